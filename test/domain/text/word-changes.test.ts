import { expect, test } from 'vitest'
import { wordChanges } from '#app/domain/text/word-changes.ts'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ')

test('what went and what came stands between what stayed', () => {
  expect(wordChanges('the old letter', 'the new letter')).toEqual([
    { text: 'the ', change: 'same' },
    { text: 'old', change: 'removed' },
    { text: 'new', change: 'added' },
    { text: ' letter', change: 'same' },
  ])
})

// A word that is replaced by another is two edits.
test('two hundred words replaced among others are told one by one', () => {
  const before = numbered(0, 400)
  const after = before.replaceAll(/word(\d*[02468])\b/g, 'other$1')
  expect(wordChanges(before, after).filter(({ change }) => change === 'added')).toHaveLength(200)
})

test('beyond that the text is one that was replaced', () => {
  const before = numbered(0, 402)
  const after = before.replaceAll(/word(\d*[02468])\b/g, 'other$1')
  expect(wordChanges(before, after)).toEqual([
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ])
})
