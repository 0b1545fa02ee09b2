import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { tallyOfMotion } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { aCommission, aMeeting, at, trees } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
let browser: Browser
let db: Store
let site: Site
let meeting: { id: string; items: string[] }
let people: Awaited<ReturnType<typeof aCommission>>
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
  return async () => {
    await site.close()
    await db.destroy()
  }
})

const desk = `/clerk/meetings/${date}-regular/desk`
const record = () => getMeetingRecord(db, meeting.id)

async function open(
  options: { javaScriptEnabled?: boolean; width?: number } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 720 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  })
  await context.addCookies(clerk.browserCookies())
  const page = await context.newPage()
  await page.goto(site.url + desk)
  return { context, page }
}

/** Calls the meeting to order and the roll with plain forms. */
async function begin(present = trees.slice(0, 9) as readonly string[]): Promise<void> {
  await clerk.post(`${desk}/order`, { by: people.Alder })
  const roll = trees.map((name) => [`member.${people[name]}`, present.includes(name) ? 'present' : 'absent'])
  expect((await clerk.post(`${desk}/roll`, Object.fromEntries(roll))).status).toBe(302)
}

async function playVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open item' }).click()
  await page.getByRole('button', { name: 'Call comment' }).click()
  await page.getByRole('link', { name: 'Motion', exact: true }).click()
  await page.getByLabel('Text of the motion').fill('To write again to the director.')
  await page.getByLabel('Moved by').selectOption({ label: 'Juniper' })
  await page.getByLabel('Seconded by').selectOption({ label: 'Birch' })
  await page.getByRole('button', { name: 'Record the motion' }).click()
  await page.getByRole('button', { name: 'Roll call vote' }).click()
  await page.getByRole('button', { name: 'Cedro: No' }).click()
  await page.getByRole('button', { name: 'All others aye' }).click()
  await page.getByRole('button', { name: 'Close the vote' }).click()
  await page.getByText('Passed, 7–1').waitFor()
}

describe('the desk', () => {
  it.each([true, false])('plays an evening with scripts %s', async (javaScriptEnabled) => {
    const { context, page } = await open({ javaScriptEnabled })
    await page.getByRole('link', { name: 'Call to order' }).click()
    await page.getByLabel('Called to order by').selectOption({ label: 'Alder' })
    await page.getByRole('button', { name: 'Call to order' }).click()
    await page.getByRole('link', { name: 'Call the roll' }).click()
    for (const name of trees) {
      const how = name === 'Maple' || name === 'Poplar' || name === 'Álamo' ? 'Absent' : 'Present'
      await page.getByLabel(name, { exact: true }).selectOption({ label: how })
    }
    await page.getByRole('button', { name: 'Record the roll' }).click()
    await page.getByText('8 of 11').waitFor()
    await playVote(page)
    await page.locator('#ask').fill('Has there been a reply?')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('2026-001', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Close item' }).click()
    await page.getByRole('button', { name: 'Close the item' }).click()
    await page.getByRole('link', { name: 'Adjourn', exact: true }).click()
    await page.getByRole('button', { name: 'Adjourn the meeting' }).click()
    await page.getByRole('link', { name: 'Enter what is missing' }).waitFor()
    await context.close()
    const kept = await record()
    const [motion] = kept.items[0]!.motions
    expect(tallyOfMotion(motion!, kept.commission).result).toBe('Passed, 7–1')
    expect(kept.items[0]).toMatchObject({
      outcome: 'heard',
      questions: [{ text: 'Has there been a reply?' }],
    })
    expect(kept.meeting).toMatchObject({ adjourned: true, adjournedBy: 'commission' })
  })

  it('votes by single keys, which never act in a field and can be switched off', async () => {
    await begin()
    const { context, page } = await open()
    await page.getByRole('button', { name: 'Keys on' }).waitFor()
    await page.keyboard.press('q')
    await page.keyboard.type('operation')
    expect(await page.locator('#ask').inputValue()).toBe('operation')
    await page.locator('#ask').fill('')
    await page.locator('h1').click()
    await page.keyboard.press('o')
    await page.getByRole('link', { name: 'Close item' }).waitFor()
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Close comment' }).waitFor()
    await clerk.post(`${desk}/items/${meeting.items[0]}/motion`, {
      text: 'To write again.',
      moverId: people.Juniper,
      seconderId: people.Birch,
    })
    await page.reload()
    await page.getByRole('button', { name: 'Keys on' }).waitFor()
    await page.keyboard.press('v')
    for (const [key, name, label] of [
      ['a', 'Alder', 'Aye'],
      ['n', 'Álamo', 'No'],
      ['b', 'Birch', 'Abstain'],
    ] as const) {
      await page.locator('li[aria-current=true]', { hasText: name }).waitFor()
      await page.keyboard.press(key)
      await page.getByRole('button', { name: `${name}: ${label}`, pressed: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Keys on' }).click()
    await page.getByRole('button', { name: 'Keys off' }).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('a')
    await context.close()
    const votes = (await record()).items[0]!.motions[0]!.votes
    expect(votes.map(({ person, choice }) => [person.name, choice])).toEqual([
      ['Alder', 'aye'],
      ['Álamo', 'no'],
      ['Birch', 'abstain'],
    ])
  })

  it('fits 1280 × 720 without scrolling, a phone without scrolling sideways, and axe finds nothing', async () => {
    await begin()
    const { context, page } = await open()
    await page.getByRole('button', { name: 'Open item' }).click()
    await page.getByRole('button', { name: 'Call comment' }).click()
    await clerk.post(`${desk}/items/${meeting.items[0]}/motion`, {
      text: 'To write again to the director, and to report back by February 11, 2027.',
      moverId: people.Juniper,
      seconderId: people.Birch,
    })
    const at = async (path = '') => {
      await page.goto(site.url + desk + path)
      return violations(page)
    }
    expect(await at()).toEqual([])
    await page.getByRole('button', { name: 'Roll call vote' }).click()
    await page.getByText('Vote by name').waitFor()
    expect(await violations(page)).toEqual([])
    const main = page.locator('main')
    expect(await main.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0)
    const root = page.locator('html')
    expect(await root.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 360, height: 720 })
    for (const path of [
      '',
      '/presence',
      '/paper',
      '/history',
      '/roll',
      '/arrive',
      `/correct/meeting/${meeting.id}`,
    ]) {
      expect(await at(path), path).toEqual([])
      expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth), path).toBe(0)
    }
    await context.close()
  })

  it('begins with the open item on a phone, the agenda after it, and its heading clear of the bar’s rule', async () => {
    await begin()
    const { context, page } = await open({ width: 360 })
    const top = (selector: string) =>
      page.locator(selector).evaluate((each) => each.getBoundingClientRect().top)
    expect(await top('.desk__item')).toBeLessThan(await top('.desk__rail'))
    expect((await top('.desk__bar h1')) - (await top('.desk__bar'))).toBeGreaterThanOrEqual(6)
    await page.goto(`${site.url}${desk}/items/${meeting.items[0]}/motion`)
    const notice = page.getByLabel(/Notice of this change/)
    expect(await notice.isVisible()).toBe(false)
    await page.getByLabel('Kind').selectOption('amend-previously-adopted')
    await page.getByText(/Notice of this change/).waitFor()
    await context.close()
  })

  it('counts a double press once', async () => {
    await begin()
    const key = '5d2c3f0e-53c4-4b0a-9a6d-1a90a7a1d001'
    const on = `${desk}/items/${meeting.items[0]}`
    expect((await clerk.post(`${on}/open`, { key })).status).toBe(302)
    expect((await clerk.post(`${on}/open`, { key })).status).toBe(302)
    await clerk.post(`${on}/comment`, { key })
    const press = { key, text: 'Why?', asker: people.Elm, to: 'Staff', itemId: meeting.items[0]! }
    await clerk.post(`${desk}/ask`, press)
    await clerk.post(`${desk}/ask`, press)
    const { items } = await record()
    expect(items[0]).toMatchObject({ opened: true, comment: { called: true } })
    expect(items[0]!.questions).toHaveLength(1)
  })

  it('sends a form back with its words and the section of law, and keeps what was typed', async () => {
    await begin(trees.slice(0, 5))
    const refused = await clerk.post(`${desk}/items/${meeting.items[0]}/motion`, { text: 'To act.' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Government Code 54955')
    expect(html).toContain('To act.')
    expect(html).toContain('<title>Error: ')
  })

  it('corrects and strikes with a reason, and shows it in the history', async () => {
    await begin()
    const to = `${desk}/correct/meeting/${meeting.id}`
    const form = {
      'calledToOrderAt.when': 'at',
      'calledToOrderAt.time': '18:01',
      calledToOrderBy: people.Alder,
      'adjournedAt.when': 'no',
    }
    expect((await clerk.post(to, form)).status).toBe(422)
    expect((await clerk.post(to, { ...form, reason: 'The clock was fast.' })).status).toBe(302)
    expect((await record()).meeting).toMatchObject({ calledToOrderAt: at(date, '18:01'), adjourned: false })
    expect(await (await clerk.get(`${desk}/history`)).text()).toContain('The clock was fast.')
    await clerk.post(`${desk}/staff`, { name: 'Dana Rivers' })
    const [staff] = (await record()).staff
    expect((await clerk.post(`${desk}/strike/staff/${staff!.id}`, { reason: 'Not there.' })).status).toBe(302)
    expect((await record()).staff).toEqual([])
    expect((await clerk.get(`${desk}/correct/staff/${staff!.id}`)).status).toBe(404)
  })
})
