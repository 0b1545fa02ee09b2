import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { closedLine } from '#app/domain/notices/closed-line.ts'
import { oneLine, readPdf } from '#test/documents/read-pdf.ts'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, aMeeting, at, trees } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const day = '2026-12-10'
const slug = `${day}-regular`
const desk = `/clerk/meetings/${slug}/desk`
const titles = [
  'Consent calendar',
  'Letter to the director of ICE',
  'Dates of meetings in 2027',
  'Policy 428.5',
  'Election of the Vice Chair',
]
const closed = closedLine('evaluation', ['Independent Police Auditor'])!

let db: Store
let site: Site
let browser: Browser
let profile: BrowserContext
let clerk: Page

beforeAll(async () => {
  db = await newSqliteStore()
  await aCommission(db)
  const context = aContext(db, { at: at('2026-12-04', '12:00') })
  await setSetting(context, { key: 'closedSessions', value: true, effectiveOn: '2026-12-04' })
  const meeting = await aMeeting(db, { heldOn: day, items: [...titles, closed.title] })
  const [calendar, letter, dates] = meeting.items
  await db
    .updateTable('agendaItem')
    .set({ kind: 'closed-session', description: closed.description })
    .where('id', '=', meeting.items.at(-1)!)
    .execute()
  await db.updateTable('agendaItem').set({ kind: 'consent' }).where('id', '=', calendar!).execute()
  await db
    .updateTable('agendaItem')
    .set({ parentId: calendar! })
    .where('id', 'in', [letter!, dates!])
    .execute()
  await postAgenda(context, {
    meetingId: meeting.id,
    lines: meeting.items.map((id, index) =>
      titles[index] ? [id, titles[index]] : [id, closed.title, closed.description],
    ),
  })
  await anAccount(db, 'clerk', { name: 'Dana Rivers' })
  site = await openSite(db, { at: at(day, '18:02'), withAssets: true })
  browser = await launchBrowser()
  profile = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  profile.setDefaultTimeout(60_000)
  clerk = await profile.newPage()
})

afterAll(async () => {
  await profile?.close()
  await browser?.close()
  await site?.close()
  await db?.destroy()
})

/** One evening from the call to order to the draft of its minutes: each test goes on where the one before it ends. */
describe('an evening by Robert’s Rules', { timeout: 120_000 }, () => {
  test('is called to order with ten of eleven present', async () => {
    await clerk.goto('/sign-in')
    await clerk.getByLabel('E-mail address').fill('clerk@example.org')
    await clerk.getByLabel('Password').fill(goodPassword)
    await clerk.keyboard.press('Enter')
    await clerk.waitForURL((url) => url.pathname !== '/sign-in')
    await clerk.goto(desk)
    await clerk.getByRole('link', { name: 'Call to order', exact: true }).click()
    await clerk.getByLabel('Called to order by').selectOption({ label: 'Alder' })
    await press('Call to order')
    await clerk.getByRole('link', { name: 'Call the roll' }).click()
    await clerk.getByLabel('Poplar', { exact: true }).selectOption({ label: 'Absent' })
    await press('Mark everyone else present')
    await clerk.getByText('10 of 11').waitFor()
  })

  test('has a consent calendar, from which a member takes one item off', async () => {
    site.clock.set(at(day, '18:05'))
    await takeUp('Consent calendar')
    await clerk.getByRole('link', { name: /^Take off ?: 1\.A$/ }).click()
    await clerk.getByLabel('At the request of').selectOption({ label: 'Elm' })
    await press('Take it off')
    await clerk.getByText('Taken off').first().waitFor()
    await move('To approve the consent calendar.')
    await voteByName()
    await clerk.getByText('Passed, 10–0').waitFor()
    await looksRight()
    await closeItem()
  })

  test('takes that item up by itself', async () => {
    site.clock.set(at(day, '18:12'))
    await takeUp('Letter to the director of ICE')
    await move('To send the letter.')
    await voteByName('Cedro')
    await clerk.getByText('Passed, 9–1').waitFor()
    await closeItem()
  })

  test('lets a motion die for lack of a second', async () => {
    site.clock.set(at(day, '18:20'))
    await takeUp('Policy 428.5')
    await move('To repeal the policy.', { by: 'Cedro', second: null })
    await press('No second')
    await clerk.getByText('Died for lack of a second').first().waitFor()
  })

  test('appeals from the ruling of the chair on a point of order, while a motion is pending', async () => {
    site.clock.set(at(day, '18:25'))
    await move('To review the policy in March.')
    await move('The policy is before the council.', { kind: 'Point of order', by: 'Cedro', second: null })
    await clerk.getByRole('link', { name: 'Ruling in words' }).click()
    await clerk.getByLabel('The point is').selectOption({ label: 'Not well taken' })
    await clerk.getByLabel('Ruling, in the words of the chair').fill('The commission may review any policy.')
    await press('Record the ruling')
    await clerk.getByText('To review the policy in March.').first().waitFor()
    await clerk.getByText('The chair ruled the point of order not well taken').waitFor()
    await looksRight()
    await clerk.getByRole('link', { name: 'Appeal', exact: true }).click()
    await fillMotion('That the point was well taken.', { by: 'Cedro', second: 'Fir' })
    await voteByName('Cedro', 'Fir')
    await clerk.getByText('To review the policy in March.').first().waitFor()
    await voteByName()
    await clerk.getByText('Passed, 10–0').waitFor()
    await closeItem()
  })

  test('elects an officer by name: the first round is a tie, the second decides', async () => {
    site.clock.set(at(day, '18:45'))
    await takeUp('Election of the Vice Chair')
    await clerk.getByRole('link', { name: 'Election', exact: true }).click()
    await clerk.getByLabel('Office', { exact: true }).selectOption({ label: 'Vice Chair' })
    await press('Open nominations')
    await clerk.locator('a[href*="/desk/elections/"]').click()
    for (const name of ['Birch', 'Cedro']) {
      await clerk.getByRole('link', { name: 'Nomination', exact: true }).click()
      await clerk.getByLabel('Who is nominated').selectOption({ label: name })
      await clerk.getByLabel('Nominated by').selectOption({ label: 'Alder' })
      await press('Nomination')
      await clerk.getByRole('link', { name: new RegExp(`^Declines.*${name}$`) }).waitFor()
    }
    await press('Close nominations')
    await round(5)
    await clerk.getByText('No one was elected: a tie (Birch 5, Cedro 5)').waitFor()
    await round(4)
    await clerk.getByText('Cedro was elected (Cedro 6, Birch 4)').waitFor()
    await looksRight()
    await clerk.goto(desk)
    await closeItem()
  })

  test('goes into closed session, comes back and reports out', async () => {
    site.clock.set(at(day, '19:10'))
    await takeUp(closed.title)
    await clerk.getByRole('link', { name: 'Go into closed session' }).click()
    await clerk.getByText(/was announced in open session/).click()
    await press('Go into closed session')
    await clerk.getByText('In closed session since 7:10 PM').first().waitFor()
    expect(await clerk.getByRole('link', { name: 'Statement' }).count()).toBe(0)
    expect(await clerk.getByRole('button', { name: 'Keep' }).count()).toBe(0)
    await looksRight()
    site.clock.set(at(day, '19:40'))
    await press('Back in open session')
    await clerk.getByRole('link', { name: 'Report out' }).click()
    await clerk.getByLabel('Action taken, as reported').fill('To renew the appointment.')
    for (const name of trees.slice(0, -1)) {
      await clerk.getByLabel(name, { exact: true }).selectOption({ label: name === 'Fir' ? 'No' : 'Aye' })
    }
    await looksRight()
    await press('Record the report')
    await clerk.waitForURL((url) => url.pathname === desk)
    await closeItem()
  })

  test('adjourns, and presents the draft of its minutes', async () => {
    site.clock.set(at(day, '20:01'))
    await clerk.goto(desk)
    await clerk.getByRole('link', { name: 'Adjourn', exact: true }).click()
    await press('Adjourn the meeting')
    await clerk.getByRole('link', { name: 'Enter what is missing' }).waitFor()
    await clerk.goto(`/clerk/meetings/${slug}/minutes/present`)
    await press('Present the draft')
    await clerk.waitForURL(`**/clerk/meetings/${slug}/minutes`)
    await clerk.goto(`/meetings/${slug}/minutes`)
    await looksRight()
  })

  test.each(['HTML', 'PDF', 'JSON'] as const)('is told in the minutes in order: %s', async (form) => {
    const said = await minutesAs(form)
    expect(said).not.toContain('Abstain: .')
    let from = 0
    for (const words of told) {
      const place = said.indexOf(words, from)
      expect(place < 0 ? `after this is not “${words}”: ${said.slice(from)}` : '').toBe('')
      from = place + words.length
    }
  })

  test('leaves a record that checks out', async () => {
    expect((await checkChain(db)).findings).toEqual([])
  })
})

/** What each form of the minutes says, in this order. */
const told = [
  'Consent calendar',
  'It was moved by Commissioner Juniper, seconded by Commissioner Birch, to approve the consent calendar.',
  'Passed, 10–0',
  'Letter to the director of ICE',
  'Taken up separately at the request of Commissioner Elm.',
  'to send the letter.',
  'Passed, 9–1',
  'Dates of meetings in 2027',
  'Approved on the consent calendar.',
  'Policy 428.5',
  'It was moved by Commissioner Cedro to repeal the policy.',
  'The motion died for lack of a second. No vote was taken.',
  'to review the policy in March.',
  'Commissioner Cedro raised a point of order: The policy is before the council.',
  'The chair ruled the point of order not well taken: The commission may review any policy.',
  'to appeal from the decision of the chair',
  'Sustained',
  'Passed, 10–0',
  'Election of the Vice Chair',
  'Nominations were opened for Vice Chair.',
  'Round 1. Tie, no one elected',
  'Round 2. Cedro elected',
  'Commissioner Cedro was elected Vice Chair. The term begins at once.',
  'Public employee performance evaluation',
  'was announced, and the commission went into closed session at 7:10 PM. It came back into open session at 7:40 PM.',
  'Reported of the closed session: To renew the appointment.',
  'No: Fir.',
]

/** A form of the public minutes as one line of text, in the order in which it is read. */
async function minutesAs(form: 'HTML' | 'PDF' | 'JSON'): Promise<string> {
  if (form === 'HTML') {
    await clerk.goto(`/meetings/${slug}/minutes`)
    return oneLine(await clerk.locator('main').innerText())
  }
  const response = await fetch(`${site.url}/meetings/${slug}/minutes.${form.toLowerCase()}`)
  expect(response.status).toBe(200)
  if (form === 'JSON') return oneLine(stringsOf(await response.json()).join(' '))
  const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()))
  return oneLine(pages.flatMap((page) => page.map(({ text }) => text)).join(' '))
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

async function press(name: string): Promise<void> {
  await clerk.getByRole('button', { name, exact: true }).click()
}

/** Chooses an item on the rail, opens it, and calls comment on it; nobody speaks. */
async function takeUp(title: string): Promise<void> {
  await clerk.goto(desk)
  await clerk.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: title }).click()
  await press('Open item')
  await clerk.getByRole('link', { name: 'Close item' }).waitFor()
  await press('No one speaks')
  await clerk.getByRole('button', { name: 'No one speaks' }).waitFor({ state: 'hidden' })
}

async function closeItem(): Promise<void> {
  await clerk.getByRole('link', { name: 'Close item' }).click()
  await press('Close the item')
  await clerk.waitForURL((url) => url.pathname === desk)
}

type Moved = { kind?: string; by?: string; second?: string | null }

async function move(text: string, moved: Moved = {}): Promise<void> {
  await clerk.getByRole('link', { name: 'Motion', exact: true }).click()
  await fillMotion(text, moved)
}

async function fillMotion(
  text: string,
  { kind, by = 'Juniper', second = 'Birch' }: Moved = {},
): Promise<void> {
  if (kind) await clerk.getByLabel('Kind').selectOption({ label: kind })
  await clerk.getByLabel('Text of the motion').fill(text)
  await clerk.getByLabel('Moved by').selectOption({ label: by })
  if (second) await clerk.getByLabel('Seconded by').selectOption({ label: second })
  await press('Record the motion')
  await clerk.waitForURL((url) => url.pathname === desk)
}

/** Every member aye but these. */
async function voteByName(...against: string[]): Promise<void> {
  await press('Roll call vote')
  for (const name of against) {
    await press(`${name}: No`)
    await clerk.getByRole('button', { name: `${name}: No`, pressed: true }).waitFor()
  }
  await press('All others aye')
  await press('Close the vote')
  await clerk.getByRole('button', { name: 'Close the vote' }).waitFor({ state: 'hidden' })
}

/** Takes a round of the election: the first `birch` of those present name Birch, and the rest Cedro. */
async function round(birch: number): Promise<void> {
  await press('Take a round by name')
  for (const [index, name] of trees.slice(0, -1).entries()) {
    const label = `${name}: ${index < birch ? 'Birch' : 'Cedro'}`
    await press(label)
    await clerk.getByRole('button', { name: label, pressed: true }).waitFor()
  }
  await press('Close the round')
  await clerk.getByRole('button', { name: 'Close the round' }).waitFor({ state: 'hidden' })
}

/** No violation that a machine finds, and nothing that scrolls sideways on a phone. */
async function looksRight(): Promise<void> {
  expect([clerk.url(), await violations(clerk)]).toEqual([clerk.url(), []])
  await clerk.setViewportSize({ width: 360, height: 740 })
  expect([
    clerk.url(),
    await clerk.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
  ]).toEqual([clerk.url(), true])
  await clerk.setViewportSize({ width: 1280, height: 720 })
}
