import { titleFromFileName } from '#app/domain/agenda/attachment-kinds.ts'
import { rehearse, type CommandContext, type Trx } from '#app/domain/commands/command.server.ts'
import { Conflict } from '#app/domain/errors.ts'
import { reportOwed } from '#app/domain/follow-ups/entries/report-owed.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { getOwedByUs } from '#app/domain/follow-ups/owed-by-us.server.ts'
import { getQuestionToUs } from '#app/domain/overviews/department-page.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import {
  discardReplyDraft,
  saveReplyDraft,
  type ReplyDraft,
  type ReplySubject,
} from '#app/domain/reply-drafts/reply-drafts.server.ts'
import { entryFilesOf } from './entry-files-of.ts'
import type { Fields } from './file-form.ts'

type Said = { fields: Fields; files: readonly { sha256: string; fileName: string }[] }

/** An answer or a report of the department: what it is about, and how it is published. */
export type ReplyDoor<Found> = {
  path: string
  /** What its form asks; nothing else is kept of what is sent. */
  fields: (said: Fields) => readonly string[]
  /** @throws NotFound where it is not the department's */
  subject: (context: CommandContext, number: string, correctsId: string | null) => Promise<ReplySubject>
  publish: (context: CommandContext, subject: ReplySubject, said: Said & About) => Promise<unknown>
  /** The public page, as it would be. */
  read: (trx: Trx, number: string, now: string) => Promise<Found>
}
type About = { number: string; draftVersion?: number | undefined }

export const answerDoor: ReplyDoor<Awaited<ReturnType<typeof getQuestionForPublic>>> = {
  path: '/department/questions',
  fields: () => ['disposition', 'text', 'remains', 'answerer', 'onBehalfOf', 'promisedOn'],
  subject: async ({ db, actor, clock }, number, correctsId) => {
    const { id } = await getQuestionToUs(db, actor, { number, now: clock.now() })
    return { kind: 'question', id, correctsId }
  },
  publish: (context, { id, correctsId }, { fields, files, draftVersion }) => {
    const titled = files.map((file) => ({ ...file, title: titleFromFileName(file.fileName) }))
    const corrects = correctsId === null ? {} : { correctsId }
    const said = { ...fields, ...corrects, questionId: id, files: titled }
    return answerLater(context, said as Parameters<typeof answerLater>[1], draftVersion)
  },
  read: getQuestionForPublic,
}

export const reportDoor: ReplyDoor<Awaited<ReturnType<typeof getFollowUpForPublic>>> = {
  path: '/department/follow-ups',
  fields: ({ kind }) => ['kind', 'text', 'byWords', ...(kind === 'evidence' ? ['dueOn'] : [])],
  subject: async ({ db, actor, clock }, number) => {
    const { id } = await getOwedByUs(db, actor, { number, now: clock.now() })
    return { kind: 'follow-up', id, correctsId: null }
  },
  publish: (context, _subject, { number, fields, files, draftVersion }) => {
    const said = { number, ...fields, ...entryFilesOf(files) }
    return reportOwed(context, said as Parameters<typeof reportOwed>[1], draftVersion)
  },
  read: getFollowUpForPublic,
}

/** @returns the address of a page of a reply */
export function replyAddress({ path }: Pick<ReplyDoor<unknown>, 'path'>, number: string, more = ''): string {
  return `${path}/${number}${more}`
}

const asked = (correctsId: string | null) => (correctsId === null ? '' : `?corrects=${correctsId}`)

/**
 * Takes what was written of a reply: saved for the department alone, also before it is looked at as the public will see
 * it. Nothing is published here.
 * @returns where to go next
 * @throws Conflict where a colleague saved another draft meanwhile; on the way to the preview all that publishing refuses
 */
export async function keepReply<Found>(
  context: CommandContext,
  door: ReplyDoor<Found>,
  number: string,
  { fields, files }: Said,
): Promise<string> {
  const { step = 'preview', draftVersion, correctsId = null } = fields
  const said = Object.fromEntries(
    Object.entries(fields).filter(([name]) => door.fields(fields).includes(name)),
  )
  const subject = await door.subject(context, number, correctsId)
  const { idempotencyKey: _key, ...anew } = context
  if (step === 'discard') {
    await discardReplyDraft(anew, subject)
    return replyAddress(door, number, '?discarded=1')
  }
  await saveReplyDraft(anew, subject, {
    fields: said,
    files,
    version: draftVersion === undefined ? undefined : Number(draftVersion) || 0,
  })
  if (step === 'save') {
    const query = new URLSearchParams({
      saved: '1',
      ...(subject.correctsId ? { corrects: subject.correctsId } : {}),
    })
    return replyAddress(door, number, `?${query}`)
  }
  await rehearseReply(anew, door, { number, subject, said: { fields: said, files } })
  return replyAddress(door, number, `/preview${asked(subject.correctsId)}`)
}

/** @returns the public page as it would be after publishing. @throws what publishing would refuse */
export function rehearseReply<Found>(
  context: CommandContext,
  door: ReplyDoor<Found>,
  { number, subject, said }: { number: string; subject: ReplySubject; said: Said },
): Promise<Found> {
  return rehearse(
    context,
    (rehearsed) => door.publish(rehearsed, subject, { ...said, number }),
    (trx) => door.read(trx, number, context.clock.now()),
  )
}

/** Publishes the draft that was looked at. @throws Conflict where it is another one now */
export async function publishReply<Found>(
  context: CommandContext,
  door: ReplyDoor<Found>,
  { number, subject, draft, seenAt, version }: Publishing,
): Promise<void> {
  if (draft.version !== version) {
    throw new Conflict(
      `${draft.changedBy} changed this draft after you opened the preview. Read it again below.`,
    )
  }
  const said = { fields: { ...draft.fields, ...(seenAt ? { seenAt } : {}) }, files: draft.files }
  const files = said.files.map(({ sha256, fileName }) => ({ sha256, fileName }))
  await door.publish(context, subject, { ...said, files, number, draftVersion: version })
}
type Publishing = {
  number: string
  subject: ReplySubject
  draft: ReplyDraft
  seenAt: string | undefined
  version: number
}
