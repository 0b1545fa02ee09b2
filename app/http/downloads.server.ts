import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Express, Request, Response } from 'express'
import { isUnseen, opensInline, savedFileName } from '#app/domain/agenda/attachment-kinds.ts'
import {
  findAttachment,
  findAttachmentForPublic,
  type DownloadableFile,
} from '#app/domain/agenda/queries.server.ts'
import { readStoredFile } from '#app/domain/agenda/stored-files.server.ts'
import type { Actor, CommandContext } from '#app/domain/commands/command.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { papersNow } from '#app/domain/papers/papers-now.server.ts'
import { findFile, isRemoved } from '#db/files.ts'
import { contentDisposition } from './files/content-disposition.ts'
import { Refused } from './refused.ts'

type Needs = Pick<CommandContext, 'db' | 'clock'>
type Sent = Omit<DownloadableFile, 'id'>

/**
 * Sends attachments: to anyone what an edition published or what was distributed, to clerks every one. Where parts are
 * blacked out anyone gets the copy, and a clerk who asks for it (`?as=sent`) the original.
 */
export function mountDownloads(app: Express, needs: Needs): void {
  app.get('/files/:attachmentId/:name', (request, response, next) => {
    download(request, response, needs).catch(next)
  })
}

async function download(request: Request, response: Response, { db, clock }: Needs): Promise<void> {
  const actor = response.locals.actor as Actor
  const id = request.params.attachmentId ?? ''
  const isClerk = may(actor.role, 'see.clerk')
  const asksForOriginal = isClerk && request.query.as === 'sent'
  const forPublic = asksForOriginal ? undefined : await findAttachmentForPublic(db, id, clock.now())
  const file = forPublic ?? (isClerk ? await findAttachment(db, id) : undefined)
  if (!file) throw new Refused('not-found')
  const pages = request.query.view === 'pdf' && isUnseen(file.mediaType) ? await pagesOf(db, file) : null
  await sendFile(request, response, db, pages ?? file, forPublic !== undefined)
}

/** A picture that most browsers don't show, as it stands in packets; null until it is prepared. */
async function pagesOf(db: Needs['db'], { sha256, fileName }: Sent): Promise<Sent | null> {
  const section = (await papersNow(db, [sha256])).get(sha256)?.section
  const stored = section && (await findFile(db, section.sha256))
  if (!stored) return null
  return { ...stored, fileName: `${fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.pdf` }
}

/** Streams a stored file, whole or a range of it. What the public may not see is kept by no cache. */
export async function sendFile(
  request: Request,
  response: Response,
  db: Needs['db'],
  file: Sent,
  isPublic: boolean,
): Promise<void> {
  // What the public sees is never removed.
  if (!isPublic && (await isRemoved(db, file.sha256))) {
    response.status(410).type('text/plain')
    return void response.send('This file was deleted when its time was over. The record says when, and why.')
  }
  const range = setHeaders(request, response, file, isPublic)
  if (range === 'unchanged') return void response.status(304).end()
  if (range === 'unsatisfiable') {
    return void response.status(416).set('content-range', `bytes */${file.byteSize}`).end()
  }
  const { start, end } = range ?? { start: 0, end: file.byteSize }
  if (range) response.status(206).set('content-range', `bytes ${start}-${end - 1}/${file.byteSize}`)
  response.set('content-length', String(end - start))
  if (request.method === 'HEAD') return void response.end()
  await pipeline(Readable.from(readStoredFile(db, file, start, end)), response).catch((error) => {
    // The visitor has disconnected; there is nobody left to tell.
    if (!response.destroyed) throw error
  })
}

type Asked = { start: number; end: number } | null | 'unchanged' | 'unsatisfiable'

function setHeaders(request: Request, response: Response, file: Sent, isPublic: boolean): Asked {
  const etag = `"${file.sha256}"`
  const inline = opensInline(file.mediaType)
  response.set({
    'content-type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', savedFileName(file)),
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    etag,
    'cache-control': isPublic ? 'public, max-age=300' : 'private, no-store',
  })
  if (request.fresh) return 'unchanged'
  const condition = request.get('if-range')
  if (condition !== undefined && condition !== etag) return null
  const ranges = request.range(file.byteSize)
  if (ranges === -1) return 'unsatisfiable'
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null
  const [only] = ranges
  return only ? { start: only.start, end: only.end + 1 } : null
}
