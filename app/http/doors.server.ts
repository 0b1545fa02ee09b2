import type { Express, RequestHandler } from 'express'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { doorAccess } from './door-access.ts'
import { UnguardedRoute } from './guard-routes.server.ts'
import { Refused } from './refused.ts'
import type { Access } from './route-access.ts'

type Door = { method: string; path: string }
type Layer = { route?: { path: string | RegExp | (string | RegExp)[]; methods: Record<string, boolean> } }

/**
 * Puts the table of doors in front of what is answered before Remix. Call it before anything is mounted, and
 * `assertDoors` after it.
 */
export function guardDoors(app: Express): void {
  for (const [name, row] of Object.entries(doorAccess)) {
    const [method, path] = name.split(' ') as ['GET' | 'POST', string]
    const action = method === 'GET' ? row.load : row.act
    if (!action) throw new UnguardedRoute(`The door ${name} names no action.`)
    const guard: RequestHandler = (request, response, next) => {
      const { role } = response.locals.actor as Actor
      if (may(role, action)) return next()
      if (method === 'GET' && role === 'anyone') {
        return response.redirect(`/sign-in?next=${encodeURIComponent(request.originalUrl)}`)
      }
      next(new Refused(role === 'anyone' ? 'signed-out' : 'not-open'))
    }
    if (method === 'GET') app.get(path, guard)
    else app.post(path, guard)
  }
}

/**
 * Whatever answers before Remix has a row. Walks what was mounted from the layer `from` on.
 * @throws UnguardedRoute where one has none, or where something is mounted that is no door at one address
 */
export function assertDoors(app: Express, from: number, access: Record<string, Access> = doorAccess): void {
  for (const { method, path } of doorsOf(app, from)) {
    const known = access[`${method} ${path}`]
    if (!known) throw new UnguardedRoute(`${method} ${path} has no row in app/http/door-access.ts.`)
  }
}

/** @returns how many layers the app has so far */
export function countLayers(app: Express): number {
  return layersOf(app).length
}

/** The methods and addresses that were mounted from the layer `from` on. @throws UnguardedRoute */
export function doorsOf(app: Express, from: number): Door[] {
  return layersOf(app)
    .slice(from)
    .flatMap(({ route }) => {
      if (!route) throw new UnguardedRoute('Something is mounted that has no method and address of its own.')
      const paths = Array.isArray(route.path) ? route.path : [route.path]
      return Object.keys(route.methods).flatMap((method) =>
        paths.map((path) => ({ method: method.toUpperCase(), path: String(path) })),
      )
    })
}

function layersOf(app: Express): Layer[] {
  const { _router } = app as unknown as { _router?: { stack: Layer[] } }
  return _router?.stack ?? []
}
