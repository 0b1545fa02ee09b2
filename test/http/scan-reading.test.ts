import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { openPdf } from '#app/documents/pdfium/open-pdf.ts'
import { papersNow } from '#app/domain/papers/papers-now.server.ts'
import { readSection } from '#app/domain/papers/read-section.server.ts'
import { putFile } from '#db/files.ts'
import { scanned } from '#test/documents/scans/scanned.ts'
import { aPostedMeeting } from '#test/setup/comments.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let site: Site
let clerk: Visitor
let member: Visitor
let path: string
let posting: string
let sha256: string

beforeAll(async () => {
  db = await newSqliteStore()
  const meeting = await aPostedMeeting(db)
  const context = aContext(db, { at: '2026-12-04T19:00:00.000Z' })
  const itemId = meeting.items[0]!
  const bytes = await scanned(['The commission met on Monday.'])
  ;({ sha256 } = await putFile(db, bytes, 'application/pdf', context.clock.now()))
  const file = { sha256, fileName: 'minutes.pdf', mediaType: 'application/pdf' as const }
  const { id } = await attachFile(context, { itemId, ...file, pageCount: 2, nature: 'public' })
  path = `/clerk/meetings/${meeting.slug}/agenda/items/${itemId}/attachments/${id}`
  posting = `/clerk/meetings/${meeting.slug}/posting`
  site = await openSite(db, { at: '2026-12-08T01:00:00.000Z' })
  await site.papers.ready([file], { withinMs: 60_000 })
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

const textOf = async (response: Response) => (await response.text()).replaceAll('<!-- -->', '')

test('a clerk has a scan read by a press, without scripts, and is told how far along it is', async () => {
  const button = 'Read the scanned pages by machine'
  expect(await textOf(await clerk.get(path))).toContain(button)
  expect((await member.post(`${path}/read`)).status).toBe(403)
  const pressed = await clerk.post(`${path}/read`)
  expect([pressed.status, pressed.headers.get('location')]).toEqual([302, `${path}#edit`])
  const under = await textOf(await clerk.get(path))
  expect(under).not.toContain(button)
  const paper = async () => (await papersNow(db, [sha256])).get(sha256)!
  await vi.waitFor(async () => expect((await paper()).machine?.state).toBe('ready'), { timeout: 30_000 })
  for (const page of [path, posting]) {
    expect(await textOf(await clerk.get(page))).toContain('text read by machine; may have errors')
  }
  const section = await openPdf((await readSection(db, (await paper()).section!.sha256))!)
  if (typeof section === 'string') throw new Error(section)
  expect(section.text(0).split(/\s+/)).toEqual(['The', 'commission', 'met', 'on', 'Monday.'])
  expect((await clerk.post(`${path}/read`)).status).toBe(422)
})
