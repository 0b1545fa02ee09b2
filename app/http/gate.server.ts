import type { Express, RequestHandler } from 'express'
import { originOf } from './connection-origin.ts'
import { drain } from './drain.ts'
import { hasBody } from './files/read-body.server.ts'
import { Refused } from './refused.ts'
import type { RouteTable } from './route-table.server.ts'

const longestAddress = 4096
const strayBytes = 1 << 20

/**
 * The first question to every request, before anything costs: is it an address, is something there, does it take this
 * method. What a request claims of its host and scheme is replaced by what is known of the connection, so that nothing
 * after it can believe the claim.
 */
export function gate(app: Express, routes: RouteTable, configured: string | null): RequestHandler {
  return async (request, response, next) => {
    try {
      const origin = originOf(configured, request.socket)
      response.locals.origin = origin
      request.headers.host = new URL(origin).host
      delete request.headers['x-forwarded-host']
      delete request.headers['x-forwarded-proto']
      checkAddress(request.originalUrl)
      if (request.method === 'GET' || request.method === 'HEAD') {
        if (hasBody(request)) drain(request, strayBytes)
        return next()
      }
      const methods = await methodsAt(app, routes, request.path)
      if (methods.length === 0) throw new Refused('not-found')
      const allow = methods.join(', ')
      if (request.method === 'OPTIONS') {
        drain(request, strayBytes)
        return void response.status(204).set('allow', allow).end()
      }
      if (!methods.includes(request.method)) throw new Refused('method', {}, { allow })
      next()
    } catch (error) {
      next(error)
    }
  }
}

/** @throws Refused for what is no path of this site, or holds what no address of a page holds */
function checkAddress(address: string): void {
  if (!address.startsWith('/')) throw new Refused('bad-address')
  if (address.length > longestAddress) throw new Refused('long-address')
  const [path = '', query = ''] = address.split('?', 2)
  if (otherwiseRead.test(path)) throw new Refused('bad-address')
  try {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\0-\x1f\x7f]/.test(decodeURIComponent(path))) throw new Refused('bad-address')
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('bad-address')
  }
  if (/%00|\0/.test(query)) throw new Refused('bad-address')
}

/** What the pages would read as another path than the doors before them: no browser sends it. */
const otherwiseRead = /^\/\/|\\|\/(?:\.|%2e){1,2}(?:\/|$)/i

type Layer = { regexp: RegExp; route?: { methods: Record<string, boolean> } }

async function methodsAt(app: Express, routes: RouteTable, path: string): Promise<string[]> {
  const methods = new Set<string>()
  for (const { regexp, route } of (app._router as { stack: Layer[] }).stack) {
    if (!route || !regexp.test(path)) continue
    for (const method of Object.keys(route.methods)) methods.add(method.toUpperCase())
  }
  const page = await routes.at(path)
  if (page) {
    methods.add('GET')
    if (page.act !== null) methods.add('POST')
  }
  if (methods.has('GET')) methods.add('HEAD')
  if (methods.size > 0) methods.add('OPTIONS')
  return [...methods].toSorted()
}
