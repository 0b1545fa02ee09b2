import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'

import { mostPixels, mostScanPages } from '#app/domain/agenda/file-kinds.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { heicPhoto } from './heic-photo.ts'
import { createPictureMaker } from './picture-maker.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-pictures-'))
const maker = createPictureMaker()
const door = createFileDoor({ note: ({ reason }) => noted.push(reason) })
const noted: string[] = []

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([maker.close(), door.close()])
})

async function judge(bytes: Uint8Array) {
  const path = join(folder, 'picture')
  writeFileSync(path, bytes)
  return door.judge(path, 'a sender')
}

const small = { width: 96, height: 64 }

test.each([
  ['a JPEG', { ...small, format: '.jpg' }, 'image/jpeg', null],
  ['a JPEG in parts that grow clear', { ...small, format: '.jpg[interlace]' }, 'image/jpeg', null],
  ['a JPEG for printing presses', { ...small, format: '.jpg', look: 'cmyk' }, 'image/jpeg', null],
  ['a PNG of 16 bits', { ...small, format: '.png', look: 'deep' }, 'image/png', null],
  ['a PNG that is clear in places', { ...small, format: '.png', look: 'clear' }, 'image/png', null],
  ['a GIF that moves', { ...small, format: '.gif', count: 3 }, 'image/gif', null],
  ['a WebP', { ...small, format: '.webp' }, 'image/webp', null],
  ['an AVIF', { ...small, format: '.avif[effort=0]' }, 'image/avif', null],
  [
    'a fax of 3 pages',
    { ...small, format: '.tif[compression=ccittfax4,bitdepth=1]', look: 'ink', count: 3 },
    'image/tiff',
    3,
  ],
  ['a scan in colour', { ...small, format: '.tif[compression=jpeg]' }, 'image/tiff', 1],
] as const)('%s is taken', async (_what, order, mediaType, pageCount) => {
  expect(await judge(await maker.make(order))).toEqual({ ok: true, mediaType, pageCount })
})

test('an HEIC photo is taken', async () => {
  expect(await judge(heicPhoto)).toEqual({ ok: true, mediaType: 'image/heic', pageCount: null })
})

test('a PNG that moves is taken', async () => {
  const still = await maker.make({ ...small, format: '.png' })
  const frames = pngChunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]))
  const moving = Buffer.concat([still.subarray(0, 33), frames, still.subarray(33)])
  expect(await judge(moving)).toMatchObject({ ok: true, mediaType: 'image/png' })
})

const damaged = { ok: false, code: 'damaged' }

test.each([
  ['JPEG', '.jpg', 0.5],
  ['JPEG', '.jpg', 0.97],
  ['PNG', '.png', 0.5],
  ['GIF', '.gif', 0.5],
  ['WebP', '.webp', 0.5],
  ['TIFF', '.tif[compression=deflate]', 0.5],
  ['AVIF', '.avif[effort=0]', 0.8],
])('a %s (%s) of which %s arrived is refused as damaged', async (_kind, format, share) => {
  const whole = await maker.make({ width: 200, height: 150, format })
  expect(await judge(whole)).toMatchObject({ ok: true })
  expect(await judge(whole.subarray(0, Math.floor(whole.length * share)))).toEqual(damaged)
})

test('an HEIC photo that is cut off is refused as damaged', async () => {
  expect(await judge(heicPhoto.subarray(0, heicPhoto.length - 20))).toEqual(damaged)
})

test('a PNG in which a byte fell over is refused as damaged', async () => {
  const bytes = await maker.make({ width: 200, height: 150, format: '.png' })
  bytes[Math.floor(bytes.length / 2)]! ^= 0x10
  expect(await judge(bytes)).toEqual(damaged)
})

test('a JPEG without the mark of its end, or with something behind it, is whole', async () => {
  const bytes = await maker.make({ ...small, format: '.jpg' })
  expect(await judge(bytes.subarray(0, -2))).toMatchObject({ ok: true })
  expect(await judge(Buffer.concat([bytes, Buffer.alloc(500, 7)]))).toMatchObject({ ok: true })
})

test('a scan may have as many pages as its bound, and no more', async () => {
  const page = { width: 8, height: 8, format: '.tif[compression=ccittfax4,bitdepth=1]', look: 'ink' } as const
  const most = await maker.make({ ...page, count: mostScanPages })
  expect(await judge(most)).toEqual({ ok: true, mediaType: 'image/tiff', pageCount: mostScanPages })
  const more = await maker.make({ ...page, count: mostScanPages + 1 })
  expect(await judge(more)).toEqual({ ok: false, code: 'picture-too-large' })
})

test('a scan of more pixels than the bound is refused before it is unpacked', async () => {
  const format = '.tif[compression=ccittfax4,bitdepth=1]'
  const height = 10_000
  const most = await maker.make({ width: mostPixels / height, height, format, look: 'ink' })
  expect(await judge(most)).toMatchObject({ ok: true })
  const more = await maker.make({ width: mostPixels / height + 1, height, format, look: 'ink' })
  expect(await judge(more)).toEqual({ ok: false, code: 'picture-too-large' })
})

test('a photo of 96 megapixels is taken', async () => {
  const photo = await maker.make({ width: 12_000, height: 8000, format: '.jpg' })
  expect(await judge(photo)).toMatchObject({ ok: true })
})

test('what breaks one picture does not touch the next', async () => {
  const bytes = await maker.make({ ...small, format: '.png' })
  for (const upTo of [40, 60, 100]) expect(await judge(bytes.subarray(0, upTo))).toEqual(damaged)
  expect(await judge(bytes)).toMatchObject({ ok: true })
  expect(noted).toEqual([])
})

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), data.length + 8)
  return chunk
}
