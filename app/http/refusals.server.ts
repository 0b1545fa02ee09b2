import type { ErrorRequestHandler, RequestHandler } from 'express'
import { isDomainError, type RuleRefused } from '#app/domain/errors.ts'
import { keepTyped } from './away.server.ts'
import { drain } from './drain.ts'
import type { Intake } from './files/intake.server.ts'
import { Refused } from './refused.ts'
import { storeRefusal } from './store-refusal.server.ts'

/**
 * The last layer of the app: turns whatever was thrown into an answer that a person can read, in the frame of the site and in
 * their language, or JSON for what asked for JSON. Nothing that was sent appears in it, except in the page that can send it
 * again.
 */
export function refusals(show: RequestHandler, intake: Intake): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    // A form that was read already may be on its way back to its page, which is then asked for as any other.
    const method = response.locals.form ? 'POST' : request.method
    const refused = await keepTyped(refusedBy(error, method), { request, response, intake })
    if (refused !== error && refused.refusal.status >= 500) response.err = error as Error
    if (response.headersSent) return void request.socket.destroy()
    drain(request)
    for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'accept-ranges']) {
      response.removeHeader(name)
    }
    response.set({ 'cache-control': 'private, no-store', ...refused.headers })
    const { status, code, values, sentence } = refused.refusal
    if (request.path.endsWith('.json') || request.accepts(['html', 'json']) === 'json') {
      return void response.status(status).json({ error: code, ...values, sentence })
    }
    if (response.locals.refusal) {
      // Even the page of a refusal can't be rendered.
      const plain =
        code === 'away' ? 'Our records can’t be reached right now. Try again in a few minutes.' : status
      return void response.status(status).type('text/plain').send(`${plain}\n`)
    }
    response.locals.refusal = refused.refusal
    show(request, response, next)
  }
}

const ofKind = {
  'not-found': 'not-found',
  'not-allowed': 'not-open',
  'rule-refused': 'rule',
  invalid: 'rule',
  conflict: 'conflict',
  'not-made': 'rule',
  busy: 'busy',
} as const

function refusedBy(error: unknown, method: string): Refused {
  if (error instanceof Refused) return error
  const store = storeRefusal(error, method !== 'GET' && method !== 'HEAD')
  if (store) return store
  if (isDomainError(error)) {
    const { section } = error as Partial<RuleRefused>
    return new Refused(ofKind[error.kind], {}, {}, { sentence: error.message, section })
  }
  const status = (error as { status?: unknown } | null)?.status
  if (error instanceof URIError || status === 400) return new Refused('bad-address')
  if (status === 404) return new Refused('not-found')
  return new Refused('failed')
}
