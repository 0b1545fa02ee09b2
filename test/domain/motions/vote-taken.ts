import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import type { MotionRecord } from '#app/domain/meeting-record/record-types.ts'
import { mayApproveMinutes } from '#app/domain/meeting-record/votes/minutes-approval.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { motionsOfMeeting, tallyOfMotion } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import type { Choice, Tally } from '#app/domain/meeting-record/votes/tally.ts'
import type { MakeMotionInput } from '#app/domain/motions/forms.ts'
import type { Evening, Tree } from '#test/setup/meeting.ts'

/** A motion on the first item by Juniper and Birch, with comment called, ready to be voted on. */
export async function aMotion(evening: Evening, made: Partial<MakeMotionInput> = {}): Promise<string> {
  const { context, people, items } = evening
  const itemId = made.itemId ?? items[0]!
  const before = await getMeetingRecord(context.db, evening.meetingId)
  const item = before.items.find((one) => one.id === itemId)!
  if (!item.comment.called) await callComment(context, { itemId })
  const { id } = await makeMotion(context, {
    itemId,
    kind: 'main',
    text: 'To write again to the director.',
    moverId: people.Juniper,
    seconderId: people.Birch,
    ...(mayApproveMinutes(item.kind, made.kind ?? 'main') ? { minutesApproval: 'as-presented' } : {}),
    ...made,
  })
  return id
}

/** Opens a vote, records these votes by name, with the rest aye unless told otherwise, and closes it. */
export async function take(
  evening: Evening,
  motionId: string,
  votes: Partial<Record<Tree, Choice>> = {},
  { restAye = true } = {},
): Promise<string> {
  const { context, people } = evening
  await openVote(context, { motionId })
  await castVotes(context, {
    motionId,
    votes: Object.entries(votes).map(([name, choice]) => ({ personId: people[name as Tree], choice })),
    ...(restAye ? { rest: 'aye' as const } : {}),
  })
  return (await closeVote(context, { motionId })).result
}

export async function motionRecord(
  evening: Evening,
  motionId: string,
): Promise<{ motion: MotionRecord; tally: Tally; votes: Record<string, Choice> }> {
  const record = await getMeetingRecord(evening.db, evening.meetingId)
  const { motion } = motionsOfMeeting(record).find((found) => found.motion.id === motionId)!
  return {
    motion,
    tally: tallyOfMotion(motion, record.commission),
    votes: Object.fromEntries(motion.votes.map((vote) => [vote.person.name, vote.choice])),
  }
}
