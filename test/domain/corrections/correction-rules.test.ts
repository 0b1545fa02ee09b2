import { expect, test } from 'vitest'
import { factKinds } from '#app/domain/corrections/correctable-facts.ts'
import {
  nothingRestsVerdict,
  strikeVerdict,
  votesCorrectableVerdict,
} from '#app/domain/corrections/correction-rules.ts'
import type { FactKind } from '#app/domain/corrections/fact-kind.ts'

test('the votes of a closed vote are corrected', () => {
  expect(votesCorrectableVerdict({ voteClosed: true, decidedBy: null })).toEqual({ ok: true })
  expect(votesCorrectableVerdict({ voteClosed: false, decidedBy: null })).toMatchObject({
    code: 'vote-not-closed',
  })
})

test('a fact is struck, the meeting and its items are corrected', () => {
  const kinds: [string, FactKind][] = Object.entries(factKinds)
  const kept = kinds.filter(([, kind]) => !strikeVerdict(kind).ok).map(([name]) => name)
  expect(kept).toEqual(['meeting', 'item'])
  expect(strikeVerdict(factKinds.meeting as FactKind)).toMatchObject({ code: 'not-struck' })
})

test('a motion is struck while nothing rests on it', () => {
  expect(nothingRestsVerdict(0)).toEqual({ ok: true })
  expect(nothingRestsVerdict(1)).toMatchObject({ code: 'rests-on-it' })
})
