import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionEntryKinds } from '#app/domain/meeting-record/entry-kinds.ts'
import {
  correctionVerdict,
  entryVerdict,
  judgeVerdict,
  openStates,
  questionState,
  type Happened,
  type QuestionState,
} from '#app/domain/questions/question-state.ts'

const at = (minute: number) => `2026-10-08T01:${String(minute).padStart(2, '0')}:00.000Z`
const after = (...kinds: (Happened['kind'] | [string])[]): Happened[] =>
  kinds.map((kind, index) => {
    const on = `2026-10-${String(index + 1).padStart(2, '0')}`
    const when = { id: String(index), on, recordedAt: at(index), correctsId: null }
    return (
      Array.isArray(kind) ? { kind: 'answer', disposition: kind[0], ...when } : { kind, ...when }
    ) as Happened
  })

describe('where a question stands', () => {
  test.each<[Happened[], QuestionState, string | null]>([
    [[], 'asked', null],
    [after(['answered']), 'answered', '2026-10-01'],
    [after(['declined']), 'answered', '2026-10-01'],
    [after(['part']), 'asked', null],
    [after(['will-return']), 'asked', null],
    [after(['for-someone-absent']), 'asked', null],
    [after(['answered'], ['part']), 'asked', null],
    [after(['part'], ['answered']), 'answered', '2026-10-02'],
    [after(['answered'], 'not-accepted'), 'asked', null],
    [after(['answered'], 'not-accepted', ['answered']), 'answered', '2026-10-03'],
    [after(['answered'], 'accepted-in-part'), 'asked', null],
    [after(['answered'], 'accepted-in-part', ['answered']), 'answered', '2026-10-03'],
    [after(['answered'], 'accepted'), 'agreed', null],
    [after(['answered'], 'accepted', ['part']), 'agreed', null],
    [after(['answered'], 'accepted', 'reopened'), 'asked', null],
    [after('heard', 'joined', 'restated', 'passed-on', 'referred'), 'asked', null],
    [after('withdrawn'), 'withdrawn', null],
    [after('merged'), 'merged', null],
    [after(['answered'], 'closed'), 'closed', null],
  ])('%#', (happened, state, answeredOn) => {
    expect(questionState(happened)).toMatchObject({ state, answeredOn })
  })

  const inPart = after(['answered'], 'accepted-in-part').map((each) =>
    each.kind === 'answer' ? each : { ...each, text: 'And at night?' },
  )
  const then = (...kinds: (Happened['kind'] | [string])[]) => [
    ...inPart,
    ...after(...kinds).map((each, index) => ({ ...each, id: `then-${index}`, recordedAt: at(index + 2) })),
  ]
  test.each<[string, Happened[], QuestionState, string | null]>([
    ['is what remains', inPart, 'asked', 'And at night?'],
    ['is still what remains once more is answered', then(['answered']), 'answered', 'And at night?'],
    ['and once that is no answer', then(['answered'], 'not-accepted'), 'asked', 'And at night?'],
    ['no longer, once the question ends', then(['answered'], 'accepted'), 'agreed', null],
    ['nor in other words', then('restated'), 'asked', null],
    ['nor when it is opened again', then(['answered'], 'accepted', 'reopened'), 'asked', null],
    [
      'nor where it was corrected',
      [...inPart, { ...then('heard')[2]!, kind: 'correction', correctsId: '1' }],
      'answered',
      null,
    ],
  ])('what an answer accepted in part leaves %s', (_, happened, state, remains) => {
    expect(questionState(happened)).toMatchObject({ state, remains })
  })

  test('nothing remains of an answer that nobody gave', () => {
    const alone = after('accepted-in-part').map((each) => ({ ...each, text: 'All of it' }))
    expect(questionState(alone as Happened[])).toMatchObject({ state: 'asked', remains: null })
  })

  test.each<[Happened[], string, QuestionState, string | null]>([
    [after(['answered'], 'accepted'), '1', 'answered', '2026-10-01'],
    [after(['answered'], 'not-accepted'), '1', 'answered', '2026-10-01'],
    [after(['answered'], 'closed', 'reopened'), '2', 'closed', null],
    [after('withdrawn'), '0', 'asked', null],
    [after(['answered'], 'heard'), '1', 'answered', '2026-10-01'],
  ])('what was corrected does not count: %#', (happened, correctsId, state, answeredOn) => {
    const [last] = after(...happened.map(({ kind }) => kind as 'heard'), 'correction').slice(-1)
    expect(questionState([...happened, { ...last!, correctsId }])).toMatchObject({ state, answeredOn })
  })

  const correcting = (happened: Happened[], correctsId: string, disposition: string): Happened[] => {
    const [last] = after(...happened.map(({ kind }) => kind as 'heard'), [disposition]).slice(-1)
    return [...happened, { ...last!, correctsId }]
  }

  test.each<[Happened[], QuestionState, string | null]>([
    [correcting(after(['answered']), '0', 'answered'), 'answered', '2026-10-02'],
    [correcting(after(['answered']), '0', 'will-return'), 'asked', null],
    [correcting(after(['answered'], 'not-accepted'), '0', 'answered'), 'answered', '2026-10-03'],
    [correcting(after(['answered'], 'accepted'), '0', 'answered'), 'answered', '2026-10-03'],
    [correcting(after(['answered'], 'accepted'), '0', 'part'), 'asked', null],
    [correcting(after(['answered'], 'closed'), '0', 'answered'), 'closed', null],
    [correcting(after(['answered'], 'withdrawn'), '0', 'answered'), 'withdrawn', null],
    [correcting(after(['answered'], 'merged'), '0', 'answered'), 'merged', null],
    // What was accepted after it was opened again did not rest on the answer of before.
    [
      correcting(after(['answered'], 'accepted', 'reopened', ['answered'], 'accepted'), '0', 'answered'),
      'agreed',
      null,
    ],
    [
      correcting(after(['answered'], 'accepted', 'reopened', ['answered'], 'accepted'), '3', 'answered'),
      'answered',
      '2026-10-06',
    ],
    // A correction is corrected itself.
    [
      correcting(correcting(after(['answered'], 'accepted'), '0', 'answered'), '2', 'declined'),
      'answered',
      '2026-10-04',
    ],
  ])('an answer that corrects one takes its place, also where it was accepted: %#', (happened, ...stands) => {
    const { state, answeredOn } = questionState(happened)
    expect([state, answeredOn]).toEqual(stands)
  })

  test('what was accepted of the wrong answer can be accepted again', () => {
    const [word] = after('heard', 'heard', 'heard', 'accepted').slice(-1)
    const corrected = correcting(after(['answered'], 'accepted'), '0', 'answered')
    expect(questionState([...corrected, word!])).toMatchObject({ state: 'agreed', settledOn: '2026-10-04' })
  })

  const event = fc.oneof(
    fc.constantFrom(...questionEntryKinds),
    fc
      .constantFrom('answered', 'part', 'declined', 'for-someone-absent', 'will-return')
      .map((one): [string] => [one]),
  )

  test('no answer ever ends it, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), event, (before, last) => {
        const was = questionState(after(...before)).state
        const is = questionState(after(...before, last)).state
        if (Array.isArray(last) && (openStates as readonly string[]).includes(was))
          expect(openStates).toContain(is)
        if (Array.isArray(last) && !(openStates as readonly string[]).includes(was)) expect(is).toBe(was)
      }),
    )
  })

  test('a day of an end stands where there is one and nowhere else; the order of rows does not matter', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (kinds) => {
        const told = questionState(after(...kinds))
        expect(told.settledOn !== null).toBe(!(openStates as readonly string[]).includes(told.state))
        expect(told.answeredOn !== null).toBe(told.state === 'answered')
        expect(questionState(after(...kinds).toReversed())).toEqual(told)
      }),
    )
  })
})

describe('what may happen to it', () => {
  test.each<[QuestionState, (typeof questionEntryKinds)[number], boolean]>([
    ['asked', 'accepted', false],
    ['answered', 'accepted', true],
    ['answered', 'not-accepted', true],
    ['answered', 'accepted-in-part', true],
    ['asked', 'accepted-in-part', false],
    ['agreed', 'accepted-in-part', false],
    ['agreed', 'accepted', false],
    ['agreed', 'reopened', true],
    ['asked', 'reopened', false],
    ['asked', 'withdrawn', true],
    ['withdrawn', 'heard', false],
    ['closed', 'merged', false],
  ])('%s, %s: %s', (state, kind, ok) => {
    expect(entryVerdict(state, kind).ok).toBe(ok)
  })
})

describe('whose word it takes', () => {
  const question = { ownerId: 'elm', ownerInOffice: true }
  test.each<
    [string, string | null, boolean, typeof question | { ownerId: null; ownerInOffice: false }, boolean]
  >([
    ['commissioner', 'elm', false, question, true],
    ['commissioner', 'alder', false, question, false],
    ['commissioner', null, false, { ownerId: null, ownerInOffice: false }, false],
    ['chair', 'alder', false, question, false],
    ['chair', 'alder', false, { ownerId: null, ownerInOffice: false }, true],
    ['chair', 'elm', false, question, true],
    ['clerk', null, false, question, false],
    ['clerk', null, true, question, true],
    ['department', 'stone', true, question, false],
  ])('%s %s, at a meeting %s', (role, personId, atMeeting, about, ok) => {
    expect(judgeVerdict(about, { role, personId, atMeeting }).ok).toBe(ok)
  })
})

describe('what a correction may take back', () => {
  const heard = { kind: 'heard' as const, meetingId: 'm', corrected: false }
  const word = { kind: 'not-accepted' as const, meetingId: null, corrected: false }
  test.each([
    [heard, 'clerk', true],
    [heard, 'commissioner', false],
    [{ ...heard, corrected: true }, 'clerk', false],
    [{ ...heard, kind: 'correction' as const }, 'clerk', false],
    [{ ...heard, kind: 'passed-on' as const }, 'clerk', false],
    [{ ...heard, kind: 'merged' as const }, 'clerk', false],
    [{ ...heard, kind: 'joined' as const }, 'clerk', false],
    [{ ...word, meetingId: 'm' }, 'clerk', true],
    [{ ...word, meetingId: 'm' }, 'commissioner', false],
    [word, 'clerk', false],
    [{ ...word, kind: 'accepted-in-part' as const }, 'clerk', false],
    [{ ...word, kind: 'accepted-in-part' as const }, 'commissioner', true],
    [word, 'commissioner', true],
    [word, 'chair', true],
    [{ ...word, kind: 'withdrawn' as const }, 'clerk', true],
    [{ ...word, kind: 'withdrawn' as const }, 'commissioner', false],
  ])('%j by the %s: %s', (entry, role, ok) => {
    expect(correctionVerdict(entry, role).ok).toBe(ok)
  })
})
