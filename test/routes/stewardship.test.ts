import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getSettings, listHolidays } from '#app/domain/commission/queries.server.ts'
import { settingGroups, settingsOf, type SettingGroup } from '#app/domain/commission/setting-descriptions.ts'
import { settingSlug } from '#app/domain/commission/setting-history.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { rosterOn } from '#app/domain/people/roster.server.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
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

async function page(path: string, visitor = clerk): Promise<string> {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

describe('settings', () => {
  test('every setting has its page, and a form that its own value fills', async () => {
    for (const group of Object.keys(settingGroups) as SettingGroup[]) {
      const shown = await page(`/clerk/settings/${group}`)
      for (const key of settingsOf(group)) {
        const form = `/clerk/settings/${group}/${settingSlug(key)}`
        expect(shown).toContain(`href="${form}"`)
        expect(await page(form)).toContain('name="effectiveOn"')
      }
    }
    expect(await page('/clerk/settings/meetings')).toContain('54953.8.6(b)(1)(D)')
    expect(await page('/clerk/settings/policies')).toContain('Policy, not statute, for this body.')
    expect((await clerk.get('/clerk/settings/voting/city')).status).toBe(404)
    expect((await clerk.get('/clerk/settings/none')).status).toBe(404)
  })

  test('a list of places, a choice, months and an empty text are read from a plain form', async () => {
    const from = { effectiveOn: '2099-01-01' }
    const sent = [
      await clerk.post('/clerk/settings/notice/posting-places', {
        'value[0].name': 'Garfield entrance',
        'value[0].openAtAllHours': 'on',
        'value[1].name': 'Lobby',
        'value[2].name': '',
        ...from,
      }),
      await clerk.post('/clerk/settings/meetings/regular-schedule', {
        'value.nth': '-1',
        'value.weekday': '4',
        'value.time': '18:00',
        'value.monthsOff': '8',
        ...from,
      }),
      await clerk.post('/clerk/settings/commission/web-address', { value: '', ...from }),
      await clerk.post('/clerk/settings/voting/recused-count-for-quorum', { value: 'on', ...from }),
      await clerk.post('/clerk/settings/voting/quorum', {
        'value.rule': 'number',
        'value.members': '7',
        ...from,
      }),
    ]
    expect(sent.map((response) => response.status)).toEqual([302, 302, 302, 302, 302])
    expect(await getSettings(db, '2099-01-01')).toMatchObject({
      postingPlaces: [
        { name: 'Garfield entrance', openAtAllHours: true },
        { name: 'Lobby', openAtAllHours: false },
      ],
      regularSchedule: { nth: -1, weekday: 4, time: '18:00', monthsOff: [8] },
      webAddress: '',
      recusedCountForQuorum: true,
      quorum: { rule: 'number', members: 7 },
    })
    const shown = await page('/clerk/settings/notice')
    expect(shown).toContain('From January 1, 2099')
    expect(shown).toContain('Not entered.')
    expect(await page('/clerk/settings')).toContain('Posting places')
  })

  test('fewer hours than the law’s come back with the section, beside the field, as typed', async () => {
    const response = await clerk.post('/clerk/settings/notice/notice-hours', {
      'value.regular': '71',
      'value.special': '24',
      effectiveOn: '2099-01-01',
    })
    expect(response.status).toBe(422)
    const refused = await response.text()
    expect(refused).toContain('<title>Error: ')
    expect(refused).toContain('href="#value-regular"')
    expect(refused).toContain('The law asks for at least 72 hours. Government Code 54954.2(a)')
    expect(refused).toContain('value="71"')
  })

  test('holidays of a year are added, one is removed, and a second for one day is refused', async () => {
    expect(await page('/clerk/settings/holidays')).toContain('No holidays are entered.')
    expect((await clerk.post('/clerk/settings/holidays/year', { year: '2027' })).status).toBe(302)
    expect(await page('/clerk/settings/holidays')).toContain('Cesar Chavez Day')
    expect((await clerk.post('/clerk/settings/holidays/2027-03-31/remove', {})).status).toBe(302)
    const again = { onDate: '2027-01-01', name: 'New Year', keptBy: 'city' }
    expect((await clerk.post('/clerk/settings/holidays/add', again)).status).toBe(409)
    expect((await listHolidays(db)).map((holiday) => holiday.onDate)).not.toContain('2027-03-31')
  })
})

describe('a new commission', () => {
  const settings = '/clerk/settings'
  async function begun() {
    await clerk.post('/clerk/people/seats/add', {
      number: '1',
      name: 'District 1',
      nominatorKind: 'district',
      nominator: 'Councilmember',
    })
    await clerk.post('/clerk/people/add', { name: 'Ada Elm' })
    const { id: personId } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
    const { id: seatId } = await db.selectFrom('seat').select('id').executeTakeFirstOrThrow()
    return { personId, seatId }
  }

  test('is asked for its seats first, and a term needs one', async () => {
    const main =
      /class="usa-button" href="\/clerk\/people\/seats\/add"|href="\/clerk\/people\/seats\/add" class="usa-button"/
    const empty = await page('/clerk/people')
    expect(empty).toMatch(main)
    expect(empty).not.toContain('href="/clerk/people/terms/begin"')
    expect(empty).not.toContain('Search by any spelling')
    const form = await page('/clerk/people/terms/begin')
    expect(form).toContain('Add the seats first.')
    expect(form).toMatch(main)
    expect(form).not.toContain('name="seatId"')
    await begun()
    const filled = await page('/clerk/people')
    expect(filled).toContain('1 seat, 1 vacant')
    expect(filled).not.toMatch(main)
    expect(filled).toContain('href="/clerk/people/terms/begin"')
    expect(await page('/clerk/people/offices/begin')).toContain('the commission has no members yet')
  })

  test('makes no member without a seat by leaving the choice alone', async () => {
    const { personId } = await begun()
    const form = await page('/clerk/people/terms/begin')
    const choice = /<select[^>]*name="seatId".*?<\/select>/s.exec(form)![0]
    const options = [...choice.matchAll(/<option value="([^"]*)"( selected="")?>([^<]*)/g)].map(
      ([, , selected, label]) => (selected ? `[${label}]` : label),
    )
    expect(options).toEqual(['[Choose a seat]', '1, District 1: vacant', 'Not reported'])
    const term = { personId, startsOn: '2026-07-01', startsPrecision: 'day', endsOn: '' }
    const refused = await clerk.post('/clerk/people/terms/begin', { ...term, seatId: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('<a href="#seatId">Choose a seat</a>')
    expect(await db.selectFrom('term').selectAll().execute()).toEqual([])
    const chosen = await clerk.post('/clerk/people/terms/begin', { ...term, seatId: 'not-reported' })
    expect(chosen.status).toBe(302)
    expect(await db.selectFrom('term').select('seatId').execute()).toEqual([{ seatId: null }])
  })

  test('mends a term and an office that were entered wrongly, with a reason that the record keeps', async () => {
    const { personId, seatId } = await begun()
    const days = { startsOn: '2026-07-01', startsPrecision: 'day', endsOn: '' }
    await clerk.post('/clerk/people/terms/begin', { ...days, personId, seatId: 'not-reported' })
    await clerk.post('/clerk/people/offices/begin', { office: 'chair', personId, fromOn: '2026-07-01' })
    const person = await page('/clerk/people/persons/ada-elm')
    const [term, office] = [...person.matchAll(/href="(\/clerk\/people\/\w+\/[\w-]+\/mend)"/g)].map(
      ([, href]) => href!,
    )
    const form = await page(term!)
    expect(form).toMatch(/<option value="not-reported" selected="">/)
    expect(form).toContain('value="2026-07-01"')
    const mended = { ...days, seatId, endedOn: '', endReason: '', reason: '' }
    const asked = await clerk.post(term!, mended)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Say what was wrong')
    const done = await clerk.post(term!, { ...mended, reason: 'The seat was left out' })
    expect(done.headers.get('location')).toBe('/clerk/people/persons/ada-elm')
    expect(await page('/clerk/people/persons/ada-elm')).toContain('Seat 1, District 1')
    expect(await page('/clerk/record')).toContain('The seat was left out')

    expect(await page(office!)).toContain('Chair from July 1, 2026')
    const vice = { office: 'vice-chair', fromOn: '2026-08-01', toOn: '', reason: 'The other office' }
    expect((await clerk.post(office!, vice)).status).toBe(302)
    expect((await rosterOn(db, '2026-08-01')).lines[0]).toMatchObject({ office: 'vice-chair' })
    for (const kind of ['terms', 'offices']) {
      expect((await clerk.get(`/clerk/people/${kind}/none/mend`)).status).toBe(404)
    }
  })

  test('meets on the default schedule until one is entered, everywhere alike', async () => {
    expect(await page(`${settings}/meetings`)).toContain('Second Thursday of the month, 6:00 PM')
    const form = await page('/clerk/meetings/new')
    expect(form).toContain(
      'Second Thursday of the month, 6:00 PM. Default value. No schedule has been entered.',
    )
    expect(form).toContain(`href="${settings}/meetings/regular-schedule"`)
    expect(form).toMatch(/name="heldOn"[^>]*value="2026-12-10"|value="2026-12-10"[^>]*name="heldOn"/)
    expect(form).not.toMatch(/class="[^"]*record[^"]*"[^>]*name="place"|name="place"[^>]*class="[^"]*record/)
    expect(await page('/clerk')).toContain('The next regular date without a meeting is Thursday, December 10')
    await clerk.post(`${settings}/meetings/regular-schedule`, {
      'value.nth': '1',
      'value.weekday': '3',
      'value.time': '18:30',
      effectiveOn: '2026-12-04',
    })
    const entered = await page('/clerk/meetings/new')
    expect(entered).toContain('First Wednesday of the month, 6:30 PM.')
    expect(entered).not.toContain('The default')
  })

  test('is not asked for the line that only example data has', async () => {
    expect(await page(settings)).toContain('Not entered: City, Web address, The clerk<')
    const group = await page(`${settings}/commission`)
    expect(group).toContain('For demonstrations only')
    expect(group.indexOf('Line on example data')).toBeGreaterThan(group.indexOf('The clerk'))
  })
})

test('a seat is added, filled and vacated, with spellings and a chair, and the public reads it', async () => {
  expect(await page('/commissioners')).toContain('No seats have been added yet.')
  expect(await page('/clerk/people')).toContain('There are no seats yet.')
  const seat = { number: '5', name: 'District 5', nominatorKind: 'district', nominator: 'Councilmember 5' }
  expect((await clerk.post('/clerk/people/seats/add', seat)).status).toBe(302)
  expect(await page('/commissioners')).toContain('Vacant')
  const person = { name: 'Raúl Ibáñez', spellings: 'Raul Ibanez\r\n' }
  expect((await clerk.post('/clerk/people/add', person)).headers.get('location')).toBe(
    '/clerk/people/persons/raul-ibanez',
  )
  expect(await page('/clerk/people?q=iban')).toContain('Raúl Ibáñez')
  const { id: personId } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const { id: seatId } = await db.selectFrom('seat').select('id').executeTakeFirstOrThrow()
  const term = { seatId, personId, startsOn: '', startsPrecision: 'day', endsOn: '2098-06-30' }
  expect((await clerk.post('/clerk/people/terms/begin', term)).status).toBe(302)
  const taken = await clerk.post('/clerk/people/terms/begin', { ...term, startsOn: '2030-01-01' })
  expect(taken.status).toBe(422)
  expect(await taken.text()).toContain('The seat is held until June 30, 2098')
  const chair = { office: 'chair', personId, fromOn: '2020-01-01', toOn: '' }
  expect((await clerk.post('/clerk/people/offices/begin', chair)).status).toBe(302)

  const visitor = new Visitor(site)
  expect(await page('/commissioners', visitor)).toMatch(/Raúl Ibáñez<\/a>, Chair/)
  const shown = await page('/commissioners/raul-ibanez', visitor)
  expect(shown).toContain('to June 30, 2098, beginning not recorded')
  expect(shown).toContain('Raul Ibanez')
  expect(shown).not.toContain('<script')
  const twin = await (await visitor.get('/commissioners/raul-ibanez.json')).json()
  expect(twin).toMatchObject({ name: 'Raúl Ibáñez', office: 'Chair', votes: [] })

  const { id } = await db.selectFrom('term').select('id').executeTakeFirstOrThrow()
  await page(`/clerk/people/terms/${id}/end`)
  await page('/clerk/people/persons/raul-ibanez')
  await page('/clerk/people/seats/5')
  await page('/clerk/people/offices/begin')
  const end = { endedOn: '2024-01-31', endReason: 'Moved away' }
  expect((await clerk.post(`/clerk/people/terms/${id}/end`, end)).status).toBe(302)
  expect((await rosterOn(db, '2024-02-01')).vacancies).toBe(1)
})

test('a document is added, said, given its file and published; before that no public address tells of it', async () => {
  expect(await page('/clerk/library')).toContain('The library is empty.')
  const add = { kind: 'policy', title: 'Policy 428', datedOn: '2019-07-18', datePrecision: 'month' }
  expect((await clerk.post('/clerk/library/add', add)).headers.get('location')).toBe(
    '/clerk/library/documents/policy-428',
  )
  const base = '/clerk/library/documents/policy-428'
  expect(
    (await clerk.post(`${base}/say`, { text: 'Requests go to a supervisor', quoted: 'on' })).status,
  ).toBe(302)
  const form = new FormData()
  form.append('file', new File(['no\0picture'], 'policy.png'))
  const refused = await clerk.post(`${base}/file`, form)
  expect(refused.headers.get('location')).toContain('refused=')
  expect(await page(refused.headers.get('location')!.replace('#file', ''))).toContain(
    'We couldn’t accept the file.',
  )
  const good = new FormData()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  good.append('file', new File([png], 'policy.png'))
  expect((await clerk.post(`${base}/file`, good)).headers.get('location')).toBe(base)

  const visitor = new Visitor(site)
  const addresses = ['/library/policy-428', '/library/policy-428.json', '/library/policy-428/file/policy.png']
  for (const address of addresses)
    expect([address, (await visitor.get(address)).status]).toEqual([address, 404])
  expect(await page('/library', visitor)).not.toContain('Policy 428')
  expect((await clerk.get('/library/policy-428/file/policy.png')).status).toBe(200)

  expect((await clerk.post(`${base}/publish`, {})).status).toBe(302)
  for (const address of addresses)
    expect([address, (await visitor.get(address)).status]).toEqual([address, 200])
  const shown = await page('/library/policy-428', visitor)
  expect(shown).toContain('July 2019')
  expect(shown).toContain('“Requests go to a supervisor”')

  const owed = { kind: 'request' as const, owed: 'Who decides', owedBy: 'The department' }
  const { number } = await openBetween(aContext(db), owed)
  const link = { kind: 'follow-up', number }
  expect((await clerk.post(`${base}/about`, { ...link, number: '1999-001' })).status).toBe(422)
  expect((await clerk.post(`${base}/about`, link)).status).toBe(302)
  expect((await clerk.post(`${base}/about`, link)).status).toBe(409)
  const led = () =>
    Promise.all([page('/library/policy-428', visitor), page(`/follow-ups/${number}`, visitor)])
  const [onDocument, onFollowUp] = await led()
  expect(onDocument).toContain(`href="/follow-ups/${number}"`)
  expect(onFollowUp).toContain('href="/library/policy-428"')
  expect(await page(base)).toContain(`${base}/about/follow-up/${number}`)
  expect((await clerk.post(`${base}/about/follow-up/${number}`, {})).status).toBe(302)
  expect((await clerk.get(`${base}/about/follow-up/${number}`)).status).toBe(404)
  const [again, alone] = await led()
  expect(again).not.toContain(`href="/follow-ups/${number}"`)
  expect(alone).not.toContain('href="/library/policy-428"')

  const { id } = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
  const differ = {
    subject: 'Who decides',
    'sides[0].text': 'A supervisor',
    'sides[0].documentId': id,
    'sides[1].text': 'No one',
    'sides[1].source': '000',
    'sides[2].text': '',
  }
  expect((await clerk.post('/clerk/library/disagreements/add', differ)).status).toBe(302)
  const one = { ...differ, 'sides[1].text': '' }
  expect((await clerk.post('/clerk/library/disagreements/add', one)).status).toBe(422)
  expect(await page('/library', visitor)).toMatch(/A supervisor.*No one/s)
  expect(await page('/library/policy-428', visitor)).toContain('This document')

  const told = await db.selectFrom('disagreement').select('id').executeTakeFirstOrThrow()
  const path = `/clerk/library/disagreements/${told.id}`
  const about = () => db.selectFrom('disagreementAbout').select(['subjectKind', 'subjectId']).execute()
  expect(await page(path, clerk)).toContain(`<option value="document:${id}">Document: Policy 428`)
  const changed = { ...differ, 'about[0]': '', 'about[1]': `document:${id}` }
  expect((await clerk.post(path, { ...changed, 'about[1]': 'planet:1' })).status).toBe(422)
  expect(await about()).toEqual([])
  expect((await clerk.post(path, changed)).status).toBe(302)
  expect(await about()).toEqual([{ subjectKind: 'document', subjectId: id }])
  expect(await page(path, clerk)).toContain(`<option value="document:${id}" selected=""`)
  expect((await clerk.post(path, { ...changed, 'about[1]': '' })).status).toBe(302)
  expect(await about()).toEqual([])
})
