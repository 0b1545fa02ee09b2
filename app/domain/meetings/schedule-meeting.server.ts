import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { getSettings } from '../commission/queries.server.ts'
import { enforce, Invalid } from '../errors.ts'
import type { Instant } from '../time/instant.ts'
import { adjournedMeetingVerdict } from './change-rules.ts'
import { writeFirstAgenda } from './first-agenda.server.ts'
import type { ScheduleMeetingInput } from './forms.ts'
import { freeSlug, meetingColumns } from './meeting-facts.server.ts'
import { meetingKindNames } from '../meeting-record/meeting.ts'

/**
 * Schedules a meeting and starts its agenda. Nothing of it is public before an edition is.
 * @returns its id, and its address for ever: the date, or the date with the kind for a second one that day
 * @throws Invalid where the time does not exist, or an adjourned meeting does not say of which
 */
export async function scheduleMeeting(
  context: CommandContext,
  input: ScheduleMeetingInput,
): Promise<{ id: string; slug: string }> {
  return perform(context, 'meeting.schedule', async (work) => {
    const { trx, now, stamp, record } = work
    const columns = await meetingColumns(trx, input, now)
    const adjournedFromId =
      input.kind === 'adjourned' ? await adjournedFrom(trx, input, columns.startsAt) : null
    const id = newId()
    const meeting = {
      id,
      slug: await freeSlug(trx, columns.heldOn, input.kind, id),
      kind: input.kind,
      ...columns,
      adjournedFromId,
    }
    await trx
      .insertInto('meeting')
      .values({
        ...meeting,
        ...stamp,
        createdAt: now,
        calledToOrderAt: null,
        calledToOrderBy: null,
        adjournedAt: null,
        adjournedTo: null,
        cancelledAt: null,
        cancelReason: null,
      })
      .execute()
    const agenda =
      input.agenda === 'empty'
        ? { items: 0, carried: 0 }
        : await writeFirstAgenda(work, meeting, input.carryOver !== 'no')
    await record({
      subject: { kind: 'meeting', id },
      meetingId: id,
      summary: `Scheduled a ${meetingKindNames[input.kind].toLowerCase()} on ${columns.heldOn}`,
      after: { ...meeting, agenda },
    })
    return { id, slug: meeting.slug }
  })
}

async function adjournedFrom(
  trx: Trx,
  input: ScheduleMeetingInput,
  startsAt: Instant | null,
): Promise<string> {
  const choose = { adjournedFromId: 'Choose the meeting that was adjourned' }
  if (!input.adjournedFromId) throw new Invalid('The adjourned meeting is missing.', choose)
  const from = await trx
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'adjournedTo'])
    .where('id', '=', input.adjournedFromId)
    .executeTakeFirst()
  if (!from || from.heldOn > input.heldOn) throw new Invalid('The adjourned meeting is missing.', choose)
  const { timeZone: zone } = await getSettings(trx, from.heldOn)
  enforce(adjournedMeetingVerdict({ adjournedTo: from.adjournedTo, startsAt, zone }))
  return from.id
}
