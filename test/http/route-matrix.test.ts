import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardRoutes, UnguardedRoute } from '#app/http/guard-routes.server.ts'
import { routeAccess } from '#app/http/route-access.ts'
import { may, roles, type ActorRole } from '#app/domain/people/permissions.ts'
import type { Database } from '#db/schema.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const path = new URL('../../build/pages/server/index.js', import.meta.url)
const build = (await import(pathToFileURL(path.pathname).href)) as ServerBuild

const everybody: readonly ActorRole[] = ['anyone', ...roles]
const served = Object.values(build.routes).filter((route) => route !== undefined)

/** The address of a route, with something in the place of each parameter that no store has. */
function addressOf(id: string): string {
  const parts: string[] = []
  for (
    let route = build.routes[id];
    route;
    route = route.parentId ? build.routes[route.parentId] : undefined
  ) {
    if (route.path) parts.unshift(route.path)
  }
  return `/${parts.join('/')}`.replace(/:\w+\??/g, 'nothing-here').replace('*', 'nothing-here/at-all')
}

/** Whether a route and every layout over it let a role in. */
function opensTo(id: string, role: ActorRole): boolean {
  for (
    let route = build.routes[id];
    route;
    route = route.parentId ? build.routes[route.parentId] : undefined
  ) {
    if (!may(role, routeAccess[route.id]!.load)) return false
  }
  return true
}

let db: Kysely<Database>
let site: Site
const visitors = new Map<ActorRole, Visitor>()

beforeAll(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
  for (const role of everybody) {
    const visitor = new Visitor(site)
    visitors.set(role, visitor)
    if (role === 'anyone') continue
    const { email } = await anAccount(db, role)
    expect((await visitor.post('/sign-in', { email, password: goodPassword })).status).toBe(302)
  }
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

describe('the table of access', () => {
  test('has a row for every route, and none for what is no route', () => {
    expect(Object.keys(routeAccess).toSorted()).toEqual(served.map((route) => route.id).toSorted())
  })

  test('a new route without a row stops the server', () => {
    const { root: _root, ...without } = routeAccess
    expect(() => guardRoutes(build, without)).toThrow(UnguardedRoute)
  })

  test('a route that takes forms and names no action stops the server', () => {
    const access = { ...routeAccess, 'routes/sign-in': { load: 'see.public' as const } }
    expect(() => guardRoutes(build, access)).toThrow('names no action')
  })

  test('a closed route without a loader stops the server', () => {
    const { loader: _loader, ...module } = build.routes['routes/verify']!.module
    const bare = { ...build, routes: { bare: { ...build.routes['routes/verify']!, id: 'bare', module } } }
    expect(() => guardRoutes(bare, { bare: { load: 'see.clerk' } })).toThrow('needs a loader')
  })
})

const pages = served.filter((route) => route.id !== 'root').map((route) => route.id)

describe.each(everybody)('as %s', (role) => {
  test.each(pages)('opens %s only if the table says so', async (id) => {
    const response = await visitors.get(role)!.get(addressOf(id))
    if (opensTo(id, role)) {
      expect([200, 302, 404]).toContain(response.status)
      if (response.status === 302 && id !== 'routes/sign-in') {
        expect(response.headers.get('location')).not.toContain('/sign-in?next=')
      }
    } else if (role === 'anyone') {
      expect(response.status).toBe(302)
      expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(addressOf(id))}`)
    } else {
      expect(response.status).toBe(403)
    }
  })

  // Whoever may send these is signed out by them, and could not send the ones that follow.
  const parting = new Set(['routes/sign-out', 'routes/account.sign-out-everywhere'])
  const forms = pages.filter((id) => routeAccess[id]?.act && !parting.has(id))
  test.each(forms)('sends the form of %s only if the table says so', async (id) => {
    const response = await visitors.get(role)!.post(addressOf(id))
    const allowed = may(role, routeAccess[id]!.act!)
    if (allowed) expect([200, 302, 303, 404, 409, 422, 429]).toContain(response.status)
    else if (role === 'anyone') expect(response.headers.get('location')).toContain('/sign-in?next=')
    else expect(response.status).toBe(403)
  })
})
