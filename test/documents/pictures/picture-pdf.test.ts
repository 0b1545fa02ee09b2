import { afterAll, expect, test } from 'vitest'
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { checkPdf } from '#app/documents/machine-check.ts'
import { makeSection } from '#app/documents/packet/section.ts'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { picturePdf } from '#app/documents/pictures/picture-pdf.ts'
import type { PictureType } from '#app/files/pictures/open-picture.ts'
import { createVips } from '#app/files/pictures/vips.ts'
import { heicPhoto } from '#test/files/heic-photo.ts'
import { createPictureMaker } from '#test/files/picture-maker.ts'

const openVips = createVips()
const maker = createPictureMaker()
afterAll(async () => {
  ;(await openVips()).shutdown()
  await maker.close()
})

const letter = { upright: [612, 792], sideways: [792, 612] }
const fax = '.tif[compression=ccittfax4,bitdepth=1]'

async function made(bytes: Uint8Array, mediaType: PictureType) {
  const pdf = await picturePdf(openVips, bytes, mediaType, 'a file')
  if (typeof pdf === 'string') throw new Error(pdf)
  return pdf
}

/** Each page as a viewer draws it: its size in points, and the colour at a place of it, in shares of its sides. */
async function drawn(bytes: Uint8Array) {
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Error(pdf)
  return Array.from({ length: pdf.pageCount }, (_, index) => {
    const { width, height, pixels } = pdf.draw(index, { dotsPerInch: 36 })!
    const size = pdf.size(index)!
    return {
      size: [Math.round(size.width), Math.round(size.height)],
      colour: (across: number, down: number) => {
        const at = 4 * (Math.floor(down * height) * width + Math.floor(across * width))
        return [...pixels.subarray(at, at + 3)]
      },
    }
  })
}

/** The pictures in a PDF as they are kept. */
async function kept(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes)
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return []
    const says = (key: string) => object.dict.get(PDFName.of(key))
    if (says('Subtype') !== PDFName.of('Image')) return []
    const bits = object.dict.lookup(PDFName.of('BitsPerComponent'), PDFNumber).asNumber()
    return [{ filter: String(says('Filter')), bits, bytes: Buffer.from(object.contents) }]
  })
}

function isNear(colour: number[], wanted: number[]): boolean {
  return colour.every((value, index) => Math.abs(value - wanted[index]!) <= 8)
}

test('the data of a JPEG is kept as it was, without what its camera wrote', async () => {
  const strings = { 'exif-ifd0-Model': 'CANARY-MODEL' }
  const photo = await maker.make({ width: 1600, height: 1200, format: '.jpg', strings })
  const { bytes } = await made(photo, 'image/jpeg')
  const [picture] = await kept(bytes)
  const fromScan = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.from('ffda', 'hex')))
  expect(photo.includes('CANARY-MODEL')).toBe(true)
  expect(picture!.filter).toBe('/DCTDecode')
  expect(fromScan(picture!.bytes)).toEqual(fromScan(photo))
  expect(Buffer.from(bytes).includes('CANARY')).toBe(false)
  expect((await drawn(bytes))[0]!.size).toEqual(letter.sideways)
})

test('a photo that was held upright stands upright', async () => {
  const numbers = { orientation: 6 }
  const photo = await maker.make({ width: 1600, height: 1200, format: '.jpg', numbers })
  const [page] = await drawn((await made(photo, 'image/jpeg')).bytes)
  expect(page!.size).toEqual(letter.upright)
  // It is light on its right, which is below where it is turned.
  expect(page!.colour(0.5, 0.2)[0]).toBeLessThan(page!.colour(0.5, 0.8)[0]!)
})

test('an HEIC photo is shown in its colours', async () => {
  const [page] = await drawn((await made(heicPhoto, 'image/heic')).bytes)
  expect(isNear(page!.colour(0.5, 0.5), [202, 30, 28])).toBe(true)
})

test('a fax of three pages has three pages of its size and shape, in two colours', async () => {
  const scan = { width: 1728, height: 2200, look: 'ink', count: 3, dotsPerInch: 204, format: fax } as const
  const { bytes } = await made(await maker.make(scan), 'image/tiff')
  const pages = await drawn(bytes)
  expect(pages.map(({ size }) => size)).toEqual(Array.from({ length: 3 }, () => [610, 776]))
  expect(pages.map(({ colour }) => [colour(0.1, 0.5), colour(0.9, 0.5)])).toEqual(
    Array.from({ length: 3 }, () => [
      [0, 0, 0],
      [255, 255, 255],
    ]),
  )
  expect((await kept(bytes)).map(({ bits }) => bits)).toEqual([1, 1, 1])
})

test('a scan that says no size is fitted to Letter, and so is one larger than any paper', async () => {
  const plain = await maker.make({ width: 800, height: 1000, look: 'ink', format: fax })
  const plan = await maker.make({ width: 800, height: 4000, look: 'ink', format: fax, dotsPerInch: 100 })
  for (const bytes of [plain, plan]) {
    const [page] = await drawn((await made(bytes, 'image/tiff')).bytes)
    expect(page!.size).toEqual(letter.upright)
  }
})

test.each([
  ['a JPEG for printing presses', { format: '.jpg', look: 'cmyk' }, 'image/jpeg'],
  ['a PNG of 16 bits', { format: '.png', look: 'deep' }, 'image/png'],
  ['a WebP', { format: '.webp' }, 'image/webp'],
  ['an AVIF', { format: '.avif[effort=0]' }, 'image/avif'],
  ['a scan in colour', { format: '.tif[compression=lzw]' }, 'image/tiff'],
] as const)('%s is shown, light on its right', async (_what, order, mediaType) => {
  const picture = await maker.make({ width: 400, height: 300, ...order })
  const [page] = await drawn((await made(picture, mediaType)).bytes)
  expect(page!.size).toEqual(letter.sideways)
  const [left, right] = [page!.colour(0.35, 0.5), page!.colour(0.65, 0.5)]
  if (order.format === '.jpg') expect(left).not.toEqual(right)
  else expect(left[0]).toBeLessThan(right[0]!)
})

test('what is clear is white, not black', async () => {
  const picture = await maker.make({ width: 400, height: 300, format: '.png', look: 'clear' })
  const [page] = await drawn((await made(picture, 'image/png')).bytes)
  expect(page!.colour(0.32, 0.5)[1]).toBeGreaterThan(200)
})

test('of a GIF that moves the first picture is shown, and the packet says that it was converted', async () => {
  const gif = await maker.make({ width: 200, height: 150, format: '.gif', count: 3 })
  const section = await makeSection({ fileName: 'a.gif', mediaType: 'image/gif' }, gif, openVips)
  expect(section).toMatchObject({ kind: 'converted', pages: [{ isScan: true }] })
  const still = await maker.make({ width: 200, height: 150, format: '.gif' })
  expect(await makeSection({ fileName: 'a.gif', mediaType: 'image/gif' }, still, openVips)).toMatchObject({
    kind: 'as is',
  })
})

test('a page is a figure that says what it is', async () => {
  const scan = await maker.make({ width: 400, height: 300, look: 'ink', count: 2, format: fax })
  const { bytes } = await made(scan, 'image/tiff')
  const rules = (await checkPdf(bytes)).findings.map(({ rule }) => rule)
  expect(rules.filter((rule) => !['06-001', '06-002', '06-003', '07-001', '14-002'].includes(rule))).toEqual(
    [],
  )
  const document = await PDFDocument.load(bytes)
  const alts = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const alt = object instanceof PDFDict ? object.get(PDFName.of('Alt')) : undefined
    return alt ? [(alt as unknown as { decodeText(): string }).decodeText()] : []
  })
  expect(alts).toEqual([
    'Page 1 of 2 of a scan, attached as a file without a description.',
    'Page 2 of 2 of a scan, attached as a file without a description.',
  ])
})

test('what can’t be unpacked is damaged', async () => {
  const scan = await maker.make({ width: 400, height: 300, format: '.tif[compression=lzw]' })
  expect(await picturePdf(openVips, scan.subarray(0, 5000), 'image/tiff', 'a file')).toBe('damaged')
  expect(await picturePdf(openVips, Buffer.from('no picture'), 'image/heic', 'a file')).toBe('damaged')
})
