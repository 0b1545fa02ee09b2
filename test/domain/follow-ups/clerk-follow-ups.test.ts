import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { listFollowUpsForClerk } from '#app/domain/follow-ups/clerk-follow-ups.server.ts'
import { countFollowUpsWaiting } from '#app/domain/follow-ups/count-waiting.server.ts'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import type { ClockEvent } from '#app/domain/follow-ups/clock/clock.ts'
import { plainLetterFaults } from '#app/domain/follow-ups/clock/due-date.ts'
import { beyondLegalMaximum, extensionVerdict } from '#app/domain/follow-ups/clock/extension-limit.ts'
import { nextStepOf, urgencyOf, type NextStepFacts } from '#app/domain/follow-ups/next-step.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { clockKinds } from '#app/domain/follow-ups/duties/statutory-kinds.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

const today = '2026-12-04'
const facts = (given: Partial<NextStepFacts>): NextStepFacts => ({
  state: 'open',
  dueOn: null,
  dueKind: null,
  sentOn: null,
  sentPrecision: null,
  openedOn: '2026-12-01',
  openedPrecision: 'day',
  unjudged: null,
  ...given,
})

describe('W5: what to do next', () => {
  test.each([
    [{ dueOn: '2026-12-03', dueKind: 'statutory' }, 'past-law', 'The date set by law is past'],
    [{ dueOn: '2026-12-04', dueKind: 'statutory' }, 'soon', 'Today is the day'],
    [{ dueOn: '2026-12-03', dueKind: 'agreed' }, 'soon', 'Past the agreed date'],
    [{ dueOn: '2026-12-03', dueKind: 'chosen' }, 'soon', 'The review date has passed'],
    [{ dueOn: '2026-12-18', dueKind: 'agreed' }, 'soon', 'In 14 days'],
    [{ dueOn: '2026-12-19', dueKind: 'agreed' }, 'silent', 'Nothing to do yet'],
    [{ dueOn: '2026-12-03', dueKind: 'statutory', state: 'replied' }, 'soon', 'A reply came'],
    [
      {
        dueOn: '2026-12-03',
        dueKind: 'statutory',
        unjudged: { kind: 'evidence', on: '2026-12-02', precision: 'day' },
      },
      'soon',
      'Reported done on December 2, 2026: it waits for the commission’s word. Put it on the next agenda.',
    ],
    [
      { state: 'replied', unjudged: { kind: 'reply', on: '2026-11-02', precision: 'month' } },
      'soon',
      'A reply came in November 2026: it waits for the commission’s word. Put it on the next agenda.',
    ],
    [{ sentOn: '2026-11-05', sentPrecision: 'day' }, 'silent', 'Nothing to do yet'],
    [{ sentOn: '2026-11-04', sentPrecision: 'day' }, 'silent', 'Write again'],
    [{ openedOn: '2026-06-01' }, 'silent', 'No reply yet'],
  ] as const)('%j: %s', (given, urgency, words) => {
    expect(urgencyOf(facts(given), today)).toBe(urgency)
    expect(nextStepOf(facts(given), today)).toContain(words)
  })

  test('only a date of law is ever said to be past', () => {
    for (const dueKind of ['agreed', 'chosen'] as const) {
      const words = nextStepOf(facts({ dueOn: '2020-01-01', dueKind }), today)
      expect(words).not.toMatch(/late|overdue|past due|law/i)
    }
  })
})

describe('more time than the law allows', () => {
  const holidays = clockHolidays([])
  const clockOf = (id: string) => clockKinds.find((kind) => kind.id === id)!.clock
  const sent: ClockEvent[] = [{ kind: 'sent', on: { on: '2026-11-02', precision: 'day' } }]

  test('a records request: 10 days, and 14 more', () => {
    const records = clockOf('public-records')
    // November 26 is Thanksgiving, a Thursday; the day after is a holiday of the state.
    expect(beyondLegalMaximum(records, sent, '2026-11-30', holidays)).toBeNull()
    expect(beyondLegalMaximum(records, sent, '2026-12-01', holidays)).toContain(
      'beyond the longest time that the law allows, November 30, 2026 (Government Code 7922.535(b))',
    )
  })

  test('a law without an extension allows none', () => {
    const certification = clockOf('victim-certification')
    expect(beyondLegalMaximum(certification, sent, '2026-12-02', holidays)).toBeNull()
    expect(beyondLegalMaximum(certification, sent, '2026-12-03', holidays)).toContain('has no extension')
  })

  test('what no law sets has no longest time', () => {
    const review = { basis: 'chosen' as const, term: { on: '2026-12-01' } }
    expect(beyondLegalMaximum(review, [], '2030-01-01', holidays)).toBeNull()
  })
})

describe('days that the law lets be added', () => {
  const holidays = clockHolidays([])
  const clockOf = (id: string) => clockKinds.find((kind) => kind.id === id)!.clock
  const sent: ClockEvent = { kind: 'sent', on: { on: '2026-11-02', precision: 'day' } }
  const inJune: ClockEvent = { kind: 'sent', on: { on: '2026-06-01', precision: 'month' } }
  const extended = (by: number): ClockEvent => ({ kind: 'extended', on: '2026-11-05', by })
  const agreed: ClockEvent = { kind: 'agreed', on: '2026-11-05', to: '2026-12-24' }
  // November 12 is the last of ten days after November 2; of twenty working days, November 30.
  test.each<[string, ClockEvent[], string, number, string | null]>([
    ['public-records', [sent], '2026-11-12', 14, null],
    ['public-records', [sent], '2026-11-12', 15, 'beyond-limit'],
    ['public-records', [sent], '2026-11-13', 1, 'ran-out'],
    ['public-records', [sent], '2026-11-02', 1, null],
    ['public-records', [sent], '2026-11-01', 1, 'before-start'],
    ['public-records', [sent, extended(10)], '2026-11-20', 4, null],
    ['public-records', [sent, extended(10)], '2026-11-20', 5, 'beyond-limit'],
    ['public-records', [sent, extended(14), { ...sent, kind: 'resent' }], '2026-11-05', 14, null],
    ['public-records', [sent, agreed], '2026-11-06', 1, 'agreed'],
    ['public-records', [], '2026-11-06', 1, 'not-started'],
    ['public-records', [inJune], '2026-07-10', 14, null],
    ['public-records', [inJune], '2026-07-11', 14, 'ran-out'],
    ['foia', [sent], '2026-11-30', 10, null],
    ['foia', [sent], '2026-11-30', 11, 'beyond-limit'],
    ['foia', [sent, { kind: 'paused', on: '2026-11-05' }], '2026-12-20', 10, null],
    ['victim-certification', [sent], '2026-11-05', 1, 'no-extension'],
  ])('%s %j, by a notice of %s for %i: %s', (id, events, on, days, code) => {
    const verdict = extensionVerdict(clockOf(id), events, { on, days }, holidays)
    expect(verdict.ok ? null : verdict.code).toBe(code)
    if (!verdict.ok) expect(verdict.section).toMatch(/^(Government Code|5 U\.S\.C\.|Penal Code) /)
  })

  test('no law extends a date that no law sets', () => {
    const review = { basis: 'chosen' as const, term: { on: '2026-12-01' } }
    for (const clock of [review, null]) {
      expect(extensionVerdict(clock, [sent], { on: '2026-11-05', days: 1 }, holidays)).toMatchObject({
        code: 'no-law',
      })
    }
  })
})

test('no law sets a date for a plain letter, and a review date may be chosen (N6)', () => {
  expect(plainLetterFaults({ kind: 'letter', clockKind: 'foia' })).toHaveProperty('clockKind')
  expect(plainLetterFaults({ kind: 'letter', dueKind: 'statutory' })).toHaveProperty('dueKind')
  expect(plainLetterFaults({ kind: 'letter', dueKind: 'chosen' })).toEqual({})
  expect(plainLetterFaults({ kind: 'request', clockKind: 'foia', dueKind: 'statutory' })).toEqual({})
})

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  beforeEach(async () => {
    db = await newStore()
    clerk = aContext(db)
  })
  afterEach(() => db.destroy())

  const open = (owed: string, given: Partial<Parameters<typeof openBetween>[1]> = {}) =>
    openBetween(clerk, { kind: 'request', owed, owedBy: 'Police Department', ...given })
  const add = async (id: string, given: object) => {
    clerk.clock.forward(1)
    const entry = { followUpId: id, ...given } as Parameters<typeof addFollowUpEntry>[1]
    return (await addFollowUpEntry(clerk, entry)).id
  }

  it('is in the order of what presses: past a date of law, soon, silent longest; closed apart', async () => {
    const recent = await open('recent', { openedOn: '2026-12-01' })
    const old = await open('old', { kind: 'letter', openedOn: '2026-12-01' })
    await add(old.id, { kind: 'letter-sent', onDate: '2025-06-01', datePrecision: 'month' })
    const agreed = await open('agreed', { dueOn: '2026-12-06', dueKind: 'agreed' })
    const past = await open('past', { clockKind: 'public-records' })
    await add(past.id, { kind: 'letter-sent', onDate: '2026-11-02' })
    const replied = await open('replied')
    await add(replied.id, { kind: 'reply', text: 'Here.' })
    const closed = await open('closed')
    await add(closed.id, { kind: 'closed', text: 'It came.', byWords: 'The commission' })
    const now = clerk.clock.now()
    const { lines, total } = await listFollowUpsForClerk(db, now)
    expect(lines.map(({ number, urgency }) => [number, urgency])).toEqual([
      [past.number, 'past-law'],
      [replied.number, 'soon'],
      [agreed.number, 'soon'],
      [old.number, 'silent'],
      [recent.number, 'silent'],
    ])
    expect(total).toBe(5)
    const ended = await listFollowUpsForClerk(db, now, { closed: true })
    expect(ended.lines.map(({ number }) => number)).toEqual([closed.number])
  })

  it('is counted as the list says of each, on every day', async () => {
    for (const [index, dueKind] of (['agreed', 'chosen', 'statutory'] as const).entries()) {
      await open(dueKind, { dueOn: `2026-12-2${index}`, dueKind, dueComputation: 'Resolution 1' })
    }
    await open('recent', { openedOn: '2026-11-20' })
    const letter = await open('letter', { kind: 'letter', openedOn: '2026-11-20' })
    await add(letter.id, { kind: 'letter-sent', onDate: '2026-11-20', datePrecision: 'month' })
    const replied = await open('replied', {
      dueOn: '2026-12-10',
      dueKind: 'statutory',
      dueComputation: 'Resolution 1',
    })
    await add(replied.id, { kind: 'reply', text: 'Here.' })
    const done = { kind: 'evidence', text: 'Here.' }
    const law = { dueOn: '2026-12-10', dueKind: 'statutory', dueComputation: 'Resolution 1' } as const
    await add((await open('done', law)).id, done)
    const heard = await open('done and heard', { openedOn: '2026-11-20' })
    await add(heard.id, done)
    await add(heard.id, { kind: 'heard', onDate: '2026-12-01' })
    const corrected = await open('done by mistake', { openedOn: '2026-11-20' })
    const mistaken = await add(corrected.id, done)
    await add(corrected.id, { kind: 'correction', correctsId: mistaken, text: 'It was another.' })
    const twice = await open('done, then an update by mistake', { openedOn: '2026-11-20' })
    await add(twice.id, done)
    const update = await add(twice.id, { kind: 'update', text: 'Half of it.' })
    await add(twice.id, { kind: 'correction', correctsId: update, text: 'It was another.' })
    const duty = await open('Two meetings', { kind: 'recurring-duty', duty: 'leadership-meetings' })
    await add(duty.id, { ...done, dueOn: '2026-11-30', onDate: '2026-11-12' })
    const closed = await open('closed', { openedOn: '2026-01-02' })
    await add(closed.id, { kind: 'closed', text: 'It came.', byWords: 'The commission' })
    const told = {
      'The date set by law': 'pastLaw',
      'A reply came': 'replied',
      'Reported done': 'replied',
      'Nothing to do yet': null,
    } as const
    const kindOf = (next: string) => {
      const known = Object.entries(told).find(([words]) => next.startsWith(words))
      return known ? known[1] : next.startsWith('No reply') ? 'silent' : 'due'
    }
    const seen = new Set<string>()
    for (let day = 0; day < 40; day += 1) {
      const now = clerk.clock.now()
      const { lines } = await listFollowUpsForClerk(db, now)
      const expected = { pastLaw: 0, due: 0, replied: 0, silent: 0 }
      for (const { next } of lines) {
        const kind = kindOf(next)
        if (kind) expected[kind] += 1
      }
      const counts = await countFollowUpsWaiting(db, now)
      expect([now, counts]).toEqual([now, expected])
      seen.add(Object.values(counts).join(' '))
      clerk.clock.forward(24 * 60)
    }
    expect(seen).toContain('0 0 3 1')
    expect(seen).toContain('0 3 3 4')
    expect(seen).toContain('1 2 3 5')
  })

  it('a duty that comes back is shown done period by period, and names one of its own', async () => {
    const duty = await open('Two meetings', { kind: 'recurring-duty', duty: 'leadership-meetings' })
    const { duty: before } = await getFollowUpForClerk(db, duty.number, clerk.clock.now())
    expect(before!.periods.slice(0, 2).map(({ key, state }) => [key, state])).toEqual([
      ['2026-05-31', 'nothing-recorded'],
      ['2026-11-30', 'nothing-recorded'],
    ])
    await expect(add(duty.id, { kind: 'evidence', text: 'Minutes' })).rejects.toThrow('period is missing')
    await expect(add(duty.id, { kind: 'evidence', dueOn: '2026-06-01' })).rejects.toThrow('no such period')
    await add(duty.id, { kind: 'evidence', dueOn: '2026-11-30', onDate: '2026-11-12' })
    const { duty: after } = await getFollowUpForClerk(db, duty.number, clerk.clock.now())
    expect(after!.periods.slice(0, 2).map(({ state }) => state)).toEqual(['nothing-recorded', 'evidenced'])
    await expect(open('x', { duty: 'no-such-duty' })).rejects.toThrow('can’t find that duty')
  })

  it('says of a day agreed beyond the law that it is, and keeps what was corrected in sight', async () => {
    const { id, number } = await open('Records', { clockKind: 'public-records' })
    await add(id, { kind: 'letter-sent', onDate: '2026-11-02' })
    await add(id, { kind: 'extension', dueOn: '2027-01-15' })
    const page = await getFollowUpForClerk(db, number, clerk.clock.now())
    expect(page.due.words).toBe('Agreed: January 15, 2027')
    expect(page.due.beyond).toContain('Government Code 7922.535(b)')
    await add(id, { kind: 'correction', correctsId: page.entries[1]!.id, text: 'It was another request.' })
    const mended = await getFollowUpForClerk(db, number, clerk.clock.now())
    expect(mended.entries.map(({ stands }) => stands)).toEqual([true, false, true])
    expect(mended.due.words).toBe('Set by law: November 12, 2026')
    expect(mended.due.passed).toBe('Past the date set by Government Code 7922.535')
  })

  it('refuses a copy that is not stored and a motion that did not close anything', async () => {
    const { id } = await open('Records')
    await expect(add(id, { kind: 'reply', text: 'x', sha256: 'a'.repeat(64) })).rejects.toThrow('not stored')
    await expect(add(id, { kind: 'closed', text: 'x', motionId: 'none' })).rejects.toThrow(
      'did not close anything',
    )
    await expect(open('A letter', { kind: 'letter', clockKind: 'foia' })).rejects.toThrow(
      'No law sets a date',
    )
  })
})
