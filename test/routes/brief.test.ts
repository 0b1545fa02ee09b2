import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { aCommission } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { oneLine, readPdf } from '../documents/read-pdf.ts'

let db: Store
let site: Site
beforeEach(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

const brief = '/commissioner/brief.pdf'

test('a commissioner has a brief of one page, which is kept by nobody', async () => {
  const people = await aCommission(db)
  await anAccount(db, 'commissioner', { personId: people.Elm })
  const elm = new Visitor(site)
  await elm.post('/sign-in', { email: 'commissioner@example.org', password: goodPassword })
  const response = await elm.get(brief)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(response.headers.get('cache-control')).toContain('no-store')
  const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()))
  expect(pdf.pages).toHaveLength(1)
  expect(
    oneLine(
      pdf.pages
        .flat()
        .map(({ text }) => text)
        .join(' '),
    ),
  ).toContain('For Elm')
})

test('nobody else has one', async () => {
  const visitor = new Visitor(site)
  expect((await visitor.get(brief)).headers.get('location')).toBe(
    `/sign-in?next=${encodeURIComponent(brief)}`,
  )
  for (const role of ['clerk', 'department', 'administrator'] as const) {
    await anAccount(db, role)
    const other = new Visitor(site)
    await other.post('/sign-in', { email: `${role}@example.org`, password: goodPassword })
    expect([role, (await other.get(brief)).status]).toEqual([role, 403])
  }
})
