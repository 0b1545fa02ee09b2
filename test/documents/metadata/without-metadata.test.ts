import { afterAll, beforeAll, expect, test } from 'vitest'
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { zip } from '#app/documents/office/zip-file.ts'
import { partsOf } from '#app/documents/office/hidden/without-hidden.ts'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { withoutMetadata } from '#app/documents/metadata/without-metadata.ts'
import { withPicture, type PictureType } from '#app/files/pictures/open-picture.ts'
import { createVips } from '#app/files/pictures/vips.ts'
import { heicPhoto } from '#test/files/heic-photo.ts'
import { createPictureMaker } from '#test/files/picture-maker.ts'
import type { PictureOrder } from '#test/files/programs/make-pictures.ts'
import { changedPdf, tellingDocx, tellingOdt, tellingPdf, tellingRtf } from './telling-files.ts'

const openVips = createVips()
const maker = createPictureMaker()
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odt = 'application/vnd.oasis.opendocument.text'

const told: Pick<PictureOrder, 'strings' | 'numbers'> = {
  strings: {
    'exif-ifd0-Make': 'CANARY-MAKE',
    'exif-ifd0-Model': 'CANARY-MODEL',
    'exif-ifd0-Artist': 'CANARY-ARTIST',
    'exif-ifd2-DateTimeOriginal': '2026:11:29 08:15:00',
    'exif-ifd3-GPSLatitudeRef': 'N',
    'exif-ifd3-GPSLatitude': '33/1 44/1 30/1',
  },
}
let photo: Buffer

beforeAll(async () => {
  photo = await maker.make({ width: 96, height: 64, format: '.jpg', ...told })
})
afterAll(async () => {
  ;(await openVips()).shutdown()
  await maker.close()
})

async function cleaned(bytes: Uint8Array, mediaType: string) {
  const copy = await withoutMetadata(openVips, bytes, mediaType)
  if (typeof copy === 'string') throw new Error(copy)
  expect(Buffer.from(copy.bytes).includes('CANARY')).toBe(false)
  expect(Buffer.from(copy.bytes).includes('Exif')).toBe(false)
  return copy
}

/** What libvips, which knows nothing of how it was cleaned, finds in a picture; and what it shows. */
async function looked(bytes: Uint8Array, mediaType: PictureType) {
  const found = await withPicture(openVips, bytes, mediaType, ({ page, own }) => {
    const image = page(0)
    const fields = image.getFields()
    const names = Array.from({ length: fields.size() }, (_, index) => fields.get(index)!)
    const tells = names.filter((name) => /^(exif|xmp|iptc|photoshop|png-comment|gif-comment)/.test(name))
    const { width, height } = image
    return { tells, width, height, pixels: Buffer.from(own(image.copyMemory()).writeToMemory()) }
  })
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('a photo loses position, camera, time and author, and keeps its picture bit by bit', async () => {
  expect(photo.includes('CANARY-MODEL')).toBe(true)
  const copy = await cleaned(photo, 'image/jpeg')
  expect(copy.removed.toSorted()).toEqual(['author', 'camera', 'position', 'time'])
  const [before, after] = [await looked(photo, 'image/jpeg'), await looked(copy.bytes, 'image/jpeg')]
  expect(before.tells).not.toEqual([])
  expect(after.tells).toEqual([])
  expect(after.pixels.equals(before.pixels)).toBe(true)
})

test('a photo stays turned as it was held, and that is all that its EXIF says', async () => {
  const turned = await maker.make({
    width: 96,
    height: 64,
    format: '.jpg',
    ...told,
    numbers: { orientation: 6 },
  })
  const copy = await withoutMetadata(openVips, turned, 'image/jpeg')
  if (typeof copy === 'string') throw new Error(copy)
  expect(Buffer.from(copy.bytes).includes('CANARY')).toBe(false)
  const orientation = await withPicture(openVips, copy.bytes, 'image/jpeg', ({ page }) =>
    page(0).getInt('orientation'),
  )
  expect(orientation).toBe(6)
  const { tells } = await looked(copy.bytes, 'image/jpeg')
  expect(
    tells.filter(
      (name) =>
        !/Orientation|exif-data|Resolution|ExifVersion|Flash[Pp]ix|ComponentsConf|ColorSpace|Pixel|YCbCr/.test(
          name,
        ),
    ),
  ).toEqual([])
})

test('what a JPEG hides in its comments, between its scans or behind its end goes too', async () => {
  const comment = Buffer.concat([Buffer.from('fffe000f', 'hex'), Buffer.from('CANARY-REMARK')])
  const first = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)])
  await cleaned(first, 'image/jpeg')
  await cleaned(Buffer.concat([photo, Buffer.from('CANARY-FILM')]), 'image/jpeg')
  const growing = await maker.make({ width: 96, height: 64, format: '.jpg[interlace]' })
  const scan = growing.indexOf(Buffer.from('ffda', 'hex'), growing.indexOf(Buffer.from('ffda', 'hex')) + 2)
  const between = Buffer.concat([growing.subarray(0, scan), comment, growing.subarray(scan)])
  await cleaned(between, 'image/jpeg')
})

test.each([
  ['PNG', '.png', 'image/png'],
  ['WebP', '.webp[lossless]', 'image/webp'],
] as const)('a %s keeps its picture bit by bit, and tells nothing', async (_kind, format, mediaType) => {
  const picture = await maker.make({ width: 96, height: 64, format, ...told })
  expect(picture.includes('CANARY-MODEL')).toBe(true)
  const copy = await cleaned(picture, mediaType)
  expect(copy.removed).toContain('position')
  const [before, after] = [await looked(picture, mediaType), await looked(copy.bytes, mediaType)]
  expect(after.tells).toEqual([])
  expect(after.pixels.equals(before.pixels)).toBe(true)
})

test('a GIF that moves loses its remarks, and moves on', async () => {
  const gif = await maker.make({ width: 96, height: 64, format: '.gif', count: 3 })
  const remark = Buffer.concat([Buffer.from('21fe0d', 'hex'), Buffer.from('CANARY-REMARK'), Buffer.alloc(1)])
  const at = gif.indexOf(Buffer.from('21f904', 'hex'))
  const telling = Buffer.concat([gif.subarray(0, at), remark, gif.subarray(at)])
  const copy = await cleaned(telling, 'image/gif')
  expect(Buffer.from(copy.bytes).equals(gif)).toBe(true)
})

test('an HEIC photo becomes a JPEG that everybody can open', async () => {
  expect(heicPhoto.includes('CANARY-MODEL')).toBe(true)
  const copy = await cleaned(heicPhoto, 'image/heic')
  expect(copy.mediaType).toBe('image/jpeg')
  expect(copy.removed).toEqual(expect.arrayContaining(['position', 'camera', 'time', 'author']))
  expect(await looked(copy.bytes, 'image/jpeg')).toMatchObject({ width: 64, height: 48, tells: [] })
})

test('an AVIF becomes a JPEG, and a scan a PDF of as many pages', async () => {
  const avif = await maker.make({ width: 96, height: 64, format: '.avif[effort=0]', ...told })
  expect((await cleaned(avif, 'image/avif')).mediaType).toBe('image/jpeg')
  const fax = '.tif[compression=ccittfax4,bitdepth=1]'
  const scan = await maker.make({ width: 96, height: 64, look: 'ink', count: 3, format: fax })
  expect(await cleaned(scan, 'image/tiff')).toMatchObject({ mediaType: 'application/pdf', pageCount: 3 })
})

test('a Word file keeps its text, changes and remarks, by nobody', async () => {
  const copy = await cleaned(tellingDocx(photo), word)
  expect(copy.removed).toEqual(expect.arrayContaining(['author', 'time', 'position', 'camera']))
  const parts = await partsOf(copy.bytes)
  const texts = [...parts]
    .map(([name, part]) => `${name}: ${Buffer.from(part).toString('latin1')}`)
    .join('\n')
  expect(texts).not.toMatch(/CANARY|2026-11-29|Exif/)
  expect(texts).toMatch(/Dear commissioners/)
  expect(texts).toMatch(/, please/)
  expect(texts).toMatch(/a remark/)
  expect([...parts.keys()].filter((name) => /custom|thumbnail/.test(name))).toEqual([])
  expect(texts).not.toMatch(/thumbnail|custom\.xml/)
})

const film = Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0', 'latin1')
test.each([
  ['film of a phone', 'word/media/media1.mp4', film],
  ['photo of a phone', 'word/media/image2.jpeg', heicPhoto],
  ['sound', 'word/media/media2.mp3', Buffer.from('ID3\u0004\0 TPE1', 'latin1')],
  ['recording', 'word/media/media3.bin', Buffer.from('RIFF\0\0\0\0WAVELIST', 'latin1')],
  ['PDF', 'word/media/a.pdf', Buffer.from('%PDF-1.7')],
  ['older Office file', 'word/media/b.dat', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
])('a Word file with a %s, which may tell of its maker, waits for a person', async (_kind, name, part) => {
  const parts = await partsOf(tellingDocx(photo))
  expect(await withoutMetadata(openVips, zip([...parts, [name, part]]), word)).toBe('damaged')
})

test('no part of an Office file is taken for a film that is not', async () => {
  const parts = await partsOf(tellingDocx(photo))
  const drawing = Buffer.from('010000006c000000', 'hex')
  const copy = await cleaned(zip([...parts, ['word/media/image2.emf', drawing]]), word)
  expect((await partsOf(copy.bytes)).has('word/media/image2.emf')).toBe(true)
})

test.each(['.jpg', '.png', '.gif', '.webp'] as const)('what follows a whole %s goes', async (format) => {
  const whole = await maker.make({ width: 96, height: 64, format })
  const types = { '.jpg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif', '.webp': 'image/webp' }
  const copy = await withoutMetadata(openVips, Buffer.concat([whole, Buffer.from('CANARY')]), types[format])
  if (typeof copy !== 'string') expect(Buffer.from(copy.bytes).includes('CANARY')).toBe(false)
})

test('an OpenDocument file keeps its text and remarks, by nobody, and says first what it is', async () => {
  const copy = await cleaned(tellingOdt(photo), odt)
  const parts = await partsOf(copy.bytes)
  const texts = [...parts].map(([, part]) => Buffer.from(part).toString('latin1')).join('\n')
  expect(texts).not.toMatch(/CANARY|2026-11-29|Thumbnails/)
  expect(texts).toMatch(/Dear commissioners.*a remark/)
  expect([...parts.keys()][0]).toBe('mimetype')
})

test.each(['hex', 'binary'])('a photo in RTF, in %s, tells nothing and stays', async (written) => {
  const own = await maker.make({ width: 96, height: 64, format: '.jpg', ...told })
  const hex = own.toString('hex').replaceAll(/(.{128})/g, '$1\r\n')
  const digits = written === 'hex' ? `\r\n${hex}` : `\\bin${own.byteLength} ${own.toString('latin1')}`
  const picture = `{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv b}}}\\picw96\\jpegblip\\bliptag42{\\*\\blipuid 0a1b}${digits}}`
  const rtf = (around: string) => Buffer.from(`{\\rtf1\\ansi Before ${around} after\\par}`, 'latin1')
  const copy = await withoutMetadata(openVips, rtf(`{\\*\\shppict${picture}}`), 'application/rtf')
  if (typeof copy === 'string') throw new Error(copy)
  expect(copy.removed).toEqual(['other'])
  const text = Buffer.from(copy.bytes).toString('latin1')
  expect(text).toMatch(/Before .*blipuid 0a1b.* after/s)
  const inside = Buffer.from(/[0-9a-f]{200,}/.exec(text)![0], 'hex')
  expect(inside.includes('CANARY')).toBe(false)
  expect(await looked(inside, 'image/jpeg')).toMatchObject({ tells: [], width: 96, height: 64 })
  const again = await withoutMetadata(openVips, copy.bytes, 'application/rtf')
  expect(again).toMatchObject({ removed: [] })
  // Where something else comes between, a person looks at it.
  const binary = `{\\pict {\\bin3 abc}}`
  expect(await withoutMetadata(openVips, rtf(binary), 'application/rtf')).toBe('damaged')
  expect(await withoutMetadata(openVips, rtf(`{\\pict {${hex}}}`), 'application/rtf')).toBe('damaged')
  expect(await withoutMetadata(openVips, rtf(`{\\pict ffd8ffe1}`), 'application/rtf')).toBe('damaged')
})

test('RTF keeps its text', async () => {
  const copy = await cleaned(tellingRtf, 'application/rtf')
  const text = Buffer.from(copy.bytes).toString('latin1')
  expect(text).toBe(
    String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Dear {\b commissioners\}}{\annotation a remark}\bin4 }{}{\par}`.replace(
      String.raw`\pard `,
      String.raw`\pard`,
    ),
  )
})

test('a PDF keeps its page, and loses properties, names of who remarked, earlier objects and what its picture tells', async () => {
  const source = await tellingPdf(photo)
  const copy = await cleaned(source, 'application/pdf')
  expect(copy.removed).toEqual(expect.arrayContaining(['author', 'program', 'time']))
  const document = await PDFDocument.load(copy.bytes, { updateMetadata: false })
  expect([document.getAuthor(), document.getCreator(), document.getCreationDate()]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const streams = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream ? [Buffer.from(object.contents).toString('latin1')] : [],
    )
  expect(streams.join('')).not.toMatch(/CANARY|Exif/)
  const [before, after] = await Promise.all([openPdf(source), openPdf(copy.bytes)])
  if (typeof before === 'string' || typeof after === 'string') throw new Error('not opened')
  expect(after.text(0)).toContain('Dear commissioners')
  const bounds = { dotsPerInch: 72 }
  expect(Buffer.from(after.draw(0, bounds)!.pixels).equals(Buffer.from(before.draw(0, bounds)!.pixels))).toBe(
    true,
  )
})

test('what a PDF said before it was changed is gone', async () => {
  const source = await changedPdf()
  expect(Buffer.from(source).includes('CANARY-EARLIER')).toBe(true)
  const copy = await cleaned(source, 'application/pdf')
  const document = await PDFDocument.load(copy.bytes)
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  expect(objects.join('\n')).not.toContain('CANARY')
  expect(objects.join('\n')).toMatch(/a remark|6120/)
})

test('what can’t be read is not made public by a copy', async () => {
  expect(await withoutMetadata(openVips, photo.subarray(0, 400), 'image/jpeg')).toBe('damaged')
  expect(await withoutMetadata(openVips, Buffer.from('%PDF-1.7 nothing'), 'application/pdf')).toBe('damaged')
  expect(await withoutMetadata(openVips, Buffer.from('PK nothing'), word)).toBe('damaged')
  expect(await withoutMetadata(openVips, Buffer.from('{\\rtf1 {'), 'application/rtf')).toBe('damaged')
})
