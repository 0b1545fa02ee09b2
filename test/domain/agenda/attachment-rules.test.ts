import { expect, test } from 'vitest'
import { attachedOnceVerdict, putBackVerdict } from '#app/domain/agenda/attachment-rules.ts'

test('one file stands on an item once, whatever its title', () => {
  const attachments = [
    { sha256: 'a', title: 'Letter' },
    { sha256: 'b', title: 'Report' },
  ]
  expect(attachedOnceVerdict(attachments, 'c')).toEqual({ ok: true })
  expect(attachedOnceVerdict([], 'b')).toEqual({ ok: true })
  expect(attachedOnceVerdict(attachments, 'b')).toMatchObject({
    code: 'attached-already',
    sentence: 'The same file is attached already, as “Report”.',
  })
})

test('a file is put back while its bytes are kept', () => {
  expect(putBackVerdict(false)).toEqual({ ok: true })
  expect(putBackVerdict(true)).toMatchObject({ code: 'bytes-removed' })
})
