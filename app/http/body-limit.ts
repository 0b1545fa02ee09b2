import type { RequestHandler } from 'express'

/** Refuses a body over `bytes`, and one that does not say how long it is. Uploads have limits of their own, earlier. */
export function bodyLimit(bytes: number): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    const length = request.get('content-length')
    if (length === undefined && request.get('transfer-encoding') !== undefined) {
      response.status(411).type('text/plain').send('The form must say how long it is.')
      return
    }
    if (Number(length ?? 0) > bytes) {
      const megabytes = Math.round(bytes / 1_000_000)
      response
        .status(413)
        .set('connection', 'close')
        .type('text/plain')
        .send(
          `What you sent is over ${megabytes} MB, so nothing was done. Go back: your browser keeps what you typed.`,
        )
      return
    }
    next()
  }
}
