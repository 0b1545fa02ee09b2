import type { Row } from '#db/schema.ts'
import {
  newId,
  perform,
  type Actor,
  type CommandContext,
  type Store,
  type Trx,
} from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { Conflict, NotAllowed } from '../errors.ts'
import { organizationOf } from '../people/organization.server.ts'
import { addHours, type Instant } from '../time/instant.ts'

/** What a draft is about: a question or a follow-up, and the earlier reply that it corrects, if any. */
export type ReplySubject = { kind: 'question' | 'follow-up'; id: string; correctsId: string | null }

export type DraftFile = {
  id: string
  sha256: string
  fileName: string
  mediaType: string
  byteSize: number
}

export type ReplyDraft = {
  id: string
  fields: Record<string, string>
  version: number
  changedAt: Instant
  changedBy: string
  files: DraftFile[]
}

const actions = { question: 'question.answer-later', 'follow-up': 'follow-up.report-own' } as const

function rowsAbout(db: Store, { kind, id, correctsId }: ReplySubject, organization: string) {
  return db
    .selectFrom('replyDraft')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('organization', '=', organization)
    .where((eb) => (correctsId === null ? eb('correctsId', 'is', null) : eb('correctsId', '=', correctsId)))
}

/** What the actor's own department keeps of a reply that it has not published; null for everyone else. */
export async function getReplyDraft(
  db: Store,
  actor: Actor,
  subject: ReplySubject,
): Promise<ReplyDraft | null> {
  const organization = await organizationOf(db, actor)
  const row = organization && (await rowsAbout(db, subject, organization.name).executeTakeFirst())
  return row ? { ...draftOf(row), files: await filesOf(db, row.id) } : null
}

function draftOf({ id, fields, version, changedAt, changedBy }: Row<'replyDraft'>) {
  return { id, fields: JSON.parse(fields) as Record<string, string>, version, changedAt, changedBy }
}

function filesOf(db: Store, draftId: string): Promise<DraftFile[]> {
  return db
    .selectFrom('replyDraftFile')
    .innerJoin('file', 'file.sha256', 'replyDraftFile.sha256')
    .select(['replyDraftFile.id', 'replyDraftFile.fileName'])
    .select(['file.sha256', 'file.mediaType', 'file.byteSize'])
    .where('replyDraftFile.draftId', '=', draftId)
    .orderBy('replyDraftFile.position')
    .execute()
}

/** A file of a draft, for the department that keeps it. */
export async function findDraftFile(db: Store, actor: Actor, id: string): Promise<DraftFile | undefined> {
  const organization = await organizationOf(db, actor)
  if (!organization) return undefined
  return db
    .selectFrom('replyDraftFile')
    .innerJoin('replyDraft', 'replyDraft.id', 'replyDraftFile.draftId')
    .innerJoin('file', 'file.sha256', 'replyDraftFile.sha256')
    .select(['replyDraftFile.id', 'replyDraftFile.fileName'])
    .select(['file.sha256', 'file.mediaType', 'file.byteSize'])
    .where('replyDraftFile.id', '=', id)
    .where('replyDraft.organization', '=', organization.name)
    .executeTakeFirst()
}

/** @returns the ids of the questions and follow-ups of which the actor's department keeps a draft */
export async function listDrafted(db: Store, actor: Actor): Promise<Set<string>> {
  const organization = await organizationOf(db, actor)
  if (!organization) return new Set()
  const rows = await db
    .selectFrom('replyDraft')
    .select('subjectId')
    .where('organization', '=', organization.name)
    .execute()
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/**
 * Keeps what was typed, for the actor's department alone. What is on its way is no act of the record, which tells only
 * what is published.
 * @param given.version of the draft on which the words were written; 0 where there was none, left out to save all the same
 * @throws Conflict where a colleague saved another meanwhile; NotAllowed
 */
export async function saveReplyDraft(
  context: CommandContext,
  subject: ReplySubject,
  given: {
    fields: Record<string, string>
    files: readonly { sha256: string; fileName: string }[]
    version?: number | undefined
  },
): Promise<{ version: number }> {
  const organization = await organizationOf(context.db, context.actor)
  if (!organization) throw new NotAllowed('Your account is not linked to an organization. Ask the clerk.')
  return perform(
    context,
    actions[subject.kind],
    async ({ trx, now }) => {
      const earlier = await rowsAbout(trx, subject, organization.name).executeTakeFirst()
      if (given.version !== undefined) assertSame(earlier, given.version)
      const id = earlier?.id ?? newId()
      const version = (earlier?.version ?? 0) + 1
      const row = {
        fields: JSON.stringify(given.fields),
        version,
        changedAt: now,
        changedBy: context.actor.name,
      }
      if (earlier) await trx.updateTable('replyDraft').set(row).where('id', '=', id).execute()
      else {
        const { kind, id: subjectId, correctsId } = subject
        const about = { subjectKind: kind, subjectId, correctsId, organization: organization.name }
        await trx
          .insertInto('replyDraft')
          .values({ id, ...about, ...row })
          .execute()
      }
      await trx.deleteFrom('replyDraftFile').where('draftId', '=', id).execute()
      const files = given.files.map(({ sha256, fileName }, index) => ({
        id: newId(),
        draftId: id,
        position: index + 1,
        sha256,
        fileName,
      }))
      if (files.length > 0) await trx.insertInto('replyDraftFile').values(files).execute()
      return { version }
    },
    { mayChangeNothing: true },
  )
}

/** @throws Conflict where it is another draft than the one that was read */
function assertSame(draft: Row<'replyDraft'> | undefined, version: number): void {
  if (draft && draft.version !== version) {
    throw new Conflict(`${draft.changedBy} changed this draft after you opened it.`)
  }
  if (!draft && version > 0) throw new Conflict('This draft was published or discarded after you opened it.')
}

/** @throws NotAllowed */
export async function discardReplyDraft(context: CommandContext, subject: ReplySubject): Promise<void> {
  await perform(context, actions[subject.kind], ({ trx }) => dropReplyDraft(trx, context.actor, subject), {
    mayChangeNothing: true,
  })
}

/**
 * Takes a draft away in the transaction that publishes what it said.
 * @param version of the draft that was looked at before it is published
 * @throws Conflict where it is another one now
 */
export async function dropReplyDraft(
  trx: Trx,
  actor: Actor,
  subject: ReplySubject,
  version?: number,
): Promise<void> {
  const organization = await organizationOf(trx, actor)
  if (!organization) return
  const row = await rowsAbout(trx, subject, organization.name).executeTakeFirst()
  if (version !== undefined) assertSame(row, version)
  if (row) await removeDrafts(trx, [row.id])
}

/** A draft that nobody touched for so long goes; its page says so. */
export const draftDays = 365

/** @returns how many drafts were removed that nobody touched for a year; none while the city keeps everything for a case */
export async function removeOldDrafts(db: Store, now: Instant): Promise<number> {
  const { settings } = await getSettingsNow(db, now)
  if (settings.legalHold !== '') return 0
  return db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('replyDraft')
      .select('id')
      .where('changedAt', '<', addHours(now, -24 * draftDays))
      .execute()
    await removeDrafts(
      trx,
      old.map(({ id }) => id),
    )
    return old.length
  })
}

async function removeDrafts(trx: Store | Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('replyDraftFile').where('draftId', 'in', ids).execute()
  await trx.deleteFrom('replyDraft').where('id', 'in', ids).execute()
}
