import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ContinuedFrom } from '#app/domain/meeting-record/item-posting.ts'
import { continuedItemVerdict } from '#app/domain/notices/continued-item.ts'
import { itemStatuses, paperStatus, whyNotPosted } from '#app/domain/notices/posted-agenda.ts'
import { addDays } from '#app/domain/time/civil-date.ts'

const section = 'Government Code 54954.2(b)(3)'
const from: ContinuedFrom = {
  slug: '2026-12-30-regular',
  kind: 'regular',
  heldOn: '2026-12-30',
  occurred: true,
  unpublished: false,
  notPosted: null,
  continued: true,
  sameTitle: true,
  toThis: true,
}

describe('E4: an item continued, Government Code 54954.2(b)(3)', () => {
  test.each([
    ['2026-12-29', 'not-earlier'],
    ['2026-12-30', null],
    ['2027-01-04', null],
    ['2027-01-05', 'continued-too-long'],
  ])('acted on %s: %s', (actionDate, code) => {
    const verdict = continuedItemVerdict({ from, actionDate })
    expect(verdict).toMatchObject(code === null ? { ok: true } : { code, section })
  })

  test.each<[string, Partial<ContinuedFrom>, string | null]>([
    ['of an adjourned regular meeting', { kind: 'adjourned' }, null],
    ['of a special meeting', { kind: 'special' }, 'not-posted-before'],
    ['of an emergency meeting', { kind: 'emergency' }, 'not-posted-before'],
    ['of a meeting without an agenda here', { unpublished: true }, 'not-posted-before'],
    ['added on the evening', { notPosted: 'not-listed' }, 'not-posted-before'],
    ['posted too late', { notPosted: 'posted-late' }, 'not-posted-before'],
    ['without a recorded paper', { notPosted: 'no-paper' }, 'not-posted-before'],
    ['closed as heard', { continued: false }, 'not-continued'],
    ['with another title', { sameTitle: false }, 'other-words'],
    ['posted with other words', { notPosted: 'other-words' }, 'not-posted-before'],
    ['continued to another meeting', { toThis: false }, 'continued-elsewhere'],
    ['of a meeting that was not held', { occurred: false }, 'not-held'],
  ])('%s: %s', (_, change, code) => {
    const verdict = continuedItemVerdict({ from: { ...from, ...change }, actionDate: '2027-01-02' })
    expect(verdict).toMatchObject(code === null ? { ok: true } : { code, section })
  })

  it('carries on an item', () => {
    expect(continuedItemVerdict({ from: null, actionDate: '2027-01-02' })).toMatchObject({
      code: 'not-continued',
    })
  })

  it('is no exception by any other way than its own', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('regular', 'adjourned', 'special', 'emergency'),
          occurred: fc.boolean(),
          unpublished: fc.boolean(),
          notPosted: fc.constantFrom(null, 'not-listed', 'posted-late', 'no-paper', 'other-words'),
          continued: fc.boolean(),
          toThis: fc.boolean(),
          sameTitle: fc.boolean(),
        }),
        fc.integer({ min: -3, max: 9 }),
        (facts, days) => {
          const made = { ...from, ...facts } as ContinuedFrom
          const { ok } = continuedItemVerdict({ from: made, actionDate: addDays(from.heldOn, days) })
          const lawful =
            (made.kind === 'regular' || made.kind === 'adjourned') &&
            made.occurred &&
            !made.unpublished &&
            made.notPosted === null &&
            made.continued &&
            made.toThis &&
            made.sameTitle &&
            days >= 0 &&
            days <= 5
          expect(ok).toBe(lawful)
        },
      ),
    )
  })
})

describe('N10: what is posted is posted on paper', () => {
  const deadline = '2026-12-08T02:00:00.000Z'
  const items = (...ids: string[]) => ids.map((id) => ({ id, title: `Item ${id}`, description: null }))

  test.each([
    ['none', []],
    ['in-time', [deadline]],
    ['late', ['2026-12-08T02:00:00.001Z']],
    ['in-time', ['2026-12-09T02:00:00.000Z', '2026-12-07T02:00:00.000Z']],
  ] as const)('%s for %j', (standing, postedAt) => {
    expect(paperStatus(deadline, postedAt)).toBe(standing)
  })

  it('takes the edition that serves an item best, and names why another is not posted', () => {
    const statuses = itemStatuses({
      kind: 'regular',
      deadline,
      editions: [
        { postedAt: [deadline], items: items('a', 'e') },
        { postedAt: ['2026-12-09T02:00:00.000Z'], items: items('a', 'b', 'e') },
        { postedAt: [], items: items('a', 'b', 'c') },
      ],
      words: [...items('a', 'b', 'c', 'd'), { id: 'e', title: 'Another matter', description: null }],
    })
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => whyNotPosted(statuses, id))).toEqual([
      null,
      'posted-late',
      'no-paper',
      'not-listed',
      'other-words',
    ])
  })

  it('asks no paper of an emergency meeting, and knows nothing of an agenda that was not made here', () => {
    const editions = [{ postedAt: [], items: items('a') }]
    const words = items('a')
    expect(whyNotPosted(itemStatuses({ kind: 'emergency', deadline, editions, words }), 'a')).toBeNull()
    expect(itemStatuses({ kind: 'regular', deadline, editions: [], words })).toBeNull()
    expect(whyNotPosted(null, 'a')).toBeNull()
  })
})
