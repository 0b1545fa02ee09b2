import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referComplaint } from '#app/domain/comments/review/web-copy.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import type { Database } from '#db/schema.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  address = `/meetings/${posted.slug}/comment`
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

/** Opens the form, as a person would, and fills it in. */
async function filled(fields: Record<string, string>): Promise<FormData> {
  const page = await (await new Visitor(site).get(address)).text()
  site.clock.forward(1)
  const form = new FormData()
  form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  form.set('items', posted.items[0]!)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const rows = () => db.selectFrom('comment').selectAll().execute()

test('an empty form says what is missing, and keeps what was typed', async () => {
  const form = await filled({ name: 'Հայկ 🦆' })
  form.delete('items')
  const response = await new Visitor(site).post(address, form)
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(page).toContain('Please fix 2 things')
  expect(page).toContain('value="Հայկ 🦆"')
  expect(await rows()).toEqual([])
})

test('the same form sent twice leads to one receipt, which no cache keeps and no other site learns', async () => {
  const visitor = new Visitor(site)
  const form = await filled({ how: 'room', name: 'Հայկ 🦆' })
  const [one, two] = [await visitor.post(address, form), await visitor.post(address, form)]
  expect([one.status, two.headers.get('location')]).toEqual([303, one.headers.get('location')])
  expect((await rows()).map(({ displayName, heldReason }) => [displayName, heldReason])).toEqual([
    ['Հայկ 🦆', null],
  ])
  const receipt = await visitor.get(one.headers.get('location')!)
  expect(await receipt.text()).toContain('Հայկ 🦆')
  const said = ['cache-control', 'referrer-policy', 'x-robots-tag'].map((name) => receipt.headers.get(name))
  expect(said).toEqual(['no-store', 'same-origin', 'noindex'])
  expect(receipt.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(site.logged.join('')).not.toContain(one.headers.get('location')!.split('/')[2])
})

test('its author changes and withdraws with the code alone', async () => {
  const visitor = new Visitor(site)
  const sent = await visitor.post(address, await filled({ how: 'room', name: 'Lark' }))
  const receipt = sent.headers.get('location')!
  const none = await visitor.post(`${receipt}/change`, { name: 'Lark' })
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Choose at least one item')])
  const changed = await visitor.post(`${receipt}/change`, { name: 'Heron', items: posted.items[1]! })
  expect(changed.status).toBe(303)
  expect(await (await visitor.get(receipt)).text()).toContain('Heron')
  expect((await visitor.post(`${receipt}/withdraw`)).status).toBe(303)
  expect(await (await visitor.get(receipt)).text()).toContain('Withdrawn by the author')
})

test('a new name with a telephone number is asked about before it replaces the old one', async () => {
  const visitor = new Visitor(site)
  const sent = await visitor.post(address, await filled({ how: 'room', name: 'Lark' }))
  const change = `${sent.headers.get('location')!}/change`
  const fields = { name: 'Lark 626-555-0142', items: posted.items[0]! }
  const asked = await visitor.post(change, fields)
  const page = await asked.text()
  expect([asked.status, page]).toEqual([200, expect.stringContaining('a phone number')])
  expect(page).toContain('value="Lark 626-555-0142"')
  expect((await rows()).at(-1)!.displayName).toBe('Lark')
  expect((await visitor.post(change, { ...fields, asis: 'yes' })).status).toBe(303)
  expect((await rows()).at(-1)!.displayName).toBe('Lark 626-555-0142')
  expect((await visitor.post(change, fields)).status).toBe(303)
})

test('what would publish a telephone number is asked about once, in the language of the page', async () => {
  const visitor = new Visitor(site)
  const form = await filled({ how: 'write', text: 'Llámeme al 626-555-0142.' })
  const asked = await visitor.post(`${address}?lang=es`, form)
  const page = await asked.text()
  expect([asked.status, page]).toEqual([200, expect.stringContaining('un número de teléfono')])
  expect(page).toContain('<html lang="es">')
  form.set('asis', 'yes')
  expect((await visitor.post(`${address}?lang=es`, form)).status).toBe(303)
  expect((await rows()).at(-1)!.text).toBe('Llámeme al 626-555-0142.')
})

test('thirty people behind one address within a minute are all taken', async () => {
  const before = (await rows()).length
  const forms = await Promise.all(
    Array.from({ length: 30 }, (_, index) => filled({ how: 'room', name: `n${index}` })),
  )
  const answers = await Promise.all(forms.map((form) => new Visitor(site).post(address, form)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 303))
  const taken = (await rows()).slice(before)
  expect(taken.map(({ heldReason }) => heldReason)).toEqual(Array.from({ length: 30 }, () => null))
})

test('the page of what was written leads to the form as long as the meeting takes comment', async () => {
  const read = async () => (await new Visitor(site).get(`${address}s`)).text()
  const before = site.clock.now()
  site.clock.set(at('2026-12-10', '23:59'))
  expect(await read()).toContain(`href="${address}"`)
  site.clock.set(at('2026-12-11', '00:00'))
  expect(await read()).not.toContain(`href="${address}"`)
  expect(await (await new Visitor(site).get(address)).text()).toContain('This meeting is over')
  site.clock.set(before)
})

test('a field that no person sees holds it for a person, and the receipt says so', async () => {
  const visitor = new Visitor(site)
  const sent = await visitor.post(address, await filled({ how: 'room', website: 'http://spam.example' }))
  const page = await (await visitor.get(sent.headers.get('location')!)).text()
  expect(page).toContain('Received. Staff will review it')
})

test('a text of ten megabytes is said to be too long', async () => {
  const form = await filled({ how: 'write', text: 'a '.repeat(5_000_000) })
  const response = await new Visitor(site).post(address, form)
  expect([response.status, await response.text()]).toEqual([
    422,
    expect.stringContaining('longer than 60,000 characters'),
  ])
})

test('who was read as complaining of an officer learns on the receipt where complaints go', async () => {
  const visitor = new Visitor(site)
  const text = 'I want to file a complaint against officer Stone.'
  const receipt = (
    await visitor.post(address, await filled({ how: 'write', text, asked: 'complaint' }))
  ).headers.get('location')!
  const read = async (language: string) => (await visitor.get(`${receipt}?lang=${language}`)).text()
  expect(await read('en')).not.toContain('Where to send complaints')
  const { number } = (await rows()).find((row) => row.text === text)!
  await referComplaint(posted.context, { meetingId: posted.meetingId, number })
  expect(await read('en')).toContain(
    'The commission does not decide complaints. To find out where to send it, ask',
  )

  const effectiveOn = '2026-12-04'
  const value = { en: 'the auditor, Room 7.', es: 'la auditora, sala 7.' }
  await setSetting(posted.context, { key: 'complaintsGoTo', value, effectiveOn })
  await setSetting(posted.context, { key: 'commentLanguages', value: ['hy', 'zh'], effectiveOn })
  expect(await read('en')).toContain(
    'The commission does not decide complaints. Send it to: the auditor, Room 7.',
  )
  expect(await read('es')).toContain('La comisión no resuelve quejas. Envíela a: la auditora, sala 7.')
  const armenian = await read('hy')
  expect(armenian).toContain('<html lang="hy">')
  expect(armenian).toContain('Ուղարկեք այն այստեղ՝ the auditor, Room 7.')
  const chinese = await read('zh')
  expect(chinese).toContain('<html lang="zh-Hant">')
  expect(chinese).toContain('請送交：the auditor, Room 7.')
})
