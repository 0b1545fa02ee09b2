import type { RequestHandler, Request as Incoming, Response as Outgoing } from 'express'
import {
  createRequestHandler,
  writeReadableStreamToWritable,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node'
import type { RouteTable } from './route-table.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { typedIn } from './away.server.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'

export type PagesOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  development: boolean
  contextOf: (request: Incoming, response: Outgoing) => AppLoadContext
}

/** An address that has no page: every refusal is rendered there. */
const nowhere = '/refused'

/**
 * Hands a request to the pages and their answer back. Their request is built here, from what the gate found out about the
 * connection and from the form that was read, so that no claim of a visitor and no unread body reaches them.
 */
export function pages({ build, development, contextOf }: PagesOptions): RequestHandler {
  const handle = createRequestHandler(build, development ? 'development' : 'production')
  return async (incoming, outgoing, next) => {
    try {
      const context = contextOf(incoming, outgoing)
      const answer = await handle(requestOf(incoming, outgoing), context)
      if (context.failed !== null) throw context.failed
      await send(outgoing, answer)
    } catch (error) {
      next(error)
    }
  }
}

/**
 * Reads the form of a page, which is without files. Whoever may not send it is answered by the page's guard. What they
 * sent reaches no page; whose session has ended gets it back, to send it again once they are signed in.
 */
export function pageForms(intake: Intake, routes: RouteTable, show: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'POST') return show(request, response, next)
    try {
      const { act } = (await routes.at(request.path)) ?? { act: null }
      const { role } = response.locals.actor as Actor
      if (act === null || !may(role, act)) {
        if (act !== null && role === 'anyone') {
          response.locals.typed = await typedIn(request, response, { intake, bounds: formBounds.page })
        }
        drain(request)
        return show(request, response, next)
      }
      await intake.form(request, formBounds.page, ({ entries }) => {
        response.locals.form = entries
        return Promise.resolve()
      })
      show(request, response, next)
    } catch (error) {
      next(error)
    }
  }
}

const ofBody = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'expect']

function requestOf(incoming: Incoming, outgoing: Outgoing): Request {
  const { refusal, origin, form } = outgoing.locals as {
    refusal?: unknown
    origin: string
    form?: [string, string][]
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (ofBody.includes(name)) continue
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each)
  }
  // Whose form it is has been judged; Remix would compare it with a host that it takes from the request.
  if (headers.has('origin')) headers.set('origin', origin)
  const controller = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort()
  })
  const url = new URL(incoming.originalUrl.replace(/^\/+/, '/'), origin)
  if (refusal) url.pathname = nowhere
  const method = refusal && incoming.method !== 'HEAD' ? 'GET' : incoming.method
  if (method === 'GET' || method === 'HEAD') {
    return new Request(url, { method, headers, signal: controller.signal })
  }
  return new Request(url, {
    method,
    headers,
    signal: controller.signal,
    body: new URLSearchParams(form ?? []),
  })
}

async function send(outgoing: Outgoing, response: Response): Promise<void> {
  outgoing.status(response.status)
  for (const [name, value] of response.headers) outgoing.append(name, value)
  // What is missing or refused now may be there a moment later.
  if (response.status >= 400 && !outgoing.hasHeader('cache-control'))
    outgoing.set('cache-control', 'no-store')
  if (/text\/event-stream/i.test(response.headers.get('content-type') ?? '')) outgoing.flushHeaders()
  if (response.body) await writeReadableStreamToWritable(response.body, outgoing)
  else outgoing.end()
}
