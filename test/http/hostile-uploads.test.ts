import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import * as hostile from '#test/files/hostile-files.ts'
import { mostPause, watchPauses } from '#test/setup/pauses.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aDoc, aDocx, aPdf } from './files/real-files.ts'

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  address = `/meetings/${posted.slug}/comment`
  // The first page and the first child are made before anything is measured.
  await comment('warm.pdf', await aPdf(1))
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

/** A written comment with a file, as the form of the page sends it. */
async function comment(name: string, bytes: Uint8Array): Promise<Response> {
  const page = await (await new Visitor(site).get(address)).text()
  site.clock.forward(1)
  const form = new FormData()
  form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  form.set('items', posted.items[0]!)
  form.set('how', 'write')
  form.set('text', `With ${name}`)
  form.append('files', new File([Buffer.from(bytes)], name))
  return new Visitor(site).post(address, form)
}

const unreadable = 'we couldn’t read it'
test.each<[string, () => Uint8Array, string]>([
  ['a PDF whose cross-reference is a run of digits', () => hostile.pdfOfDigits(156_000), 'it is damaged'],
  ['a PDF of 33 million rows in 32 kB', () => hostile.pdfOfRows(33_000_000), unreadable],
  ['a .doc whose allocation tables loop', () => hostile.docOfTableLoop(aDoc()), 'it is damaged'],
  [
    'a Word file with a template from another site',
    () => {
      const link = { type: 'attachedTemplate', target: 'https://elsewhere.example/a.dotm', external: true }
      return aDocx({ 'word/_rels/settings.xml.rels': hostile.relationships(link) })
    },
    'it gets text, pictures, or a template from somewhere else',
  ],
])('%s is answered in words, and nobody else waits', async (_what, make, words) => {
  const bytes = make()
  const before = process.memoryUsage.rss()
  const pauses = watchPauses()
  const answer = await comment('hostile.bin', bytes)
  const longest = pauses.longest()
  pauses.stop()
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(`hostile.bin: ${words}`)
  expect(page).toContain('With hostile.bin')
  expect(longest).toBeLessThan(mostPause)
  expect((process.memoryUsage.rss() - before) / (1 << 20)).toBeLessThan(100)
})

test('ordinary files are taken at the same form afterwards', async () => {
  const only = await hostile.aChangedPdf(hostile.pdfChanges.ownerPassword)
  for (const bytes of [await aPdf(18, true), only, aDoc(), aDocx()]) {
    expect((await comment('ordinary', bytes)).status).toBe(303)
  }
})
