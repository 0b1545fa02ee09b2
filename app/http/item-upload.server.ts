import type { Request } from 'express'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import {
  attachmentPath,
  fileNatureOf,
  fileDetail,
  isRefusalCode,
  refusalSentence,
  type FileNature,
  type RefusalCode,
} from '#app/domain/agenda/attachment-kinds.ts'
import { hasItem } from '#app/domain/agenda/queries.server.ts'
import type { CommandContext } from '#app/domain/commands/command.server.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { RuleRefused } from '#app/domain/errors.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import type { ReceivedFile } from './files/receive-files.server.ts'
import { uploadOf, type Exchange, type Sent } from './receive-upload.server.ts'
import { Refused } from './refused.ts'

/** The result for each file, for the page's script; a form without script is sent back to the item's page instead. */
export type UploadReply = {
  taken: { id: string; fileName: string; title: string; detail: string; path: string }[]
  refused: { fileName: string; code: RefusalCode; sentence: string }[]
}

/** Takes the files of an agenda item, each for itself. */
export const itemUpload = uploadOf({
  path: '/clerk/meetings/:slug/agenda/items/:id/files',
  bounds: formBounds.attachments,
  find: async ({ db, actor }, { slug = '', id = '' }) => {
    if (!may(actor.role, 'agenda.attach-file')) throw new Refused('not-open')
    if (!(await hasItem(db, slug, id))) throw new Refused('not-found')
    return id
  },
  take: async (context, itemId, sent) => {
    const reply: UploadReply = { taken: [], refused: [] }
    const refuse = (fileName: string, code: RefusalCode) =>
      reply.refused.push({ fileName, code, sentence: refusalSentence(code) })
    const nature = fileNatureOf(sent.fields.get('nature'))
    for (const file of sent.files) {
      const outcome = await takeOne(context, sent, { file, itemId, nature })
      if (typeof outcome === 'string') refuse(file.fileName, outcome)
      else reply.taken.push(outcome)
    }
    if (sent.tooMany) refuse('The rest', 'too-many')
    return reply
  },
  answer,
  refuse,
})

async function takeOne(
  context: CommandContext,
  { judge }: Sent,
  { file, itemId, nature }: { file: ReceivedFile; itemId: string; nature: FileNature },
): Promise<UploadReply['taken'][number] | RefusalCode> {
  const { fileName, sha256, byteSize } = file
  const judged = await judge(file)
  if (!judged.ok) return judged.code
  const { mediaType, pageCount } = judged
  await judged.store()
  try {
    const attached = { itemId, sha256, fileName, mediaType, pageCount, nature }
    const { id, title } = await attachFile(context, attached)
    const detail = fileDetail({ mediaType, pageCount, byteSize })
    return { id, fileName, title, detail, path: attachmentPath({ id, fileName }) }
  } catch (error) {
    if (error instanceof RuleRefused) return isRefusalCode(error.code) ? error.code : 'closed'
    throw error
  }
}

function wantsJson(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json'
}

function answer({ request, response }: Exchange, reply: UploadReply): void {
  if (wantsJson(request)) {
    response.status(reply.taken.length === 0 && reply.refused.length > 0 ? 422 : 200).json(reply)
    return
  }
  const query = new URLSearchParams()
  for (const { code, fileName } of reply.refused) query.append('refused', `${code}:${fileName}`)
  if (reply.taken.length > 0) query.set('taken', String(reply.taken.length))
  if (reply.taken.length + reply.refused.length === 0) query.append('refused', 'none:')
  const { slug, id } = request.params
  response.redirect(303, `/clerk/meetings/${slug}/agenda/items/${id}?${query}#attachments`)
}

/** A script is told in a sentence; a form without script gets the page of the refusal. */
function refuse({ request, response }: Exchange, refused: Refused): void {
  if (!wantsJson(request)) throw refused
  drain(request)
  const sentence = sentenceOf(refused.refusal.code)
  response.status(refused.refusal.status).set(refused.headers).json({ sentence })
}

function sentenceOf(code: Refused['refusal']['code']): string {
  switch (code) {
    case 'not-open':
      return 'Your account may not attach files. Sign in as clerk.'
    case 'not-found':
      return 'This item is no longer on the agenda.'
    case 'too-large':
    case 'too-many-fields':
      return refusalSentence('too-large')
    default:
      return refusalSentence('cut-off')
  }
}
