import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { electedOf } from '#app/domain/meeting-record/votes/election.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, aMeeting, at, trees, type Tree } from '#test/setup/meeting.ts'
import { minutesOf } from '#test/setup/minutes.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const desk = `/clerk/meetings/${date}-regular/desk`
let browser: Browser
let db: Store
let site: Site
let meeting: { id: string; items: string[] }
let people: Record<Tree, string>
let clerk: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  db = await newSqliteStore()
  people = await aCommission(db)
  meeting = await aMeeting(db)
  site = await openSite(db, { at: at(date, '18:02'), withAssets: true })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  await clerk.post(`${desk}/order`, { by: people.Alder })
  await clerk.post(`${desk}/roll`, { rest: 'present' })
  await clerk.post(`${desk}/items/${meeting.items[0]}/open`, {})
  await clerk.post(`${desk}/items/${meeting.items[0]}/comment`, {})
  return async () => {
    await site.close()
    await db.destroy()
  }
})

const election = async () => (await getMeetingRecord(db, meeting.id)).items[0]!.elections[0]!

async function open(javaScriptEnabled: boolean, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 720 }, javaScriptEnabled })
  await context.addCookies(clerk.browserCookies())
  return { context, page: await context.newPage() }
}

it('is held without a script, by forms, and corrected', async () => {
  const { context, page } = await open(false)
  await page.goto(`${site.url}${desk}`)
  await page.getByRole('link', { name: 'Election' }).click()
  await page.getByLabel('Office', { exact: true }).selectOption('vice-chair')
  await page.getByRole('button', { name: 'Open nominations' }).click()
  await page.getByRole('link', { name: 'Election of the Vice Chair' }).click()
  for (const name of ['Birch', 'Cedro'] as const) {
    await page.getByRole('link', { name: 'Nomination' }).click()
    await page.getByLabel('Who is nominated').selectOption(people[name])
    await page.getByLabel('Nominated by').selectOption(people.Alder)
    await page.getByRole('button', { name: 'Nomination' }).click()
  }
  await page.getByRole('button', { name: 'Close nominations' }).click()
  await page.getByRole('button', { name: 'Take a round by name' }).click()
  expect(await page.getByRole('button', { name: 'Close the round' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Alder: Birch' }).click()
  const { id } = await election()
  await page.goto(`${site.url}${desk}/elections/${id}/cast`)
  for (const tree of trees.slice(1)) {
    await page.getByLabel(tree, { exact: true }).selectOption({ label: tree < 'F' ? 'Birch' : 'Cedro' })
  }
  await page.getByRole('button', { name: 'Record whom members name' }).click()
  expect(electedOf(await election())).toBeNull()
  await page.getByRole('button', { name: 'Close the round' }).click()
  expect(electedOf(await election())?.name).toBe('Cedro')
  expect(await page.locator('main').textContent()).toContain('Cedro was elected')
  await page.getByRole('link', { name: 'Correct the election' }).click()
  for (const tree of ['Fir', 'Hazel'] as const) {
    await page.getByLabel(`Round 1: ${tree}`).selectOption({ label: 'Birch' })
  }
  await page.getByLabel('Reason for the correction').fill('By the recording.')
  await page.getByRole('button', { name: 'Correct the election' }).click()
  expect(electedOf(await election())?.name).toBe('Birch')
  const office = await db.selectFrom('officeTerm').selectAll().where('office', '=', 'vice-chair').execute()
  expect(office).toMatchObject([{ personId: people.Birch, fromOn: date }])
  await context.close()
})

it('is voted on by keys, fits a phone, and axe finds nothing in any state', async () => {
  const post = (step: string, form: Record<string, string> = {}) =>
    election().then(({ id }) => clerk.post(`${desk}/elections/${id}/${step}`, form))
  await clerk.post(`${desk}/items/${meeting.items[0]}/election`, { office: 'chair' })
  const { context, page } = await open(true)
  const { id } = await election()
  const on = `${site.url}${desk}/elections/${id}`
  const look = async (path = '') => {
    await page.goto(on + path)
    expect(await violations(page), path).toEqual([])
    await page.setViewportSize({ width: 360, height: 720 })
    const root = page.locator('html')
    expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth), path).toBe(0)
    await page.setViewportSize({ width: 1280, height: 720 })
  }
  await look()
  await look('/nominate')
  await post('nominate', { personId: people.Birch, nominatorId: people.Alder })
  await post('nominate', { personId: people.Cedro })
  await post('close-nominations')
  await post('open-round')
  await look()
  await page.getByRole('button', { name: 'Keys on' }).waitFor()
  for (const [key, name, label] of [
    ['1', 'Alder', 'Birch'],
    ['2', 'Álamo', 'Cedro'],
    ['b', 'Birch', 'Abstain'],
  ] as const) {
    await page.locator('li[aria-current=true]', { hasText: name }).waitFor()
    await page.keyboard.press(key)
    await page.getByRole('button', { name: `${name}: ${label}`, pressed: true }).waitFor()
  }
  const rest = trees.slice(3).map((tree) => [`votes.${people[tree]}`, people.Birch])
  await post('cast', Object.fromEntries(rest) as Record<string, string>)
  await post('close-round')
  expect(electedOf(await election())?.name).toBe('Birch')
  await look()
  await look('/correct')
  await look('/strike')
  await context.close()
})

it('says at the desk that the register has another term, and on the page of a member how they voted', async () => {
  const office = { id: 'other', office: 'vice-chair' as const, personId: people.Elm, fromOn: date }
  await db
    .insertInto('officeTerm')
    .values({ ...office, basis: 'recorded', source: null })
    .execute()
  await clerk.post(`${desk}/items/${meeting.items[0]}/election`, { office: 'vice-chair' })
  const { id } = await election()
  const post = (step: string, form: Record<string, string> = {}) =>
    clerk.post(`${desk}/elections/${id}/${step}`, form)
  const conflict = 'The register of officers has another term from December 10, 2026. Correct it there.'
  await post('nominate', { personId: people.Birch })
  await post('close-nominations')
  await post('open-round')
  const votes = trees.map((tree) => [`votes.${people[tree]}`, tree === 'Fir' ? 'abstain' : people.Birch])
  await post('cast', Object.fromEntries(votes) as Record<string, string>)
  expect(await (await clerk.get(`${desk}/elections/${id}`)).text()).not.toContain(conflict)
  await post('close-round')
  const { context, page } = await open(true, 360)
  await page.goto(`${site.url}${desk}/elections/${id}`)
  await page.locator('main').getByText(conflict).waitFor()
  expect(await violations(page)).toEqual([])
  const root = page.locator('html')
  expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  await db
    .updateTable('meeting')
    .set({ adjourned: 1, adjournedAt: at(date, '18:02') })
    .where('id', '=', meeting.id)
    .execute()
  await minutesOf(db, meeting.id, 'presented', 1, '{"sections":[]}')
  await page.goto(`${site.url}/commissioners/fir`)
  const told = page.locator('section', { hasText: 'Votes in elections' })
  expect(await told.textContent()).toContain('Abstained')
  expect(await told.textContent()).toContain('Election of the Vice Chair')
  expect(await told.textContent()).toContain('Birch was elected (Birch 10)')
  expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(await (await fetch(`${site.url}/commissioners/fir.json`)).json()).toMatchObject({
    electionVotes: [{ office: 'Vice Chair', choice: 'abstain', result: 'Birch was elected (Birch 10)' }],
  })
  await context.close()
})

it('minutes: the form of a motion asks how they are approved, and refuses one that does not say', async () => {
  const earlier = await aMeeting(db, { heldOn: '2026-11-12', items: ['Letter'] })
  const { working } = await getMinutesInHand(db, '2026-11-12-regular')
  await minutesOf(db, earlier.id, 'presented', 1, JSON.stringify(working))
  const note = { slug: '2026-11-12-regular', itemId: null, narrative: 'It rained.', version: 0 }
  await writeNote(aContext(db, { at: at(date, '18:02') }), { ...note, detail: 'summary' })
  await db
    .updateTable('agendaItem')
    .set({ kind: 'minutes-approval', approvesMeetingId: earlier.id })
    .where('id', '=', meeting.items[0]!)
    .execute()
  const motion = `${desk}/items/${meeting.items[0]}/motion`
  const { context, page } = await open(true, 360)
  page.setDefaultTimeout(10_000)
  await page.goto(site.url + motion)
  expect(await page.getByRole('cell', { name: 'It rained.' }).count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Text of the motion').fill('To approve the minutes.')
  await page.getByRole('button', { name: 'Record the motion' }).click()
  await page
    .getByText('Say whether the motion approves the minutes as presented or as corrected')
    .first()
    .waitFor()
  await page.locator('label', { hasText: /^\s*As corrected/ }).click()
  await page.getByLabel(/^Corrections in the motion/).fill('3.A was adopted')
  await page.getByRole('button', { name: 'Record the motion' }).click()
  await page.waitForURL((url) => url.pathname === desk)
  const made = (await getMeetingRecord(db, meeting.id)).items[0]!.motions[0]!
  expect(made).toMatchObject({ minutesApproval: 'as-corrected', corrections: '3.A was adopted' })
  await context.close()
})
