import type { Express } from 'express'

/**
 * The pages of a receipt have its code in their address: no other site learns the address, nothing keeps the page, no
 * search engine lists it. `no-referrer` would make a form post without JavaScript send `Origin: null`, so the pages
 * with a form name themselves to this site alone. A shared screen keeps nothing that the next person could go back to.
 */
export function mountCommentHeaders(app: Express): void {
  app.use('/comments', (request, response, next) => {
    const form = request.path === '/' || /\/(change|withdraw)$/.test(request.path)
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': form ? 'same-origin' : 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    next()
  })
  app.use('/meetings/:slug/comment', (request, response, next) => {
    response.set('cache-control', request.query.kiosk === '1' ? 'no-store' : 'private, no-cache')
    next()
  })
}
