import type { Store } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import { motionCarried, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import { decidingVoteVerdict, type DecidingVote } from './deciding-vote.ts'
import { demandStanding, standingEvents } from './demand-state.ts'
import { eventOf, recordedOf, type LoadedDemand } from './load-demand.server.ts'

export type FoundVote = DecidingVote & { meetingId: string; itemId: string }

/** A vote as the rules of 54960.1 and 54960.2 read it. @throws Invalid where there is no such motion */
export async function getDecidingVote(db: Store, motionId: string): Promise<FoundVote> {
  const found = await findDecidingVote(db, motionId)
  if (!found) throw new Invalid('We can’t find that motion.', { motionId: 'Choose a vote from the list' })
  return found
}

async function findDecidingVote(db: Store, motionId: string): Promise<FoundVote | undefined> {
  const motion = await db
    .selectFrom('motion')
    .select('meetingId')
    .where('id', '=', motionId)
    .executeTakeFirst()
  const record = motion && (await getMeetingRecord(db, motion.meetingId))
  const found = record && motionsOfMeeting(record).find(({ motion: each }) => each.id === motionId)
  if (!record || !found) return undefined
  const { motion: voted, item } = found
  return {
    kind: voted.kind,
    carried: voted.withdrawn ? false : motionCarried(voted, record.commission),
    // Counted by name, or as a source states them; by general consent nobody is counted.
    ayes: voted.stated?.ayes ?? voted.votes.filter(({ choice }) => choice === 'aye').length,
    seats: voted.seats ?? record.commission.seats,
    heldOn: record.meeting.heldOn,
    meetingKind: record.meeting.kind,
    itemTitle: item.title,
    posted: item.posted,
    // A vote on an item of its own is made on that item, also where it was taken off the calendar.
    onConsent: item.kind === 'consent',
    meetingId: record.meeting.id,
    itemId: item.id,
  }
}

/**
 * Votes can be corrected after an entry was recorded that rests on them.
 * @returns for each that no longer bears its entry, why
 */
export async function unsoundVotes(db: Store, { row, entries }: LoadedDemand): Promise<string[]> {
  const standing = standingEvents(entries.map((entry) => ({ ...eventOf(entry), motionId: entry.motionId })))
  const resting = standing.flatMap((event, index) =>
    event.motionId === null ? [] : [{ ...event, motionId: event.motionId, before: standing.slice(0, index) }],
  )
  const votes = await Promise.all(resting.map(({ motionId }) => findDecidingVote(db, motionId)))
  return resting.flatMap(({ kind, before }, index) => {
    const vote = votes[index]
    if (!vote) return ['That vote is no longer in the record.']
    const verdict = decidingVoteVerdict(demandStanding(recordedOf(row), before), kind, vote)
    return verdict.ok ? [] : [verdict.sentence]
  })
}
