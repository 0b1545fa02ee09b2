import { describe, expect, test } from 'vitest'
import {
  actSentence,
  actsSince,
  actThatExplains,
  presentSentence,
  type QuestionAct,
} from '#app/domain/questions/changed/act-words.ts'

const when = { today: '2026-12-04', zone: 'America/Los_Angeles' }
const fir = { accountId: 'a-fir', name: 'Esther Fir', role: 'commissioner' }
const clerk = { accountId: 'a-dana', name: 'Dana Rivers', role: 'clerk' }
const act = (kind: QuestionAct['kind'], facts: Partial<QuestionAct> = {}): QuestionAct => ({
  kind,
  at: '2026-12-04T23:12:00.000Z',
  by: fir,
  person: null,
  ...facts,
})

describe('what happened, as who acts is told it', () => {
  test.each<[string, QuestionAct, { accountId: string | null }, string]>([
    ['to who did it', act('accepted'), fir, 'You already accepted this answer at 3:12 PM.'],
    ['to another', act('accepted'), clerk, 'Esther Fir accepted this answer at 3:12 PM.'],
    [
      'of another day',
      act('withdrawn', { at: '2026-12-02T23:12:00.000Z' }),
      clerk,
      'Esther Fir withdrew this question on December 2, 2026, at 3:12 PM.',
    ],
    [
      'as the clerk wrote it down',
      act('not-accepted', { by: clerk, person: 'Esther Fir' }),
      fir,
      'Dana Rivers recorded at 3:12 PM that Esther Fir said it is not an answer.',
    ],
    [
      'with whom it passed on to',
      act('passed-on', { by: { ...fir, name: 'Ana Alder' }, person: 'Birch' }),
      clerk,
      'Ana Alder passed this question on to Birch at 3:12 PM.',
    ],
    ['where the log has nobody', act('closed', { by: null }), fir, expect.stringMatching(/^Someone /)],
    [
      'where nobody is signed in',
      act('answer', { by: { ...fir, accountId: null } }),
      { accountId: null },
      'Esther Fir published an answer at 3:12 PM.',
    ],
  ])('%s', (_, done, reader, sentence) => {
    expect(actSentence(done, reader, when)).toEqual(sentence)
  })

  test.each([
    ['asked', null, 'The question is open.'],
    ['answered', 'Esther Fir', 'The answer is waiting for Esther Fir.'],
    ['answered', null, 'The answer is waiting for the chair.'],
    ['agreed', 'Esther Fir', 'The question is now closed.'],
    ['merged', null, 'The question is now closed.'],
  ] as const)('then where it is: %s, %s', (state, judge, sentence) => {
    expect(presentSentence(state, judge)).toBe(sentence)
  })
})

test('only what happened after the page was made counts, and no joining', () => {
  const at = '2026-12-04T23:12:00.000Z'
  const acts = [act('answer'), act('joined'), act('heard')]
  expect(actsSince(acts, at)).toEqual([])
  expect(actsSince(acts, '2026-12-04T23:11:59.999Z').map(({ kind }) => kind)).toEqual(['answer'])
})

test.each([
  ['ended', ['answer', 'accepted', 'joined'], 'accepted'],
  ['not-answered', ['answer', 'accepted-in-part', 'heard'], 'accepted-in-part'],
  ['not-answered', ['heard'], undefined],
  ['owner-in-office', ['passed-on', 'answer'], 'passed-on'],
  ['member-to-member', ['passed-on', 'answer'], undefined],
] as const)('of %s after %j it is %s that explains it', (code, kinds, explained) => {
  expect(
    actThatExplains(
      kinds.map((kind) => act(kind)),
      code,
    )?.kind,
  ).toBe(explained)
})
