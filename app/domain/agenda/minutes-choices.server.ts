import type { Row } from '#db/schema.ts'
import type { Store } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import type { MinutesChoice } from './minutes-options.ts'

const most = 24

/**
 * Meetings whose minutes an item of this meeting can put to a vote: those presented and not approved, then those that
 * were approved, which a later vote may correct (E14); latest first.
 * @param chosen of which meeting the item approves the minutes already; it stays a choice, presented or not
 */
export async function listMinutesChoices(
  db: Store,
  meeting: Pick<Row<'meeting'>, 'id' | 'heldOn'>,
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
  return [...kept, ...presented].map((row) => ({ ...row, approved: Number(row.approved) === 1 }))
}

function choices(db: Store) {
  return db
    .selectFrom('meeting')
    .leftJoin('edition', (join) =>
      join.onRef('edition.meetingId', '=', 'meeting.id').on('edition.series', '=', 'minutes'),
    )
    .select(['meeting.id', 'meeting.kind', 'meeting.heldOn'])
    .select((eb) =>
      eb.fn
        .max(eb.case().when('edition.stage', 'in', ['approved', 'corrected']).then(1).else(0).end())
        .as('approved'),
    )
    .groupBy(['meeting.id', 'meeting.kind', 'meeting.heldOn'])
}

/**
 * @returns the meeting chosen
 * @throws Invalid where an item is to approve minutes that are not there to be approved
 */
export async function checkMinutesChoice(
  db: Store,
  meeting: Pick<Row<'meeting'>, 'id' | 'heldOn'>,
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
