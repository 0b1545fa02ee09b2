import type { Basis } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { PartialDate } from '../time/partial-date.ts'
import type { Clock } from './clock/clock.ts'
import type { FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'
import type { FollowUpState } from './follow-up-state.ts'
import type { DueKind, FollowUpKind } from './forms.ts'
import { goneByWords, owedSentence } from './owed-words.ts'
import { unjudgedReport, unjudgedWords } from './duties/unjudged-report.ts'
import { titleOf } from '../text/short-title.ts'

export type OwedFacts = {
  id: string
  number: string
  kind: FollowUpKind
  state: FollowUpState
  owed: string
  owedBy: string
  opened: PartialDate
  dueOn: CivilDate | null
  dueKind: DueKind | null
  due: string
  unjudged: string | null
  /** What may be said once the day is over. Nothing of one that waits for the commission. */
  goneBy: string | null
  meetingSlug: string | null
  basis: Basis
  source: string | null
  entries: {
    id: string
    kind: FollowUpEntryKind
    on: CivilDate
    precision: 'day' | 'month' | 'year'
    text: string | null
    byWords: string | null
    basis: Basis
    source: string | null
  }[]
}

function shownFollowUps(db: Store, now: Instant) {
  return db
    .selectFrom('followUp')
    .leftJoin('meeting', 'meeting.id', 'followUp.meetingId')
    .where('followUp.struckAt', 'is', null)
    .where(isShown(db, 'followUp', now))
}

/** Reads what anyone may read of what is owed, the nearest date first. Two queries, however many rows. */
export async function owedRows(
  db: Store,
  { now, today }: { now: Instant; today: CivilDate },
  narrowed: (query: ReturnType<typeof shownFollowUps>) => ReturnType<typeof shownFollowUps>,
): Promise<OwedFacts[]> {
  const rows = await narrowed(shownFollowUps(db, now))
    .select(['followUp.id', 'followUp.number', 'followUp.kind', 'followUp.state', 'followUp.owed'])
    .select(['followUp.owedBy', 'followUp.openedOn', 'followUp.openedPrecision'])
    .select(['followUp.dueOn', 'followUp.dueKind'])
    .select(['followUp.dueComputation', 'followUp.clock', 'followUp.basis', 'followUp.source'])
    .select(['followUp.duty', 'followUp.title'])
    .select('meeting.slug as meetingSlug')
    .orderBy((eb) => eb.fn.coalesce('followUp.dueOn', eb.val('9999')))
    .orderBy('followUp.number')
    .execute()
  const ids = rows.map(({ id }) => id)
  const entries =
    ids.length === 0
      ? []
      : await db
          .selectFrom('followUpEntry')
          .select([
            'followUpEntry.id',
            'followUpId',
            'kind',
            'onDate as on',
            'datePrecision as precision',
            'text',
            'byWords',
          ])
          .select(['basis', 'source', 'recordedAt', 'correctsId'])
          .where('followUpId', 'in', ids)
          .where(isShown(db, 'followUpEntry', now))
          .orderBy('recordedAt')
          .orderBy('id')
          .execute()
  return rows.map(({ clock, dueComputation, openedOn, openedPrecision, duty, ...row }) => {
    const date = { ...row, dueComputation, clock: clock === null ? null : (JSON.parse(clock) as Clock) }
    const own = entries
      .filter(({ followUpId }) => followUpId === row.id)
      .map((entry) => ({ ...entry, kind: entry.kind as FollowUpEntryKind }))
    const unjudged = unjudgedReport(own, { state: row.state, duty })
    return {
      ...row,
      title: titleOf({ title: row.title, text: row.owed }),
      kind: row.kind as FollowUpKind,
      opened: { on: openedOn, precision: openedPrecision },
      due: owedSentence(date),
      unjudged: unjudged && unjudgedWords(unjudged),
      goneBy: unjudged ? null : goneByWords(date, today),
      entries: own.map(
        ({ followUpId: _followUpId, recordedAt: _recordedAt, correctsId: _correctsId, ...entry }) => entry,
      ),
    }
  })
}
