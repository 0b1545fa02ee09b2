import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  approvalAsked,
  approvalGiven,
  minutesApprovals,
  minutesApprovalVerdict,
  speaksOfCorrection,
} from '#app/domain/meeting-record/votes/minutes-approval.ts'
import { meetingRecord, motion, votes } from '#test/factories/meeting-record.ts'

const { commission } = meetingRecord()
const codeOf = (...given: Parameters<typeof minutesApprovalVerdict>) => {
  const verdict = minutesApprovalVerdict(...given)
  return verdict.ok ? null : verdict.code
}
const approve = { id: 'approve', text: 'to approve the minutes' }
const lost = votes({ Alder: 'no', Birch: 'no', Cedro: 'no', Elm: 'no', Fir: 'no', Hazel: 'no' })

describe('E14: how a motion approves minutes is said, whole', () => {
  test.each([
    ['as-presented', null, null],
    ['as-presented', 'The date', 'corrections-unasked'],
    ['as-corrected', 'The date', null],
    ['as-corrected', null, 'corrections-not-said'],
    ['none', null, null],
    ['none', 'The date', 'corrections-unasked'],
    [null, null, 'approval-not-said'],
    [null, 'The date', 'approval-not-said'],
  ] as const)('%s with corrections %s', (approval, corrections, code) => {
    for (const kind of ['main', 'substitute'] as const) {
      expect(codeOf('minutes-approval', kind, { approval, corrections })).toBe(code)
    }
  })

  test('and by no other motion, and on no other item', () => {
    const nothing = { approval: null, corrections: null }
    const said = { approval: 'as-presented', corrections: null } as const
    expect([codeOf('action', 'main', nothing), codeOf('action', 'main', said)]).toEqual([
      null,
      'approves-nothing',
    ])
    expect([
      codeOf('minutes-approval', 'amendment', nothing),
      codeOf('minutes-approval', 'amendment', said),
    ]).toEqual([null, 'approves-nothing'])
  })
})

describe('what carried', () => {
  const corrected = { minutesApproval: 'as-corrected', corrections: 'The date' } as const

  test('approves as it was said', () => {
    expect(approvalGiven(motion({ ...approve, minutesApproval: 'as-presented' }), commission)).toEqual({
      how: 'as-presented',
      corrections: null,
    })
    expect(approvalGiven(motion({ ...approve, ...corrected }), commission)).toEqual({
      how: 'as-corrected',
      corrections: 'The date',
    })
  })

  test('approves nothing where it lost, was withdrawn, says nothing of it or says that it does not', () => {
    const given = [
      motion({ ...approve, ...corrected, votes: lost }),
      motion({ ...approve, ...corrected, withdrawn: true }),
      motion({ ...approve, ...corrected, voteClosed: false }),
      motion(approve),
      motion({ ...approve, minutesApproval: 'none' }),
    ]
    expect(given.map((each) => approvalGiven(each, commission))).toEqual([null, null, null, null, null])
  })

  test('by general consent approves too', () => {
    const consent = motion({ ...approve, ...corrected, votes: [], decidedBy: 'general-consent' })
    expect(approvalGiven(consent, commission)?.how).toBe('as-corrected')
  })

  test('a substitute that carried asks in its place, an amendment after it corrects', () => {
    const substitute = motion({
      id: 'substitute',
      text: 'to approve as corrected',
      kind: 'substitute',
      position: 2,
      ...corrected,
    })
    const amendment = motion({ id: 'amendment', text: 'the hour', kind: 'amendment', position: 3 })
    const asked = (amendments: Parameters<typeof motion>[0]['amendments']) =>
      approvalAsked(motion({ ...approve, minutesApproval: 'as-presented', amendments }), commission)
    expect(asked([substitute, amendment])).toEqual({
      how: 'as-corrected',
      corrections: 'The date; the hour',
      amended: true,
    })
    expect(asked([{ ...substitute, votes: lost }])).toMatchObject({ how: 'as-presented', amended: false })
  })

  test('is never “as presented” where an amendment carried, and never said where nobody said it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...minutesApprovals),
        fc.array(fc.boolean(), { maxLength: 4 }),
        (minutesApproval, carries) => {
          const amendments = carries.map((carried, index) =>
            motion({
              id: `a${index}`,
              text: `change ${index}`,
              kind: 'amendment',
              position: index + 2,
              votes: carried ? votes() : lost,
            }),
          )
          const { how, corrections } = approvalAsked(
            motion({ ...approve, minutesApproval, amendments }),
            commission,
          )
          const changed = carries.includes(true)
          expect(how === 'as-presented').toBe(minutesApproval === 'as-presented' && !changed)
          expect(how === null).toBe(minutesApproval === null)
          expect(corrections === null).toBe(!changed)
        },
      ),
    )
  })
})

test('words of a motion that speak of a correction', () => {
  for (const text of [
    'to approve the minutes with the correction that 3.A and 3.B were adopted',
    'To approve the minutes as amended',
    'to approve them, changing the date',
  ])
    expect(speaksOfCorrection(text)).toBe(true)
  for (const text of ['to approve the minutes of October 8, 2026', 'to approve the minutes as presented'])
    expect(speaksOfCorrection(text)).toBe(false)
})
