import { createReadStream } from 'node:fs'
import type { Express, Request, Response } from 'express'
import { largestAttachmentBytes, type RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import { storeFile } from '#app/domain/agenda/stored-files.server.ts'
import type { Actor, CommandContext } from '#app/domain/command.server.ts'
import { setDocumentFile } from '#app/domain/library/keep-document.server.ts'
import { findDocument, findDocumentFile } from '#app/domain/library/library-queries.server.ts'
import { may } from '#app/domain/people/permissions.ts'
import { sendFile } from './downloads.server.ts'
import { judgeFile } from './files/judge-file.server.ts'
import { receiveFiles, type ReceivedFile } from './files/receive-files.server.ts'
import type { Services } from './load-context.server.ts'

type Needs = Pick<Services, 'db' | 'clock' | 'incoming'>

/** A form around the largest file that is taken. */
const mostBytes = largestAttachmentBytes + (1 << 20)

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
  if (!file) {
    response.status(404).type('text/plain').send('There is no such file.')
    return
  }
  const fileName = file.fileName ?? slug
  await sendFile(request, response, db, { ...file, fileName }, forPublic !== undefined)
}

async function upload(request: Request, response: Response, { db, clock, incoming }: Needs): Promise<void> {
  const actor = response.locals.actor as Actor
  const slug = request.params.slug ?? ''
  if (!may(actor.role, 'library.change-document')) {
    return refuse(response, 403, 'Your account may not change the library. Sign in as clerk.')
  }
  const document = await findDocument(db, slug)
  if (!document) return refuse(response, 404, 'The library has no document at this address.')
  if (!/^multipart\/form-data\b/i.test(request.get('content-type') ?? '')) {
    return refuse(response, 415, 'Files are sent as a multipart form.')
  }
  const page = `/clerk/library/documents/${slug}`
  const back = (code?: RefusalCode | 'none') =>
    response.redirect(303, code ? `${page}?refused=${code}#file` : page)
  if (Number(request.get('content-length') ?? 0) > mostBytes) {
    response.set('connection', 'close')
    return back('too-large')
  }
  await incoming.during(async (folder) => {
    const received = await receiveFiles(request, folder).catch(() => null)
    if (!received) return back('cut-off')
    const [file] = received.files
    back(file ? await take(file, document.id, { db, clock, actor }) : 'none')
  })
}

/** @returns why the file was refused; undefined when it was taken */
async function take(
  { fileName, sha256, byteSize, path }: ReceivedFile,
  documentId: string,
  context: CommandContext,
): Promise<RefusalCode | undefined> {
  if (path === null) return 'too-large'
  const judged = await judgeFile(path)
  if (!judged.ok) return judged.code
  const stored = { sha256, byteSize, mediaType: judged.mediaType }
  await storeFile(context.db, stored, createReadStream(path), context.clock.now())
  await setDocumentFile(context, { documentId, sha256, fileName })
  return undefined
}

function refuse(response: Response, status: number, sentence: string): void {
  // What was not read would otherwise keep the connection waiting.
  response.set('connection', 'close').status(status).type('text/plain').send(sentence)
}
