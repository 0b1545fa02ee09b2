import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { newOutageVerdict, outageAt, outageVerdict } from '#app/domain/meeting-record/outage.ts'
import {
  cedeVerdict,
  clockWords,
  giveOnVerdict,
  newTimeVerdict,
  previewWords,
  secondsInAll,
  speakingTimeWords,
  timeForItem,
  timeForTurn,
  timesToCompare,
  type TimeDecision,
} from '#app/domain/comments/queue/speaking-time.ts'
import { alternativeRulesHold, periodVerdict } from '#app/domain/comments/queue/time-period.ts'
import { stay } from '#test/factories/meeting-record.ts'
import { at, zone } from '#test/setup/meeting.ts'

const day = '2026-12-10'
const settings = { secondsPerSpeaker: 180 }
const decided = (made: Partial<TimeDecision> = {}): TimeDecision => ({
  seconds: 120,
  periodMinutes: null,
  simultaneous: false,
  reason: '34 people wish to speak',
  decidedAt: at(day, '19:00'),
  ...made,
})

describe('the time for an item', () => {
  it('is that of the settings until the chair decides, and then the latest decision', () => {
    expect(timeForItem(settings, [])).toEqual({
      seconds: 180,
      periodMinutes: null,
      simultaneous: false,
      why: '3 minutes for each speaker, the commission’s usual time.',
    })
    const later = decided({ seconds: 90, periodMinutes: 60, reason: 'More came.' })
    expect(timeForItem(settings, [decided()]).why).toBe(
      '2 minutes for each speaker, as the chair decided for this item: 34 people wish to speak.',
    )
    expect(timeForItem(settings, [decided(), later])).toEqual({
      seconds: 90,
      periodMinutes: 60,
      simultaneous: false,
      why: '90 seconds for each speaker, as the chair decided for this item: More came.',
    })
    expect(timeForItem(settings, [decided(), decided({ seconds: null, simultaneous: true })])).toMatchObject({
      seconds: 180,
      simultaneous: true,
    })
  })

  it('is decided before the first speaker starts, for everyone alike', () => {
    expect(newTimeVerdict({ anyoneStarted: false, adjourned: false })).toEqual({ ok: true })
    expect(newTimeVerdict({ anyoneStarted: true, adjourned: false })).toMatchObject({
      code: 'someone-started',
      section: 'Government Code 54954.3(b)',
    })
    expect(newTimeVerdict({ anyoneStarted: false, adjourned: true })).toMatchObject({ code: 'meeting-over' })
  })
})

describe('E6: the time of one speaker', () => {
  const item = timeForItem(settings, [])
  const most = { mostSeconds: 600 }
  test.each([
    ['plain', false, false, [], 180, '3 minutes for each speaker, the commission’s usual time.'],
    [
      'with an interpreter',
      true,
      false,
      [],
      360,
      'Twice that with an interpreter: 6 minutes (Government Code 54954.3(b)(2)).',
    ],
    [
      'interpreted at once',
      true,
      true,
      [],
      180,
      'The interpretation is simultaneous, so the time is not doubled.',
    ],
    ['with time ceded', false, false, [4, 7], 540, 'With the time of numbers 4, 7: 9 minutes.'],
    [
      'with more ceded than may be',
      false,
      false,
      [4, 7, 9],
      600,
      'With the time of numbers 4, 7, 9: 10 minutes, the most that one speaker may have.',
    ],
    ['with both', true, false, [4], 720, 'Twice that with an interpreter: 12 minutes'],
  ] as const)('%s', (_what, doubled, simultaneous, ceded, seconds, why) => {
    const time = timeForTurn({ ...item, simultaneous }, { doubled }, ceded, most)
    expect(time.seconds).toBe(seconds)
    expect(time.why).toContain(why)
    expect(time.why.startsWith(item.why)).toBe(true)
  })

  const seconds = fc.integer({ min: 30, max: 3600 })
  it('is never below what everyone has, and with an interpreter never below twice that', () => {
    fc.assert(
      fc.property(
        fc.option(seconds),
        seconds,
        seconds,
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.nat(99), { maxLength: 9 }),
        (chair, usual, mostSeconds, doubled, simultaneous, ceded) => {
          const own = timeForItem(
            { secondsPerSpeaker: usual },
            chair === null ? [] : [decided({ seconds: chair })],
          )
          const time = timeForTurn({ ...own, simultaneous }, { doubled }, ceded, { mostSeconds })
          const twice = doubled && !simultaneous ? 2 : 1
          expect(time.seconds).toBeGreaterThanOrEqual(own.seconds * twice)
          expect(time.seconds).toBeLessThanOrEqual(Math.max(mostSeconds, own.seconds) * twice)
          const without = timeForTurn({ ...own, simultaneous }, { doubled: false }, ceded, { mostSeconds })
          expect(time.seconds).toBe(without.seconds * twice)
        },
      ),
    )
  })

  it('is ceded only where the settings allow it, and up to their most', () => {
    const facts = { seconds: 180, alreadyCeded: 0, receiver: 4 }
    expect(cedeVerdict({ allowed: false, mostSeconds: 600 }, facts)).toMatchObject({ code: 'not-ceded' })
    expect(cedeVerdict({ allowed: true, mostSeconds: 600 }, facts)).toEqual({ ok: true })
    expect(cedeVerdict({ allowed: true, mostSeconds: 600 }, { ...facts, alreadyCeded: 2 })).toEqual({
      ok: true,
    })
    expect(cedeVerdict({ allowed: true, mostSeconds: 540 }, { ...facts, alreadyCeded: 2 })).toMatchObject({
      code: 'most-reached',
      sentence: 'Number 4 has the most that one speaker may have already: 9 minutes.',
    })
  })
})

describe('the preview', () => {
  const consecutive = { seconds: 180, simultaneous: false }
  it('says what the queue takes at each time', () => {
    const queue = { speakers: 34, doubled: 0 }
    expect(previewWords(queue, consecutive)).toBe('34 speakers at 3 minutes: 1 h 42 min')
    expect(previewWords(queue, { ...consecutive, seconds: 120 })).toBe('34 speakers at 2 minutes: 1 h 8 min')
    expect(previewWords({ speakers: 34, doubled: 2 }, consecutive)).toBe(
      '34 speakers, 2 with an interpreter, at 3 minutes: 1 h 48 min',
    )
    expect(previewWords({ speakers: 34, doubled: 2 }, { seconds: 180, simultaneous: true })).toBe(
      '34 speakers at 3 minutes: 1 h 42 min',
    )
    expect(previewWords({ speakers: 1, doubled: 1 }, { seconds: 90, simultaneous: false })).toBe(
      '1 speaker, one with an interpreter, at 90 seconds: 3 min',
    )
  })
  it('is the sum of what each would be granted', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.boolean(), (doubled, simultaneous) => {
        const item = { ...timeForItem(settings, []), simultaneous }
        const granted = doubled.map(
          (one) => timeForTurn(item, { doubled: one }, [], { mostSeconds: 600 }).seconds,
        )
        const queue = { speakers: doubled.length, doubled: doubled.filter(Boolean).length }
        expect(secondsInAll(queue, item)).toBe(granted.reduce((sum, one) => sum + one, 0))
      }),
    )
  })
  it('compares shorter times, and words them', () => {
    expect(timesToCompare(180)).toEqual([180, 120, 90])
    expect(timesToCompare(60)).toEqual([60])
    expect([60, 90, 120].map(speakingTimeWords)).toEqual(['1 minute', '90 seconds', '2 minutes'])
    expect([180, 7, 0, -12, -75].map(clockWords)).toEqual(['3:00', '0:07', '0:00', '−0:12', '−1:15'])
  })
})

describe('the alternative rules of teleconferencing', () => {
  const remote = { mode: 'remote', provision: 'just-cause', audioAndVideo: true } as const
  test.each([
    ['nobody is remote', [stay('Alder')], false],
    ['just cause', [stay('Alder'), stay('Maple', remote)], true],
    ['an emergency', [stay('Maple', { ...remote, provision: 'proclaimed-emergency' })], true],
    ['not recorded under what', [stay('Maple', { ...remote, provision: null })], true],
    [
      'a place open to the public',
      [stay('Maple', { ...remote, provision: 'teleconference-location' })],
      false,
    ],
    ['a disability', [stay('Maple', { ...remote, provision: 'disability' })], false],
    ['absent', [stay('Maple', { ...remote, standing: 'absent' })], false],
    ['left before', [stay('Maple', { ...remote, departed: true, departedAt: at(day, '18:30') })], false],
    ['leaves later', [stay('Maple', { ...remote, departed: true, departedAt: at(day, '19:30') })], true],
    ['came later', [stay('Maple', { ...remote, arrivedAt: at(day, '19:01') })], false],
  ])('%s', (_what, attendance, hold) => {
    expect(alternativeRulesHold(attendance, at(day, '19:00'))).toBe(hold)
  })
  it('hold for the whole evening where no time was recorded', () => {
    expect(alternativeRulesHold([stay('Maple', { ...remote, arrivedAt: at(day, '20:00') })], null)).toBe(true)
  })

  describe('E12: an announced period does not close early', () => {
    const facts = { alternativeRules: true, periodMinutes: 30, calledAt: at(day, '19:00'), zone }
    it('up to the minute', () => {
      expect(periodVerdict({ ...facts, at: at(day, '19:29') })).toMatchObject({
        code: 'period-runs',
        sentence: expect.stringContaining('stays open until 7:30 PM'),
        section: 'Government Code 54953.8',
      })
      expect(periodVerdict({ ...facts, at: at(day, '19:30') })).toEqual({ ok: true })
    })
    it('and binds nobody otherwise', () => {
      const early = at(day, '19:01')
      expect(periodVerdict({ ...facts, at: early, alternativeRules: false })).toEqual({ ok: true })
      expect(periodVerdict({ ...facts, at: early, periodMinutes: null })).toEqual({ ok: true })
      expect(periodVerdict({ ...facts, at: null })).toEqual({ ok: true })
    })
  })

  describe('E11: no action while the public is cut off', () => {
    const outage = {
      id: 'o',
      what: 'the video stopped',
      beganAt: at(day, '19:10'),
      endedAt: at(day, '19:20'),
    }
    const facts = { outages: [outage], alternativeRules: true, aboutTheMeeting: false }
    test.each([
      ['19:09', true],
      ['19:10', false],
      ['19:19', false],
      ['19:20', true],
    ])('at %s: %s', (time, ok) => {
      expect(outageVerdict({ ...facts, at: at(day, time) }).ok).toBe(ok)
      expect(outageAt([outage], at(day, time)) === undefined).toBe(ok)
    })
    it('lasts until it is recorded as over, and leaves recess and adjournment open', () => {
      const lasting = { ...facts, outages: [{ ...outage, endedAt: null }], at: at(day, '23:00') }
      expect(outageVerdict(lasting)).toMatchObject({
        code: 'channel-down',
        sentence: expect.stringContaining('the video stopped'),
        section: 'Government Code 54953.8',
      })
      expect(outageVerdict({ ...lasting, aboutTheMeeting: true })).toEqual({ ok: true })
      expect(outageVerdict({ ...lasting, alternativeRules: false })).toEqual({ ok: true })
      expect(outageVerdict({ ...lasting, at: null })).toEqual({ ok: true })
    })
  })
})

test('time that others gave is not given on', () => {
  expect(giveOnVerdict(0)).toEqual({ ok: true })
  expect(giveOnVerdict(1)).toMatchObject({ code: 'others-ceded' })
})

test('E11: one interruption is recorded at a time', () => {
  const outage = { id: 'outage', what: 'the stream', beganAt: at(day, '19:00'), endedAt: at(day, '19:10') }
  expect(newOutageVerdict([], at(day, '19:05'))).toEqual({ ok: true })
  expect(newOutageVerdict([outage], at(day, '19:09'))).toMatchObject({ code: 'already-down' })
  expect(newOutageVerdict([outage], at(day, '19:10'))).toEqual({ ok: true })
  expect(newOutageVerdict([{ ...outage, endedAt: null }], at(day, '23:00'))).toMatchObject({ ok: false })
})
