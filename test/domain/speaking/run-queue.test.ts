import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import { addCard } from '#app/domain/comments/sign-up/call-card.server.ts'
import { callTurn, missTurn, putBack } from '#app/domain/speaking/call-turn.server.ts'
import { cedeTurn, moveTurn } from '#app/domain/speaking/move-turn.server.ts'
import { endOutage, recordOutage } from '#app/domain/speaking/outage.server.ts'
import { getQueues, queueOf } from '#app/domain/comments/queue/queue.server.ts'
import { setCommentTime } from '#app/domain/speaking/set-comment-time.server.ts'
import {
  endTurn,
  pauseTurn,
  resumeTurn,
  startTurn,
  takeBackEnd,
} from '#app/domain/speaking/turn-clock.server.ts'
import { secondsSpoken, turnState } from '#app/domain/comments/queue/turn-state.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import {
  callComment,
  closeComment,
  recordNoSpeakers,
  reopenComment,
} from '#app/domain/speaking/call-comment.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess } from '#app/domain/meetings/course/recess.server.ts'
import { recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aContext } from '#test/setup/context.ts'
import { anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { aSpeaker } from '#test/setup/speakers.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'
const secret = 'Q-SECRET'

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let context: Evening['context']
  let itemId: string
  let other: string
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db, { present: trees.slice(0, 9) })
    context = evening.context
    ;[itemId, other] = evening.items as [string, string]
    await openItem(context, { itemId })
  })
  afterEach(() => db.destroy())

  const join = (made: Partial<Parameters<typeof aSpeaker>[1]> = {}) =>
    aSpeaker(db, { meetingId: evening.meetingId, items: [itemId], ...made })
  const turnOf = (id: string) =>
    db.selectFrom('turn').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const stateOf = async (id: string) => turnState(await turnOf(id))
  const item = async (id = itemId) =>
    (await getMeetingRecord(db, evening.meetingId)).items.find((one) => one.id === id)!
  const next = async () => {
    const queues = await getQueues(db, evening.meetingId, await getSettings(db, day))
    return queueOf(queues, itemId).next.map(({ number }) => number)
  }
  const entries = () =>
    db
      .selectFrom('recordEntry')
      .selectAll()
      .where('meetingId', '=', evening.meetingId)
      .orderBy('seq')
      .execute()

  it('hears a queue from call to end, and writes the speakers with their turns into the record', async () => {
    const first = await join({ displayName: `Wren ${secret}`, stance: 'support' })
    const second = await join({ interpreter: secret })
    const [one, two] = [first.turns[0]!, second.turns[0]!]
    await expect(callTurn(context, { turnId: one })).rejects.toThrow(refused('comment-not-called'))
    await callComment(context, { itemId })
    await expect(startTurn(context, { turnId: one })).rejects.toThrow('Call this speaker first.')
    await callTurn(context, { turnId: one })
    await expect(callTurn(context, { turnId: one })).rejects.toThrow(refused('already-called'))
    expect(await startTurn(context, { turnId: one })).toEqual({ seconds: 180 })
    await expect(startTurn(context, { turnId: one })).rejects.toThrow('This speaker has started already.')
    context.clock.forward(1)
    await pauseTurn(context, { turnId: one })
    context.clock.forward(2)
    await resumeTurn(context, { turnId: one })
    context.clock.forward(1)
    await callTurn(context, { turnId: two })
    expect(await startTurn(context, { turnId: two })).toEqual({ seconds: 360 })
    expect(await stateOf(one)).toBe('spoke')
    expect(secondsSpoken(await turnOf(one), context.clock.now())).toBe(120)
    expect(await turnOf(two)).toMatchObject({
      secondsWhy: expect.stringContaining('Twice that with an interpreter: 6 minutes'),
    })
    await pauseTurn(context, { turnId: two })
    context.clock.forward(5)
    await endTurn(context, { turnId: two })
    expect(secondsSpoken(await turnOf(two), context.clock.now())).toBe(0)
    await closeComment(context, { itemId })
    expect((await item()).speakers).toMatchObject([
      { displayName: `Wren ${secret}`, stance: 'support', interpreter: null, spokeAt: at(day, '18:02') },
      { displayName: null, interpreter: null },
    ])
    const rows = await db.selectFrom('speaker').select(['position', 'turnId']).orderBy('position').execute()
    expect(rows).toEqual([
      { position: 1, turnId: one },
      { position: 2, turnId: two },
    ])
    const log = await entries()
    expect(JSON.stringify(log)).not.toContain(secret)
    expect(log.map(({ summary }) => summary)).toContain('Number 1 started on item 1')
    expect(await checkChain(db)).toMatchObject({ findings: [] })
  })

  it('takes an end back by one press, while nobody else speaks and comment is open', async () => {
    const [a, b] = [(await join()).turns[0]!, (await join()).turns[0]!]
    await callComment(context, { itemId })
    await callTurn(context, { turnId: a })
    await startTurn(context, { turnId: a })
    await expect(takeBackEnd(context, { turnId: a })).rejects.toThrow(refused('not-ended'))
    context.clock.forward(1)
    await endTurn(context, { turnId: a })
    await takeBackEnd(context, { turnId: a })
    expect(await stateOf(a)).toBe('speaking')
    expect((await item()).speakers).toEqual([])
    context.clock.forward(1)
    await callTurn(context, { turnId: b })
    await startTurn(context, { turnId: b })
    expect(secondsSpoken(await turnOf(a), context.clock.now())).toBe(120)
    await expect(takeBackEnd(context, { turnId: a })).rejects.toThrow(refused('floor-taken'))
    await endTurn(context, { turnId: b })
    expect((await item()).speakers).toHaveLength(2)
    await closeComment(context, { itemId })
    await expect(takeBackEnd(context, { turnId: b })).rejects.toThrow(refused('comment-closed'))
  })

  it('calls who was not there again at the end, and takes back what was a mistake', async () => {
    const [a, b] = [(await join()).turns[0]!, (await join()).turns[0]!]
    await callComment(context, { itemId })
    await callTurn(context, { turnId: a })
    await missTurn(context, { turnId: a })
    expect(await next()).toEqual([2, 1])
    await putBack(context, { turnId: a })
    expect(await next()).toEqual([1, 2])
    await callTurn(context, { turnId: a })
    await missTurn(context, { turnId: a })
    await expect(missTurn(context, { turnId: b })).rejects.toThrow('Call this speaker first.')
    await callTurn(context, { turnId: a })
    await missTurn(context, { turnId: a })
    expect(await stateOf(a)).toBe('not-present')
    await expect(callTurn(context, { turnId: a })).rejects.toThrow(refused('not-present'))
    await putBack(context, { turnId: a })
    expect([await stateOf(a), await next()]).toEqual(['missed', [2, 1]])
    await callTurn(context, { turnId: b })
    await putBack(context, { turnId: b })
    expect(await stateOf(b)).toBe('waiting')
    const summaries = (await entries()).map(({ summary }) => summary)
    expect(summaries).toContain('Number 1 was called twice and not present on item 1')
  })

  it('moves with a reason that is kept, only among those who wait', async () => {
    const turns = []
    for (let count = 0; count < 3; count += 1) turns.push((await join()).turns[0]!)
    const [a, b, c] = turns as [string, string, string]
    await expect(moveTurn(context, { turnId: c, beforeTurnId: a, reason: ' ' })).rejects.toThrow(
      'needs a reason',
    )
    await moveTurn(context, { turnId: c, beforeTurnId: a, reason: 'The last bus leaves at nine.' })
    expect(await next()).toEqual([3, 1, 2])
    await moveTurn(context, { turnId: c, beforeTurnId: null, reason: 'It was the wrong number.' })
    expect(await next()).toEqual([1, 2, 3])
    await join({ joinedAt: '2026-12-11T05:00:00.000Z' })
    expect(await next()).toEqual([1, 2, 3, 4])
    await callComment(context, { itemId })
    await callTurn(context, { turnId: a })
    await expect(moveTurn(context, { turnId: a, beforeTurnId: null, reason: 'No' })).rejects.toThrow(
      refused('already-called'),
    )
    await expect(moveTurn(context, { turnId: b, beforeTurnId: a, reason: 'No' })).rejects.toThrow(
      refused('already-called'),
    )
    const elsewhere = await aSpeaker(db, { meetingId: evening.meetingId, items: [other] })
    await expect(
      moveTurn(context, { turnId: b, beforeTurnId: elsewhere.turns[0]!, reason: 'No' }),
    ).rejects.toThrow('not in the queue of this item')
    const last = (await entries()).findLast(({ summary }) => summary.includes('was moved'))!
    expect([last.summary, last.reason]).toEqual([
      'Number 3 was moved to the end on item 1',
      'It was the wrong number.',
    ])
  })

  it('gives time on only where the settings allow it', async () => {
    const [a, b, c] = [(await join()).turns[0]!, (await join()).turns[0]!, (await join()).turns[0]!]
    await expect(cedeTurn(context, { turnId: a, toTurnId: b })).rejects.toThrow(refused('not-ceded'))
    const value = { allowed: true, mostSeconds: 360 }
    await setSetting(context, { key: 'cededTime', value, effectiveOn: '2026-12-01', reason: 'Adopted late' })
    await cedeTurn(context, { turnId: a, toTurnId: b })
    expect(await next()).toEqual([2, 3])
    await expect(cedeTurn(context, { turnId: c, toTurnId: b })).rejects.toThrow(refused('most-reached'))
    await expect(cedeTurn(context, { turnId: b, toTurnId: c })).rejects.toThrow(refused('others-ceded'))
    await expect(cedeTurn(context, { turnId: a, toTurnId: c })).rejects.toThrow(refused('ceded'))
    await callComment(context, { itemId })
    await callTurn(context, { turnId: b })
    expect(await startTurn(context, { turnId: b })).toEqual({ seconds: 360 })
    expect(await turnOf(b)).toMatchObject({
      secondsWhy: expect.stringContaining('With the time of number 1'),
    })
  })

  it('sets the time of an item before anyone starts, for everyone', async () => {
    const [a] = (await join()).turns as [string]
    const time = {
      itemId,
      seconds: 120,
      periodMinutes: null,
      simultaneous: false,
      reason: '34 wish to speak',
    }
    await setCommentTime(context, time)
    await callComment(context, { itemId })
    await callTurn(context, { turnId: a })
    await setCommentTime(context, { ...time, seconds: 90, reason: 'More came' })
    expect(await startTurn(context, { turnId: a })).toEqual({ seconds: 90 })
    await expect(setCommentTime(context, { ...time, seconds: 60 })).rejects.toThrow(
      refused('someone-started'),
    )
    expect((await turnOf(a)).secondsWhy).toContain('More came')
  })

  it('runs nothing in recess but the end, and nothing once the meeting is over', async () => {
    const [a, b] = [(await join()).turns[0]!, (await join()).turns[0]!]
    await callComment(context, { itemId })
    await callTurn(context, { turnId: a })
    await startTurn(context, { turnId: a })
    await beginRecess(context, { meetingId: evening.meetingId })
    await expect(callTurn(context, { turnId: b })).rejects.toThrow(refused('in-recess'))
    await endTurn(context, { turnId: a })
    expect(await stateOf(a)).toBe('spoke')
  })

  it('is the clerk’s alone to run', async () => {
    const [turnId] = (await join()).turns as [string]
    for (const role of ['chair', 'commissioner', 'department', 'administrator'] as const) {
      const acting = aContext(db, { role, at: context.clock.now() })
      await expect(callTurn(acting, { turnId })).rejects.toMatchObject({ kind: 'not-allowed' })
      await expect(moveTurn(acting, { turnId, beforeTurnId: null, reason: 'x' })).rejects.toMatchObject({
        kind: 'not-allowed',
      })
    }
  })

  it('takes cards into the same queue, once each, while comment is open or open again', async () => {
    await postAgenda(context, { meetingId: evening.meetingId, lines: [[itemId, 'Letter to the director']] })
    await join()
    const card = {
      ...nothingGiven,
      meetingId: evening.meetingId,
      itemIds: [itemId],
      displayName: `Wren ${secret}`,
      channel: 'paper' as const,
      mode: 'in-person' as const,
      interpreter: secret,
      ticket: 'one',
    }
    const first = await addCard(context, card)
    expect(await addCard(context, card)).toMatchObject({ number: 2, code: first.code, repeated: true })
    expect(await next()).toEqual([1, 2])
    const log = JSON.stringify(await entries())
    for (const told of [secret, first.code]) expect(log).not.toContain(told)
    await db.updateTable('turn').set({ withdrawnAt: context.clock.now() }).execute()
    await callComment(context, { itemId })
    await closeComment(context, { itemId })
    const later = { ...card, ticket: 'two', displayName: null }
    await expect(addCard(context, later)).rejects.toThrow(refused('comment-closed'))
    await reopenComment(context, { itemId })
    expect(await addCard(context, later)).toMatchObject({ number: 3, repeated: false })
    const chair = aContext(db, { role: 'chair', at: context.clock.now() })
    await expect(addCard(chair, later)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  it('counts a press sent twice once', async () => {
    const [turnId] = (await join()).turns as [string]
    await callComment(context, { itemId })
    const once = { ...context, idempotencyKey: 'press' }
    await callTurn(once, { turnId })
    await callTurn(once, { turnId })
    expect((await entries()).filter(({ action }) => action === 'comment.run-queue')).toHaveLength(1)
  })

  describe('until everyone is heard', () => {
    it('comment, item and vote stay open, and each says how many wait', async () => {
      const [a, b] = [(await join()).turns[0]!, (await join()).turns[0]!]
      const held = await join({ heldReason: 'too-quick' })
      await expect(recordNoSpeakers(context, { itemId })).rejects.toThrow(refused('speakers-wait'))
      await callComment(context, { itemId })
      await expect(callTurn(context, { turnId: held.turns[0]! })).rejects.toMatchObject({ kind: 'not-found' })
      const { people } = evening
      const made = {
        itemId,
        kind: 'main' as const,
        text: 'To write.',
        moverId: people.Elm,
        seconderId: people.Fir,
      }
      const { id: motionId } = await makeMotion(context, made)
      const blocked = async (words: string) => {
        await expect(closeComment(context, { itemId })).rejects.toThrow(words)
        await expect(openVote(context, { motionId })).rejects.toThrow(words)
        await expect(closeItem(context, { itemId, outcome: 'heard' })).rejects.toThrow(words)
      }
      await blocked('2 people signed up to speak on this item and are still to be called.')
      await callTurn(context, { turnId: a })
      await blocked('Someone has been called or is speaking on this item.')
      await startTurn(context, { turnId: a })
      await callTurn(context, { turnId: b })
      await startTurn(context, { turnId: b })
      await endTurn(context, { turnId: b })
      await blocked('1 sign-up to speak on this item waits for your decision.')
      await db
        .updateTable('comment')
        .set({ setAsideAt: context.clock.now() })
        .where('id', '=', held.commentId)
        .execute()
      await openVote(context, { motionId })
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await closeVote(context, { motionId })
      await closeComment(context, { itemId })
      await closeItem(context, { itemId, outcome: 'heard' })
    })

    it('opens again what was closed, by its own press or by calling again', async () => {
      await callComment(context, { itemId })
      await expect(callComment(context, { itemId })).rejects.toThrow(refused('already-called'))
      await expect(reopenComment(context, { itemId })).rejects.toThrow(refused('not-closed'))
      await closeComment(context, { itemId })
      const [turnId] = (await join()).turns as [string]
      await expect(callTurn(context, { turnId })).rejects.toThrow(refused('comment-closed'))
      await reopenComment(context, { itemId })
      expect((await item()).comment).toMatchObject({
        called: true,
        closed: false,
        calledAt: at(day, '18:02'),
      })
      await callTurn(context, { turnId })
      await startTurn(context, { turnId })
      await endTurn(context, { turnId })
      await closeComment(context, { itemId })
      await callComment(context, { itemId })
      expect((await item()).comment).toMatchObject({ called: true, closed: false })
    })

    it('calls comment after nobody wished to speak only where somebody signed up since', async () => {
      await recordNoSpeakers(context, { itemId })
      await expect(callComment(context, { itemId })).rejects.toThrow(refused('no-speakers'))
      await join()
      await callComment(context, { itemId })
      expect((await item()).comment).toMatchObject({ called: true, noSpeakers: false, noSpeakersAt: null })
    })

    it('lets general comment wait for the end of the meeting', async () => {
      await db.updateTable('agendaItem').set({ kind: 'general-comment' }).where('id', '=', itemId).execute()
      await join()
      await callComment(context, { itemId })
      await closeItem(context, { itemId, outcome: 'heard' })
      expect((await item()).toHear).toEqual({ waiting: 1, atMicrophone: 0, held: 0 })
    })

    it('takes what is entered afterwards as it was', async () => {
      await join()
      await callComment(context, { itemId })
      await closeItem(context, { itemId, outcome: 'continued' })
      await adjourn(context, { meetingId: evening.meetingId, by: 'commission' })
      await closeComment(context, { itemId, at: null })
      expect((await item()).comment.closed).toBe(true)
    })

    it('forgets a turn’s line of the minutes when it is struck, and not the turn', async () => {
      const [turnId] = (await join()).turns as [string]
      await callComment(context, { itemId })
      await callTurn(context, { turnId })
      await startTurn(context, { turnId })
      const { speakerId } = await endTurn(context, { turnId })
      await strikeFact(context, { kind: 'speaker', id: speakerId, reason: 'It was another person.' } as never)
      expect([(await item()).speakers, await stateOf(turnId)]).toEqual([[], 'spoke'])
    })
  })

  describe('while a member attends remotely for just cause', () => {
    beforeEach(async () => {
      await recordArrival(context, {
        meetingId: evening.meetingId,
        personId: evening.people.Poplar,
        mode: 'remote',
        provision: 'just-cause',
        audioAndVideo: true,
        adultsPresent: 'No one',
      })
    })

    it('E12: an announced period stays open to its end', async () => {
      await setCommentTime(context, {
        itemId,
        seconds: null,
        periodMinutes: 10,
        simultaneous: false,
        reason: 'The agenda is long',
      })
      await callComment(context, { itemId })
      context.clock.forward(9)
      await expect(closeComment(context, { itemId })).rejects.toThrow(refused('period-runs'))
      context.clock.forward(1)
      await closeComment(context, { itemId })
    })

    it('E11: motions and votes wait until the public can follow again', async () => {
      const { meetingId, people } = evening
      await callComment(context, { itemId })
      const made = {
        itemId,
        kind: 'main' as const,
        text: 'To write.',
        moverId: people.Elm,
        seconderId: people.Fir,
      }
      const { id: motionId } = await makeMotion(context, made)
      await recordOutage(context, { meetingId, what: 'the video stopped.' })
      await expect(recordOutage(context, { meetingId, what: 'Again' })).rejects.toThrow(
        refused('already-down'),
      )
      const down = refused('channel-down')
      await expect(openVote(context, { motionId })).rejects.toThrow(down)
      await expect(makeMotion(context, { ...made, kind: 'postpone' })).rejects.toThrow(down)
      await makeMotion(context, { ...made, kind: 'recess', text: 'To recess.' })
      const recess = (await item()).motions.find(({ kind }) => kind === 'recess')!
      await openVote(context, { motionId: recess.id })
      await castVotes(context, { motionId: recess.id, votes: [], rest: 'aye' })
      await closeVote(context, { motionId: recess.id })
      await endOutage(context, { meetingId })
      await expect(endOutage(context, { meetingId })).rejects.toMatchObject({ kind: 'not-found' })
      await openVote(context, { motionId })
      await recordOutage(context, { meetingId, what: 'the phone line' })
      await expect(castVotes(context, { motionId, votes: [], rest: 'aye' })).rejects.toThrow(down)
      await expect(closeVote(context, { motionId })).rejects.toThrow(down)
      expect((await getMeetingRecord(db, meetingId)).outages).toHaveLength(2)
    })
  })
})
