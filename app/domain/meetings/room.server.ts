import type { CommandContext, Work } from '../commands/command.server.ts'
import { perform } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import type { Action } from '../commands/permissions.ts'
import type { Instant } from '../time/instant.ts'
import { getMeetingRecord } from './meeting-record.server.ts'
import type { ItemRecord, MeetingRecord, MotionRecord, PersonRef } from '../meeting-record/record-types.ts'
import { isLive, judgedAt, momentVerdict, type Moment } from '../meeting-record/room-rules.ts'

/** A command's tools with the record of the meeting as it stands, loaded in the command's own transaction. */
export type RoomWork = Work & {
  room: MeetingRecord
  at: Instant | null
  /** The instant to judge by: as `at`, but now where the meeting sits and it is said that no time was recorded. */
  judged: Instant | null
  /** The meeting sits: what happens is seen, so nothing is left out as not recorded. */
  live: boolean
  entry: (draft: Omit<Parameters<Work['record']>[0], 'meetingId'>) => Promise<void>
}

export type InRoom = { at?: Instant | null }

/**
 * The frame of every command about what happens in the room: loads the record, and refuses a moment at which the
 * meeting did not sit.
 */
export async function performInRoom<Result>(
  context: CommandContext,
  action: Action,
  meetingId: string,
  input: { at?: Moment },
  work: (tools: RoomWork) => Promise<Result>,
  options: { inRecess?: boolean; closed?: boolean; anyMoment?: boolean } = {},
): Promise<Result> {
  return perform(context, action, async (tools) => {
    const room = await getMeetingRecord(tools.trx, meetingId)
    if (!options.anyMoment) enforce(momentVerdict(room, input.at, tools.now, options))
    return work({
      ...tools,
      room,
      at: input.at === undefined ? tools.now : input.at,
      judged: judgedAt(room, input.at, tools.now),
      live: isLive(room, tools.now),
      entry: (draft) => tools.record({ ...draft, meetingId }),
    })
  })
}

/** @throws NotFound */
export function itemOf(room: MeetingRecord, itemId: string): ItemRecord {
  const item = room.items.find((one) => one.id === itemId)
  if (!item) throw new NotFound('This agenda has no such item.')
  return item
}

/** @throws NotFound */
export function motionOf(room: MeetingRecord, motionId: string): { item: ItemRecord; motion: MotionRecord } {
  const found = motionsOfMeeting(room).find(({ motion }) => motion.id === motionId)
  if (!found) throw new NotFound('This meeting has no such motion.')
  return found
}

/** A member of the commission on the day of the meeting. @throws NotFound */
export function memberOf(room: MeetingRecord, personId: string): PersonRef {
  const member = room.roster.find((one) => one.id === personId)
  if (!member) throw new NotFound('This person was not a member of the commission on that day.')
  return member
}

/** The meeting that an item belongs to. @throws NotFound */
export async function meetingOfItem(db: CommandContext['db'], itemId: string): Promise<string> {
  return meetingIdOf(db, 'agendaItem', itemId)
}

type OfMeeting = 'agendaItem' | 'motion' | 'election' | 'recusal' | 'question' | 'turn'

/** @throws NotFound when there is no such row, or it belongs to no meeting */
export async function meetingIdOf(db: CommandContext['db'], table: OfMeeting, id: string): Promise<string> {
  const row = await db
    .selectFrom(table as 'question')
    .select('meetingId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.meetingId) throw new NotFound('We can’t find that thing in the record of a meeting.')
  return row.meetingId
}
