import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { watchPauses } from '#test/setup/pauses.ts'
import { mostParts, mostUnpackedBytes } from '#app/domain/agenda/file-kinds.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { aCompoundFile, aDoc, aDocx, anXlsx, aPdf, aPptx, aProgram } from '#test/http/files/real-files.ts'
import * as hostile from './hostile-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-hostile-'))
const door = createFileDoor()
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await door.close()
})

const written = { count: 0 }
async function judge(bytes: Uint8Array) {
  const path = join(folder, String(written.count++))
  writeFileSync(path, bytes)
  const judged = await door.judge(path, 'a sender')
  return judged.ok ? 'taken' : judged.code
}

/** What the judging cost this process, which stands for the server: its longest pause, and how much it grew. */
async function costOf(work: () => Promise<unknown>): Promise<{ pauseMs: number; grewMb: number }> {
  const pauses = watchPauses()
  const before = process.memoryUsage.rss()
  await work()
  const pauseMs = pauses.longest()
  pauses.stop()
  return { pauseMs, grewMb: (process.memoryUsage.rss() - before) / (1 << 20) }
}

const zip = (entries: hostile.ZipEntry[]) =>
  hostile.aPackedZip([
    { name: '[Content_Types].xml', bytes: hostile.contentTypes() },
    { name: 'word/document.xml', bytes: Buffer.from('<document/>') },
    ...entries,
  ])

const megabytes = (count: number) => Buffer.alloc(count << 20)
const nothing = Buffer.alloc(0)
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `word/media/${index}`, bytes: nothing }))

describe('a file made to stop its reader is answered, and the server feels nothing', () => {
  test.each([
    ['a cross-reference of 156,000 digits', () => hostile.pdfOfDigits(156_000), 'damaged'],
    ['a cross-reference of 5 million digits', () => hostile.pdfOfDigits(5_000_000), 'damaged'],
    ['objects in objects, a million deep', () => hostile.pdfOfDepth(1_000_000), 'damaged'],
    ['a directory that leads to itself', () => hostile.docOfOneLoop(aDoc()), 'taken'],
    ['allocation tables that lead to themselves', () => hostile.docOfTableLoop(aDoc()), 'damaged'],
    ['a part that unpacks to far more than it says', () => zip([lying]), 'damaged'],
    ['parts that lie over each other', () => overlapping(), 'damaged'],
    ['one part more than may be', () => zip(numbered(mostParts - 1)), 'damaged'],
    ['60,000 parts', () => zip(numbered(60_000)), 'damaged'],
    ['parts that unpack to more than 500 MB', () => zip(bomb(mostUnpackedBytes)), 'unpacks-too-large'],
    ['two parts of one name', () => zip([{ name: 'word/Document.xml', bytes: Buffer.alloc(0) }]), 'damaged'],
    ['a list of types with entities of its own', () => entities(), 'damaged'],
    ['a picture of 60,000 by 60,000', () => hostile.pngOfSize(60_000, 60_000), 'picture-too-large'],
    ['a photo of 65,500 by 65,500', () => hostile.jpegOfSize(65_500, 65_500), 'picture-too-large'],
    ['a photo of which only its size is there', () => hostile.jpegOfSize(12_000, 8000), 'damaged'],
    ['a picture without a size', () => hostile.pngOfSize(0, 100), 'damaged'],
  ])('%s', async (_what, make, code) => {
    const bytes = make()
    const cost = await costOf(async () => expect(await judge(bytes)).toBe(code))
    expect(cost.pauseMs).toBeLessThan(200)
    expect(cost.grewMb).toBeLessThan(100)
  })

  test.each([
    ['a PDF of ordinary pages', () => aPdf(40, true), 'taken'],
    ['a whole Word file of before 2007', async () => aDoc(), 'taken'],
    ['as many parts as may be', async () => zip(numbered(mostParts - 2)), 'taken'],
    ['parts that unpack to 100 MB', async () => zip(bomb(100 << 20)), 'taken'],
    ['a picture of 10,000 by 10,000', async () => hostile.blankPng(10_000, 10_000), 'taken'],
  ])('beside them is taken: %s', async (_what, make, code) => {
    expect(await judge(await make())).toBe(code)
  })

  test('33 million rows in 32 kB end the child alone, and a small file is judged meanwhile', async () => {
    const bytes = hostile.pdfOfRows(33_000_000)
    const small = await aPdf(1)
    const cost = await costOf(async () => {
      const bad = awaitedLater(judge(bytes))
      expect(await judge(small)).toBe('taken')
      expect(await bad).toBe('unreadable')
    })
    expect(cost.pauseMs).toBeLessThan(200)
    expect(cost.grewMb).toBeLessThan(100)
    expect(await judge(hostile.pdfOfRows(1000))).toBe('damaged')
    expect(await judge(small)).toBe('taken')
  })

  test('six hostile .doc at once end nothing', async () => {
    const loops = [hostile.docOfOneLoop(aDoc()), hostile.docOfTableLoop(aDoc())]
    const cost = await costOf(async () => {
      const six = await Promise.all([...loops, ...loops, ...loops].map(judge))
      expect(new Set(six)).toEqual(new Set(['taken', 'damaged']))
    })
    expect(cost.pauseMs).toBeLessThan(200)
    expect(await judge(aDoc())).toBe('taken')
  })
})

const lying = { name: 'word/media/image1.png', bytes: megabytes(64), size: 10 }
const overlapping = () =>
  hostile.aPackedZip(
    [
      { name: '[Content_Types].xml', bytes: hostile.contentTypes() },
      ...Array.from({ length: 50 }, (_, index) => ({ name: `word/${index}.bin`, bytes: megabytes(1) })),
    ],
    { overEachOther: true },
  )
const bomb = (bytes: number) => {
  const part = megabytes(25)
  return Array.from({ length: Math.ceil(bytes / part.byteLength) }, (_, index) => ({
    name: `word/media/image${index}.png`,
    bytes: part,
  }))
}
const entities = () =>
  Buffer.from(
    aDocx({
      '[Content_Types].xml': Buffer.from(
        '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>',
      ),
    }),
  )

describe('a PDF', () => {
  const { pdfChanges } = hostile
  test.each([
    ['that runs a script when it opens', pdfChanges.opensScript, 'scripts'],
    ['with a script among its names', pdfChanges.namesScript, 'scripts'],
    ['with a script when a page opens', pdfChanges.hidesScript, 'scripts'],
    ['with a script that nothing leads to yet', pdfChanges.leavesScript, 'scripts'],
    ['that opens a program', pdfChanges.launches, 'launches'],
    ['that sends its form', pdfChanges.sends, 'sends'],
    ['with a form of XFA', pdfChanges.xfa, 'sends'],
    ['with a file inside', pdfChanges.embeds, 'embedded'],
    ['that opens a file on another machine', pdfChanges.leadsAway, 'remote'],
    ['that opens a file beside it', pdfChanges.leadsBeside, 'taken'],
    ['with fields to fill in', pdfChanges.hasFields, 'taken'],
    ['that only its owner may change', pdfChanges.ownerPassword, 'taken'],
  ])('%s', async (_what, change, code) => {
    expect(await judge(await hostile.aChangedPdf(change))).toBe(code)
  })
})

describe('a Word or PowerPoint file', () => {
  const vba = 'application/vnd.ms-office.vbaProject'
  const activeX = 'application/vnd.ms-office.activeX+xml'
  const chart = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
  const macroMain = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const ole = aCompoundFile([{ name: '\u0001Ole10Native', kind: 2 }])
  const oleMacros = aCompoundFile([{ name: '_VBA_PROJECT', kind: 2 }])
  const bytes = Buffer.from([1, 2, 3, 4])
  const link = (type: string, target: string, external = true) => ({
    'word/_rels/document.xml.rels': hostile.relationships({ type, target, external }),
  })
  const sheetOfChart = (sheet: Uint8Array) => ({
    '[Content_Types].xml': hostile.contentTypes({ '/word/charts/chart1.xml': chart }),
    'word/charts/chart1.xml': Buffer.from('<chartSpace/>'),
    'word/charts/_rels/chart1.xml.rels': hostile.relationships({
      type: 'package',
      target: '../embeddings/Sheet1.xlsx',
    }),
    'word/embeddings/Sheet1.xlsx': sheet,
  })

  test.each<[string, Record<string, Uint8Array>, string]>([
    [
      'macros under another name, by their type',
      { '[Content_Types].xml': hostile.contentTypes({ '/word/theme.bin': vba }), 'word/theme.bin': bytes },
      'macros',
    ],
    [
      'macros under another name, by what leads to them',
      { ...link('vbaProject', 'theme.bin', false) },
      'macros',
    ],
    ['macros under another name, by their bytes', { 'word/theme.bin': oleMacros }, 'macros'],
    [
      'a document of macros named as one without',
      { '[Content_Types].xml': hostile.contentTypes({ '/word/document.xml': macroMain }) },
      'macros',
    ],
    [
      'a control',
      {
        '[Content_Types].xml': hostile.contentTypes({ '/word/a.xml': activeX }),
        'word/a.xml': Buffer.from('<a/>'),
      },
      'controls',
    ],
    ['an embedded object, by its bytes', { 'word/media/image1.png': ole }, 'embedded'],
    [
      'an embedded object, by what leads to it',
      { ...link('oleObject', 'a.bin', false), 'word/a.bin': bytes },
      'embedded',
    ],
    ['an embedded file', { ...link('package', 'a.docx', false), 'word/a.docx': aDocx() }, 'embedded'],
    ['a program under a harmless name', { 'word/media/image1.png': aProgram }, 'program'],
    ['a template from another site', link('attachedTemplate', 'https://elsewhere.example/a.dotm'), 'remote'],
    ['a template from another machine', link('attachedTemplate', 'file:///\\\\elsewhere\\a.dotm'), 'remote'],
    [
      'a template on the author’s disk',
      link('attachedTemplate', 'file:///C:\\Templates\\Letter.dotx'),
      'taken',
    ],
    ['a linked picture', link('image', 'http://elsewhere.example/a.png'), 'remote'],
    ['a linked picture of the reader’s disk', link('image', 'file:///etc/passwd'), 'remote'],
    ['a picture of its own', link('image', 'media/image1.png', false), 'taken'],
    ['a frame', link('frame', 'https://elsewhere.example'), 'remote'],
    ['a linked object', link('oleObject', 'https://elsewhere.example/a'), 'remote'],
    ['a link to click', link('hyperlink', 'https://cityofpasadena.net'), 'taken'],
    ['a link that runs', link('hyperlink', 'javascript:alert(1)'), 'remote'],
    [
      'a field that asks another program',
      { 'word/document.xml': hostile.documentWithField('DDE', 'AUTO c:\\cmd') },
      'remote',
    ],
    ['a field that counts pages', { 'word/document.xml': hostile.documentWithField('PAGE ') }, 'taken'],
    ['a chart with its numbers', sheetOfChart(anXlsx()), 'taken'],
    ['a chart with macros', sheetOfChart(anXlsx({ 'xl/vbaProject.bin': bytes })), 'embedded'],
    ['relationships in two bytes a letter', utf16Template(), 'remote'],
  ])('with %s', async (_what, parts, code) => {
    expect(await judge(aDocx(parts))).toBe(code)
  })

  test('a button that starts a program', async () => {
    const slide = (action: string) => ({
      'ppt/slides/slide1.xml': Buffer.from(
        `<p:sld xmlns:p="p"><a:hlinkClick xmlns:a="a" action="${action}"/></p:sld>`,
      ),
    })
    expect(await judge(aPptx(slide('ppaction://program')))).toBe('program')
    expect(await judge(aPptx(slide('ppaction://hlinksldjump')))).toBe('taken')
  })

  test('an old Word file with an embedded object, or a field that asks another program', async () => {
    const pool = { name: 'ObjectPool', kind: 1 } as const
    const own = { name: '\u0001Ole', kind: 2 } as const
    expect(await judge(aDoc(0, [pool, own]))).toBe('taken')
    expect(await judge(aDoc(0, [pool, { name: '\u0003ObjInfo', kind: 2 }]))).toBe('embedded')
    const field = aDoc()
    field.write('\u0013 DDEAUTO c:\\cmd \u0015', 2048 + 64, 'utf16le')
    expect(await judge(field)).toBe('remote')
  })

  function utf16Template(): Record<string, Uint8Array> {
    const plain = hostile.relationships({
      type: 'attachedTemplate',
      target: 'http://elsewhere.example',
      external: true,
    })
    const wide = Buffer.from(`\ufeff${plain.toString().replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le')
    return { 'word/_rels/settings.xml.rels': wide }
  }
})
