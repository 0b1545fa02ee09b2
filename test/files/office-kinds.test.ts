import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { savedFileName } from '#app/domain/agenda/attachment-kinds.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { openSlidesSample, openTextSample } from '#test/documents/office/open-samples.ts'
import { richSample } from '#test/documents/office/rich-sample.ts'
import { slidesSample } from '#test/documents/office/slides-sample.ts'
import { wordSample } from '#test/documents/office/word-sample.ts'
import { aCompoundFile, aDoc, aDocx } from '#test/http/files/real-files.ts'
import * as hostile from './hostile-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-kinds-'))
const door = createFileDoor()
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await door.close()
})

const written = { count: 0 }
/** The type as which a file is taken, or why it is refused. */
async function judge(bytes: Uint8Array | string) {
  const path = join(folder, String(written.count++))
  writeFileSync(path, bytes)
  const judged = await door.judge(path, 'a sender')
  return judged.ok ? judged.mediaType : judged.code
}

const open = 'application/vnd.oasis.opendocument'

describe('an OpenDocument file', () => {
  const withContent = (inside: string) =>
    Buffer.from(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x" xmlns:script="s" xmlns:presentation="p"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
    )
  const odt = (parts: Record<string, Uint8Array | string>, mediaType = `${open}.text`) =>
    hostile.aPackedZip(
      Object.entries({ mimetype: mediaType, 'content.xml': withContent(''), ...parts }).map(
        ([name, bytes]) => ({ name, bytes: Buffer.from(bytes as string) }),
      ),
    )
  const manifest = (entries: string) =>
    `<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="${open}.text"/>${entries}</manifest:manifest>`
  const listed = (path: string, type: string, inside = '') =>
    manifest(
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}">${inside}</manifest:file-entry>`,
    )

  test('is taken as what it says of itself', async () => {
    expect(await judge(openTextSample())).toBe(`${open}.text`)
    expect(await judge(openSlidesSample())).toBe(`${open}.presentation`)
    expect(await judge(odt({}))).toBe(`${open}.text`)
    expect(await judge(odt({}, `${open}.spreadsheet`))).toBe('spreadsheet')
    expect(await judge(odt({}, `${open}.graphics`))).toBe('unknown')
    expect(await judge(odt({}, 'constructor'))).toBe('unknown')
  })

  test('that is a Word file too is refused', async () => {
    const both = odt({ '[Content_Types].xml': hostile.contentTypes(), 'word/document.xml': '<document/>' })
    expect(await judge(both)).toBe('unknown')
  })

  const linked = (element: string, address: string) => ({
    'content.xml': withContent(`<${element} xlink:href="${address}"/>`),
  })
  test.each<[string, Record<string, Uint8Array | string>, string]>([
    [
      'a password',
      { 'META-INF/manifest.xml': listed('content.xml', 'text/xml', '<manifest:encryption-data/>') },
      'encrypted',
    ],
    ['a Basic macro', { 'Basic/Standard/Module1.xml': '<module/>' }, 'macros'],
    ['a Python macro', { 'Scripts/python/a.py': 'import os' }, 'macros'],
    [
      'a script in its text',
      { 'content.xml': withContent('<text:script script:language="x">a</text:script>') },
      'macros',
    ],
    [
      'an event that runs a macro',
      {
        'content.xml': withContent(
          '<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/>',
        ),
      },
      'macros',
    ],
    [
      'a click that starts a program',
      { 'content.xml': withContent('<presentation:event-listener presentation:action="execute"/>') },
      'program',
    ],
    [
      'a click that turns the page',
      { 'content.xml': withContent('<presentation:event-listener presentation:action="next-page"/>') },
      `${open}.text`,
    ],
    ['a link that runs a macro', linked('text:a', 'vnd.sun.star.script:a?language=Basic'), 'macros'],
    ['a link to click', linked('text:a', 'https://cityofpasadena.net'), `${open}.text`],
    ['a link that runs', linked('text:a', 'javascript:alert(1)'), 'remote'],
    ['a picture of its own', linked('draw:image', 'Pictures/1.png'), `${open}.text`],
    ['a linked picture', linked('draw:image', 'https://elsewhere.example/1.png'), 'remote'],
    ['a picture of the reader’s disk', linked('draw:image', '../secret.png'), 'remote'],
    ['a section from elsewhere', linked('text:section-source', 'file:///etc/passwd'), 'remote'],
    ['a frame', { 'content.xml': withContent('<draw:floating-frame/>') }, 'remote'],
    ['a table of another program', { 'content.xml': withContent('<office:dde-source/>') }, 'remote'],
    [
      'a template on the author’s disk',
      { 'meta.xml': '<m xmlns:meta="m" xmlns:xlink="x"><meta:template xlink:href="/C:/a.ott"/></m>' },
      `${open}.text`,
    ],
    [
      'a spreadsheet inside',
      { 'META-INF/manifest.xml': listed('Object 1/', `${open}.spreadsheet`) },
      'embedded',
    ],
    ['a chart inside', { 'META-INF/manifest.xml': listed('Object 1/', `${open}.chart`) }, `${open}.text`],
    ['an object of Windows', { 'Object 1': aCompoundFile([{ name: 'a', kind: 2 }]) }, 'embedded'],
    ['a file inside', { 'Pictures/1.png': aDocx() }, 'embedded'],
  ])('with %s', async (_what, parts, expected) => {
    expect(await judge(odt(parts))).toBe(expected)
  })
})

describe('an RTF file', () => {
  const rtf = (inside: string) => Buffer.from(`{\\rtf1\\ansi ${inside} text\\par}`)

  test('is taken', async () => {
    expect(await judge(richSample())).toBe('application/rtf')
  })

  test.each([
    ['an object', '{\\object\\objemb{\\*\\objdata 0105}}', 'embedded'],
    ['an object’s data by itself', '{\\*\\objdata 0105}', 'embedded'],
    ['a control', '{\\object\\objocx}', 'controls'],
    ['a linked object', '{\\*\\objautlink}', 'remote'],
    ['a template from another site', '{\\*\\template https://elsewhere.example/a.dot}', 'remote'],
    [
      'a template from another site, spelled in codes',
      "{\\*\\template htt\\'70s://elsewhere.example/a}",
      'remote',
    ],
    [
      'a template from another site, in letters of two bytes',
      '{\\*\\template \\u104?ttps://elsewhere.example/a}',
      'remote',
    ],
    ['a template from another machine', '{\\*\\template \\\\\\\\elsewhere\\\\a.dot}', 'remote'],
    ['a template of the author’s disk', '{\\*\\template C:\\\\Templates\\\\Normal.dot}', 'application/rtf'],
    ['a field that asks another program', '{\\field{\\*\\fldinst {DDE}{AUTO c:\\\\cmd}}}', 'remote'],
    [
      'a linked picture',
      '{\\field{\\*\\fldinst INCLUDEPICTURE "https://elsewhere.example/a.png"}}',
      'remote',
    ],
    ['a field that counts pages', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}', 'application/rtf'],
    ['a shape with a linked picture', '{\\sp{\\sn pibName}{\\sv https://elsewhere.example/a.png}}', 'remote'],
    ['a link to click', '{\\field{\\*\\fldinst HYPERLINK "https://cityofpasadena.net"}}', 'application/rtf'],
    ['bytes that only look like an object', '{\\pict\\bin8 \\object }', 'application/rtf'],
  ])('with %s', async (_what, inside, expected) => {
    expect(await judge(rtf(inside))).toBe(expected)
  })

  test('of a million groups is judged', async () => {
    expect(await judge(rtf('{'.repeat(1_000_000)))).toBe('application/rtf')
  })
})

describe('a text file', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['in UTF-8', 'Señora Muñoz, Հայերեն', 'text/plain'],
    ['in UTF-8 with its mark', '\ufeffA letter', 'text/plain'],
    ['in UTF-16', Buffer.from('\ufeffA letter', 'utf16le'), 'text/plain'],
    ['in UTF-16, the other way round', Buffer.from('\ufeffA letter', 'utf16le').swap16(), 'text/plain'],
    ['in Windows-1252', Buffer.from('Se\xf1ora Mu\xf1oz \x93quoted\x94', 'latin1'), 'text/plain'],
    ['with tabs, lines and page ends', 'a\tb\r\nc\f', 'text/plain'],
    ['of spaces', '  \n ', 'empty'],
    ['with a zero byte', 'a\0b', 'unknown'],
    ['with a byte that Windows has no letter for', Buffer.from('a\x81b\x02', 'latin1'), 'unknown'],
    ['that another program opens as RTF', '  {\\rt1 a', 'unknown'],
    ['that is a page as a browser keeps it', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'unknown'],
    ['that is a web page', '\n <html><body>a', 'web-page'],
    ['that is a script', '#!/bin/sh\nls', 'program'],
  ])('%s', async (_how, bytes, expected) => {
    expect(await judge(bytes)).toBe(expected)
  })

  test('is saved under a name that no computer runs', () => {
    const mediaType = 'text/plain'
    expect(savedFileName({ mediaType, fileName: 'run.bat' })).toBe('run.bat.txt')
    expect(savedFileName({ mediaType, fileName: 'Letter.TXT' })).toBe('Letter.TXT')
    expect(savedFileName({ mediaType: 'application/pdf', fileName: 'a.pdf' })).toBe('a.pdf')
  })
})

describe('a Word or PowerPoint file', () => {
  test('with comments, changes and form fields is taken', async () => {
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Agree"/><w:enabled/><w:entryMacro w:val=""/><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    expect(await judge(wordSample(field))).toMatch(/wordprocessingml/)
    expect(await judge(slidesSample())).toMatch(/presentationml/)
  })

  const everyBin = Buffer.from(
    String(hostile.contentTypes()).replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    ),
  )
  test('that says of every “bin” that it were macros is judged by what is in them', async () => {
    const types = { '[Content_Types].xml': everyBin }
    const settings = Buffer.from('printer settings')
    expect(await judge(aDocx({ ...types, 'word/printerSettings1.bin': settings }))).toMatch(
      /wordprocessingml/,
    )
    const control = { 'word/activeX/activeX1.bin': aCompoundFile([{ name: 'contents', kind: 2 }]) }
    expect(await judge(aDocx({ ...types, ...control }))).toBe('controls')
    const macros = { 'word/a.bin': aCompoundFile([{ name: 'VBA', kind: 1 }]) }
    expect(await judge(aDocx({ ...types, ...macros }))).toBe('macros')
  })

  /** As Word 6 and 95 write it: `key` is what a password leaves at offset 14. */
  const word95 = (flags: number, key: number) => {
    const bytes = Buffer.alloc(800)
    bytes.writeUInt16LE(0xa5dc, 0)
    bytes.writeUInt16LE(104, 2)
    bytes.writeUInt16LE(flags, 10)
    bytes.writeUInt32LE(key, 14)
    return aCompoundFile([{ name: 'WordDocument', kind: 2, bytes }])
  }
  test('of Word 95 is taken, and locked only where it has a key', async () => {
    expect(await judge(word95(0, 0))).toBe('application/msword')
    expect(await judge(word95(0x0100, 0))).toBe('application/msword')
    expect(await judge(word95(0x0100, 7))).toBe('encrypted')
  })

  test('of Word 97 whose last sector is short is taken; one that lacks more is damaged', async () => {
    const doc = aDoc()
    expect(await judge(doc.subarray(0, doc.byteLength - 500))).toBe('application/msword')
    expect(await judge(doc.subarray(0, 700))).toBe('damaged')
  })
})
