import { createReadStream } from 'node:fs'
import type { Express, Request, Response } from 'express'
import type { RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import { storeFile } from '#app/domain/agenda/stored-files.server.ts'
import type { Actor, CommandContext } from '#app/domain/commands/command.server.ts'
import { setDocumentFile } from '#app/domain/library/keep-document.server.ts'
import { findDocument, findDocumentFile } from '#app/domain/library/library-queries.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { senderOf } from '#app/files/lanes.ts'
import { sendFile } from './downloads.server.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import type { ReceivedFile } from './files/receive-files.server.ts'
import type { Services } from './load-context.server.ts'
import { Refused } from './refused.ts'
import { declaredBytes, roomRefusal } from './space.server.ts'

type Needs = Pick<Services, 'db' | 'clock' | 'files' | 'space'> & { intake: Intake }

/**
 * Sends the file of a library document to anyone once the document is public, to a clerk before; and takes a new one.
 * Stands before Remix, which would hold a whole upload in memory.
 */
export function mountLibraryFiles(app: Express, needs: Needs): void {
  app.get('/library/:slug/file/:name', (request, response, next) => {
    download(request, response, needs).catch(next)
  })
  app.post('/clerk/library/documents/:slug/file', (request, response, next) => {
    upload(request, response, needs).catch(next)
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

async function upload(
  request: Request,
  response: Response,
  { db, clock, files: door, intake, space }: Needs,
): Promise<void> {
  const actor = response.locals.actor as Actor
  const slug = request.params.slug ?? ''
  if (!may(actor.role, 'library.change-document')) throw new Refused('not-open')
  const document = await findDocument(db, slug)
  if (!document) throw new Refused('not-found')
  const page = `/clerk/library/documents/${slug}`
  const back = (code?: RefusalCode | 'none') =>
    response.redirect(303, code ? `${page}?refused=${code}#file` : page)
  const refused = await space
    .during({ who: 'staff' }, declaredBytes(request), (room) =>
      intake.form(
        request,
        { ...formBounds.libraryFile, allFilesBytes: room.bytes },
        async ({ files: [file] }) => {
          if (!file) return 'none' as const
          if (file.noRoom) return roomRefusal(room)
          return take(file, document.id, { db, clock, actor, files: door })
        },
      ),
    )
    .catch(ofFile)
  drain(request)
  back(refused)
}

/** The document's page says that a file is too large; whatever else was refused has a page of its own. */
function ofFile(error: unknown): RefusalCode {
  if (error instanceof Refused && error.refusal.code === 'too-large') return 'too-large'
  throw error
}

/** @returns why the file was refused; undefined when it was taken */
async function take(
  { fileName, sha256, byteSize, path }: ReceivedFile,
  documentId: string,
  context: CommandContext & Pick<Services, 'files'>,
): Promise<RefusalCode | undefined> {
  if (path === null) return 'too-large'
  const judged = await context.files.judge(path, senderOf(context.actor))
  if (!judged.ok) return judged.code
  const stored = { sha256, byteSize, mediaType: judged.mediaType }
  await storeFile(context.db, stored, createReadStream(path), context.clock.now())
  await setDocumentFile(context, { documentId, sha256, fileName })
  return undefined
}
