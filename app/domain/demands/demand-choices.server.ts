import type { Store } from '../commands/command.server.ts'
import { motionLabel, type Choice } from '../follow-ups/entries/about-choices.server.ts'
import { meetingKindNames } from '../meeting-record/meeting.ts'
import { listClosingMotions } from '../questions/closing-motions.server.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import type { ClerkDemand } from './clerk-demands.server.ts'
import { demandEntryNames } from './demand-kinds.ts'

/** What the form of an entry offers: votes that passed, and the entries that can be wrong. */
export async function listDemandChoices(
  db: Store,
  { entries }: Pick<ClerkDemand, 'entries'>,
): Promise<{ motions: Choice[]; entries: Choice[] }> {
  const motions = await listClosingMotions(db)
  return {
    motions: motions.map((motion) => ({ value: motion.id, label: motionLabel(motion) })),
    entries: entries
      .filter(({ stands, kind }) => stands && kind !== 'correction' && kind !== 'moved')
      .map(({ id, kind, onDate }) => ({
        value: id,
        label: `${demandEntryNames[kind]}, ${formatDate(onDate)}`,
      })),
  }
}

/** Meetings to come on whose agenda an item can be placed, the next first. */
export async function listMeetingsAhead(
  db: Store,
  { today, answerBy }: { today: CivilDate; answerBy: CivilDate },
): Promise<Choice[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'kind'])
    .where('heldOn', '>=', today)
    .where('cancelledAt', 'is', null)
    .where('adjourned', '=', 0)
    .orderBy('heldOn')
    .orderBy('id')
    .limit(24)
    .execute()
  return rows.map(({ id, heldOn, kind }) => ({
    value: id,
    label: `${formatDate(heldOn)}, ${meetingKindNames[kind].toLowerCase()}${
      today <= answerBy && heldOn > answerBy ? ', after the last day to answer' : ''
    }`,
  }))
}

/** Meetings and their items, the newest first, to name as what a demand challenges. */
export async function listChallengedItems(db: Store, today: CivilDate): Promise<Choice[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id', 'agendaItem.title', 'meeting.id as meetingId', 'meeting.heldOn'])
    .where('meeting.heldOn', '<=', today)
    .where('agendaItem.removedAt', 'is', null)
    .where('meeting.cancelledAt', 'is', null)
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('agendaItem.position')
    .limit(200)
    .execute()
  return rows.flatMap(({ id, title, meetingId, heldOn }, index) => {
    const item = {
      value: `${meetingId}/${id}`,
      label: `${formatDate(heldOn)}: ${title.length > 70 ? `${title.slice(0, 70)}…` : title}`,
    }
    const whole = { value: `${meetingId}/`, label: `${formatDate(heldOn)}, the meeting as a whole` }
    return rows[index - 1]?.meetingId === meetingId ? [item] : [whole, item]
  })
}
