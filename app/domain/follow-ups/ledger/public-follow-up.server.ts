import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { getSettingsNow, listHolidays } from '../../commission/queries.server.ts'
import { NotFound } from '../../errors.ts'
import { listDisagreementsAbout } from '../../library/disagreements.server.ts'
import { listDocumentsAbout } from '../../library/documents-about.server.ts'
import { isShown, announcedMeetings } from '../../meeting-record/announced.server.ts'
import type { Instant } from '../../time/instant.ts'
import { comparePartialDates } from '../../time/partial-date.ts'
import { clockHolidays } from '../clock/clock-holidays.ts'
import { findFileOfEntry, listEntryFiles } from '../entries/entry-files.server.ts'
import type { FollowUpEntryKind } from '../../meeting-record/entry-kinds.ts'
import { followUpState } from '../follow-up-state.ts'
import type { FollowUpKind } from '../forms.ts'
import { publicDuty } from './public-duty.ts'
import { publicClock } from './public-clock.ts'
import type { FollowUpHappened } from './public-view.ts'
import { shownFollowUps } from './public-links.server.ts'
import { clockEvents } from '../settle-follow-up.server.ts'
import { titleOf } from '../../text/short-title.ts'

/**
 * A follow-up with everything that happened, in order, and its clock, as far as anyone may know it.
 * @throws NotFound also where there is one that may not be told of yet
 */
export async function getFollowUpForPublic(db: Store, number: string, now: Instant) {
  const row = await shownFollowUps(db, now)
    .leftJoin('meeting', 'meeting.id', 'followUp.meetingId')
    .leftJoin('motion', (join) =>
      join
        .onRef('motion.id', '=', 'followUp.motionId')
        .on('motion.meetingId', 'in', announcedMeetings(db, now)),
    )
    .leftJoin('question', (join) =>
      join
        .onRef('question.id', '=', 'followUp.questionId')
        .on('question.struckAt', 'is', null)
        .on(isShown(db, 'question', now)),
    )
    .select(['followUp.id', 'followUp.number', 'followUp.kind', 'followUp.owed', 'followUp.owedBy'])
    .select(['followUp.openedPrecision', 'followUp.title', 'followUp.letterFrom', 'followUp.letterAsks'])
    .select(['followUp.counterpart', 'followUp.openedOn', 'followUp.clock', 'followUp.dueOn'])
    .select([
      'followUp.dueKind',
      'followUp.dueComputation',
      'followUp.duty',
      'followUp.basis',
      'followUp.source',
    ])
    .select(['meeting.slug', 'meeting.heldOn', 'motion.text as motion'])
    .select(['question.number as questionNumber', 'question.text as questionText'])
    .select('question.title as questionTitle')
    .where('followUp.number', '=', number)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no follow-up with this number.')
  const { today } = await getSettingsNow(db, now)
  const entries = await entriesOf(db, row.id, now)
  const status = followUpState(entries)
  const holidays = clockHolidays(await listHolidays(db))
  const about = { kind: 'follow-up' as const, id: row.id }
  return {
    number: row.number,
    kind: row.kind as FollowUpKind,
    title: titleOf({ title: row.title, text: row.owed }),
    owed: row.owed,
    owedBy: row.owedBy,
    counterpart: row.counterpart,
    letterFrom: row.letterFrom,
    letterAsks: row.letterAsks,
    opened: { on: row.openedOn, precision: row.openedPrecision },
    basis: row.basis,
    source: row.source,
    today,
    meeting: row.slug !== null && row.heldOn !== null ? { slug: row.slug, heldOn: row.heldOn } : null,
    motion: row.motion,
    question:
      row.questionNumber !== null && row.questionText !== null
        ? {
            number: row.questionNumber,
            title: titleOf({ title: row.questionTitle, text: row.questionText }),
            text: row.questionText,
          }
        : null,
    ...status,
    clock: publicClock({
      followUp: row,
      status,
      entries,
      events: clockEvents(entries),
      // Of an agreement at a meeting that may not be told of, not even the date.
      dueUnannounced: await isDueUnannounced(db, row, entries),
      today,
      holidays,
    }),
    duty: publicDuty(row, entries, { today, holidays }),
    history: entries.toSorted(inOrder),
    documents: await listDocumentsAbout(db, about, now),
    disagreements: await listDisagreementsAbout(db, about, now),
  }
}

function inOrder(one: FollowUpHappened, other: FollowUpHappened): number {
  const byDay = comparePartialDates(one, other)
  return byDay !== 0 ? byDay : one.recordedAt < other.recordedAt ? -1 : 1
}

async function isDueUnannounced(
  db: Store,
  { id }: Pick<Row<'followUp'>, 'id'>,
  shown: readonly FollowUpHappened[],
): Promise<boolean> {
  const rows = await db
    .selectFrom('followUpEntry')
    .select('id')
    .where('followUpId', '=', id)
    .where('kind', '=', 'extension')
    .execute()
  return rows.some((row) => !shown.some((entry) => entry.id === row.id))
}

async function entriesOf(db: Store, followUpId: string, now: Instant): Promise<FollowUpHappened[]> {
  const rows = await db
    .selectFrom('followUpEntry')
    .leftJoin('meeting', 'meeting.id', 'followUpEntry.meetingId')
    .leftJoin('motion', (join) =>
      join
        .onRef('motion.id', '=', 'followUpEntry.motionId')
        .on('motion.meetingId', 'in', announcedMeetings(db, now)),
    )
    .leftJoin('document', (join) =>
      join.onRef('document.id', '=', 'followUpEntry.documentId').on('document.publicAt', '<=', now),
    )
    .select(['followUpEntry.id', 'followUpEntry.kind', 'followUpEntry.onDate', 'followUpEntry.datePrecision'])
    .select(['followUpEntry.recordedAt', 'followUpEntry.text', 'followUpEntry.byWords'])
    .select(['followUpEntry.dueOn', 'followUpEntry.days', 'followUpEntry.correctsId'])
    .select(['followUpEntry.basis', 'followUpEntry.source'])
    .select(['meeting.slug', 'meeting.heldOn', 'motion.text as motion'])
    .select(['document.slug as documentSlug', 'document.title as documentTitle'])
    .where('followUpEntry.followUpId', '=', followUpId)
    .where(isShown(db, 'followUpEntry', now))
    .orderBy('followUpEntry.recordedAt')
    .orderBy('followUpEntry.id')
    .execute()
  const files = await listEntryFiles(db, followUpId)
  const corrected = new Set(rows.map(({ correctsId }) => correctsId))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FollowUpEntryKind,
    on: row.onDate,
    precision: row.datePrecision,
    recordedAt: row.recordedAt,
    text: row.text,
    byWords: row.byWords,
    dueOn: row.dueOn,
    days: row.days,
    correctsId: row.correctsId,
    corrected: corrected.has(row.id),
    meeting: row.slug !== null && row.heldOn !== null ? { slug: row.slug, heldOn: row.heldOn } : null,
    document:
      row.documentSlug !== null && row.documentTitle !== null
        ? { slug: row.documentSlug, title: row.documentTitle }
        : null,
    motion: row.motion,
    files: files.get(row.id) ?? [],
    basis: row.basis,
    source: row.source,
  }))
}

export async function findEntryFile(db: Store, number: string, id: string, now: Instant) {
  const file = await findFileOfEntry(db, { number, id })
  if (!file) return undefined
  const shown = await shownFollowUps(db, now)
    .innerJoin('followUpEntry', 'followUpEntry.followUpId', 'followUp.id')
    .select('followUpEntry.id')
    .where('followUpEntry.id', '=', file.entryId)
    .where(isShown(db, 'followUpEntry', now))
    .executeTakeFirst()
  return shown && file
}
