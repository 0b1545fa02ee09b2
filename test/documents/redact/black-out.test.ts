import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, StandardFonts, degrees, rgb } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPdf, type OpenPdf } from '#app/documents/pdfium/open-pdf.ts'
import { makeSection } from '#app/documents/packet/section.ts'
import { blackOut } from '#app/documents/redact/black-out.ts'
import { findWords } from '#app/documents/redact/find-words.ts'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import { bytesInside } from './inside.ts'

/** One grey dot. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

const size = { width: 400, height: 300 }

type Word = { text: string; x: number; y: number; width: number }
const fontSize = 12

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Error(pdf)
  return pdf
}

/** A PDF of words, each of which stands once, and where they stand. */
async function wordy(pages: string[][][]): Promise<{ bytes: Uint8Array; words: Word[][] }> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const words = pages.map((lines) => {
    const page = document.addPage([size.width, size.height])
    return lines.flatMap((line, row) => {
      let x = 20
      const y = 260 - row * 26
      page.drawText(line.join(' '), { x, y, size: fontSize, font })
      return line.map((text) => {
        const width = font.widthOfTextAtSize(text, fontSize)
        const word = { text, x, y, width }
        x += width + font.widthOfTextAtSize(' ', fontSize)
        return word
      })
    })
  })
  return { bytes: await document.save(), words }
}

const noPictures = () => Promise.reject(new Error('There is no picture'))

async function sectionOf(bytes: Uint8Array): Promise<Uint8Array> {
  const section = await makeSection({ fileName: 'a.pdf', mediaType: 'application/pdf' }, bytes, noPictures)
  if (typeof section === 'string') throw new Error(section)
  return section.bytes
}

/** Whether a box overlaps a word without any doubt; null where it comes so near that letters decide. */
function isTouched({ x, y, width }: Word, mark: Mark): boolean | null {
  const left = (mark.left * size.width) / 100
  const right = left + (mark.width * size.width) / 100
  const top = size.height - (mark.top * size.height) / 100
  const bottom = top - (mark.height * size.height) / 100
  const meets = (grow: number, rise: number, fall: number) =>
    left < x + width + grow && right > x - grow && bottom < y + rise && top > y - fall
  if (meets(-1, 0.4 * fontSize, -1)) return true
  return meets(1, fontSize, 0.4 * fontSize) ? null : false
}

const letters = 'acemnorsuvwxz'.split('')
const text = fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 9 }).map((all) => all.join(''))
const lines = fc
  .uniqueArray(text, { minLength: 8, maxLength: 24 })
  .map((words) => [words.slice(0, 4), words.slice(4, 8), words.slice(8, 12), words.slice(12, 16)])
const box = fc.record({
  page: fc.constant(1),
  left: fc.integer({ min: 0, max: 90 }),
  top: fc.integer({ min: 0, max: 60 }),
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 20 }),
})

describe('what is blacked out is gone', () => {
  test('no word that a box overlaps by any part survives, and all others do', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.array(box, { minLength: 1, maxLength: 3 }), async (own, marks) => {
        const { bytes, words } = await wordy([own.filter((line) => line.length > 0)])
        const made = await blackOut(bytes, marks, 'copy')
        const copy = await open(made.bytes)
        const left = copy.text(0).split(/\s+/)
        const inside = await bytesInside(made.bytes)
        for (const word of words[0]!) {
          const touches = marks.map((mark) => isTouched(word, mark))
          if (touches.includes(true)) {
            expect(left).not.toContain(word.text)
            expect(inside.includes(word.text)).toBe(false)
          } else if (!touches.includes(null)) expect(left).toContain(word.text)
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  test('the dots beneath are black, and those beside are as they were', async () => {
    const { bytes } = await wordy([[['Secret', 'words']]])
    const mark = { page: 1, left: 50, top: 50, width: 20, height: 20 }
    const made = await blackOut(bytes, [mark], 'copy')
    const drawing = (await open(made.bytes)).draw(0, { dotsPerInch: 72 })!
    const dot = (x: number, y: number) => drawing.pixels[4 * (y * drawing.width + x)]
    expect([dot(240, 180), dot(202, 152), dot(278, 208)]).toEqual([0, 0, 0])
    expect([dot(190, 180), dot(290, 180), dot(240, 140), dot(240, 220)]).toEqual([255, 255, 255, 255])
  })

  test('pages without marks keep their text as it is, and a page is turned as it was', async () => {
    const document = await PDFDocument.load(
      (await wordy([[['alpha', 'bravo']], [['charlie', 'delta']]])).bytes,
    )
    document.getPage(0).setRotation(degrees(90))
    const section = await sectionOf(await document.save())
    const pdf = await open(section)
    const marks = findWords(pdf, 'Bravo', 10)
    expect(marks).toHaveLength(1)
    const copy = await open((await blackOut(section, marks, 'copy')).bytes)
    expect([copy.text(0), copy.text(1)]).toEqual(['alpha', 'charlie delta'])
    expect(copy.size(0)).toEqual(pdf.size(0))
  })
})

describe('nothing else of the file comes along', () => {
  test('metadata, annotations, attachments, older states and what only another page draws', async () => {
    const canary = 'zanzibar'
    const document = await PDFDocument.load((await wordy([[['open', canary]], [['second', 'page']]])).bytes)
    document.setTitle(`About ${canary}`)
    document.setAuthor(canary)
    await document.attach(Buffer.from(canary), `${canary}.txt`)
    const { context } = document
    const form = context.register(
      context.stream(deflateSync(`BT /F1 12 Tf 20 20 Td (${canary}) Tj ET`), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 100, 100],
        Filter: 'FlateDecode',
      }),
    )
    const [first, second] = document.getPages()
    // As many programs do: one list of resources for all pages.
    const shared = first!.node.Resources()!
    shared.set(PDFName.of('XObject'), context.obj({ Hidden: form }))
    second!.node.set(PDFName.of('Resources'), shared)
    const note = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })
    note.set(PDFName.of('Contents'), context.obj(canary))
    second!.node.set(PDFName.of('Annots'), context.obj([note]))
    const bytes = await document.save()
    const section = await sectionOf(bytes)
    expect((await bytesInside(bytes)).includes(canary)).toBe(true)
    const made = await blackOut(section, findWords(await open(section), canary, 10), 'copy')
    expect((await bytesInside(made.bytes)).includes(canary)).toBe(false)
    const copy = await open(made.bytes)
    expect([copy.text(0), copy.text(1)]).toEqual(['open', 'second page'])
  })

  test('nor what pictures on other pages tell of a camera', async () => {
    const camera = Buffer.from('Exif\0\0CANARY-CAMERA', 'latin1')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(camera.length + 2)
    const photo = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xe1]),
      length,
      camera,
      jpeg.subarray(2),
    ])
    const document = await PDFDocument.create()
    document.addPage([200, 100])
    document.addPage([200, 100]).drawImage(await document.embedJpg(photo), { width: 50, height: 50 })
    const bytes = await document.save()
    expect((await bytesInside(bytes)).includes('CANARY-CAMERA')).toBe(true)
    const mark = { page: 1, left: 0, top: 0, width: 50, height: 50 }
    const made = await blackOut(bytes, [mark], 'copy')
    expect((await bytesInside(made.bytes)).includes('CANARY-CAMERA')).toBe(false)
  })

  test('a picture is drawn anew with its box', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([200, 100])
    page.drawRectangle({ x: 0, y: 0, width: 200, height: 100, color: rgb(1, 0, 0) })
    const bytes = await document.save()
    const mark = { page: 1, left: 0, top: 0, width: 50, height: 100 }
    const drawing = (await open((await blackOut(bytes, [mark], 'copy')).bytes)).draw(0, { dotsPerInch: 72 })!
    const dot = (x: number) => [...drawing.pixels.subarray(4 * (50 * 200 + x)).subarray(0, 3)]
    expect([dot(50), dot(150)]).toEqual([
      [0, 0, 0],
      [255, 0, 0],
    ])
  })

  test('a page that there is not is refused', async () => {
    const { bytes } = await wordy([[['one']]])
    await expect(
      blackOut(bytes, [{ page: 2, left: 0, top: 0, width: 9, height: 9 }], 'copy'),
    ).rejects.toThrow('no page 2')
  })
})

describe('words are found wherever they stand', () => {
  test.each([
    ['626-555-0100', 1],
    ['(626) 555 0100', 1],
    ['oak street', 2],
    ['Oak', 2],
    ['ak', 0],
    ['626', 1],
    ['—', 0],
  ])('“%s” stands in %i lines', async (wanted, count) => {
    const { bytes } = await wordy([
      [
        ['Call', '626-555-0100', 'at', '12', 'Oak'],
        ['Street', 'soon'],
      ],
      [['OAK', 'Street']],
    ])
    const marks = findWords(await open(bytes), wanted, 10)
    // Broken by a line, it takes a mark on each.
    expect(marks).toHaveLength(wanted === 'oak street' ? count + 1 : count)
  })

  test('no more than asked for', async () => {
    const { bytes } = await wordy([[['one', 'one', 'one']]])
    expect(findWords(await open(bytes), 'one', 2)).toHaveLength(2)
  })
})
