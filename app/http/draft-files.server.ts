import type { Express } from 'express'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { findDraftFile } from '#app/domain/reply-drafts/reply-drafts.server.ts'
import type { HttpOptions } from './create-http-app.server.ts'
import { sendFile } from './downloads.server.ts'
import { answeringTo } from './fresh-pdf.server.ts'
import { Refused } from './refused.ts'

/** For the department: the documents of an answer or a report that it has not published. */
export function mountDraftFiles(app: Express, { db }: HttpOptions): void {
  app.get(
    '/department/drafts/:id/:name',
    answeringTo('see.department', async (request, response) => {
      const file = await findDraftFile(db, response.locals.actor as Actor, request.params.id ?? '')
      if (!file) throw new Refused('not-found')
      await sendFile(request, response, db, file, false)
    }),
  )
}
