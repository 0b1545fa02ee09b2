import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { DomainError } from '#app/domain/errors.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { stillToHear } from '#app/domain/comments/queue/still-to-hear.ts'
import { recordArrival, recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess, endRecess } from '#app/domain/meetings/course/recess.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import type { MeetingRecord } from '#app/domain/meeting-record/record-types.ts'
import { quorumOn } from '#app/domain/meeting-record/room-rules.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { recordConsent } from '#app/domain/motions/decide-motion.server.ts'
import { makeMotion, withdrawMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { callComment, closeComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callTurn, missTurn } from '#app/domain/speaking/call-turn.server.ts'
import { anEvening, trees, type Evening } from '#test/setup/meeting.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const when = fc.constantFrom<'now' | 'ago' | 'long-ago' | 'unknown'>('now', 'ago', 'long-ago', 'unknown')
const member = fc.constantFrom(...trees)
const act = fc.oneof(
  fc.record({ do: fc.constant('sign-up' as const) }),
  fc.record({ do: fc.constant('call-turn' as const) }),
  fc.record({ do: fc.constant('miss-turn' as const) }),
  fc.record({ do: fc.constant('leaves' as const), member, when }),
  fc.record({ do: fc.constant('comes' as const), member, when }),
  fc.record({ do: fc.constant('struck' as const), member }),
  fc.record({ do: fc.constant('wait' as const) }),
  fc.record({
    do: fc.constantFrom(
      'call-comment' as const,
      'close-comment' as const,
      'no-speakers' as const,
      'close-item' as const,
      'open-item' as const,
      'motion' as const,
      'withdraw' as const,
      'open-vote' as const,
      'votes' as const,
      'close-vote' as const,
      'consent' as const,
      'recess' as const,
      'resume' as const,
      'corrected' as const,
    ),
    when,
  }),
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

const now = <Do extends string>(...all: Do[]) => all.map((each) => ({ do: each, when: 'now' as const }))
/** What an evening goes through in order, with anything at all between. */
const anyEvening = fc
  .tuple(
    ...[
      now('open-item', 'call-comment', 'motion'),
      now('open-vote'),
      now('votes'),
      now('close-vote'),
      now('motion', 'consent'),
      now('motion', 'open-vote', 'votes', 'close-vote', 'close-item'),
    ].map((course) => fc.tuple(fc.array(act, { maxLength: 4 }), fc.constant(course as Act[]))),
  )
  .map((parts) => parts.flatMap(([before, course]) => [...before, ...course]))

/** Presses what an act says, with whatever stands on the record; the rules refuse what can't be. */
async function press(evening: Evening, turns: string[], pressed: Act): Promise<void> {
  const { context, people, meetingId, items, db } = evening
  const itemId = items[0]!
  const minutesAgo = (minutes: number) =>
    new Date(Date.parse(context.clock.now()) - minutes * 60_000).toISOString()
  const given = 'when' in pressed ? pressed.when : 'now'
  const at = { now: undefined, ago: minutesAgo(1), 'long-ago': minutesAgo(9), unknown: null }[given]
  const record = () => getMeetingRecord(db, meetingId)
  const last = async () => motionsOfMeeting(await record()).at(-1)?.motion.id ?? 'none'
  switch (pressed.do) {
    case 'sign-up': {
      const { comment } = (await record()).items[0]!
      if (comment.closed) return
      const made = await aSpeaker(db, { meetingId, items: [itemId], joinedAt: context.clock.now() })
      return void turns.push(...made.turns)
    }
    case 'call-turn':
      return turns[0] ? callTurn(context, { turnId: turns[0] }) : undefined
    case 'miss-turn':
      return turns[0] ? missTurn(context, { turnId: turns[0] }) : undefined
    case 'leaves':
      return recordDeparture(context, { meetingId, personId: people[pressed.member], at })
    case 'comes':
      return void (await recordArrival(context, {
        meetingId,
        personId: people[pressed.member],
        mode: 'in-person',
        at,
      }))
    case 'struck': {
      const stay = (await record()).attendance.find(({ person }) => person.id === people[pressed.member])
      return (
        stay && void (await strikeFact(context, { kind: 'attendance', id: stay.id, reason: 'By mistake.' }))
      )
    }
    case 'wait':
      return context.clock.forward(3)
    case 'call-comment':
      return callComment(context, { itemId, at })
    case 'close-comment':
      return closeComment(context, { itemId, at })
    case 'no-speakers':
      return recordNoSpeakers(context, { itemId, at })
    case 'close-item':
      return closeItem(context, { itemId, outcome: 'heard', at })
    case 'open-item':
      return openItem(context, { itemId, at })
    case 'motion': {
      const [moverId, seconderId] = [people.Elm, people.Fir]
      const text = `To send letter ${motionsOfMeeting(await record()).length + 1}.`
      return void (await makeMotion(context, { itemId, kind: 'main', text, moverId, seconderId, at }))
    }
    case 'withdraw':
      return withdrawMotion(context, { motionId: await last(), at })
    case 'open-vote':
      return openVote(context, { motionId: await last(), at, method: 'voice', unrecorded: [] })
    case 'votes':
      return castVotes(context, { motionId: await last(), votes: [], rest: 'aye', at })
    case 'close-vote':
      return void (await closeVote(context, { motionId: await last(), at }))
    case 'consent':
      return void (await recordConsent(context, { motionId: await last(), at }))
    case 'recess':
      return void (await beginRecess(context, { meetingId, at }))
    case 'resume':
      return endRecess(context, { meetingId, at })
    case 'corrected':
      return void (await correctFact(context, {
        kind: 'motion',
        id: await last(),
        changes: { voteClosedAt: { happened: true, at: at ?? null } },
        reason: 'So it was.',
      }))
  }
}

/** Whether the act went through; whatever else goes wrong is no refusal and fails the test. */
async function passes(evening: Evening, turns: string[], pressed: Act): Promise<boolean> {
  try {
    await press(evening, turns, pressed)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

function soundVote(record: MeetingRecord, decidedAt: string): void {
  for (const { item, motion } of motionsOfMeeting(record)) {
    if (!motion.voteClosed || motion.withdrawn) continue
    const at = motion.voteOpenedAt ?? motion.voteClosedAt ?? decidedAt
    const { comment, signUps } = item
    expect(comment.called || comment.noSpeakers).toBe(true)
    if (comment.calledAt && comment.called) expect(comment.calledAt <= at || comment.noSpeakers).toBe(true)
    expect(motion.unrecorded).toEqual([])
    if (motion.decidedBy === null) {
      const known = [
        ...motion.votes.map(({ person }) => person.id),
        ...motion.unknownVotes.map(({ id }) => id),
      ]
      expect(known.toSorted()).toEqual(record.roster.map(({ id }) => id).toSorted())
    }
    expect(stillToHear(signUps, at).held).toBe(0)
  }
}

/** What was moved is told once in the minutes, and what was voted on with one list of votes. */
function toldOnce(record: MeetingRecord): void {
  const document = minutesFrom(record)
  const told = JSON.stringify(document)
  const times = (words: string) => told.split(words).length - 1
  const motions = motionsOfMeeting(record).map(({ motion }) => motion)
  for (const { text } of motions) expect(times(`${text.slice(3, -1)}.`)).toBe(1)
  const voted = motions.filter(
    ({ voteClosed, withdrawn, decidedBy }) => voteClosed && !withdrawn && decidedBy === null,
  )
  expect(times('"type":"vote"')).toBe(voted.length)
}

describe('random evenings', () => {
  it('no path votes before comment or without a quorum, nothing not recorded becomes a fact, and all is told once', async () => {
    let voted = 0
    await fc.assert(
      fc.asyncProperty(anyEvening, async (acts) => {
        const db: Store = await newSqliteStore()
        try {
          const evening = await anEvening(db, { present: trees.slice(0, 8) })
          const turns: string[] = []
          for (const pressed of acts) {
            const decides = ['open-vote', 'close-vote', 'consent'].includes(pressed.do)
            const before = decides ? await getMeetingRecord(db, evening.meetingId) : null
            const now = evening.context.clock.now()
            if (!(await passes(evening, turns, pressed)) || before === null) continue
            const after = await getMeetingRecord(db, evening.meetingId)
            soundVote(after, now)
            const changed = motionsOfMeeting(after).at(-1)!.motion
            const at = (pressed.do === 'open-vote' ? changed.voteOpenedAt : changed.voteClosedAt) ?? now
            expect(quorumOn(before, before.items[0]!, at).has).toBe(true)
            if (pressed.do !== 'close-vote') {
              expect(stillToHear(before.items[0]!.signUps, at)).toEqual({
                waiting: 0,
                atMicrophone: 0,
                held: 0,
              })
            }
            if (pressed.do !== 'open-vote') voted += 1
          }
          toldOnce(await getMeetingRecord(db, evening.meetingId))
        } finally {
          await db.destroy()
        }
      }),
      { numRuns: 8, seed: 20261210 },
    )
    expect(voted).toBeGreaterThan(0)
  })
})
