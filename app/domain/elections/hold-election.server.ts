import { newId, type CommandContext } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { itemOf, meetingIdOf, memberOf, performInRoom } from '../meetings/room.server.ts'
import type { ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import { nextRound, type Election } from '../meeting-record/votes/election.ts'
import { nothingOpenVerdict } from '../motions/motion-gates.ts'
import { presentVerdict } from '../motions/motion-rules.ts'
import {
  closeNominationsVerdict,
  nominateVerdict,
  openElectionVerdict,
  standingVerdict,
  termVerdict,
} from './election-rules.ts'
import { beginsWords, officeTitle } from './election-words.ts'
import type { ElectionInput, NominateInput, NominationInput, OpenElectionInput } from './forms.ts'

/** @throws NotFound */
export function electionOf(
  room: MeetingRecord,
  electionId: string,
): { item: ItemRecord; election: Election } {
  for (const item of room.items) {
    const election = item.elections.find(({ id }) => id === electionId)
    if (election) return { item, election }
  }
  throw new NotFound('This meeting has no such election.')
}

/** Opens nominations for an office. @throws RuleRefused where the item can't be acted on (E4), or one is under way */
export async function openElection(
  context: CommandContext,
  input: OpenElectionInput,
): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'election.hold', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, judged, entry } = tools
    const item = itemOf(room, input.itemId)
    enforce(nothingOpenVerdict(room))
    enforce(openElectionVerdict(room, item, input.office, judged))
    enforce(termVerdict(input, room.meeting.heldOn))
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      position: room.items.reduce((sum, one) => sum + one.elections.length, 0) + 1,
      office: input.office,
      rule: room.commission.electionRule,
      begins: input.begins,
      beginsOn: input.begins === 'on-date' ? (input.beginsOn ?? null) : null,
      endsOn: input.endsOn || null,
      openedAt: at,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('election').values(row).execute()
    await entry({
      subject: { kind: 'election', id: row.id },
      summary: `Opened nominations for ${officeTitle(room, row.office)} on item ${item.number}; the term begins ${beginsWords(row)}`,
      after: row,
    })
    return { id: row.id }
  })
}

/** A member nominates a member aloud; no second is needed. @throws RuleRefused */
export async function nominate(context: CommandContext, input: NominateInput): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'election.hold', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, judged, entry } = tools
    const { item, election } = electionOf(room, input.electionId)
    const person = memberOf(room, input.personId)
    enforce(nominateVerdict(election, person.id))
    const nominator = input.nominatorId ? memberOf(room, input.nominatorId) : null
    if (nominator) enforce(presentVerdict(room, item, nominator.id, judged))
    const row = {
      id: newId(),
      electionId: election.id,
      meetingId,
      personId: person.id,
      nominatorId: nominator?.id ?? null,
      nominatedAt: at,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('nomination').values(row).execute()
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `${nominator ? `${nominator.name} nominated` : 'Nominated:'} ${person.name} for ${officeTitle(room, election.office)}`,
      after: row,
    })
    return { id: row.id }
  })
}

/** A member who was nominated does not stand, or does after all: before a round or between two. @throws RuleRefused */
export async function setStanding(
  context: CommandContext,
  input: NominationInput & { declines: boolean },
): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'election.hold', meetingId, input, async ({ trx, room, at, entry }) => {
    const { election } = electionOf(room, input.electionId)
    enforce(standingVerdict(election, input.nominationId, input.declines))
    const before = election.nominations.find(({ id }) => id === input.nominationId)!
    const after = input.declines
      ? { declined: 1 as const, declinedAt: at, outFromRound: nextRound(election) }
      : { declined: 0 as const, declinedAt: null, outFromRound: null }
    await trx.updateTable('nomination').set(after).where('id', '=', before.id).execute()
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `${before.person.name} ${input.declines ? 'declined the nomination' : 'accepts the nomination after all'}`,
      before: {
        declined: before.declined ? 1 : 0,
        declinedAt: before.declinedAt,
        outFromRound: before.outFromRound,
      },
      after,
    })
  })
}

/** Closes nominations, or opens them again before there is a result. @throws RuleRefused */
export async function closeNominations(
  context: CommandContext,
  input: ElectionInput & { close: boolean },
): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'election', input.electionId)
  return performInRoom(context, 'election.hold', meetingId, input, async ({ trx, room, at, entry }) => {
    const { election } = electionOf(room, input.electionId)
    enforce(closeNominationsVerdict(election, input.close))
    const after = {
      nominationsClosed: input.close ? (1 as const) : (0 as const),
      nominationsClosedAt: input.close ? at : null,
    }
    await trx.updateTable('election').set(after).where('id', '=', election.id).execute()
    await entry({
      subject: { kind: 'election', id: election.id },
      summary: `${input.close ? 'Closed' : 'Reopened'} nominations for ${officeTitle(room, election.office)}`,
      before: {
        nominationsClosed: election.nominationsClosed ? 1 : 0,
        nominationsClosedAt: election.nominationsClosedAt,
      },
      after,
    })
  })
}
