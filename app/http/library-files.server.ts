import type { Express, Request, Response } from 'express'
import type { Actor } from '#app/domain/commands/command.server.ts'
import { findDocumentFile } from '#app/domain/library/library-queries.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { sendFile } from './downloads.server.ts'
import type { Services } from './load-context.server.ts'
import { Refused } from './refused.ts'

type Needs = Pick<Services, 'db' | 'clock'>

/** Sends the file of a library document to anyone once the document is public, to a clerk before. */
export function mountLibraryFiles(app: Express, needs: Needs): void {
  app.get('/library/:slug/file/:name', (request, response, next) => {
    download(request, response, needs).catch(next)
  })
}

async function download(request: Request, response: Response, { db, clock }: Needs): Promise<void> {
  const actor = response.locals.actor as Actor
  const slug = request.params.slug ?? ''
  const forPublic = await findDocumentFile(db, slug, clock.now())
  const file =
    forPublic ?? (may(actor.role, 'see.clerk') ? await findDocumentFile(db, slug, null) : undefined)
  if (!file) throw new Refused('not-found')
  const fileName = file.fileName ?? slug
  await sendFile(request, response, db, { ...file, fileName }, forPublic !== undefined)
}
