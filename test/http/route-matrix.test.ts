import express from 'express'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorAccess } from '#app/http/door-access.ts'
import { assertDoors, countLayers, doorsOf } from '#app/http/doors.server.ts'
import { guardRoutes, UnguardedRoute } from '#app/http/guard-routes.server.ts'
import type { MountOptions } from '#app/http/create-http-app.server.ts'
import { mounts } from '#app/http/mounts.server.ts'
import { routeAccess, type Access } from '#app/http/route-access.ts'
import { may, roles, type ActorRole } from '#app/domain/commands/permissions.ts'
import type { Database } from '#db/schema.ts'
import { builtPages } from '#test/setup/build.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const build = await builtPages()

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
  test('has a row for every route, and for nothing else', () => {
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

/** All that answers before Remix, as it is mounted. */
function mountedDoors(mounted = mounts) {
  const app = express()
  app.use((_request, _response, next) => next())
  const from = countLayers(app)
  for (const mount of mounted) mount(app, {} as MountOptions)
  return { app, from }
}

describe('the table of doors', () => {
  const rows: [string, Access][] = [...Object.entries(routeAccess), ...Object.entries(doorAccess)]
  const acting = rows.filter(([, { act }]) => act !== undefined)

  test.each(acting)('who may send %s may open it, unless its row says why not', (name, row) => {
    const sees = (role: ActorRole) => (build.routes[name] ? opensTo(name, role) : may(role, row.load))
    const wider = everybody.filter((role) => may(role, row.act!) && !sees(role))
    if (row.wider) expect([wider.length > 0, row.wider.length > 20]).toEqual([true, true])
    else expect(wider).toEqual([])
  })

  test('has a row for everything that answers before Remix, and for nothing else', () => {
    const { app, from } = mountedDoors()
    const doors = doorsOf(app, from).map(({ method, path }) => `${method} ${path}`)
    expect(doors.toSorted()).toEqual(Object.keys(doorAccess).toSorted())
  })

  test('a door without a row stops the server, and so does what has no address of its own', () => {
    const { app, from } = mountedDoors([(site) => site.put('/clerk/secret', () => {})])
    expect(() => assertDoors(app, from)).toThrow('PUT /clerk/secret has no row')
    const open = mountedDoors([(site) => site.use('/clerk', () => {})])
    expect(() => assertDoors(open.app, open.from)).toThrow(UnguardedRoute)
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

  const doors = Object.entries(doorAccess).map(([name, row]) => {
    const [method, path] = name.split(' ') as ['GET' | 'POST', string]
    return { method, path: path.replace(/:\w+/g, 'nothing-here'), row }
  })
  test.each(doors)(
    'passes the door $method $path only if the table says so',
    async ({ method, path, row }) => {
      const visitor = visitors.get(role)!
      const response = await (method === 'GET' ? visitor.get(path) : visitor.post(path, new FormData()))
      const led = response.headers.get('location')?.startsWith('/sign-in?next=') ?? false
      const refused = response.status === 403 || led
      expect(refused).toBe(!may(role, method === 'GET' ? row.load : row.act!))
    },
  )

  test('does nothing by another method that it may not do by its form', async () => {
    const visitor = visitors.get(role)!
    for (const id of forms.filter((each) => !may(role, routeAccess[each]!.act!))) {
      const response = await visitor.send('PUT', addressOf(id))
      const led = response.headers.get('location')?.startsWith('/sign-in?next=') ?? false
      expect([id, led || response.status >= 400]).toEqual([id, true])
    }
  })
})
