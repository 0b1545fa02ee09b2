import type { Row } from '#db/schema.ts'
import type { Store } from '../../commands/command.server.ts'
import { laterMeetingVerdict } from '../../editions/later-meeting.ts'
import { Invalid } from '../../errors.ts'
import type { MinutesChoice } from './minutes-options.ts'

const most = 24

const sitting = [
  'meeting.id',
  'meeting.kind',
  'meeting.heldOn',
  'meeting.startsAt',
  'meeting.calledToOrderAt',
  'meeting.adjournedAt',
] as const

/** The meeting that is to vote on minutes. */
type Voting = Pick<Row<'meeting'>, 'id' | 'heldOn' | 'startsAt'>

/**
 * Meetings whose minutes an item of this meeting can put to a vote: those presented and not approved, then those that
 * were approved, which a later vote may correct (E14); latest first. None of a meeting that is not over when this one
 * begins.
 * @param chosen of which meeting the item approves the minutes already; it stays a choice, presented or not
 */
export async function listMinutesChoices(
  db: Store,
  meeting: Voting,
  chosen: string | null,
): Promise<MinutesChoice[]> {
  const presented = await choices(db)
    .where('edition.publicAt', 'is not', null)
    .where('meeting.id', '!=', meeting.id)
    .where('meeting.heldOn', '<=', meeting.heldOn)
    .orderBy('approved')
    .orderBy('meeting.heldOn', 'desc')
    .limit(most)
    .execute()
  const missing = chosen !== null && !presented.some(({ id }) => id === chosen)
  const kept = missing ? await choices(db).where('meeting.id', '=', chosen).execute() : []
  const act = { meetingId: meeting.id, heldOn: meeting.heldOn, at: meeting.startsAt }
  const earlier = presented.filter((one) => laterMeetingVerdict({ ...one, meetingId: one.id }, act).ok)
  return [...kept, ...earlier].map(({ id, kind, heldOn, approved }) => ({
    id,
    kind,
    heldOn,
    approved: Number(approved) === 1,
  }))
}

function choices(db: Store) {
  return db
    .selectFrom('meeting')
    .leftJoin('edition', (join) =>
      join.onRef('edition.meetingId', '=', 'meeting.id').on('edition.series', '=', 'minutes'),
    )
    .select([...sitting])
    .select((eb) =>
      eb.fn
        .max(eb.case().when('edition.stage', 'in', ['approved', 'corrected']).then(1).else(0).end())
        .as('approved'),
    )
    .groupBy([...sitting])
}

/**
 * @returns the meeting chosen
 * @throws Invalid where an item is to approve minutes that are not there to be approved
 */
export async function checkMinutesChoice(
  db: Store,
  meeting: Voting,
  chosen: string | null,
): Promise<MinutesChoice | null> {
  if (chosen === null) return null
  const offered = await listMinutesChoices(db, meeting, null)
  const found = offered.find(({ id }) => id === chosen)
  if (!found) {
    throw new Invalid('These minutes can’t be put to a vote.', {
      approvesMeetingId: 'Choose an earlier meeting whose draft minutes are presented',
    })
  }
  return found
}
