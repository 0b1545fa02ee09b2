import { describe, expect, test } from 'vitest'
import {
  callCommentVerdict,
  closeCommentVerdict,
  noSpeakersVerdict,
  reopenCommentVerdict,
  speakerVerdict,
} from '#app/domain/meetings/comment-rules.ts'
import type { ItemRecord } from '#app/domain/meeting-record/record-types.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import { item, origin } from '#test/factories/meeting-record.ts'

const codeOf = (verdict: Verdict) => (verdict.ok ? null : verdict.code)
const about = (comment: ItemRecord['comment'], waiting = 0) =>
  item({
    number: '5',
    kind: 'discussion',
    title: 'Report',
    comment,
    toHear: { waiting, atMicrophone: 0, held: 0 },
  })

const untouched = item({ number: '5', kind: 'discussion', title: 'Report' }).comment
const open = { ...untouched, called: true }
const closed = { ...open, closed: true }
const nobody = { ...untouched, noSpeakers: true }
const speaker = {
  id: 'speaker',
  displayName: null,
  stance: null,
  interpreter: null,
  spokeAt: null,
  ...origin,
}

describe('E5: public comment on an item', () => {
  test.each([
    ['not called', about(untouched), ['not-called', null, 'not-called', 'not-called', null]],
    ['open', about(open), [null, 'already-called', 'not-closed', null, null]],
    ['closed', about(closed), [null, null, null, 'already-closed', null]],
    [
      'nobody wished',
      about(nobody),
      ['no-speakers', 'no-speakers', 'not-called', 'not-called', 'no-speakers'],
    ],
    [
      'nobody wished, one since',
      about(nobody, 1),
      ['no-speakers', null, 'not-called', 'not-called', 'no-speakers'],
    ],
    [
      'called, nobody wished',
      about({ ...open, noSpeakers: true }),
      ['no-speakers', 'already-called', 'not-closed', null, 'no-speakers'],
    ],
  ] as const)('%s: speaker, call, reopen, close, nobody', (_, one, codes) => {
    const asked = [speakerVerdict, callCommentVerdict, reopenCommentVerdict, closeCommentVerdict]
    expect([...asked.map((rule) => rule(one)), noSpeakersVerdict(one)].map(codeOf)).toEqual(codes)
  })

  test('nobody wished to speak where nobody spoke', () => {
    expect(codeOf(noSpeakersVerdict(about(open)))).toBeNull()
    expect(codeOf(noSpeakersVerdict({ ...about(open), speakers: [speaker] }))).toBe('someone-spoke')
  })
})
