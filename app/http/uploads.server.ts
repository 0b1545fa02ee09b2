import { createReadStream } from 'node:fs'
import type { Express, Request, Response } from 'express'
import type { Actor, CommandContext } from '#app/domain/commands/command.server.ts'
import { attachFile, type AttachFileInput } from '#app/domain/agenda/attach-file.server.ts'
import {
  attachmentPath,
  fileDetail,
  isRefusalCode,
  refusalSentence,
  type RefusalCode,
} from '#app/domain/agenda/attachment-kinds.ts'
import { hasItem } from '#app/domain/agenda/queries.server.ts'
import { storeFile } from '#app/domain/agenda/stored-files.server.ts'
import { RuleRefused } from '#app/domain/errors.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { senderOf } from '#app/files/lanes.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { Intake } from './files/intake.server.ts'
import type { Received, ReceivedFile } from './files/receive-files.server.ts'
import type { Services } from './load-context.server.ts'
import { Refused } from './refused.ts'
import { declaredBytes, roomRefusal, type RoomNow } from './space.server.ts'

type Context = CommandContext & Pick<Services, 'files'>
type Needs = Pick<Services, 'db' | 'clock' | 'files' | 'space'> & { intake: Intake }

/** What became of each file, for the page's script; a form without script is sent back to the item's page instead. */
export type UploadReply = {
  taken: { id: string; fileName: string; title: string; detail: string; path: string }[]
  refused: { fileName: string; code: RefusalCode; sentence: string }[]
}

const natures = ['public', 'closed-session', 'personnel'] as const

/** Takes the files of an agenda item. Stands before Remix, which would hold a whole upload in memory. */
export function mountUploads(app: Express, needs: Needs): void {
  app.post('/clerk/meetings/:slug/agenda/items/:id/files', (request, response, next) => {
    upload(request, response, needs).catch(next)
  })
}

async function upload(
  request: Request,
  response: Response,
  { db, clock, files, intake, space }: Needs,
): Promise<void> {
  const actor = response.locals.actor as Actor
  const { slug = '', id = '' } = request.params
  if (!may(actor.role, 'agenda.attach-file')) {
    return refuse(response, new Refused('not-open'), 'Your account may not attach files. Sign in as clerk.')
  }
  if (!(await hasItem(db, slug, id))) {
    return refuse(response, new Refused('not-found'), 'This agenda has no such item any more.')
  }
  try {
    const reply = await space.during({ who: 'staff' }, declaredBytes(request), (room) =>
      intake.form(request, { ...formBounds.attachments, allFilesBytes: room.bytes }, (received) =>
        take(received, id, { room, context: { db, clock, actor, files } }),
      ),
    )
    answer(request, response, `/clerk/meetings/${slug}/agenda/items/${id}`, reply)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    const tooLarge = code === 'too-large' || code === 'too-many-fields'
    refuse(response, error, refusalSentence(tooLarge ? 'too-large' : 'cut-off'))
  }
}

type Taking = { room: RoomNow; context: Context }

async function take(received: Received, itemId: string, { room, context }: Taking): Promise<UploadReply> {
  const reply: UploadReply = { taken: [], refused: [] }
  const said = received.fields.get('nature')
  const nature = natures.find((one) => one === said) ?? 'public'
  for (const file of received.files) {
    const { fileName } = file
    const outcome = file.noRoom ? roomRefusal(room) : await takeOne(file, itemId, nature, context)
    if (typeof outcome === 'string') {
      reply.refused.push({ fileName, code: outcome, sentence: refusalSentence(outcome) })
    } else reply.taken.push(outcome)
  }
  if (received.tooMany) {
    reply.refused.push({ fileName: 'The rest', code: 'too-many', sentence: refusalSentence('too-many') })
  }
  return reply
}

async function takeOne(
  file: ReceivedFile,
  itemId: string,
  nature: AttachFileInput['nature'],
  context: Context,
): Promise<UploadReply['taken'][number] | RefusalCode> {
  const { fileName, sha256, byteSize, path } = file
  if (nature !== 'public') return 'confidential'
  if (path === null) return 'too-large'
  const judged = await context.files.judge(path, senderOf(context.actor))
  if (!judged.ok) return judged.code
  const { mediaType, pageCount } = judged
  await storeFile(context.db, { sha256, byteSize, mediaType }, createReadStream(path), context.clock.now())
  try {
    const { id, title } = await attachFile(context, {
      itemId,
      sha256,
      fileName,
      mediaType,
      pageCount,
      nature,
    })
    return {
      id,
      fileName,
      title,
      detail: fileDetail({ mediaType, pageCount, byteSize }),
      path: attachmentPath({ id, fileName }),
    }
  } catch (error) {
    if (error instanceof RuleRefused) return isRefusalCode(error.code) ? error.code : 'closed'
    throw error
  }
}

function wantsJson(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json'
}

function answer(request: Request, response: Response, page: string, reply: UploadReply): void {
  if (wantsJson(request)) {
    response.status(reply.taken.length === 0 && reply.refused.length > 0 ? 422 : 200).json(reply)
    return
  }
  const query = new URLSearchParams()
  for (const { code, fileName } of reply.refused) query.append('refused', `${code}:${fileName}`)
  if (reply.taken.length > 0) query.set('taken', String(reply.taken.length))
  if (reply.taken.length + reply.refused.length === 0) query.append('refused', 'none:')
  response.redirect(303, `${page}?${query}#attachments`)
}

/** A script is told in a sentence; a form without script gets the page of the refusal. */
function refuse(response: Response, refused: Refused, sentence: string): void {
  if (!wantsJson(response.req)) throw refused
  drain(response.req)
  response.status(refused.refusal.status).set(refused.headers).json({ sentence })
}
