import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  demandEntryKinds,
  type DemandEntryKind,
  type DemandFacts,
  type DemandKind,
} from '#app/domain/demands/demand-kinds.ts'
import {
  contactNeededVerdict,
  demandCorrectionVerdict,
  demandEntryVerdict,
  receiptVerdict,
  restVerdict,
  tellsContact,
} from '#app/domain/demands/demand-rules.ts'
import {
  decidingVoteVerdict,
  placeVerdict,
  rescissionTitle,
  type DecidingVote,
} from '#app/domain/demands/deciding-vote.ts'
import {
  commitmentInForce,
  demandStanding,
  demandState,
  isOpen,
  suitOf,
  type DemandEvent,
} from '#app/domain/demands/demand-state.ts'
import { demandStep, leftWords } from '#app/domain/demands/next-demand-step.ts'
import { commitmentDocument, commitmentWords } from '#app/domain/demands/commitment-words.ts'
import { clockHolidays } from '#app/domain/follow-ups/clock/clock-holidays.ts'
import type { Verdict } from '#app/domain/verdict.ts'

const facts: DemandFacts = {
  kind: 'cure-or-correct',
  claimant: 'Robin Reed',
  writtenOn: null,
  receivedOn: '2026-11-03',
  receivedBy: 'mail',
  actionOn: '2026-10-08',
  action: 'The vote on the letter.',
  claim: 'It was not on the agenda.',
  sections: ['54954.2'],
  session: 'open',
}
const holidays = clockHolidays([])

type Given = DemandEntryKind | Partial<DemandEvent>

/** The entries, one a day from November 10, in the order in which they are named. */
function eventsOf(...kinds: Given[]): DemandEvent[] {
  return kinds.map((given, index): DemandEvent => {
    const own = typeof given === 'string' ? { kind: given } : given
    const day = String(index + 10).padStart(2, '0')
    return {
      id: String(index),
      kind: 'note',
      on: `2026-11-${day}`,
      recordedAt: `2026-11-${day}T18:00:00.000Z`,
      correctsId: null,
      meetingId: null,
      itemId: null,
      dueOn: null,
      text: null,
      changes: null,
      ...own,
    }
  })
}

function standing(kind: DemandKind, ...kinds: Given[]) {
  return demandStanding(
    { facts: { ...facts, kind }, answerBy: '2026-12-03', answerHow: '' },
    eventsOf(...kinds),
  )
}
const cure = (...kinds: Given[]) => standing('cure-or-correct', ...kinds)
const cease = (...kinds: Given[]) => standing('cease-and-desist', ...kinds)
const code = (verdict: Verdict) => (verdict.ok ? 'ok' : verdict.code)

describe('W10: where a demand stands', () => {
  test.each([
    [cure(), '2026-12-03', 'waiting'],
    [cure(), '2026-12-04', 'deemed-refused'],
    [cease(), '2026-12-04', 'unanswered'],
    [cure('not-cured'), '2026-12-04', 'not-cured'],
    [cure('not-cured', 'cured'), '2026-12-04', 'cured'],
    [cure('withdrawn'), '2026-12-04', 'withdrawn'],
    [cure('struck'), '2026-12-04', 'struck'],
    [cease('committed'), '2026-12-04', 'committed'],
    [cease('declined', 'committed'), '2026-12-04', 'committed'],
    [cease('committed', 'rescission-noticed'), '2026-12-04', 'committed'],
    [cease('committed', 'rescission-noticed', 'rescinded'), '2026-12-04', 'rescinded'],
    [cure('cured', { kind: 'correction', correctsId: '0' }), '2026-12-03', 'waiting'],
  ])('%#', (found, today, state) => {
    expect(demandState(found, today)).toBe(state)
  })

  test('facts put right count, and the last day moves with the day of receipt', () => {
    const changed = cure({
      kind: 'facts',
      dueOn: '2026-12-04',
      changes: { receivedOn: '2026-11-04', answerHow: 'Again.' },
    })
    expect([changed.facts.receivedOn, changed.facts.claimant]).toEqual(['2026-11-04', 'Robin Reed'])
    expect([changed.answerBy, changed.answerHow]).toEqual(['2026-12-04', 'Again.'])
    expect(Object.keys(changed.facts)).not.toContain('answerHow')
    expect(cure({ kind: 'moved', dueOn: '2026-12-07', text: 'Moved.' })).toMatchObject({
      answerBy: '2026-12-07',
      answerHow: 'Moved.',
    })
  })

  test('the time to go to court starts with the first notice of a decision, and never with a commitment', () => {
    const twice = cure('not-cured', 'notice-sent', 'notice-received', 'cured', 'notice-sent')
    expect(twice.firstNotice).toEqual({ sentOn: '2026-11-11', receivedOn: '2026-11-12' })
    expect(twice.notice).toEqual({ sentOn: '2026-11-14', receivedOn: null })
    expect(suitOf(twice, holidays)?.last.on).toBe('2026-11-30')
    expect(suitOf(cease('committed', 'notice-sent'), holidays)).toBeNull()
    expect(suitOf(cease('withdrawn'), holidays)).toBeNull()
    expect(cease('committed', 'notice-sent').firstNotice).toBeNull()
    expect(suitOf(cease(), holidays)?.last.on).toBe('2027-02-01')
  })

  test('what was corrected counts as if it had never been recorded', () => {
    const kinds = fc.array(fc.constantFrom(...demandEntryKinds.filter((kind) => kind !== 'correction')), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.constantFrom('cure-or-correct', 'cease-and-desist'), kinds, (kind, all) => {
        const taken = all.map((_each, index) => ({ kind: 'correction' as const, correctsId: String(index) }))
        expect(standing(kind, ...all, ...taken)).toEqual(standing(kind))
      }),
    )
  })

  test('no order of acts that the rules let pass leaves a demand decided by nothing', () => {
    const kinds = fc.array(
      fc.constantFrom(...demandEntryKinds.filter((kind) => kind !== 'correction' && kind !== 'facts')),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('cure-or-correct' as const, 'cease-and-desist' as const),
        kinds,
        (kind, all) => {
          const kept: DemandEntryKind[] = []
          for (const each of all) {
            const on = `2026-11-${String(kept.length + 10).padStart(2, '0')}`
            if (demandEntryVerdict(standing(kind, ...kept), each, { on, today: '2026-12-31' }).ok)
              kept.push(each)
          }
          const found = standing(kind, ...kept)
          if (found.notice) expect(found.decision).not.toBeNull()
          if (found.rescindedOn) expect(kept).toContain('committed')
          if (commitmentInForce(found))
            expect([found.facts.kind, found.rescindedOn]).toEqual(['cease-and-desist', null])
          if (kept.includes('struck')) expect(kept.at(-1)).toBe('struck')
        },
      ),
    )
  })
})

describe('what may be recorded', () => {
  const today = '2026-12-31'
  test.each([
    [cure(), 'cured', '2026-11-10', 'ok'],
    [cure(), 'cured', '2026-11-02', 'before-receipt'],
    [cure(), 'cured', '2026-11-03', 'ok'],
    [cure(), 'note', '2027-01-01', 'still-to-come'],
    [cure(), 'committed', '2026-11-10', 'other-kind'],
    [cease(), 'cured', '2026-11-10', 'other-kind'],
    [cure('cured'), 'not-cured', '2026-11-11', 'decided-already'],
    [cure('not-cured'), 'not-cured', '2026-11-11', 'decided-already'],
    [cure('not-cured'), 'cured', '2026-11-11', 'ok'],
    [cease('committed'), 'declined', '2026-11-11', 'decided-already'],
    [cease('committed'), 'committed', '2026-11-11', 'decided-already'],
    [cease('declined'), 'declined', '2026-11-11', 'decided-already'],
    [cease('declined'), 'committed', '2026-11-11', 'ok'],
    [cease('committed', 'rescinded'), 'committed', '2026-11-12', 'ok'],
    [cure(), 'notice-sent', '2026-11-10', 'no-decision'],
    [cure('cured'), 'notice-sent', '2026-11-09', 'before-decision'],
    [cure('cured'), 'notice-sent', '2026-11-10', 'ok'],
    [cure('cured', 'notice-sent'), 'notice-sent', '2026-11-12', 'noticed-already'],
    [cure('cured'), 'notice-received', '2026-11-11', 'no-notice'],
    [cure('cured', 'notice-sent'), 'notice-received', '2026-11-10', 'before-notice'],
    [cure('cured', 'notice-sent'), 'notice-received', '2026-11-11', 'ok'],
    [cure('cured', 'notice-sent', 'notice-received'), 'notice-received', '2026-11-12', 'noticed-already'],
    [cease(), 'rescission-noticed', '2026-11-10', 'no-commitment'],
    [cease('committed'), 'rescission-noticed', '2026-11-11', 'ok'],
    [cease('committed', 'rescinded'), 'rescinded', '2026-11-12', 'no-commitment'],
    [cease('committed'), 'rescinded', '2026-12-31', 'no-rescission-notice'],
    [cease('committed', 'rescission-noticed'), 'rescinded', '2026-12-10', 'notice-too-short'],
    [cease('committed', 'rescission-noticed'), 'rescinded', '2026-12-11', 'ok'],
    [cure('withdrawn'), 'cured', '2026-11-11', 'withdrawn'],
    [cure('withdrawn'), 'note', '2026-11-11', 'ok'],
    [cure('struck'), 'note', '2026-11-11', 'struck'],
    [cure('struck'), 'correction', '2026-11-11', 'ok'],
  ] as const)('%#: %s on %s', (found, kind, on, expected) => {
    expect(code(demandEntryVerdict(found, kind, { on, today }))).toBe(expected)
  })

  test.each([
    [{}, 'ok'],
    [{ receivedOn: '2026-12-31' }, 'ok'],
    [{ receivedOn: '2027-01-01' }, 'received-later'],
    [{ actionOn: '2026-11-03' }, 'ok'],
    [{ actionOn: '2026-11-04' }, 'action-later'],
    [{ writtenOn: '2026-11-03' }, 'ok'],
    [{ writtenOn: '2026-11-04' }, 'written-later'],
  ])('the days fit: %j %s', (more, expected) => {
    expect(code(receiptVerdict({ ...facts, ...more }, today))).toBe(expected)
  })

  test.each([
    ['cured', false, 'ok'],
    ['cured', true, 'corrected-already'],
    ['correction', false, 'stays'],
    ['moved', false, 'stays'],
  ] as const)('a correction of %s, corrected %s: %s', (kind, corrected, expected) => {
    expect(code(demandCorrectionVerdict({ kind, corrected }))).toBe(expected)
  })
})

const vote: DecidingVote = {
  kind: 'main',
  carried: true,
  ayes: 6,
  seats: 11,
  heldOn: '2026-12-10',
  meetingKind: 'regular',
  itemTitle: rescissionTitle,
  posted: true,
  onConsent: false,
}

describe('the vote', () => {
  const committed = cease('committed')
  const noticed = (on: string) => cease('committed', { kind: 'rescission-noticed', on })
  test.each([
    [cure(), 'cured', {}, 'ok'],
    [cure(), 'cured', { kind: 'substitute' }, 'ok'],
    [cure(), 'cured', { kind: 'amend-previously-adopted' }, 'ok'],
    [cure(), 'cured', { kind: 'amendment' }, 'not-a-decision'],
    [cure(), 'cured', { kind: 'previous-question' }, 'not-a-decision'],
    [cure(), 'cured', { carried: false }, 'not-carried'],
    [cure(), 'cured', { carried: null }, 'not-carried'],
    [cure(), 'cured', { heldOn: '2026-11-02' }, 'vote-before-receipt'],
    [cure(), 'cured', { meetingKind: 'emergency', onConsent: true }, 'ok'],
    [cease(), 'committed', { meetingKind: 'special' }, 'ok'],
    [cease(), 'committed', { meetingKind: 'adjourned' }, 'ok'],
    [cease(), 'committed', { meetingKind: 'emergency' }, 'wrong-meeting'],
    [cease(), 'committed', { onConsent: true }, 'on-consent'],
    [committed, 'rescinded', {}, 'no-rescission-notice'],
    [noticed('2026-11-10'), 'rescinded', {}, 'ok'],
    [noticed('2026-11-11'), 'rescinded', {}, 'notice-too-short'],
    [noticed('2026-11-10'), 'rescinded', { ayes: 5 }, 'no-majority'],
    [noticed('2026-11-10'), 'rescinded', { meetingKind: 'special' }, 'not-regular'],
    [noticed('2026-11-10'), 'rescinded', { itemTitle: 'The commitment' }, 'not-noticed-so'],
    [
      noticed('2026-11-10'),
      'rescinded',
      { itemTitle: '7. rescission of brown act commitment, demand 1' },
      'ok',
    ],
    [noticed('2026-11-10'), 'rescinded', { posted: false }, 'not-noticed-so'],
    [noticed('2026-11-10'), 'rescinded', { onConsent: true }, 'on-consent'],
  ] as const)('%#: %s %j', (found, kind, more, expected) => {
    expect(code(decidingVoteVerdict(found, kind, { ...vote, ...more }))).toBe(expected)
  })

  const meeting = { kind: 'regular' as const, heldOn: '2026-12-10' }
  test.each([
    [cure(), 'answer', {}, 'ok'],
    [cure(), 'answer', { heldOn: '2026-11-29' }, 'held-already'],
    [cure(), 'answer', { heldOn: '2026-11-30' }, 'ok'],
    [cure('not-cured'), 'answer', {}, 'ok'],
    [cure('cured'), 'answer', {}, 'decided-already'],
    [cure('withdrawn'), 'answer', {}, 'over'],
    [cure(), 'commitment', {}, 'no-letter'],
    [cease(), 'commitment', { kind: 'special' }, 'ok'],
    [cease(), 'commitment', { kind: 'emergency' }, 'wrong-meeting'],
    [committed, 'commitment', {}, 'no-letter'],
    [cease(), 'rescission', {}, 'no-commitment'],
    [committed, 'rescission', {}, 'no-rescission-notice'],
    [noticed('2026-11-10'), 'rescission', {}, 'ok'],
    [noticed('2026-11-10'), 'rescission', { heldOn: '2026-12-09' }, 'notice-too-short'],
    [noticed('2026-11-10'), 'rescission', { kind: 'special' }, 'not-regular'],
  ] as const)('an item: %#, %s %j', (found, purpose, more, expected) => {
    expect(code(placeVerdict(found, purpose, { ...meeting, ...more }, '2026-11-30'))).toBe(expected)
  })
})

describe('what the clerk is asked to do', () => {
  const step = (found: ReturnType<typeof standing>, today: string, placed: string | null = null) => {
    const told = demandStep(found, suitOf(found, holidays), { today, placed })
    return told && [told.what, told.when, told.late]
  }
  test('before the last day, on it, after it, and when the time to go to court is over', () => {
    expect(step(cure(), '2026-11-30')).toEqual([
      'Put it on an agenda, and answer in writing',
      '3 days left, to December 3, 2026',
      false,
    ])
    expect(step(cure(), '2026-12-03', '2026-12-03')).toEqual([
      'Decide at the meeting of December 3, 2026, and answer in writing',
      'Today is the last day',
      false,
    ])
    expect(step(cure(), '2026-12-18')?.[1]).toBe(
      '15 days past December 3, 2026. A lawsuit can be filed until December 18, 2026.',
    )
    expect(step(cure(), '2026-12-19')).toBeNull()
    expect(step(cure('cured'), '2026-11-30')?.[0]).toBe('Send the written answer, and record it')
    expect(step(cure('cured', 'notice-sent'), '2026-11-30')).toBeNull()
    expect(step(cure('withdrawn'), '2026-11-30')).toBeNull()
    expect(leftWords('2026-12-03', '2026-12-02')).toBe('1 day left, to December 3, 2026')
  })
  test('how to reach who made it is needed while an answer or a commitment is', () => {
    expect(
      [cure(), cure('cured'), cure('cured', 'notice-sent'), cease('committed', 'notice-sent')].map((each) =>
        code(contactNeededVerdict(each)),
      ),
    ).toEqual(['unanswered', 'unanswered', 'ok', 'commitment-in-force'])
    expect([isOpen(cure()), isOpen(cure('struck')), isOpen(cease('committed', 'notice-sent'))]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what rests on an entry', () => {
  const rest = (kind: DemandKind, more: Partial<DemandFacts>, ...kinds: Given[]) => {
    const events = eventsOf(...kinds)
    return code(
      restVerdict(
        { facts: { ...facts, kind, ...more }, answerBy: '2026-12-03', answerHow: '' },
        events,
        '2026-12-31',
      ),
    )
  }
  test.each([
    [rest('cure-or-correct', {}, 'cured', 'notice-sent'), 'ok'],
    [rest('cure-or-correct', {}, 'notice-sent'), 'others-rest-on-it'],
    [rest('cure-or-correct', {}, 'notice-sent', 'cured'), 'others-rest-on-it'],
    [rest('cease-and-desist', {}, 'rescission-noticed'), 'others-rest-on-it'],
    [rest('cure-or-correct', { receivedOn: '2026-11-10' }, 'cured'), 'ok'],
    [rest('cure-or-correct', { receivedOn: '2026-11-11' }, 'cured'), 'others-rest-on-it'],
    [
      rest(
        'cure-or-correct',
        {},
        { kind: 'facts', changes: { receivedOn: '2026-11-11' } },
        { kind: 'cured', on: '2026-11-10' },
      ),
      'others-rest-on-it',
    ],
    [rest('cure-or-correct', {}, 'struck', 'note'), 'others-rest-on-it'],
  ])('%#: %s', (found, expected) => {
    expect(found).toBe(expected)
  })

  test('whatever is taken back while nothing rests on it leaves what could have been recorded so', () => {
    const kinds = fc.array(
      fc.constantFrom(...demandEntryKinds.filter((kind) => kind !== 'correction' && kind !== 'facts')),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('cure-or-correct' as const, 'cease-and-desist' as const),
        kinds,
        fc.nat(9),
        (kind, all, at) => {
          const kept = all.reduce<DemandEntryKind[]>((before, each) => {
            const on = `2026-11-${String(before.length + 10).padStart(2, '0')}`
            const may = demandEntryVerdict(standing(kind, ...before), each, { on, today: '2026-12-31' }).ok
            return may ? [...before, each] : before
          }, [])
          const events = eventsOf(...kept).filter((_each, index) => index !== at)
          const recorded = { facts: { ...facts, kind }, answerBy: '2026-12-03', answerHow: '' }
          if (!restVerdict(recorded, events, '2026-12-31').ok) return
          const found = demandStanding(recorded, events)
          if (found.notice) expect(found.decision).not.toBeNull()
          if (found.rescindedOn) expect(found.rescissionNoticedOn).not.toBeNull()
        },
      ),
    )
  })
})

describe('contact information in public words (N4)', () => {
  const contact = { address: '1 Oak Street', email: 'robin@example.org', phone: '+1 (626) 555-0100' }
  test.each([
    ['Write to Robin@Example.org.', 'action'],
    ['I live at 1  oak street, Pasadena.', 'action'],
    ['Call 626 555 0100.', 'action'],
    ['Call 6265550100 please', 'action'],
    ['The vote of October 8, 2026.', null],
    ['', null],
  ])('%j: %s', (action, expected) => {
    expect(tellsContact({ claimant: 'Robin Reed', action }, contact)).toBe(expected)
  })
  test('nothing is kept, so nothing is told', () => {
    expect(
      tellsContact({ action: 'Call 626 555 0100.' }, { address: null, email: null, phone: null }),
    ).toBeNull()
    expect(tellsContact({ action: 'a b c' }, { address: 'b', email: null, phone: '12' })).toBeNull()
  })
})

test('the commitment has the words of the statute, and what its brackets ask for', () => {
  const filled = { ...facts, body: 'Community Police Oversight Commission', writtenOn: '2026-11-01' }
  const words = commitmentWords(filled)
  expect(words[0]).toBe(
    'The Community Police Oversight Commission has received your cease and desist letter dated November 1, 2026 alleging that the following described past action of the legislative body violates the Ralph M. Brown Act:',
  )
  expect(words[1]).toBe(facts.action)
  expect(words[2]).toContain(
    'In order to avoid unnecessary litigation and without admitting any violation of the Ralph M. Brown Act',
  )
  expect(words[2]).toContain(
    'hereby unconditionally commits that it will cease, desist from, and not repeat the challenged past action as described above.',
  )
  expect(words[3]).toContain('noticed on its posted agenda as “Rescission of Brown Act Commitment.”')
  expect(commitmentWords({ ...filled, writtenOn: null })[0]).toContain(
    'letter received November 3, 2026 alleging',
  )
  const printed = (approvedOn: string | null) =>
    commitmentDocument(filled, { city: 'Pasadena', number: '2026-001', approvedOn, chairTitle: 'Chair' })
  expect([printed(null).banner, printed('2026-11-12').banner]).toEqual(['DRAFT — not approved', null])
  expect(printed('2026-11-12').lines).toEqual(['November 12, 2026', 'To Robin Reed:'])
})
