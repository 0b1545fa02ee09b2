import type { Express } from 'express'

/**
 * The pages of a receipt, and of a link that works once, have its code in their address: no other site learns the address, nothing keeps the page, no
 * search engine lists it. Forms stand on most of them, and under `no-referrer` a browser would send those with
 * `Origin: null`; so the pages name themselves to this site alone. A shared screen keeps nothing that the next person
 * could go back to.
 */
export function mountCommentHeaders(app: Express): void {
  app.use(['/comments', '/accept'], (_request, response, next) => {
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    })
    next()
  })
  app.use('/meetings/:slug/comment', (request, response, next) => {
    response.set('cache-control', request.query.kiosk === '1' ? 'no-store' : 'private, no-cache')
    next()
  })
}
