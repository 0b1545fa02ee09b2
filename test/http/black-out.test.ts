import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { putFile } from '#db/files.ts'
import { bytesInside } from '#test/documents/redact/inside.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { crawl } from './crawl.ts'

/** What nobody but the clerk may read from the moment at which it is blacked out. */
const canary = 'Zanzibar-Lane'

let db: Store
let site: Site
let visitor: Visitor
let clerk: Visitor
let member: Visitor
let meeting: { id: string; slug: string; items: string[] }
type Where = { path: string; at: string; original: Buffer }
let attachment: Where
let commented: Where

async function letter(last: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setTitle(`About ${canary}`)
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage([400, 200]).drawText(`I live in 12 ${canary} ${last}`, { x: 20, y: 150, size: 12, font })
  document.addPage([400, 200]).drawText('The second page', { x: 20, y: 150, size: 12, font })
  return Buffer.from(await document.save())
}

beforeAll(async () => {
  db = await newSqliteStore()
  meeting = await aPostedMeeting(db)
  const context = aContext(db, { at: '2026-12-04T19:00:00.000Z' })
  const put = async (last: string) => {
    const bytes = await letter(last)
    const { sha256 } = await putFile(db, bytes, 'application/pdf', context.clock.now())
    const name = { fileName: `${canary}.pdf`, mediaType: 'application/pdf' as const }
    return { bytes, file: { sha256, ...name, pageCount: 2 } }
  }
  const { bytes, file } = await put('today')
  const other = await put('tonight')
  const { id } = await attachFile(context, {
    itemId: meeting.items[0]!,
    ...file,
    title: 'A letter',
    nature: 'public',
  })
  await db
    .updateTable('attachment')
    .set({ distributedAt: context.clock.now() })
    .where('id', '=', id)
    .execute()
  const at = `/clerk/meetings/${meeting.slug}/black-out`
  attachment = { path: `/files/${id}/file`, at: `${at}/attachment/${id}`, original: bytes }
  const said = { kind: 'write' as const, mode: null, text: 'With a letter.', files: [other.file] }
  await signUp(aVisitor(db), aSignUp(meeting.id, meeting.items[0]!, said))
  const sent = await db.selectFrom('commentFile').select('id').executeTakeFirstOrThrow()
  commented = {
    path: `/meetings/${meeting.slug}/comments/files/${sent.id}/file`,
    at: `${at}/comment-file/${sent.id}`,
    original: other.bytes,
  }
  site = await openSite(db, { at: '2026-12-08T01:00:00.000Z' })
  await site.papers.ready([file, other.file], { withinMs: 60_000 })
  visitor = new Visitor(site)
  clerk = new Visitor(site)
  member = new Visitor(site)
  for (const [who, role] of [
    [clerk, 'clerk'],
    [member, 'commissioner'],
  ] as const) {
    const { email } = await anAccount(db, role)
    await who.post('/sign-in', { email, password: goodPassword })
  }
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const bytesAt = async (who: Visitor, path: string) => Buffer.from(await (await who.get(path)).arrayBuffer())

describe.each([
  ['an attachment', () => attachment],
  ['a file of a comment', () => commented],
])('a part of %s', (_, which) => {
  test('is blacked out by forms alone: words, a box by numbers, a look, a reason', async () => {
    const { at } = which()
    const page = await (await clerk.get(at)).text()
    expect(page).toContain('Find these words and black them out')
    const found = await clerk.post(at, { do: 'find', words: canary.toLowerCase() })
    expect(found.status).toBe(302)
    const marked = await (await clerk.get(at)).text()
    expect(marked).toContain('These words will be gone')
    expect(marked).toContain(canary)
    const box = { do: 'box', page: '2', left: '0', top: '0', width: '12', height: '50' }
    expect((await clerk.post(at, box)).headers.get('location')).toBe(`${at}?page=2#page`)
    expect((await clerk.post(at, { do: 'make' })).headers.get('location')).toBe(`${at}/look`)
    const look = await (await clerk.get(`${at}/look`)).text()
    const copy = /name="copy" value="([0-9a-f]{64})"/.exec(look)![1]!
    const picture = await clerk.get(`${at}/pages/1.png?of=copy`)
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const refused = await clerk.post(`${at}/look`, { copy, reason: '' })
    expect(refused.status).toBe(422)
    const published = await clerk.post(`${at}/look`, { copy, reason: 'private address' })
    expect(published.status).toBe(302)
    expect(await (await clerk.get(published.headers.get('location')!)).text()).toContain('private address')
  })

  test('is in nothing that the public gets, and the clerk has the original', async () => {
    const { path, original } = which()
    const copy = await bytesAt(visitor, path)
    expect(copy.subarray(0, 5).toString()).toBe('%PDF-')
    const inside = await bytesInside(copy)
    expect(inside.includes(canary)).toBe(false)
    expect(inside.includes('Zanzibar')).toBe(false)
    expect(await bytesAt(visitor, `${path}?as=sent`)).toEqual(copy)
    expect(await bytesAt(clerk, `${path}?as=sent`)).toEqual(original)
    const part = await fetch(site.url + path, { headers: { range: 'bytes=0-99' } })
    expect(Buffer.from(await part.arrayBuffer())).toEqual(copy.subarray(0, 100))
  })

  test('is for nobody else to see or to do', async () => {
    const { at } = which()
    for (const path of [
      at,
      `${at}/look`,
      `${at}/original`,
      `${at}/pages/1.png`,
      `${at}/pages/1.png?of=copy`,
    ]) {
      expect((await visitor.get(path)).status).not.toBe(200)
    }
    expect((await member.get(`${at}/pages/1.png`)).status).toBe(403)
    expect((await member.post(at, { do: 'clear' })).status).toBe(403)
  })
})

test('what was blacked out stands at no public address, in no name, header or log', async () => {
  const pages = [`/meetings/${meeting.slug}`, `/meetings/${meeting.slug}/comments`]
  const seen = await crawl(site, visitor, pages)
  expect(
    [...seen].filter(([path, said]) => `${path}${said}`.includes('Zanzibar')).map(([path]) => path),
  ).toEqual([])
  expect(seen.get(`/meetings/${meeting.slug}/comments`)).toContain(
    'A copy with parts blacked out on December 7, 2026: private address.',
  )
  expect(site.logged.join('\n').toLowerCase()).not.toContain('zanzibar')
})

test('words that stand nowhere, and boxes that are none, are refused with what was typed', async () => {
  const nowhere = await clerk.post(attachment.at, { do: 'find', words: 'Atlantis' })
  expect(nowhere.status).toBe(422)
  expect(await nowhere.text()).toContain('These words do not stand in the text of the file')
  const wrong = await clerk.post(attachment.at, {
    do: 'box',
    page: '9',
    left: '1',
    top: '1',
    width: '5',
    height: '5',
  })
  expect(await wrong.text()).toContain('The file has no page 9')
  expect(
    (await clerk.post(attachment.at, { do: 'box', page: '1', left: 'x', top: '1', width: '0', height: '5' }))
      .status,
  ).toBe(422)
})

test('the original is shown again when the clerk says so', async () => {
  expect((await clerk.post(`${attachment.at}/original`)).status).toBe(302)
  expect(await bytesAt(visitor, attachment.path)).toEqual(attachment.original)
  expect((await clerk.post(`${attachment.at}/original`)).status).toBe(422)
})
