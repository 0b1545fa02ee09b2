import type { Express } from 'express'
import type { Actor, CommandContext } from '#app/domain/commands/command.server.ts'
import { findBookletPdf } from '#app/domain/comments/written/booklet.server.ts'
import { findCommentFile } from '#app/domain/comments/written/written-files.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { sendFile } from './downloads.server.ts'
import { sendStoredPdf } from './stored-file.server.ts'
import { Refused } from './refused.ts'

/** Sends what came with a written comment: to anyone copies that tell nothing of its author, to the clerk
 * every file, with `?as=sent` as it was sent. */
export function mountWrittenFiles(app: Express, { db }: Pick<CommandContext, 'db'>): void {
  app.get('/meetings/:slug/comments/booklet.pdf', async (request, response, next) => {
    try {
      const file = await findBookletPdf(db, request.params.slug)
      if (!file) return next()
      await sendStoredPdf(db, request, response, file, { lasting: false })
    } catch (error) {
      next(error)
    }
  })
  app.get('/meetings/:slug/comments/files/:id/:name', async (request, response, next) => {
    try {
      const { role } = response.locals.actor as Actor
      const file = await findCommentFile(db, request.params.slug, request.params.id)
      const isForClerk = may(role, 'see.clerk') && (request.query.as === 'sent' || file?.forPublic === null)
      if (file && isForClerk) return await sendFile(request, response, db, file.asSent, false)
      if (!file?.forPublic) throw new Refused('not-found')
      await sendFile(request, response, db, file.forPublic, true)
    } catch (error) {
      next(error)
    }
  })
}
