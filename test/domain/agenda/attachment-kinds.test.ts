import { expect, test } from 'vitest'
import {
  attachmentPath,
  byteWords,
  fileDetail,
  opensInline,
  refusalSentence,
  safeFileName,
  titleFromFileName,
} from '#app/domain/agenda/attachment-kinds.ts'
import { confidentialVerdict } from '#app/domain/agenda/attachment-rules.ts'
import { contentDisposition } from '#app/http/files/content-disposition.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\files\\report.pdf', 'report.pdf'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['line\nbreak.pdf', 'linebreak.pdf'],
  ['...', 'file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(146)}.pdf`],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test.each([
  ['Annual_report.pdf', 'Annual report'],
  ['Annual report-final.pdf', 'Annual report-final'],
  ['2026-12-10 Agenda Item 5.pdf', '2026-12-10 Agenda Item 5'],
  ['.pdf', '.pdf'],
])('the file %j begins with the title %j', (name, title) => {
  expect(titleFromFileName(name)).toBe(title)
})

test.each([
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_400_000, '2.4 MB'],
])('%i bytes read %j', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words)
})

test('a file tells its kind, pages and size', () => {
  expect(fileDetail({ mediaType: 'application/pdf', pageCount: 1, byteSize: 40_000 })).toBe(
    'PDF, 1 page, 40 kB',
  )
  expect(fileDetail({ mediaType: 'image/png', pageCount: null, byteSize: 5 })).toBe('PNG picture, 5 bytes')
})

test('only PDF and pictures open in the browser', () => {
  expect(['application/pdf', 'image/png', 'application/msword'].map(opensInline)).toEqual([true, true, false])
})

test('a refusal of a type says what would be taken, one of a nature points to the City Attorney', () => {
  expect(refusalSentence('archive')).toMatch(
    /We accept PDF, Word, PowerPoint, OpenDocument, RTF, plain text, and pictures such as JPEG, up to 100 MB each\.$/,
  )
  expect(confidentialVerdict('public')).toEqual({ ok: true })
  expect(confidentialVerdict('personnel')).toMatchObject({
    code: 'confidential',
    section: 'Penal Code 832.7',
    sentence: expect.stringContaining('City Attorney'),
  })
  expect(confidentialVerdict('closed-session')).toMatchObject({ section: 'Government Code 54963' })
})

test('names survive addresses and headers', () => {
  expect(attachmentPath({ id: 'x', fileName: 'a b/é.pdf' })).toBe('/files/x/a%20b%2F%C3%A9.pdf')
  expect(contentDisposition('inline', 'plain.pdf')).toBe('inline; filename="plain.pdf"')
  expect(contentDisposition('attachment', 'a"b\\c.pdf')).toBe(
    `attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`,
  )
  expect(contentDisposition('attachment', 'Հայերեն.pdf')).toMatch(
    /^attachment; filename="_+\.pdf"; filename\*=UTF-8''%D5/,
  )
})
