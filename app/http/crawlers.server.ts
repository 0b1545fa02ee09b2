import type { Express } from 'express'
import { getSiteMap } from '#app/domain/overviews/site-map.server.ts'
import type { MountOptions } from './create-http-app.server.ts'

/** What no search engine lists: pages that only one person has the address of, and those of signed-in roles. */
const closed = [
  '/comments',
  '/accept/',
  '/account',
  '/sign-in',
  '/sign-out',
  '/clerk',
  '/commissioner$',
  '/commissioner/',
  '/department',
  '/healthz',
]

/** `/robots.txt` and `/sitemap.xml`: what programs that read the web ask for first. */
export function mountCrawlers(app: Express, { db, clock }: MountOptions): void {
  app.get('/robots.txt', (_request, response) => {
    const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Allow: /', '']
    response
      .set('cache-control', 'public, max-age=3600')
      .type('text/plain; charset=utf-8')
      .send([...lines, `Sitemap: ${response.locals.origin as string}/sitemap.xml`, ''].join('\n'))
  })
  app.get('/sitemap.xml', async (_request, response, next) => {
    try {
      const origin = response.locals.origin as string
      const pages = (await getSiteMap(db, clock.now())).map(
        ({ path, changedAt }) =>
          `<url><loc>${escaped(origin + path)}</loc>${changedAt ? `<lastmod>${changedAt.slice(0, 19)}Z</lastmod>` : ''}</url>`,
      )
      response
        .set('cache-control', 'public, max-age=300')
        .type('application/xml; charset=utf-8')
        .send(
          [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            ...pages,
            '</urlset>',
            '',
          ].join('\n'),
        )
    } catch (error) {
      next(error)
    }
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
