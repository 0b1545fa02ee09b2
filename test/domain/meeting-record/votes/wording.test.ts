import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { proposedWording, wordingOf, wordsOf } from '#app/domain/meeting-record/votes/wording.ts'
import { trees } from '#test/setup/meeting.ts'
import { meetingRecord, motion, votes } from '#test/factories/meeting-record.ts'

const { commission } = meetingRecord()
const carried = {}
const lost = { votes: votes(Object.fromEntries(trees.map((name) => [name, 'no']))) }

const main = (text: string, ...changes: [kind: 'amendment' | 'substitute', text: string, how?: object][]) =>
  motion({
    id: 'main',
    text,
    amendments: changes.map(([kind, words, how = carried], index) =>
      motion({ id: `change-${index}`, kind, text: words, position: index + 2, ...how }),
    ),
  })

describe('the words that are proposed', () => {
  test.each([
    ['to replace “30 days” with “60 days”', 'To answer in 60 days.'],
    ['To replace "30 days" by "60 days".', 'To answer in 60 days.'],
    ['to strike “30 days” and insert “time”', 'To answer in time.'],
    ['strike “in 30 ”', 'To answer days.'],
    ['to strike “in”', 'To answer 30 days.'],
    ['to add “and in writing”', 'To answer in 30 days and in writing.'],
    ['to insert “business” before “days”', 'To answer in 30 business days.'],
    ['to insert “business” after “30”', 'To answer in 30 business days.'],
    ['to replace “90 days” with “60 days”', 'To answer in 30 days.'],
    ['that it be sooner', 'To answer in 30 days.'],
    ['to replace “30 days', 'To answer in 30 days.'],
  ])('%s', (amendment, words) => {
    expect(proposedWording(main('To answer in 30 days.', ['amendment', amendment]), commission)).toBe(words)
  })

  it('take a substitute whole, and changes one after another', () => {
    const both = main(
      'To answer.',
      ['substitute', 'To refuse in 30 days.'],
      ['amendment', 'to replace “30” with “60”'],
      ['amendment', 'to add “soon”', lost],
    )
    expect(proposedWording(both, commission)).toBe('To refuse in 60 days.')
  })

  it('never throw, and are those moved where nothing carried', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, change) => {
        expect(proposedWording(main(text, ['amendment', change, lost]), commission)).toBe(text)
        expect(typeof proposedWording(main(text, ['amendment', change]), commission)).toBe('string')
      }),
    )
  })
})

describe('the words as amended', () => {
  const amended = main('To answer.', ['amendment', 'a'], ['amendment', 'b'])
  test.each([
    [null, null],
    [1, null],
    [2, null],
    [3, 'To answer as amended.'],
    [4, null],
  ])('confirmed after change %j are %j', (amendedAfter, words) => {
    const confirmed = { ...amended, textAsAmended: 'To answer as amended.', amendedAfter }
    expect(wordingOf(confirmed, commission).asAmended).toBe(words)
    expect(wordsOf(confirmed, commission)).toBe(words ?? 'To answer.')
    expect(wordingOf(confirmed, commission).moved).toBe('To answer.')
  })

  it('are none where the changes were withdrawn, lost, or brought back by a reconsideration', () => {
    for (const how of [lost, { ...carried, withdrawn: true }, { ...carried, reconsidered: true }]) {
      const one = main('To answer.', ['amendment', 'a', how])
      const told = wordingOf({ ...one, textAsAmended: 'x', amendedAfter: 2 }, commission)
      expect(told).toEqual({ moved: 'To answer.', asAmended: null, changes: [] })
    }
  })
})
