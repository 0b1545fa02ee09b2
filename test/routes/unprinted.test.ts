import { afterAll, beforeAll, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting } from '#test/setup/postable.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const base = '/clerk/meetings/2026-12-10'

let db: Store
let site: Site
let clerk: Visitor

beforeAll(async () => {
  db = await newSqliteStore()
  const renderer = createPdfRenderer()
  const { context, meetingId } = await aPostableMeeting(db, renderer)
  await addItem(context, { meetingId, kind: 'discussion', title: 'Letter of ⴰⵎⴰⵣⵉⵖ neighbors, רחוב 12' })
  site = await openSite(db, { at: context.clock.now(), renderer })
  const { email } = await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
})

afterAll(async () => {
  await site.close()
  await db.destroy()
})

test.each(['posting', 'posting/publish', 'minutes/present'])(
  'before an edition is frozen, %s names what its PDF can’t draw',
  async (page) => {
    const text = await (await clerk.get(`${base}/${page}`)).text()
    expect(/the PDF can’t draw “ⴰ” \(U\+2D30\), “ⵎ”/.exec(text)?.[0]).toBeDefined()
    expect(text.includes('(U+05E8)')).toBe(false)
  },
)

test('the edition is made if the clerk wants it', async () => {
  const answer = await clerk.post(`${base}/posting/publish`)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `${base}/posting`])
})
