import type { Express } from 'express'
import { getDraft, readCopy, readPages } from '#app/domain/papers/redaction/black-out.server.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { Refused } from './refused.ts'

/**
 * Pages of a file as pictures, for the clerk who blacks out parts of it: as they are, or (`?of=copy`) those of the copy
 * that was made to be looked at. Nobody else may see them, and no cache keeps them.
 */
export function mountRedactPages(app: Express, { db, renderer }: HttpOptions): void {
  app.get(
    '/clerk/meetings/:slug/black-out/:kind/:fileId/pages/:page.png',
    async (request, response, next) => {
      try {
        const { slug, kind, fileId } = request.params
        const page = Number(/^[0-9]{1,4}$/.exec(request.params.page ?? '')?.[0])
        if (!(page >= 1)) throw new Refused('not-found')
        const file = await getRedactedFile(db, slug!, kind!, fileId!)
        const ofCopy = request.query.of === 'copy'
        const pages = await readPages(db, file)
        if (!pages || page > pages.pageCount) throw new Refused('not-found')
        const bytes = ofCopy ? await readCopy(db, await getDraft(db, file)) : pages.bytes
        if (!bytes) throw new Refused('not-found')
        const picture = await renderer.redactor.picture(bytes, page, [])
        response.set({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
        response.type('image/png').send(Buffer.from(picture))
      } catch (error) {
        next(error)
      }
    },
  )
}
