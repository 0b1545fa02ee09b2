import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { putFile } from '#db/files.ts'
import { lockedPdf, pngSquare } from '#test/documents/attachment-samples.ts'
import * as hostile from '#test/documents/hostile-pdfs.ts'
import { elements, oneLine, readPdf } from '#test/documents/read-pdf.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting, type Postable } from '#test/setup/postable.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const base = '/clerk/meetings/2026-12-10/posting'
const renderer = createPdfRenderer()
let db: Store
let site: Site
let clerk: Visitor
let postable: Postable
beforeEach(async () => {
  db = await newSqliteStore()
  postable = await aPostableMeeting(db, renderer)
  site = await openSite(db, { at: postable.context.clock.now() })
  const { email } = await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})
afterAll(() => renderer.close())

/** As if an earlier version had taken it: what is taken today is another test's matter. */
async function attach(fileName: string, bytes: Uint8Array): Promise<void> {
  const { context, meetingId } = postable
  const mediaType = fileName.endsWith('.png') ? ('image/png' as const) : ('application/pdf' as const)
  const { sha256 } = await putFile(db, bytes, mediaType, context.clock.now())
  const { inOrder } = await getAgenda(db, meetingId)
  const itemId = inOrder.find(({ kind }) => kind === 'staff-report')!.id
  const file = { sha256, fileName, mediaType, pageCount: null, title: fileName, nature: 'public' as const }
  await attachFile(context, { itemId, ...file })
}

/** Publishes by the page's own press. @returns the packet as the public gets it */
async function published() {
  expect((await clerk.get(base)).status).toBe(200)
  expect((await clerk.get(`${base}/publish`)).status).toBe(200)
  const answer = await clerk.post(`${base}/publish`)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, base])
  const packet = await new Visitor(site).get('/meetings/2026-12-10/packet.pdf')
  expect(packet.status).toBe(200)
  return readPdf(new Uint8Array(await packet.arrayBuffer()))
}

test('an agenda is posted whatever is attached to it, and each paper that has no pages is named', async () => {
  const papers: [name: string, bytes: Uint8Array][] = [
    ['no page size.pdf', hostile.pageWithoutSize()],
    ['broken form.pdf', hostile.brokenForm()],
    ['broken compression.pdf', hostile.brokenCompression()],
    ['circular tags.pdf', hostile.circularTags()],
    ['deep.pdf', hostile.deepContent(200_000)],
    ['locked.pdf', await lockedPdf()],
    ['empty.pdf', new Uint8Array()],
    ['no PDF.pdf', new TextEncoder().encode('%PDF-1.7\nnothing else')],
    ['cut off.png', pngSquare(40).subarray(0, 60)],
    ['보고서 📄 דוח ก.pdf', new TextEncoder().encode('%PDF-1.7\nnothing at all')],
  ]
  for (const [name, bytes] of papers) await attach(name, bytes)
  const pdf = await published()
  const named = elements(pdf, 'P')
    .map(({ text }) => oneLine(text))
    .filter((text) => text.startsWith('File: '))
  expect(named.length).toBeGreaterThanOrEqual(4)
  const where = elements(pdf, 'P').map(({ text }) => oneLine(text))
  expect(where.join(' ')).toContain(`You can download it at ${new URL(site.url).host}/meetings/2026-12-10`)
  const pages = await db.selectFrom('preparedPaper').select(['fileName', 'state']).execute()
  expect(pages.filter(({ state }) => state === 'ready' || state === 'failed')).toHaveLength(papers.length)
})

test.each([
  ['without a page size', () => hostile.pageWithoutSize()],
  ['with a broken compressed form', () => hostile.brokenForm()],
])('one PDF %s keeps no agenda from being posted', async (what, bytes) => {
  await attach(`${what}.pdf`, bytes())
  const pdf = await published()
  expect(pdf.outline.map(({ title }) => title)[0]).toBe('Agenda')
  expect(JSON.stringify(pdf.outline)).toContain(`${what}.pdf`)
})
