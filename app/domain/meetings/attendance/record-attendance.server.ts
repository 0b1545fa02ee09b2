import { newId, type CommandContext, type Trx } from '../../commands/command.server.ts'
import { Invalid, NotFound, enforce } from '../../errors.ts'
import { formatTime } from '../../time/instant.ts'
import { arrivalVerdict, departureVerdict, openStay, rollCallVerdict } from './attendance-rules.ts'
import type { MeetingRecord } from '../../meeting-record/record-types.ts'
import type {
  ArrivalInput,
  DepartureInput,
  DisclosureInput,
  ParticipationInput,
  RollCallInput,
} from '../../meeting-record/record-forms.ts'
import { justCauseCount } from '../../meeting-record/remote-attendance.ts'
import { memberOf, performInRoom } from '../room.server.ts'

/**
 * Calls the roll: each named member present or absent. Members left out stay unrecorded.
 * @throws RuleRefused for a third attendance for just cause (E9), or for a member already on the roll
 */
export async function callRoll(context: CommandContext, input: RollCallInput): Promise<{ present: number }> {
  return performInRoom(context, 'meeting.record-attendance', input.meetingId, input, async (tools) => {
    const { trx, now, stamp, room, entry } = tools
    const rows = []
    for (const line of input.entries) {
      const member = memberOf(room, line.personId)
      enforce(rollCallVerdict(room, member.id, member.name))
      if (line.standing === 'present') await checkProvision(trx, room, member.id, line)
      rows.push({
        id: newId(),
        meetingId: room.meeting.id,
        personId: member.id,
        standing: line.standing,
        atRollCall: 1 as const,
        ...(line.standing === 'present' ? participation(line) : { mode: 'in-person' as const }),
        recordedAt: now,
        ...stamp,
      })
    }
    if (rows.length === 0) throw new Invalid('Say of at least one member whether they are present.')
    await trx.insertInto('attendance').values(rows).execute()
    const present = rows.filter((row) => row.standing === 'present').length
    await entry({
      subject: { kind: 'meeting', id: room.meeting.id },
      summary: `Called the roll: ${present} present, ${rows.length - present} absent`,
      after: rows,
    })
    return { present }
  })
}

/** A member arrives after the roll was called, or comes back. @throws RuleRefused */
export async function recordArrival(context: CommandContext, input: ArrivalInput): Promise<{ id: string }> {
  return performInRoom(
    context,
    'meeting.record-attendance',
    input.meetingId,
    input,
    async ({ trx, now, stamp, room, at, entry }) => {
      const member = memberOf(room, input.personId)
      enforce(arrivalVerdict(room, member.id, member.name, at))
      await checkProvision(trx, room, member.id, input)
      const row = {
        id: newId(),
        meetingId: room.meeting.id,
        personId: member.id,
        standing: 'present' as const,
        atRollCall: 0 as const,
        ...participation(input),
        arrivedAt: at,
        recordedAt: now,
        ...stamp,
      }
      await trx.insertInto('attendance').values(row).execute()
      const when = at === null ? '' : ` at ${formatTime(at, room.commission.zone)}`
      await entry({
        subject: { kind: 'attendance', id: row.id },
        summary: `${member.name} arrived${when}`,
        after: row,
      })
      return { id: row.id }
    },
    { inRecess: true },
  )
}

export async function recordDeparture(context: CommandContext, input: DepartureInput): Promise<void> {
  return performInRoom(
    context,
    'meeting.record-attendance',
    input.meetingId,
    input,
    async ({ trx, room, at, live, entry }) => {
      const member = memberOf(room, input.personId)
      const stay = openStay(room, member.id)
      enforce(departureVerdict(stay, member.name, at, live))
      const { id } = stay!
      const change = { departed: 1 as const, departedAt: at }
      await trx.updateTable('attendance').set(change).where('id', '=', id).execute()
      const when = at === null ? '' : ` at ${formatTime(at, room.commission.zone)}`
      await entry({
        subject: { kind: 'attendance', id },
        summary: `${member.name} left${when}`,
        after: change,
      })
    },
    { inRecess: true },
  )
}

/** What a remote member says before any action is taken (E9): sound and picture, and who of 18 or older is in the room. */
export async function recordDisclosure(context: CommandContext, input: DisclosureInput): Promise<void> {
  return performInRoom(
    context,
    'meeting.record-attendance',
    input.meetingId,
    input,
    async ({ trx, room, entry }) => {
      const member = memberOf(room, input.personId)
      const stay = room.attendance.findLast(
        (one) => one.person.id === member.id && one.standing === 'present' && one.mode === 'remote',
      )
      if (!stay) throw new NotFound(`${member.name} is not recorded as remote.`)
      const change = {
        audioAndVideo: input.audioAndVideo ? (1 as const) : (0 as const),
        adultsPresent: input.adultsPresent,
      }
      await trx.updateTable('attendance').set(change).where('id', '=', stay.id).execute()
      await entry({
        subject: { kind: 'attendance', id: stay.id },
        summary: `${member.name} disclosed who else is in the room`,
        before: { audioAndVideo: stay.audioAndVideo, adultsPresent: stay.adultsPresent },
        after: change,
      })
    },
  )
}

function participation(input: ParticipationInput) {
  if (input.mode !== 'remote') return { mode: 'in-person' as const }
  const { provision, audioAndVideo, adultsPresent } = input
  return {
    mode: 'remote' as const,
    provision: provision ?? null,
    audioAndVideo: audioAndVideo == null ? null : audioAndVideo ? (1 as const) : (0 as const),
    adultsPresent: adultsPresent || null,
  }
}

async function checkProvision(
  trx: Trx,
  room: MeetingRecord,
  personId: string,
  input: ParticipationInput,
): Promise<void> {
  if (input.mode !== 'remote') return
  if (!input.provision) {
    throw new Invalid('The provision is missing.', {
      provision: 'Name the provision under which the member is remote',
    })
  }
  if (input.provision === 'just-cause') enforce((await countJustCause(trx, room, personId)).verdict)
}

export async function countJustCause(trx: Trx, room: MeetingRecord, personId: string) {
  const rows = await trx
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select('meeting.heldOn')
    .where('attendance.personId', '=', personId)
    .where('attendance.provision', '=', 'just-cause')
    .where('attendance.standing', '=', 'present')
    .where('meeting.id', '!=', room.meeting.id)
    .execute()
  return justCauseCount({
    meetingsPerYear: room.commission.meetingsPerYear,
    earlierDates: rows.map((row) => row.heldOn),
    heldOn: room.meeting.heldOn,
  })
}
