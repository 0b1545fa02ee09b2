import type { RequestHandler } from 'express'
import { isOwnOrigin } from './connection-origin.ts'
import { hasOtherCookie } from './cookies.ts'
import { Refused } from './refused.ts'
import { sentFormsCookie } from './sent-forms.server.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site's page sends with the visitor's cookie. A browser names the origin of every form
 * and fetch that writes; a client that names none (a command-line tool) sends no cookie of ours by accident, save the note of
 * a sent form, which lets nobody do anything. Without
 * `ORIGIN` the site may have a name that this server doesn't know, and the browser's own word counts.
 */
export function sameOriginOnly(configured: string | null): RequestHandler {
  return (request, _response, next) => {
    if (reading.has(request.method)) return next()
    const origin = request.get('origin')
    const site = request.get('sec-fetch-site')
    const browserSays = site === 'same-origin' || (origin === undefined && site === 'none')
    const ours =
      origin === undefined
        ? browserSays || (site === undefined && !hasOtherCookie(request.headers.cookie, sentFormsCookie))
        : isOwnOrigin(origin, configured, request.socket) || (configured === null && browserSays)
    next(ours ? undefined : new Refused('other-site'))
  }
}
