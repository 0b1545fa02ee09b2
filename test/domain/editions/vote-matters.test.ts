import { expect, test } from 'vitest'
import type { Block } from '#app/domain/editions/document.ts'
import { headingMatters, matterWords } from '#app/domain/editions/vote-matters.ts'

const heading = (text: string): Block => ({ type: 'heading', text })
const vote: Block = { type: 'vote', result: 'Passed, 7–1', rule: 'A majority', rows: [] }

test('a vote is on the item that it stands under, and on the part of it that a heading names', () => {
  const blocks = [
    vote,
    heading('6.A. Reporting form'),
    vote,
    heading('Amendment'),
    vote,
    heading('6.B. Hour of the meetings'),
    vote,
  ]
  const words = headingMatters({ heading: 'Discussion and action', blocks }).map(matterWords)
  expect(words.filter((_, index) => blocks[index] === vote)).toEqual([
    'Discussion and action',
    'Reporting form',
    'Amendment, Reporting form',
    'Hour of the meetings',
  ])
})
