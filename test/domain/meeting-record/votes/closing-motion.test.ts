import { expect, test } from 'vitest'
import { closingMotionVerdict } from '#app/domain/meeting-record/votes/closing-motion.ts'
import { meetingRecord, motion, votes } from '#test/factories/meeting-record.ts'

const { commission } = meetingRecord()
const nays = { Alder: 'no', Birch: 'no', Cedro: 'no', Elm: 'no', Fir: 'no' } as const

test.each([
  ['carried by one', { votes: votes(nays) }, null],
  ['was lost by one', { votes: votes({ ...nays, Hazel: 'no' }) }, 'not-carried'],
  ['carried as a substitute', { kind: 'substitute', votes: votes(nays) }, null],
  ['carried, to recess', { kind: 'recess', votes: votes(nays) }, 'not-a-decision'],
  ['carried, to amend', { kind: 'amendment', votes: votes(nays) }, 'not-a-decision'],
  ['was withdrawn', { withdrawn: true }, 'not-carried'],
  ['is being voted on', { voteClosed: false }, 'not-carried'],
] as const)('a matter is closed by a vote that carried: one that %s', (_, made, code) => {
  const verdict = closingMotionVerdict(motion({ id: 'close', text: 'To close it.', ...made }), commission)
  expect(verdict).toMatchObject(code ? { code } : { ok: true })
})
