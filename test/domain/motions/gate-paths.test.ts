import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import type { FactChanges } from '#app/domain/corrections/correction-form.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import {
  recordArrival,
  recordDeparture,
  recordDisclosure,
} from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess, endRecess } from '#app/domain/meetings/course/recess.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { makeMotion, withdrawMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { callComment, closeComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callTurn } from '#app/domain/speaking/call-turn.server.ts'
import { endOutage, recordOutage } from '#app/domain/speaking/outage.server.ts'
import { setCommentTime } from '#app/domain/speaking/set-comment-time.server.ts'
import { anEvening, trees, type Evening } from '#test/setup/meeting.ts'
import { lastEntry } from '#test/setup/record.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { newSqliteStore } from '#test/setup/store.ts'

type When = { at?: string | null }
/** What an act came to: the code of the refusal, or "done". */
type Came = string
type Path = [name: string, act: (when: When) => Promise<unknown>]

async function came(act: () => Promise<unknown>): Promise<Came> {
  try {
    await act()
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message
  }
}

describe('every gate asks about the instant of the act', () => {
  let db: Store
  let evening: Evening
  let context: Evening['context']
  let itemId: string
  let motionId: string
  beforeEach(async () => {
    db = await newSqliteStore()
    evening = await anEvening(db, { present: trees.slice(0, 9) })
    context = evening.context
    itemId = evening.items[0]!
    await openItem(context, { itemId })
    await callComment(context, { itemId })
    motionId = await aMotion()
  })
  afterEach(() => db.destroy())

  const aMotion = async (when: When = {}) => {
    const { Elm: moverId, Fir: seconderId } = evening.people
    return (
      await makeMotion(context, { itemId, kind: 'main', text: 'To write.', moverId, seconderId, ...when })
    ).id
  }
  const ago = (minutes: number) => new Date(Date.parse(context.clock.now()) - minutes * 60_000).toISOString()
  /** Now, as of a minute ago, and with the word that no time was recorded. */
  const whens = (): When[] => [{}, { at: ago(1) }, { at: null }]
  const walk = async (paths: Path[], times: When[]): Promise<Record<string, Came[]>> => {
    const found: Record<string, Came[]> = {}
    for (const [name, act] of paths) {
      found[name] = []
      for (const when of times) found[name].push(await came(() => act(when)))
    }
    return found
  }
  const all = (paths: Path[], codes: Came[]) => Object.fromEntries(paths.map(([name]) => [name, codes]))
  const correct =
    (kind: string, id: string, changes: FactChanges): Path[1] =>
    () =>
      correctFact(context, { kind, id, changes, reason: 'So it was.' })
  const yes = (at: string | null = null) => ({ happened: true, at })
  const remote = (more: object = {}) =>
    recordArrival(context, {
      meetingId: evening.meetingId,
      personId: evening.people.Poplar,
      mode: 'remote',
      provision: 'just-cause',
      audioAndVideo: true,
      adultsPresent: 'No one',
      ...more,
    })

  /** Everything that ends comment on the item at an instant. */
  const ends = (): Path[] => [
    ['opening the vote', (when) => openVote(context, { motionId, ...when })],
    ['closing comment', (when) => closeComment(context, { itemId, ...when })],
    ['no one wished to speak', (when) => recordNoSpeakers(context, { itemId, ...when })],
    ['closing the item', (when) => closeItem(context, { itemId, outcome: 'heard', ...when })],
    ['taking up another', (when) => openItem(context, { itemId: evening.items[1]!, closing: true, ...when })],
  ]
  /** The same by a correction. */
  const corrections = (): Path[] => [
    ['comment closed', correct('item', itemId, { commentClosedAt: yes() })],
    ['comment closed a minute ago', correct('item', itemId, { commentClosedAt: yes(ago(1)) })],
    ['no one wished to speak', correct('item', itemId, { noSpeakersAt: yes() })],
    ['heard', correct('item', itemId, { outcome: 'heard', closedAt: yes(ago(1)) })],
  ]

  it('E5: nothing ends comment while somebody who had signed up by then waits', async () => {
    await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId] })
    context.clock.forward(5)
    const waits = ['speakers-wait', 'speakers-wait', 'speakers-wait']
    expect(await walk(ends(), whens())).toEqual(all(ends(), waits))
    expect(await walk(corrections(), [{}])).toEqual(all(corrections(), ['speakers-wait']))
    expect(await came(() => closeItem(context, { itemId, outcome: 'continued' }))).toBe('done')
  })

  it('E5: who signed up afterwards does not count against what came before', async () => {
    context.clock.forward(5)
    const joinedAt = ago(2)
    await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId], joinedAt })
    expect(await came(() => openVote(context, { motionId, at: ago(1) }))).toBe('speakers-wait')
    expect(await came(() => openVote(context, { motionId, at: joinedAt }))).toBe('speakers-wait')
    expect(await came(() => openVote(context, { motionId, at: ago(3) }))).toBe('done')
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    expect(await came(() => closeVote(context, { motionId }))).toBe('done')
    const times = correct('motion', motionId, { voteOpenedAt: yes(ago(1)), voteClosedAt: yes(ago(1)) })
    expect(await came(() => times({}))).toBe('speakers-wait')
  })

  it('E5: a vote on a heading waits for who signed up on the items that it disposes of', async () => {
    const under = evening.items[1]!
    await db.updateTable('agendaItem').set({ parentId: itemId }).where('id', '=', under).execute()
    await aSpeaker(db, { meetingId: evening.meetingId, items: [under] })
    context.clock.forward(5)
    expect(await walk(ends().slice(0, 1), whens())).toEqual(
      all(ends().slice(0, 1), ['speakers-wait', 'speakers-wait', 'speakers-wait']),
    )
    await closeItem(context, { itemId: under, outcome: 'continued' })
    expect(await came(() => openVote(context, { motionId }))).toBe('done')
  })

  it('E5: of a meeting that is over, only the clerk’s word that the source is silent lets it pass, and is kept', async () => {
    await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId] })
    await closeItem(context, { itemId, outcome: 'withdrawn' })
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    context.clock.forward(24 * 60)
    expect(await walk(ends().slice(0, 3), [{ at: null }])).toEqual(all(ends().slice(0, 3), ['speakers-wait']))
    const unrecorded = ['comment' as const]
    expect(await came(() => openVote(context, { motionId, at: null, unrecorded }))).toBe('done')
    expect(await came(() => closeComment(context, { itemId, at: null, unrecorded }))).toBe('done')
    const record = await getMeetingRecord(db, evening.meetingId)
    expect(record.items[0]!.motions[0]!.unrecorded).toEqual(['comment'])
    const { summary } = await lastEntry(db, evening.meetingId)
    expect(summary).toBe(
      'Closed public comment on item 1; not recorded: whether public comment was called, and everyone who signed up heard',
    )
  })

  it('E12: nothing ends an announced period while a member is remote for just cause', async () => {
    await remote()
    const time = (periodMinutes: number | null) =>
      setCommentTime(context, { itemId, seconds: null, periodMinutes, simultaneous: false, reason: 'Long' })
    await time(10)
    context.clock.forward(2)
    const runs = ['period-runs', 'period-runs', 'period-runs']
    expect(await walk(ends(), whens())).toEqual(all(ends(), runs))
    expect(await walk(corrections(), [{}])).toEqual(all(corrections(), ['period-runs']))
    expect([await came(() => time(null)), await came(() => time(9)), await came(() => time(11))]).toEqual([
      'period-runs',
      'period-runs',
      'done',
    ])
    expect(await came(() => closeItem(context, { itemId, outcome: 'withdrawn' }))).toBe('period-runs')
    context.clock.forward(8)
    expect(await came(() => closeComment(context, { itemId }))).toBe('period-runs')
    context.clock.forward(1)
    expect(await came(() => closeComment(context, { itemId, at: ago(1) }))).toBe('period-runs')
    expect(await came(() => closeComment(context, { itemId }))).toBe('done')
  })

  it('E12: a meeting that was adjourned before the period was over did not close it in time', async () => {
    await remote()
    await setCommentTime(context, {
      itemId,
      seconds: null,
      periodMinutes: 10,
      simultaneous: false,
      reason: 'Long',
    })
    context.clock.forward(2)
    await closeItem(context, { itemId, outcome: 'continued' })
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    context.clock.forward(24 * 60)
    expect(await came(() => closeComment(context, { itemId, at: null }))).toBe('period-runs')
  })

  it('E11: nothing is acted on while the public is cut off', async () => {
    await remote()
    context.clock.forward(5)
    const voted = motionId
    await openVote(context, { motionId: voted })
    await castVotes(context, { motionId: voted, votes: [], rest: 'aye' })
    await recordOutage(context, { meetingId: evening.meetingId, what: 'video' })
    context.clock.forward(2)
    const acts: Path[] = [
      ['votes', (when) => castVotes(context, { motionId: voted, votes: [], rest: 'aye', ...when })],
      ['closing the vote', (when) => closeVote(context, { motionId: voted, ...when })],
      ['closing comment', (when) => closeComment(context, { itemId, ...when })],
      ['no one wished to speak', (when) => recordNoSpeakers(context, { itemId, ...when })],
    ]
    const down = ['channel-down', 'channel-down', 'channel-down']
    expect(await walk(acts, whens())).toEqual(all(acts, down))
    await endOutage(context, { meetingId: evening.meetingId })
    await closeVote(context, { motionId: voted })
    motionId = await aMotion()
    await recordOutage(context, { meetingId: evening.meetingId, what: 'video' })
    context.clock.forward(2)
    const others: Path[] = [
      ['opening the vote', (when) => openVote(context, { motionId, ...when })],
      ['closing the item', (when) => closeItem(context, { itemId, outcome: 'heard', ...when })],
    ]
    expect(await walk(others, whens())).toEqual(all(others, down))
    const moved = correct('motion', voted, { voteClosedAt: yes(ago(1)) })
    expect(await came(() => moved({}))).toBe('channel-down')
    await withdrawMotion(context, { motionId })
    expect(await came(() => aMotion())).toBe('channel-down')
    expect(await came(() => closeItem(context, { itemId, outcome: 'continued' }))).toBe('done')
    expect(await came(() => adjourn(context, { meetingId: evening.meetingId, by: 'commission' }))).toBe(
      'done',
    )
  })

  it('E11: a vote without a time passes only where the meeting had an instant for it', async () => {
    await remote()
    await recordOutage(context, { meetingId: evening.meetingId, what: 'video' })
    await closeItem(context, { itemId, outcome: 'continued' })
    context.clock.forward(5)
    await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
    context.clock.forward(24 * 60)
    expect(await came(() => openVote(context, { motionId, at: null }))).toBe('channel-down')
  })

  it('E13: nothing is acted on without a quorum, and what came before keeps it', async () => {
    context.clock.forward(5)
    const before = context.clock.now()
    for (const name of trees.slice(5, 9)) {
      await recordDeparture(context, { meetingId: evening.meetingId, personId: evening.people[name] })
    }
    context.clock.forward(2)
    const lacks = ['no-quorum', 'no-quorum', 'no-quorum']
    const acts: Path[] = [
      ['a motion', async (when) => aMotion(when)],
      ['opening the vote', (when) => openVote(context, { motionId, ...when })],
      ['adjourning', (when) => adjourn(context, { meetingId: evening.meetingId, by: 'commission', ...when })],
    ]
    await closeItem(context, { itemId, outcome: 'continued' })
    expect(await walk(acts, whens())).toEqual(all(acts, lacks))
    const adjourned = correct('meeting', evening.meetingId, { adjournedAt: yes() })
    expect(await came(() => adjourned({}))).toBe('not-adjourned')
    const early = new Date(Date.parse(before) - 60_000).toISOString()
    expect(await came(() => openVote(context, { motionId, at: early }))).toBe('done')
    const unknown = (personId: string) =>
      recordDeparture(context, { meetingId: evening.meetingId, personId, at: null })
    expect(await came(() => unknown(evening.people.Alder))).toBe('time-known')
    expect(await came(() => closeVote(context, { motionId }))).toBe('votes-missing')
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    expect(await came(() => closeVote(context, { motionId }))).toBe('no-quorum')
    expect(await came(() => closeVote(context, { motionId, at: null }))).toBe('no-quorum')
  })

  it('E9: a quorum is in the room while a member is remote for just cause, unless the setting says otherwise', async () => {
    await remote()
    for (const name of trees.slice(5, 9)) {
      await recordDeparture(context, { meetingId: evening.meetingId, personId: evening.people[name] })
    }
    context.clock.forward(2)
    const lacks = ['no-quorum-in-person', 'no-quorum-in-person', 'no-quorum-in-person']
    const acts: Path[] = [
      ['a motion', async (when) => aMotion(when)],
      ['opening the vote', (when) => openVote(context, { motionId, ...when })],
    ]
    expect(await walk(acts, whens())).toEqual(all(acts, lacks))
    await setSetting({ ...context, actor: { ...context.actor, role: 'administrator' } }, {
      key: 'quorumInRoom',
      value: false,
      effectiveOn: '2026-12-10',
      reason: 'Counsel says so.',
    } as never)
    expect(await came(() => openVote(context, { motionId }))).toBe('done')
  })

  it('E7, E9: who turned remote before the close is asked for what a remote member owes', async () => {
    await openVote(context, { motionId, method: 'voice' })
    await remote({ adultsPresent: null, audioAndVideo: null })
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    const close = (when: When) => closeVote(context, { motionId, ...when })
    context.clock.forward(2)
    expect(await walk([['closing', close]], [{}, { at: null }])).toEqual({
      closing: ['roll-call-needed', 'roll-call-needed'],
    })
    const again = () => openVote(context, { motionId, method: 'roll-call' })
    expect(await came(again)).toBe('no-video')
    const said = { audioAndVideo: true, adultsPresent: 'No one' }
    await recordDisclosure(context, {
      meetingId: evening.meetingId,
      personId: evening.people.Poplar,
      ...said,
    })
    expect(await came(again)).toBe('done')
    expect(await came(again)).toBe('already-open')
    expect(await came(() => close({}))).toBe('votes-missing')
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    await remoteLate()
    expect(await came(() => close({}))).toBe('no-video')
  })
  const remoteLate = () =>
    remote({
      personId: evening.people.Maple,
      provision: 'disability',
      adultsPresent: null,
      audioAndVideo: null,
    })

  it('E9: a correction asks a member who voted for what a remote member owes, and counts just cause', async () => {
    await openVote(context, { motionId })
    await castVotes(context, { motionId, votes: [], rest: 'aye' })
    await closeVote(context, { motionId })
    const { attendance } = await getMeetingRecord(db, evening.meetingId)
    const stay = attendance.find(({ person }) => person.id === evening.people.Alder)!
    const turned = { mode: 'remote', provision: 'just-cause' }
    const disclosed = { ...turned, audioAndVideo: 1, adultsPresent: 'No one' }
    expect([
      await came(() => correct('attendance', stay.id, { mode: 'remote' })({})),
      await came(() => correct('attendance', stay.id, turned)({})),
      await came(() => correct('attendance', stay.id, disclosed)({})),
    ]).toEqual(['no-provision', 'no-video', 'done'])
  })

  it('recess: nothing happened at a time when the meeting did not sit', async () => {
    context.clock.forward(5)
    const began = context.clock.now()
    await beginRecess(context, { meetingId: evening.meetingId })
    context.clock.forward(5)
    const acts: Path[] = [
      ['a motion', async (when) => aMotion(when)],
      ['opening the vote', (when) => openVote(context, { motionId, ...when })],
      ['closing the item', (when) => closeItem(context, { itemId, outcome: 'heard', ...when })],
    ]
    expect(await walk(acts, whens())).toEqual(all(acts, ['in-recess', 'in-recess', 'in-recess']))
    context.clock.forward(1)
    await endRecess(context, { meetingId: evening.meetingId })
    const ended = context.clock.now()
    expect(await came(() => openVote(context, { motionId, at: ago(1) }))).toBe('in-recess')
    expect(await came(() => castAt(began))).toBe('vote-not-open')
    expect(await came(() => openVote(context, { motionId, at: ended }))).toBe('done')
  })
  const castAt = (at: string) => castVotes(context, { motionId, votes: [], rest: 'aye', at })

  it('two clerks at once: whoever comes second is judged by what the first recorded', async () => {
    await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId] })
    const [{ id: turnId }] = (await db.selectFrom('turn').select('id').execute()) as [{ id: string }]
    const both = await Promise.all([
      came(() => callTurn(context, { turnId })),
      came(() => openVote(context, { motionId })),
    ])
    expect(both).toEqual(['done', 'someone-speaks'])
    await db.updateTable('turn').set({ withdrawnAt: context.clock.now() }).execute()
    const votes = await Promise.all([
      came(() => openVote(context, { motionId })),
      came(() => openVote(context, { motionId })),
    ])
    expect(votes).toEqual(['done', 'already-open'])
  })

  it('keeps the order of motion, opening, votes and close', async () => {
    context.clock.forward(5)
    await openVote(context, { motionId, at: ago(2) })
    expect(await came(() => castAt(ago(3)))).toBe('out-of-order')
    await castAt(ago(2))
    expect(await came(() => closeVote(context, { motionId, at: ago(3) }))).toBe('out-of-order')
    expect(await came(() => closeVote(context, { motionId, at: ago(1) }))).toBe('done')
    await recordRecusal(context, {
      itemId,
      personId: evening.people.Alder,
      reason: 'A relative',
      leftRoom: false,
    })
  })
})
