import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { FactChanges } from '#app/domain/corrections/correction-form.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { closedVoteCautions } from '#app/domain/motions/closed-vote-cautions.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { anEvening, trees, type Evening, type Tree } from '#test/setup/meeting.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aMotion } from './vote-taken.ts'

let db: Store
let evening: Evening
let motionId: string
beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db, { present: trees.slice(0, 6) })
  motionId = await aMotion({ ...evening }, { moverId: evening.people.Elm, seconderId: evening.people.Fir })
  const { context } = evening
  await openVote(context, { motionId, method: 'voice' })
  await castVotes(context, { motionId, votes: [], rest: 'aye' })
  await closeVote(context, { motionId })
})
afterEach(() => db.destroy())

const cautions = async () => {
  const record = await getMeetingRecord(db, evening.meetingId)
  return closedVoteCautions(record, motionsOfMeeting(record)[0]!).map(({ code }) => code)
}
const stayOf = async (name: Tree) => {
  const { attendance } = await getMeetingRecord(db, evening.meetingId)
  return attendance.find(({ person }) => person.id === evening.people[name])!.id
}
const correct = (kind: string, id: string, changes: FactChanges) =>
  correctFact(evening.context, { kind, id, changes, reason: 'By the recording.' })

it('W3: a vote that was taken as it should be asks for no look', async () => {
  expect(await cautions()).toEqual([])
})

it('W3: presence corrected to absent, and struck', async () => {
  await correct('attendance', await stayOf('Alder'), { standing: 'absent' })
  expect(await cautions()).toEqual(['voter-absent', 'no-quorum'])
  await correctVotes(evening.context, {
    motionId,
    votes: [{ personId: evening.people.Alder, choice: 'absent' }],
    reason: 'By the recording.',
  })
  expect(await cautions()).toEqual(['no-quorum'])
  await strikeFact(evening.context, { kind: 'attendance', id: await stayOf('Birch'), reason: 'By mistake.' })
  expect(await cautions()).toEqual(['voter-absent', 'no-quorum'])
})

it('W3: a member who turns out to have been remote, though the vote was by voice', async () => {
  const remote = { mode: 'remote', provision: 'disability', audioAndVideo: 1, adultsPresent: 'No one' }
  await correct('attendance', await stayOf('Alder'), remote)
  expect(await cautions()).toEqual(['roll-call-needed'])
  await correct('attendance', await stayOf('Alder'), { provision: 'just-cause' })
  expect(await cautions()).toEqual(['no-quorum-in-person', 'roll-call-needed'])
})

it('W3: comment that turns out not to have been called', async () => {
  const never = { happened: false, at: null }
  await correct('item', evening.items[0]!, { commentCalledAt: never })
  expect(await cautions()).toEqual(['comment-not-called'])
})

it('N7: no correction leaves a result without the vote of each member', async () => {
  const votes = (choice: 'absent' | 'recused') =>
    correctVotes(evening.context, {
      motionId,
      votes: [{ personId: evening.people.Alder, choice }],
      reason: 'So it was.',
    })
  await expect(votes('absent')).rejects.toMatchObject({ code: 'voter-present' })
  await expect(votes('recused')).rejects.toMatchObject({ code: 'recusal-not-recorded' })
  await expect(
    strikeFact(evening.context, { kind: 'vote', id: motionId, reason: 'So it was.' }),
  ).rejects.toMatchObject({ message: 'We can’t correct that kind of entry.' })
})
