import type { Store } from '../commands/command.server.ts'
import { publicFollowUpStatuses } from '../follow-ups/ledger/public-status.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import type { DatePrecision } from '../time/partial-date.ts'
import { mostOutstanding, oldestFirst, type OutstandingMatter } from './outstanding.ts'
import { publicQuestionStatuses } from '../questions/ledger/public-status.server.ts'
import { openStates } from '../questions/question-state.ts'

const owing = ['open', 'replied'] as const

export type OutstandingOf = {
  /** The meeting that is to hear of it. What was asked there is not outstanding yet. */
  meeting: { id: string; heldOn: CivilDate }
  now: Instant
  /**
   * As the public knows it, or as the commission does in its room: there what was settled a minute ago is settled.
   */
  as: 'public' | 'room'
}

/**
 * What comes back on a meeting's agenda, of what anyone may know: questions that are open, or answered and not yet agreed;
 * what is owed and open, or replied to and not yet accepted. A duty that comes back every year does so once it is due.
 * @returns the oldest first
 */
export async function listOutstanding(db: Store, wanted: OutstandingOf): Promise<OutstandingMatter[]> {
  const questions = await outstandingQuestions(db, wanted)
  const followUps = await outstandingFollowUps(db, wanted)
  return oldestFirst([...questions, ...followUps]).slice(0, mostOutstanding)
}

async function outstandingQuestions(
  db: Store,
  { meeting, now, as }: OutstandingOf,
): Promise<OutstandingMatter[]> {
  const publicStatuses = as === 'public' ? await publicQuestionStatuses(db, now) : new Map<string, never>()
  const rows = await db
    .selectFrom('question')
    .leftJoin('person', 'person.id', 'question.askerId')
    .select(['question.id', 'question.number', 'question.text', 'question.addressee', 'question.state'])
    .select(['question.askedOn', 'question.askedPrecision', 'question.answeredOn', 'question.asker'])
    .select(['person.name', 'question.remains', 'question.title'])
    .where('question.struckAt', 'is', null)
    .where(isShown(db, 'question', now))
    .where((eb) =>
      eb.or([
        eb('question.state', 'in', openStates),
        ...(publicStatuses.size > 0 ? [eb('question.id', 'in', [...publicStatuses.keys()])] : []),
      ]),
    )
    .where((eb) => eb.or([eb('question.meetingId', 'is', null), eb('question.meetingId', '!=', meeting.id)]))
    .orderBy('question.askedOn')
    .orderBy('question.number')
    .limit(mostOutstanding)
    .execute()
  return rows.flatMap(({ addressee, askedOn, askedPrecision, asker, name, ...row }) => {
    const { state, answeredOn, remains } = publicStatuses.get(row.id) ?? row
    if (!(openStates as readonly string[]).includes(state)) return []
    const since = { on: askedOn, precision: dayOr(askedPrecision) }
    const { id, number, title, text } = row
    const whose = { whom: addressee, asker: name ?? asker }
    return [{ of: 'question', id, number, title, text, ...whose, since, state, answeredOn, remains }]
  })
}

async function outstandingFollowUps(
  db: Store,
  { meeting, now, as }: OutstandingOf,
): Promise<OutstandingMatter[]> {
  const publicStatuses = as === 'public' ? await publicFollowUpStatuses(db, now) : new Map<string, never>()
  const rows = await db
    .selectFrom('followUp')
    .select(['id', 'number', 'owed', 'owedBy', 'counterpart', 'state', 'openedOn', 'openedPrecision'])
    .select(['sentOn', 'sentPrecision', 'dueOn', 'dueKind', 'title'])
    .where('struckAt', 'is', null)
    .where(isShown(db, 'followUp', now))
    .where((eb) =>
      eb.or([
        eb('state', 'in', owing),
        ...(publicStatuses.size > 0 ? [eb('id', 'in', [...publicStatuses.keys()])] : []),
      ]),
    )
    .where((eb) =>
      eb.or([eb('kind', '!=', 'recurring-duty'), eb('dueOn', 'is', null), eb('dueOn', '<=', meeting.heldOn)]),
    )
    .where((eb) => eb.or([eb('meetingId', 'is', null), eb('meetingId', '!=', meeting.id)]))
    .orderBy('openedOn')
    .orderBy('number')
    .limit(mostOutstanding)
    .execute()
  return rows.flatMap((row) => {
    const shown = publicStatuses.get(row.id)
    const { state, sent } = shown ?? {
      state: row.state,
      sent: row.sentOn ? { on: row.sentOn, precision: row.sentPrecision ?? 'day' } : null,
    }
    if (state === 'closed') return []
    const due = shown?.dueUnannounced ? { dueOn: null, dueKind: null } : row
    return [
      {
        of: 'follow-up',
        id: row.id,
        number: row.number,
        title: row.title,
        text: row.owed,
        whom: whomOf(row),
        since: sent ?? { on: row.openedOn, precision: row.openedPrecision },
        state,
        sent,
        dueOn: due.dueOn,
        dueKind: due.dueKind,
      },
    ]
  })
}

/** A question asked in the room is known to the minute. */
function dayOr(precision: string): DatePrecision {
  return precision === 'month' || precision === 'year' ? precision : 'day'
}

/** Who owes it, and where that is another, to whom the letter went. */
function whomOf({ owedBy, counterpart }: { owedBy: string; counterpart: string | null }): string {
  return counterpart && counterpart !== owedBy ? `${owedBy}, on a letter to ${counterpart}` : owedBy
}
