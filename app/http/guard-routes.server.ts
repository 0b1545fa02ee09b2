import {
  redirect,
  type ActionFunction,
  type AppLoadContext,
  type LoaderFunction,
  type ServerBuild,
} from '@remix-run/node'
import { isDomainError } from '#app/domain/errors.ts'
import { may, roleNames, type Action } from '#app/domain/commands/permissions.ts'
import { noteSecurity } from '#app/domain/people/accounts/security-log.server.ts'
import { isFresh } from './fresh-sign-in.ts'
import { coarseNetworkOf } from './network.ts'
import { Refused } from './refused.ts'
import { responseOf } from './responses.server.ts'
import { storeRefusal } from './store-refusal.server.ts'
import { routeAccess, type Access } from './route-access.ts'
import { checkRouteParams } from './route-params.ts'

type Route = ServerBuild['routes'][string]

export class UnguardedRoute extends Error {}

/**
 * Puts the table of access in front of every loader and action of a build, so that no route can forget it.
 * @throws UnguardedRoute when a route of the build has no row, takes forms without saying which action they are, or is
 * not public and has no loader where the table could be asked
 */
export function guardRoutes(build: ServerBuild, access: Record<string, Access> = routeAccess): ServerBuild {
  const routes: Record<string, Route> = {}
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route) continue
    const row = access[id]
    if (!row) throw new UnguardedRoute(`The route ${id} has no row in app/http/route-access.ts.`)
    if (route.module.action && !row.act) {
      throw new UnguardedRoute(
        `The route ${id} takes forms, but its row in app/http/route-access.ts names no action.`,
      )
    }
    if (row.load !== 'see.public' && !route.module.loader) {
      throw new UnguardedRoute(`The route ${id} is not public and needs a loader.`)
    }
    routes[id] = { ...route, module: guardModule(route.module, row) }
  }
  return { ...build, routes }
}

function guardModule(module: Route['module'], row: Access): Route['module'] {
  const { loader, action } = module
  return {
    ...module,
    ...(loader ? { loader: guarded(loader as LoaderFunction, row.load, row.fresh) } : {}),
    ...(action ? { action: guarded(action as ActionFunction, row.act!, row.fresh) } : {}),
  }
}

function guarded(
  handler: LoaderFunction | ActionFunction,
  action: Action,
  fresh: boolean | undefined,
): LoaderFunction {
  return async (args) => {
    const { actor, passwordTypedAt, sendsForm, clock } = args.context
    if (!may(actor.role, action)) {
      if (actor.role !== 'anyone') {
        await noteRefusal(args.context, args.request)
        throw Response.json(
          {
            sentence: `This page is not open to your account (${roleNames[actor.role].toLowerCase()}). If you need it, ask the clerk or an administrator.`,
          },
          { status: 403 },
        )
      }
      const { typed } = args.context
      if (typed && args.request.method !== 'GET') {
        const { refusal } = new Refused('signed-out-kept', {}, {}, { again: typed })
        throw Response.json(refusal, { status: refusal.status })
      }
      throw redirect(`/sign-in?next=${encodeURIComponent(addressOf(args.request))}`)
    }
    if (fresh && !isFresh(passwordTypedAt, clock.now(), sendsForm ? 'act' : 'open')) {
      throw redirect(`/account/confirm?next=${encodeURIComponent(addressOf(args.request))}`)
    }
    checkRouteParams(args.params)
    try {
      return await (handler as LoaderFunction)(args)
    } catch (error) {
      if (isDomainError(error)) throw responseOf(error)
      const sends = args.request.method !== 'GET'
      const refused = storeRefusal(error, sends)
      if (refused && new URL(args.request.url).pathname.endsWith('.data')) {
        throw Response.json(refused.refusal, { status: refused.refusal.status, headers: refused.headers })
      }
      // The whole page is rendered again, because after a failed form this one would lack its frame.
      if (refused) args.context.failed = error
      throw error
    }
  }
}

function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + cleanSearch(search)
}

async function noteRefusal({ db, clock, actor, clientAddress }: AppLoadContext, request: Request) {
  const { accountId } = actor
  const subject = `${request.method} ${new URL(request.url).pathname}`
  const network = coarseNetworkOf(clientAddress)
  await noteSecurity(db, clock.now(), { kind: 'refused', accountId, network, subject })
}

function cleanSearch(search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.delete('_routes')
  parameters.delete('index')
  const rest = parameters.toString()
  return rest ? `?${rest}` : ''
}
