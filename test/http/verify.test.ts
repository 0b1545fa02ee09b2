import { createHash } from 'node:crypto'
import { createServer, request as httpRequest } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { listEditionsForPublic, type PublicEdition } from '#app/domain/editions/queries.server.ts'
import { formBounds } from '#app/http/files/form-bounds.ts'
import { createIntake } from '#app/http/files/intake.server.ts'
import { openIncoming } from '#app/http/incoming.server.ts'
import { mountVerifyUpload } from '#app/http/verify-upload.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { readWholeFile } from '#db/files.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aPublishedMeeting } from './published.ts'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let visitor: Visitor
let attachment: { sha256: string; bytes: Uint8Array }
let editions: PublicEdition[]

beforeAll(async () => {
  db = await newSqliteStore()
  const published = await aPublishedMeeting(db, renderer)
  attachment = published.attachment
  editions = await listEditionsForPublic(db, published.meetingId)
  site = await openSite(db, { at: published.context.clock.now() })
  visitor = new Visitor(site)
})
afterAll(async () => {
  await site.close()
  await renderer.close()
  await db.destroy()
})

const edition = (series: string, number: number) =>
  editions.find((each) => each.series === series && each.number === number)!

async function fileOf(series: string, number: number, role: string): Promise<Uint8Array> {
  const file = edition(series, number).files.find((each) => each.role === role)!
  return readWholeFile(db, { ...file, mediaType: 'application/pdf' })
}

/** Sends a file as a browser without scripts does and reads the page that it is led to. */
async function sendFile(bytes: Uint8Array): Promise<{ address: string; text: string }> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'copy.pdf'))
  const response = await visitor.post('/verify', form)
  expect(response.status).toBe(303)
  const address = response.headers.get('location')!
  return { address, text: await page(address) }
}

async function page(address: string): Promise<string> {
  const response = await visitor.get(address)
  expect(response.status).toBe(200)
  const html = await response.text()
  return html
    .replaceAll('<!-- -->', '')
    .replace(/<(style|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
}

test.each([
  ['agenda', 2, 'document', 'Match: current version This file is the PDF of the agenda, edition 2,'],
  ['agenda', 2, 'packet', 'Match: current version This file is the packet of the agenda, edition 2,'],
  ['agenda', 1, 'document', 'Match: older version This file is the PDF of the agenda, edition 1,'],
  ['agenda', 1, 'proof', 'This file is the proof of posting of the agenda, edition 1,'],
  ['minutes', 1, 'document', 'Match: current version This file is the PDF of the draft minutes, edition 1,'],
])('knows a file: %s %i, %s', async (series, number, role, answer) => {
  const { text, address } = await sendFile(await fileOf(series, number, role))
  expect(text).toContain(answer)
  expect(text).toContain('the regular meeting of December 10, 2026')
  expect(address).toMatch(/^\/verify\?hash=[0-9a-f]{64}&from=file$/)
  if (role === 'proof') expect(text).toContain('Match: current version')
  else if (number === 1 && series === 'agenda') expect(text).toContain('It was replaced by edition 2')
})

test('knows an attachment, and says that another file is not ours', async () => {
  expect((await sendFile(attachment.bytes)).text).toContain('This is “Dates of 2027”, given out for “Staff')
  const changed = new Uint8Array(await fileOf('agenda', 2, 'document'))
  changed[changed.length - 10]! ^= 1
  expect((await sendFile(changed)).text).toContain('No match')
})

test('knows the hash that is printed, with spaces and in capitals', async () => {
  const { hash } = edition('agenda', 2)
  const printed = hash.toUpperCase().match(/.{8}/g)!.join(' ')
  for (const pasted of [hash, printed, ` ${printed}\n`]) {
    expect(await page(`/verify?hash=${encodeURIComponent(pasted)}`)).toContain(
      'This hash is the text of the agenda, edition 2,',
    )
  }
})

test('knows what the foot of a page prints of the hash', async () => {
  const { hash } = edition('agenda', 2)
  const [first, last] = [hash.slice(0, 8), hash.slice(-8)]
  for (const pasted of [`${first}…${last}`, ` ${first.toUpperCase()}...${last} `]) {
    expect(await page(`/verify?hash=${encodeURIComponent(pasted)}`)).toContain(
      'This hash is the text of the agenda, edition 2,',
    )
  }
  const wrong = `${first}…${last === '00000000' ? '11111111' : '00000000'}`
  expect(await page(`/verify?hash=${encodeURIComponent(wrong)}`)).toContain(
    'No published document has a hash that',
  )
  expect(await page('/verify?hash=')).toContain('Paste a hash, or choose a file above.')
})

test('asks again for what is not a hash, not a file, or broken', async () => {
  expect(await page('/verify?hash=abc')).toContain('A SHA-256 has 64 digits')
  const html = await (await visitor.get('/verify?hash=abc')).text()
  expect(html).toContain('<title>Error: ')
  expect((await sendFile(new Uint8Array())).text).toContain('Choose a file, or paste a hash.')
  const none = await visitor.post('/verify', new FormData())
  expect([none.status, none.headers.get('location')]).toEqual([303, '/verify?refused=no-file'])
  const broken = await fetch(`${site.url}/verify`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
  })
  expect(broken.status).toBe(400)
  const malformed = await fetch(`${site.url}/verify`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.url, 'content-type': 'multipart/form-data' },
    body: 'x',
  })
  expect(malformed.status).toBe(400)
})

test('stops at the size that it takes, without keeping anything', async () => {
  const app = express()
  mountVerifyUpload(
    app,
    { intake: createIntake(await openIncoming(site.dataDir)) },
    { ...formBounds.verify, fileBytes: 100_000 },
  )
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'
  const location = (bytes: number) =>
    new Promise<string | undefined>((resolve, reject) => {
      const sent = httpRequest(
        {
          port,
          path: '/verify',
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        },
        (response) => {
          response.resume()
          resolve(response.headers.location)
        },
      )
      sent.on('error', reject)
      sent.end(Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'a'), Buffer.from('\r\n--x--\r\n')]))
    })
  const largest = createHash('sha256').update(Buffer.alloc(100_000, 'a')).digest('hex')
  expect(await location(100_001)).toBe('/verify?refused=too-large')
  expect(await location(100_000)).toBe(`/verify?hash=${largest}&from=file`)
  await new Promise((resolve) => server.close(resolve))
})

test('stores nothing of what is checked', async () => {
  const before = await db.selectFrom('file').selectAll().execute()
  await sendFile(new TextEncoder().encode('someone’s own letter'))
  expect(await db.selectFrom('file').selectAll().execute()).toEqual(before)
})
