import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refusalSentence } from '#app/domain/agenda/attachment-kinds.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import {
  aCompoundFile,
  aDoc,
  aDocx,
  aLockedPdf,
  aPdf,
  aPng,
  aPpt,
  aPptx,
  aProgram,
  anXlsx,
} from '#test/http/files/real-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-judge-'))
const door = createFileDoor({ note: (event) => noted.push(event.reason) })
const noted: string[] = []
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await door.close()
})

async function judge(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return door.judge(path, 'a sender')
}
const macro = { 'word/vbaProject.bin': new Uint8Array([1]) }

test.each([
  ['plain tables', false],
  ['compressed object streams', true],
])('a PDF with %s is taken, and its pages counted', async (_how, compressed) => {
  expect(await judge('a.pdf', await aPdf(18, compressed))).toEqual({
    ok: true,
    mediaType: 'application/pdf',
    pageCount: 18,
  })
})

test('a PDF that was changed and saved again is followed to its newest state, in which two pages are gone', async () => {
  const bytes = await aPdf(3)
  const text = Buffer.from(bytes).toString('latin1')
  const old = Number(/startxref\s+(\d+)/.exec(text)![1])
  const pages = /(\d+) 0 obj\s*<<[^>]*\/Type \/Pages/.exec(text)!
  const [, first] = /\/Kids \[\s*(\d+ 0 R)/.exec(text)!
  const at = text.length
  const replaced = `${pages[1]} 0 obj\n<< /Type /Pages /Kids [${first}] /Count 1 >>\nendobj\n`
  const size = /\/Size (\d+)/.exec(text)![1]
  const root = /\/Root (\d+ 0 R)/.exec(text)![1]
  const table = `xref\n${pages[1]} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${old} >>\nstartxref\n${at + replaced.length}\n%%EOF\n`
  expect(await judge('b.pdf', Buffer.from(text + replaced + table, 'latin1'))).toMatchObject({
    ok: true,
    pageCount: 1,
  })
})

test.each([
  ['docx', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pptx', aPptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['doc', aDoc(), 'application/msword'],
  ['ppt', aPpt(0), 'application/vnd.ms-powerpoint'],
  ['png', aPng, 'image/png'],
])('%s is taken by its content, under a wrong name', async (_name, bytes, mediaType) => {
  expect(await judge('wrong.bin', bytes)).toEqual({ ok: true, mediaType, pageCount: null })
})

test.each([
  ['a program named as a PDF', aProgram, 'program'],
  ['a script', '#!/bin/sh\nrm -rf /\n', 'program'],
  ['a web page named as a PDF', '<!doctype html><script>alert(1)</script>', 'web-page'],
  ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'web-page'],
  ['text with a sign that no text has', 'Dear\0commissioners', 'unknown'],
  ['the mere head of an HEIC photo', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'damaged'],
  ['one byte', '\u0001', 'unknown'],
  ['nothing', '', 'empty'],
  ['Word with macros', aDocx(macro), 'macros'],
  ['PowerPoint with macros', aPptx({ 'ppt/vbaProject.bin': new Uint8Array([1]) }), 'macros'],
  ['a spreadsheet with macros', anXlsx({ 'xl/vbaProject.bin': new Uint8Array([1]) }), 'spreadsheet-macros'],
  ['a spreadsheet', anXlsx(), 'spreadsheet'],
  ['Word with a program inside', aDocx({ 'word/embeddings/setup.exe': aProgram }), 'program'],
  ['a cut-off Word file', aDocx().subarray(0, 150), 'damaged'],
  ['a cut-off PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>', 'damaged'],
  ['old Word with macros', aDoc(0, [{ name: 'Macros', kind: 1 }]), 'macros'],
  ['old Word with a password', aDoc(0x100), 'encrypted'],
  ['old PowerPoint with macros', aPpt(1), 'macros'],
  [
    'new Word with a password',
    aCompoundFile([
      { name: 'EncryptionInfo', kind: 2 },
      { name: 'EncryptedPackage', kind: 2 },
    ]),
    'encrypted',
  ],
])('%s is refused', async (_what, bytes, code) => {
  const judged = await judge('innocent.pdf', bytes)
  expect(judged).toEqual({ ok: false, code })
  expect(refusalSentence(code as 'empty')).toMatch(/\.$/)
})

test('a PDF with a password is refused', async () => {
  expect(await judge('locked.pdf', await aLockedPdf())).toEqual({ ok: false, code: 'encrypted' })
})
