import { perform, type CommandContext, type Store, type Trx } from '../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../errors.ts'
import { findFactKind } from './correctable-facts.ts'
import type { FactKind } from './fact-kind.ts'
import { columnsFrom, type FactChanges, type FactRow } from './correction-form.ts'
import {
  correctedFactVerdict,
  nothingRestsVerdict,
  strikeVerdict,
  minutesRestVerdict,
} from './correction-rules.ts'
import { struckPullVerdict } from './consent-corrections.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import { countJustCause } from '../meetings/attendance/record-attendance.server.ts'
import { settleQuestion } from '../questions/settle-question.server.ts'
import { countResting } from '../motions/resting.server.ts'
import { trimmed } from '../text/empty-text.ts'

export type CorrectFactInput = {
  kind: string
  id: string
  changes: FactChanges
  reason: string
}

/** A fact of the record as it stands. @throws NotFound where there is none, or it was struck */
export async function getFact(
  db: Store,
  kindName: string,
  id: string,
): Promise<{ kind: FactKind; row: FactRow; meetingId: string }> {
  const kind = findFactKind(kindName)
  if (!kind) throw new NotFound('We can’t correct that kind of entry.')
  const row = (await db
    .selectFrom(kind.table as 'recess')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()) as FactRow | undefined
  if (!row || (row['withdrawnAt'] && kind.strike === 'withdrawnAt') || row['struckAt']) {
    throw new NotFound('That entry no longer exists.')
  }
  const meetingId = kind.table === 'meeting' ? id : row['meetingId']
  if (typeof meetingId !== 'string') throw new NotFound('This belongs to no meeting.')
  return { kind, row, meetingId }
}

/**
 * Corrects a fact of the record. What it said before stays in the log, with the reason.
 * @throws Invalid without a reason or without a change; RuleRefused where it can't have been so
 */
export async function correctFact(
  context: CommandContext,
  input: CorrectFactInput,
): Promise<{ meetingId: string }> {
  const reason = trimmed(input.reason)
  if (!reason) throw new Invalid('The reason is missing.', { reason: 'Enter the reason' })
  return perform(context, 'meeting.correct', async ({ trx, now, record }) => {
    const { kind, row, meetingId } = await getFact(trx, input.kind, input.id)
    const after = columnsFrom(kind, input.changes, row)
    if (Object.keys(after).length === 0) throw new Invalid('Nothing has changed.')
    const room = await getMeetingRecord(trx, meetingId)
    const whole = { ...row, ...after }
    enforce(correctedFactVerdict(room, kind, whole, after, now))
    if (
      kind.table === 'attendance' &&
      isForJustCause(whole) &&
      ['provision', 'mode', 'standing'].some((column) => column in after)
    ) {
      enforce((await countJustCause(trx, room, String(row['personId']))).verdict)
    }
    if (kind.table === 'motion' && after['voteClosed'] === 0) {
      enforce(nothingRestsVerdict(await countResting(trx, input.id)))
    }
    if ('minutesApproval' in after || 'corrections' in after) {
      enforce(minutesRestVerdict(await editionsResting(trx, input.id)))
    }
    await trx
      .updateTable(kind.table as 'recess')
      .set(after)
      .where('id', '=', input.id)
      .execute()
    await settle(trx, kind, row)
    const labels = kind.fields
      .filter(
        (field) => field.column in after || (field.type === 'moment' && field.mark && field.mark in after),
      )
      .map((field) => field.label.toLowerCase())
    await record({
      subject: { kind: input.kind, id: input.id },
      meetingId,
      summary: `Corrected ${kind.label.toLowerCase()}: ${labels.join(', ')}`,
      reason,
      before: Object.fromEntries(Object.keys(after).map((column) => [column, row[column] ?? null])),
      after,
    })
    return { meetingId }
  })
}

/**
 * Strikes what was recorded by mistake. It leaves the record of the meeting; the log keeps what it said, and why.
 * @throws RuleRefused where other facts rest on it
 */
export async function strikeFact(
  context: CommandContext,
  input: { kind: string; id: string; reason: string },
): Promise<{ meetingId: string }> {
  const reason = trimmed(input.reason)
  if (!reason) throw new Invalid('The reason is missing.', { reason: 'Enter the reason' })
  return perform(context, 'meeting.correct', async ({ trx, now, record }) => {
    const { kind, row, meetingId } = await getFact(trx, input.kind, input.id)
    enforce(strikeVerdict(kind))
    enforce(struckPullVerdict(await getMeetingRecord(trx, meetingId), kind, input.id))
    const before = { ...row, ...(await detach(trx, kind, input.id)) }
    const table = kind.table as 'recess'
    if (kind.strike === 'delete') await trx.deleteFrom(table).where('id', '=', input.id).execute()
    else {
      await trx
        .updateTable(table as 'recusal')
        .set({ [kind.strike!]: now })
        .where('id', '=', input.id)
        .execute()
    }
    await settle(trx, kind, row)
    await record({
      subject: { kind: input.kind, id: input.id },
      meetingId,
      summary: `Struck ${kind.label.toLowerCase()}, recorded by mistake`,
      reason,
      before,
      after: { struck: true },
    })
    return { meetingId }
  })
}

/** E9: a stay that counts among the year's, whichever of its columns says so. */
function isForJustCause(stay: FactRow): boolean {
  return stay['standing'] === 'present' && stay['mode'] === 'remote' && stay['provision'] === 'just-cause'
}

/** Where a question stands follows from what was corrected. */
async function settle(trx: Trx, kind: FactKind, row: FactRow): Promise<void> {
  if (kind.table === 'question') await settleQuestion(trx, String(row['id']))
  if (kind.table === 'answer') await settleQuestion(trx, String(row['questionId']))
}

/** A motion takes its votes with it, and goes only when nothing rests on it. */
async function detach(trx: Trx, kind: FactKind, id: string): Promise<object> {
  if (kind.table === 'closedSession') {
    const votes = await trx.selectFrom('closedVote').selectAll().where('sessionId', '=', id).execute()
    await trx.deleteFrom('closedVote').where('sessionId', '=', id).execute()
    return { votes }
  }
  if (kind.table !== 'motion') return {}
  const under = await trx.selectFrom('motion').select('id').where('parentId', '=', id).execute()
  enforce(nothingRestsVerdict(under.length + (await countResting(trx, id))))
  const votes = await trx.selectFrom('vote').selectAll().where('motionId', '=', id).execute()
  await trx.deleteFrom('vote').where('motionId', '=', id).execute()
  return { votes }
}

/** @returns how many editions of minutes a motion adopted */
export async function editionsResting(trx: Trx, motionId: string): Promise<number> {
  const editions = await trx
    .selectFrom('edition')
    .select('id')
    .where('adoptingMotionId', '=', motionId)
    .execute()
  return editions.length
}
