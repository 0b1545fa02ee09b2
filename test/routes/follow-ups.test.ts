import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission } from '#test/setup/meeting.ts'
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
const send = async (path: string, fields: Record<string, string> | FormData) => {
  site.clock.forward(1)
  const response = await clerk.post(path, fields)
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}

/** What the form of an entry sends; some have a file. */
function said(fields: Record<string, string>, file?: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('files', file)
  return form
}

const letter = { kind: 'letter', owed: 'To be told of raids', owedBy: 'Director of ICE' }

test('a letter is opened, sent in a month, answered, refused, and closed by a plain form each', async () => {
  expect(await page('/clerk/follow-ups')).toContain('Nothing is owed to the commission.')
  const wrong = await send('/clerk/follow-ups/new', { ...letter, clockKind: 'foia' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('No law sets a date for a plain letter')
  expect(wrong.text).toContain('To be told of raids')
  const opened = await send('/clerk/follow-ups/new', letter)
  expect([opened.status, opened.to]).toEqual([302, '/clerk/follow-ups/2026-001'])
  const base = '/clerk/follow-ups/2026-001'
  const add = (kind: string, fields: Record<string, string> = {}) =>
    send(`${base}/add?kind=${kind}`, said({ kind, ...fields }))

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
  expect(await page('/clerk/follow-ups')).toContain(
    'it waits for the commission’s word. Put it on the next agenda.',
  )
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

test('Today tells of what is due or silent, and never of nothing above what waits', async () => {
  const calm = await page('/clerk')
  expect(calm).toContain('Nothing to do right now.')
  expect(calm).toContain('No follow-ups need attention.')
  await send('/clerk/follow-ups/new', { ...letter, openedOn: '2026-11-20' })
  await send('/clerk/follow-ups/new', { ...letter, openedOn: '2026-10-01' })
  await send('/clerk/follow-ups/new', {
    ...letter,
    openedOn: '2026-12-01',
    dueOn: '2026-12-10',
    dueKind: 'chosen',
  })
  const { Fir: askerId } = await aCommission(db)
  await askBetween(aContext(db, { at: site.clock.now() }), { askerId, addressee: 'Chief', text: 'How many?' })
  const today = await page('/clerk')
  expect(today).toContain('1 question without a full answer')
  expect(today).toContain('1 follow-up due soon or past due')
  expect(today).toContain('1 follow-up with no reply for a month or more')
  expect(today).not.toContain('past a date set by law')
  expect(today).not.toContain('Nothing waits')
})

test('what a statute sets says its section, and a question that does not exist is said so', async () => {
  const request = { kind: 'request', owed: 'Records', owedBy: 'Police', clockKind: 'public-records' }
  const unknown = await send('/clerk/follow-ups/new', { ...request, questionNumber: '1999-001' })
  expect(unknown.text).toContain('There is no question with this number')
  await send('/clerk/follow-ups/new', request)
  await send(
    '/clerk/follow-ups/2026-001/add?kind=letter-sent',
    said({ kind: 'letter-sent', onDate: '2026-11-02' }),
  )
  const shown = await page('/clerk/follow-ups/2026-001')
  expect(shown).toContain('Set by law: November 12, 2026')
  expect(shown).toContain('Past the date set by Government Code 7922.535')
  expect(await page('/clerk/follow-ups/new')).toContain('Inferred; ask the city attorney')
})

test('a date of law is extended by a form that names how far, and refuses more with the section', async () => {
  await send('/clerk/follow-ups/new', letter)
  expect(await page('/clerk/follow-ups/2026-001')).not.toContain('extended under the law')
  const request = { kind: 'request', owed: 'Records', owedBy: 'Police', clockKind: 'public-records' }
  await send('/clerk/follow-ups/new', request)
  const base = '/clerk/follow-ups/2026-002'
  await send(`${base}/add?kind=letter-sent`, said({ kind: 'letter-sent', onDate: '2026-11-30' }))
  expect(await page(base)).toContain('The time was extended under the law')
  const form = await page(`${base}/add?kind=extended-by-law`)
  expect(form).toContain('14 calendar days in all, Government Code 7922.535(b)')
  expect(form).toContain('Date of the written notice')
  const notice = { kind: 'extended-by-law', onDate: '2026-12-02', days: '15', text: 'Voluminous records.' }
  const refused = await send(`${base}/add?kind=extended-by-law`, said(notice))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('The law lets 14 calendar days be added in all.')
  expect(refused.text).toContain('Government Code 7922.535(b)')
  expect(refused.text).toContain('Voluminous records.')
  expect((await send(`${base}/add?kind=extended-by-law`, said({ ...notice, days: '14' }))).to).toBe(base)
  const shown = await page(base)
  expect(shown).toContain('Set by law: December 24, 2026')
  expect(shown).toContain('extended by 14 calendar days under Government Code 7922.535(b)')
  expect(shown).toContain('Days added, as the law counts them: 14')
})

test('a letter is recorded with its copy, which only clerks open here; what is no file is refused with the words kept', async () => {
  await send('/clerk/follow-ups/new', letter)
  const add = '/clerk/follow-ups/2026-001/add?kind=letter-sent'
  const words = { kind: 'letter-sent', byWords: 'Police Chief' }
  const refused = await send(add, said(words, new File(['wo\0rds'], 'letter.pdf')))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="Police Chief"')
  expect(refused.text).toContain('letter.pdf:')
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  expect((await send(add, said(words, new File([bytes], 'letter.png')))).status).toBe(303)
  const href = /href="(\/clerk\/follow-ups\/2026-001\/copies\/[^"]+)"/.exec(
    await page('/clerk/follow-ups/2026-001'),
  )![1]!
  const copy = await clerk.get(href)
  expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(copy.headers.get('cache-control')).toContain('no-store')
  expect((await new Visitor(site).get(href)).headers.get('location')).toContain('/sign-in?next=')
  await anAccount(db, 'department')
  const liaison = new Visitor(site)
  await liaison.post('/sign-in', { email: 'department@example.org', password: goodPassword })
  expect((await liaison.get(href)).status).toBe(403)
  expect((await clerk.get('/clerk/follow-ups/2026-001/copies/none/x.pdf')).status).toBe(404)
})

test('a letter is drafted, edited, looked at and sent, and not twice within a week', async () => {
  await send('/clerk/follow-ups/new', { ...letter, counterpart: 'Director of ICE' })
  const base = '/clerk/follow-ups/2026-001'
  await send(
    `${base}/add?kind=letter-sent`,
    said({ kind: 'letter-sent', onDate: '2025-06-18', byWords: 'The chief' }),
  )
  expect((await clerk.get(`${base}/letter`)).headers.get('location')).toBe(`${base}/letter/begin`)
  expect((await clerk.get(`${base}/letter.pdf`)).status).toBe(404)
  expect((await send(`${base}/letter/begin`, {})).to).toBe(`${base}/letter`)
  const drafted = await page(`${base}/letter`)
  expect(drafted).toContain('value="The chief"')
  expect(drafted).toContain('On June 18, 2025, you wrote to the Director of ICE.')
  expect(drafted).toContain('asks you to write to the Director of ICE again')
  const words = { addressee: 'The chief', subject: 'Ask again', body: 'Please ask again.' }
  expect((await send(`${base}/letter`, { ...words, version: '1' })).status).toBe(302)
  const stale = await send(`${base}/letter`, { ...words, body: 'Something else', version: '1' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('What they saved')
  expect(stale.text).toContain('Something else')
  const preview = await clerk.get(`${base}/letter.pdf`)
  expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect((await send(`${base}/letter/send`, { version: '2', kind: 'reminder' })).to).toBe(base)
  expect(await page(base)).toContain('Reminder sent')
  await send(`${base}/letter/begin`, {})
  expect(await page(`${base}/letter/send`)).toContain('The next may go from December 11, 2026')
  const again = await send(`${base}/letter/send`, { version: '1', kind: 'reminder' })
  expect(again.status).toBe(422)
})
