import type { Express } from 'express'
import type { Actor, CommandContext } from '#app/domain/command.server.ts'
import { findCommentFile } from '#app/domain/comments/written-files.server.ts'
import { may } from '#app/domain/people/permissions.ts'
import { sendFile } from './downloads.server.ts'

/** Sends what came with a written comment: to anyone what is public of it, to the clerk every file. */
export function mountWrittenFiles(app: Express, { db }: Pick<CommandContext, 'db'>): void {
  app.get('/meetings/:slug/comments/files/:id/:name', async (request, response, next) => {
    try {
      const { role } = response.locals.actor as Actor
      const file = await findCommentFile(db, request.params.slug, request.params.id)
      if (!file || !(file.isPublic || may(role, 'see.clerk'))) {
        response.status(404).type('text/plain').send('There is no such file.')
        return
      }
      await sendFile(request, response, db, file, file.isPublic)
    } catch (error) {
      next(error)
    }
  })
}
