import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { addDemandEntry } from '#app/domain/demands/add-demand-entry.server.ts'
import { getDemandForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { aContext } from '#test/setup/context.ts'
import { aWholeWorld } from '#test/setup/e2e-world.ts'
import { aMeeting } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { oneLine, readPdf } from '../documents/read-pdf.ts'

let db: Kysely<Database>
let site: Site
let clerk: Visitor
let anyone: Visitor
beforeEach(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
  const { email } = await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  anyone = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

const plain = async (response: Response) =>
  (await response.text()).split('<script')[0]!.replaceAll('<!-- -->', '')
async function page(path: string, visitor = clerk): Promise<string> {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return plain(response)
}
const send = async (path: string, fields: Record<string, string> | FormData) => {
  site.clock.forward(1)
  const response = await clerk.post(path, fields)
  return { status: response.status, to: response.headers.get('location'), text: await plain(response) }
}
/** A form whose file comes with it. */
function said(fields: Record<string, string>, file?: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('files', file)
  return form
}

const demand = {
  kind: 'cure-or-correct',
  claimant: 'Robin Reed',
  receivedOn: '2026-12-01',
  receivedBy: 'mail',
  actionOn: '2026-11-12',
  action: 'The vote to send the letter.',
  claim: 'It stood on no agenda.',
  'section-54954-2': 'yes',
  session: 'open',
  email: 'robin@example.org',
  phone: '626 555 0100',
  address: '1 Oak Street',
}
const pdf = () =>
  new File(
    [
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>',
    ],
    'letter.pdf',
  )

test('a demand is recorded by a form with its letter, and reaches the clerk’s first page and the public at once', async () => {
  expect(await page('/clerk/demands')).toContain('No demand is waiting.')
  expect(await page('/demands', anyone)).toContain('No demand has been received.')
  const wrong = await send('/clerk/demands/new', said({ ...demand, 'section-54954-2': '', receivedOn: '' }))
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Choose at least one section')
  expect(wrong.text).toContain('The vote to send the letter.')
  const late = await send('/clerk/demands/new', said({ ...demand, receivedOn: '2027-01-01' }))
  expect(late.text).toContain('The day it was received is still to come.')
  const { to, status } = await send('/clerk/demands/new', said(demand, pdf()))
  expect([status, to]).toEqual([303, '/clerk/demands/2026-001'])

  const work = await page('/clerk/demands/2026-001')
  // December 31 is a Thursday.
  expect(work).toContain('December 31, 2026')
  expect(work).toContain('robin@example.org')
  expect(work).toContain('letter.pdf</a>, not public')
  const today = await page('/clerk')
  expect(today).toContain('Put it on an agenda, and answer in writing')
  expect(today).toContain('27 days left, to December 31, 2026')

  const shown = await page('/demands/2026-001', anyone)
  expect(shown).toContain('The vote to send the letter.')
  expect(shown).toContain('27 days left')
  for (const told of [
    shown,
    await page('/demands', anyone),
    await page('/demands.json', anyone),
    await page('/demands/2026-001.json', anyone),
  ]) {
    expect(told).toContain('Robin Reed')
    expect(told).not.toMatch(/robin@example|555 0100|Oak Street|letter\.pdf/)
  }
  const { id } = await db.selectFrom('demand').select('id').executeTakeFirstOrThrow()
  expect((await clerk.get(`/clerk/demands/2026-001/copies/${id}/letter.pdf`)).status).toBe(200)
  expect((await anyone.get(`/demands/2026-001/files/${id}/letter.pdf`)).status).toBe(404)
  expect(
    (await anyone.get(`/clerk/demands/2026-001/copies/${id}/letter.pdf`)).headers.get('location'),
  ).toContain('/sign-in')
  expect((await anyone.get('/demands/1999-001')).status).toBe(404)
})

test('a letter whose copy is public is sent to anyone', async () => {
  await send('/clerk/demands/new', said({ ...demand, filePublic: 'yes' }, pdf()))
  const { id } = await db.selectFrom('demand').select('id').executeTakeFirstOrThrow()
  expect(await page('/demands/2026-001', anyone)).toContain(`/demands/2026-001/files/${id}/letter.pdf`)
  expect((await anyone.get(`/demands/2026-001/files/${id}/letter.pdf`)).status).toBe(200)
})

test('decisions, notices and corrections are recorded by a form each, with the version that the page showed', async () => {
  await send('/clerk/demands/new', said(demand))
  const base = '/clerk/demands/2026-001'
  const add = async (kind: string, fields: Record<string, string> = {}) => {
    const { version } = await getDemandForClerk(db, '2026-001', site.clock.now())
    return send(`${base}/add?kind=${kind}`, said({ kind, version: String(version), ...fields }))
  }
  expect((await add('notice-sent')).text).toContain('No decision is recorded yet that could be told.')
  expect((await add('not-cured')).text).toContain('Enter what was said or done')
  expect((await add('not-cured', { text: 'The action stands.' })).to).toBe(base)
  expect(await page('/clerk')).toContain('Send the written answer, and record it')
  const stale = await send(`${base}/add?kind=note`, said({ kind: 'note', version: '0', text: 'Old.' }))
  expect([stale.status, stale.text.includes('Someone else recorded something')]).toEqual([422, true])
  expect((await add('notice-sent', { onDate: '2026-12-04' })).to).toBe(base)
  expect(await page('/clerk')).not.toContain('Brown Act demands')
  expect(await page('/demands/2026-001', anyone)).toContain(
    'The commission decided not to cure or correct the action',
  )

  const facts = { ...demand, version: '2', reason: 'The stamp says the 2nd.', receivedOn: '2026-12-02' }
  expect((await send(`${base}/facts`, { ...facts, reason: '' })).text).toContain('Enter what was wrong')
  expect((await send(`${base}/facts`, facts)).to).toBe(base)
  expect(await page('/demands/2026-001', anyone)).toContain('January 4, 2027')
  expect((await clerk.get(`${base}/add?kind=moved`)).headers.get('location')).toBe(base)
})

test('an item is placed on an agenda, and a cease and desist letter has its commitment printed', async () => {
  const { id: meetingId } = await aMeeting(db, { heldOn: '2026-12-10', items: ['Adjournment'] })
  const cease = { ...demand, kind: 'cease-and-desist', writtenOn: '2026-11-30' }
  await send('/clerk/demands/new', said(cease))
  expect(await page('/clerk/meetings/2026-12-10-regular/agenda')).toContain(
    `/clerk/demands/2026-001/place?meeting=${meetingId}`,
  )
  const form = await page(`/clerk/demands/2026-001/place?meeting=${meetingId}`)
  expect(form).toContain(`<option value="${meetingId}" selected`)
  expect(form).toContain('To approve the unconditional commitment')
  expect(
    (await send('/clerk/demands/2026-001/place', { version: '0', purpose: 'commitment' })).text,
  ).toContain('Choose a meeting')
  const placed = await send('/clerk/demands/2026-001/place', {
    version: '0',
    purpose: 'commitment',
    meetingId,
  })
  expect(placed.to).toContain('/clerk/meetings/2026-12-10-regular/agenda/items/')
  expect(await page(placed.to!)).toContain('This item is about')
  expect(await page('/clerk/meetings/2026-12-10-regular/agenda')).not.toContain('Place demand')
  expect(await page('/clerk')).toContain('Decide at the meeting of December 10, 2026, and answer in writing')
  const response = await clerk.get('/clerk/demands/2026-001/commitment.pdf')
  const printed = oneLine(
    (await readPdf(new Uint8Array(await response.arrayBuffer()))).pages
      .flat()
      .map(({ text }) => text)
      .join(' '),
  )
  expect(printed).toContain('hereby unconditionally commits that it will cease, desist from, and not repeat')
  expect(printed).toContain('Demand 2026-001')
  expect((await anyone.get('/clerk/demands/2026-001/commitment.pdf')).status).toBe(302)
})

test('its pages speak the languages that the commission offers', async () => {
  await send('/clerk/demands/new', said(demand))
  const steward = aContext(db, { role: 'administrator', at: site.clock.now() })
  await setSetting(steward, { key: 'commentLanguages', value: ['hy', 'zh'], effectiveOn: '2026-12-04' })
  const { id: demandId } = await db.selectFrom('demand').select('id').executeTakeFirstOrThrow()
  const told = aContext(db, { at: site.clock.now() })
  await addDemandEntry(told, { demandId, version: 0, kind: 'not-cured', text: 'It stands.' })
  const words = {
    es: ['La comisión decidió no subsanar ni corregir el acto', 'Ley Brown'],
    hy: ['Հանձնաժողովը որոշել է չշտկել և չուղղել գործողությունը', 'Բրաունի օրենք'],
    zh: ['委員會決定不補救或更正該行動', '《布朗法》'],
  }
  for (const [language, [decided, law]] of Object.entries(words)) {
    const one = await page(`/demands/2026-001?lang=${language}`, anyone)
    expect(one).toContain(decided)
    expect(one).toContain(`lang="${language === 'zh' ? 'zh-Hant' : language}"`)
    expect(await page(`/demands?lang=${language}`, anyone)).toContain(law)
  }
})

test('how to reach who made it can be deleted by a steward only, once it is not needed', async () => {
  await send('/clerk/demands/new', said(demand))
  expect(await page('/clerk/retention')).toContain('The demand has not been answered in writing yet.')
  const refused = await send('/clerk/demands/2026-001/forget', {})
  expect(refused.text).toContain('The demand has not been answered in writing yet.')
  await anAccount(db, 'commissioner')
  const member = new Visitor(site)
  await member.post('/sign-in', { email: 'commissioner@example.org', password: goodPassword })
  expect((await member.get('/clerk/demands/2026-001/forget')).status).toBe(403)
  expect((await member.get('/clerk/demands')).status).toBe(403)
})

test('the page of the meeting whose action is challenged tells of it', async () => {
  const world = await aWholeWorld()
  const whole = await openSite(world.db)
  const response = await new Visitor(whole).get(`/meetings/${world.names.get('first')}`)
  const told = await plain(response)
  expect(told).toContain('Brown Act demands')
  expect(told).toContain(`/demands/${world.names.get('demand')}`)
  await whole.close()
  await world.close()
})

test('a member reads of a demand that waits what anyone reads, and no more', async () => {
  await send('/clerk/demands/new', said(demand))
  await anAccount(db, 'chair')
  const chair = new Visitor(site)
  await chair.post('/sign-in', { email: 'chair@example.org', password: goodPassword })
  const told = await page('/commissioner', chair)
  expect(told).toContain('/demands/2026-001')
  expect(told).toContain('Answer due December 31, 2026')
  expect(told).not.toMatch(/robin@example|555 0100|Oak Street/)
})
