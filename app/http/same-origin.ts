import type { RequestHandler } from 'express'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site's page sends with the visitor's cookie. A browser names the origin of every form
 * and fetch that writes; a client that names none (a command-line tool) sends no cookie of ours by accident.
 */
export function sameOriginOnly(
  originOf: (host: string | undefined, secure: boolean) => string,
): RequestHandler {
  return (request, response, next) => {
    if (reading.has(request.method)) return next()
    const origin = request.get('origin')
    const site = request.get('sec-fetch-site')
    const ours = originOf(request.get('host'), request.secure)
    const foreign =
      origin !== undefined ? origin !== ours : site !== undefined && site !== 'same-origin' && site !== 'none'
    if (foreign || (origin === undefined && request.headers.cookie !== undefined && site === undefined)) {
      response
        .status(403)
        .type('text/plain')
        .send('This form was sent from another site, so nothing was done.')
      return
    }
    next()
  }
}
