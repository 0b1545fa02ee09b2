import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isCalled,
  isOnFloor,
  isWaiting,
  secondsSpoken,
  turnState,
  type TurnInstants,
} from '#app/domain/comments/queue/turn-state.ts'
import {
  callingVerdict,
  everyoneHeardVerdict,
  queueRunsVerdict,
  stepVerdict,
  type TurnStep,
} from '#app/domain/comments/queue/turn-rules.ts'
import { untouched as joined } from '#test/factories/turn.ts'

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 11, 11, 3, minute, second)).toISOString()
const called = { ...joined, calledAt: at(1) }
const missed = { ...called, missedAt: at(2) }
const again = { ...missed, calledAgainAt: at(3) }
const states = {
  waiting: joined,
  called,
  missed,
  'called-again': again,
  'not-present': { ...again, missedAgainAt: at(4) },
  speaking: { ...called, startedAt: at(2) },
  paused: { ...called, startedAt: at(2), pausedAt: at(3) },
  spoke: { ...called, startedAt: at(2), endedAt: at(5) },
  withdrawn: { ...joined, withdrawnAt: at(1) },
  ceded: { ...joined, cededToId: 'other' },
}

describe('the state of a turn', () => {
  test.each(Object.entries(states))('%s follows from its instants', (state, turn) => {
    expect(turnState(turn)).toBe(state)
    expect([isWaiting(turn), isCalled(turn), isOnFloor(turn)]).toEqual([
      ['waiting', 'missed'].includes(state),
      ['called', 'called-again'].includes(state),
      ['speaking', 'paused'].includes(state),
    ])
  })

  it('has spoken what was spoken, whatever is withdrawn afterwards', () => {
    expect(turnState({ ...states.spoke, withdrawnAt: at(9) })).toBe('spoke')
    expect(turnState({ ...states.speaking, withdrawnAt: at(9) })).toBe('speaking')
    expect(turnState({ ...called, withdrawnAt: at(9) })).toBe('withdrawn')
  })

  it('counts what was spoken without the pauses', () => {
    expect(secondsSpoken(joined, at(5))).toBe(0)
    expect(secondsSpoken(states.speaking, at(3, 30))).toBe(90)
    expect(secondsSpoken(states.paused, at(9))).toBe(60)
    expect(secondsSpoken({ ...states.speaking, pausedSeconds: 20 }, at(3, 30))).toBe(70)
    expect(secondsSpoken({ ...states.spoke, pausedSeconds: 20 }, at(59))).toBe(160)
    expect(secondsSpoken({ ...states.speaking, pausedSeconds: 500 }, at(3))).toBe(0)
  })

  it('never runs backwards, and stands still while paused', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (pause, one, other) => {
        const turn = { ...states.speaking, pausedSeconds: pause }
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
        expect(secondsSpoken(turn, at(2, sooner))).toBeLessThanOrEqual(secondsSpoken(turn, at(2, later)))
        expect(secondsSpoken(states.paused, at(4, one))).toBe(secondsSpoken(states.paused, at(4, other)))
      }),
    )
  })
})

describe('a step with a speaker', () => {
  const may: Record<TurnStep, string[]> = {
    call: ['waiting', 'missed'],
    start: ['called', 'called-again'],
    pause: ['speaking'],
    resume: ['paused'],
    end: ['speaking', 'paused'],
    'not-ended': ['spoke'],
    miss: ['called', 'called-again'],
    'put-back': ['called', 'called-again', 'missed', 'not-present'],
    move: ['waiting'],
    cede: ['waiting', 'missed', 'called', 'called-again'],
  }
  test.each(Object.entries(may))('%s is taken from %j only, and otherwise says why not', (step, from) => {
    for (const [state, turn] of Object.entries(states)) {
      const verdict = stepVerdict(step as TurnStep, turn)
      expect([state, verdict.ok]).toEqual([state, from.includes(state)])
      if (!verdict.ok) expect(verdict.sentence).toMatch(/^(This|The|Call) .*\.$/)
    }
  })

  it('says it in the words of the desk', () => {
    const words = (step: TurnStep, turn: TurnInstants) => {
      const verdict = stepVerdict(step, turn)
      return verdict.ok ? null : verdict.sentence
    }
    expect(words('start', states.speaking)).toBe('This speaker has started already.')
    expect(words('start', joined)).toBe('Call this speaker first.')
    expect(words('call', called)).toBe('This speaker was called already.')
    expect(words('call', states.withdrawn)).toBe('This speaker withdrew.')
    expect(words('end', called)).toBe('This speaker has not started yet.')
  })

  it('comes after comment was called and before it is closed', () => {
    expect(callingVerdict({ called: false, closed: false })).toMatchObject({ code: 'comment-not-called' })
    expect(callingVerdict({ called: true, closed: true })).toMatchObject({ code: 'comment-closed' })
    expect(callingVerdict({ called: true, closed: false })).toEqual({ ok: true })
  })
})

describe('E5: everyone who signed up is heard first', () => {
  const nobody = { waiting: 0, atMicrophone: 0, held: 0 }
  test.each([
    [{ waiting: 3 }, 'speakers-wait', '3 people signed up to speak on this item and are still to be called.'],
    [
      { waiting: 1 },
      'speakers-wait',
      'One person signed up to speak on this item and is still to be called.',
    ],
    [{ atMicrophone: 1 }, 'someone-speaks', 'has been called or is speaking'],
    [{ held: 1 }, 'held-wait', '1 sign-up to speak on this item waits for your decision.'],
    [{ held: 2 }, 'held-wait', '2 sign-ups to speak on this item wait for your decision.'],
  ])('%j stops with its words', (left, code, words) => {
    expect(everyoneHeardVerdict({ ...nobody, ...left })).toMatchObject({
      code,
      sentence: expect.stringContaining(words),
      section: 'Government Code 54954.3(a)',
    })
  })
  it('stops nothing when nobody is left', () => expect(everyoneHeardVerdict(nobody)).toEqual({ ok: true }))
})

test('a queue is run until its meeting is adjourned', () => {
  expect(queueRunsVerdict({ adjourned: false })).toEqual({ ok: true })
  expect(queueRunsVerdict({ adjourned: true })).toMatchObject({ code: 'meeting-over' })
})
