import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
let clerk: Visitor
beforeEach(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
  const { email } = await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function page(path: string): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).split('<script')[0]!.replaceAll('<!-- -->', '')
}
const send = async (path: string, fields: Record<string, string>) => {
  site.clock.forward(1)
  const response = await clerk.post(path, fields)
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}

const letter = { kind: 'letter', owed: 'To be told of raids', owedBy: 'Director of ICE' }

test('a letter is opened, sent in a month, answered, refused, and closed by a plain form each', async () => {
  expect(await page('/clerk/follow-ups')).toContain('Nothing is owed.')
  const wrong = await send('/clerk/follow-ups/new', { ...letter, clockKind: 'foia' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('No law sets a date for a plain letter')
  expect(wrong.text).toContain('To be told of raids')
  const opened = await send('/clerk/follow-ups/new', letter)
  expect([opened.status, opened.to]).toEqual([302, '/clerk/follow-ups/2026-001'])
  const base = '/clerk/follow-ups/2026-001'
  const add = (kind: string, fields: Record<string, string> = {}) =>
    send(`${base}/add?kind=${kind}`, { kind, ...fields })

  expect((await add('letter-sent', { onDate: '2025-06-18', datePrecision: 'month' })).to).toBe(base)
  const sent = await page(base)
  expect(sent).toContain('<b>522</b> to <b>551</b> days')
  expect(sent).toContain('Sent in June 2025')
  expect(sent).not.toMatch(/late|overdue/i)

  const blank = await add('reply', { byWords: 'ICE' })
  expect(blank.status).toBe(422)
  expect(blank.text).toContain('Enter what was said')
  expect(blank.text).toContain('value="ICE"')
  await add('reply', { text: 'We note your letter.', byWords: 'ICE' })
  expect(await page('/clerk/follow-ups')).toContain('Put it to the commission')
  await add('not-enough', { text: 'It answers nothing.' })
  const nobody = await add('closed', { text: 'Given up' })
  expect(nobody.text).toContain('Enter who closed it, or choose the vote')
  await add('closed', { text: 'Given up', byWords: 'The commission' })
  const closed = await page(base)
  expect(closed).toContain('We note your letter.')
  expect(closed).toContain('It answers nothing.')
  expect((await add('update', { text: 'More' })).text).toContain('The follow-up is closed')
  expect((await clerk.get(`${base}/add?kind=moved`)).headers.get('location')).toBe(base)
  expect(await page('/clerk/follow-ups?show=closed')).toContain(base)
})

test('what a statute sets says its section, and a question that does not exist is said so', async () => {
  const request = { kind: 'request', owed: 'Records', owedBy: 'Police', clockKind: 'public-records' }
  const unknown = await send('/clerk/follow-ups/new', { ...request, questionNumber: '1999-001' })
  expect(unknown.text).toContain('There is no question of this number')
  await send('/clerk/follow-ups/new', request)
  await send('/clerk/follow-ups/2026-001/add?kind=letter-sent', { kind: 'letter-sent', onDate: '2026-11-02' })
  const shown = await page('/clerk/follow-ups/2026-001')
  expect(shown).toContain('Set by law: November 12, 2026')
  expect(shown).toContain('Past the date set by Government Code 7922.535')
  expect(await page('/clerk/follow-ups/new')).toContain('Inferred, for counsel to confirm')
})
