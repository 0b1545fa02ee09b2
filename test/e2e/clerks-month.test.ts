import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { checkEditions } from '#app/domain/editions/check-editions.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { law, violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, at, trees } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { garfield, postingSettings } from '#test/setup/postable.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const december = '2026-12-10'
const january = '2027-01-14'

let db: Store
let site: Site
let browser: Browser
let clerk: Page
const profiles: BrowserContext[] = []

async function profile(options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: options.width ?? 1280, height: 720 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(90_000)
  profiles.push(context)
  return context.newPage()
}

/** With the keyboard alone, as every form can be used. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(goodPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** No violation of WCAG 2.2 AA, in light and in dark, and nothing that scrolls sideways on a phone. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([page.url(), await violations(page, law)]).toEqual([page.url(), []])
  }
  await page.setViewportSize({ width: 360, height: 740 })
  expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual(
    [page.url(), true],
  )
  await page.setViewportSize({ width: 1280, height: 720 })
}

async function bytesOf(path: string): Promise<Buffer> {
  const response = await fetch(site.url + path)
  expect([path, response.status]).toEqual([path, 200])
  return Buffer.from(await response.arrayBuffer())
}

beforeAll(async () => {
  db = await newSqliteStore()
  await aCommission(db)
  const context = aContext(db, { at: at('2026-11-02', '09:00') })
  for (const [key, value] of Object.entries(postingSettings)) {
    if (key !== 'lateWritingsAddress') await setSetting(context, { key, value, effectiveOn: '2026-11-02' })
  }
  await setSetting(context, {
    key: 'meetingPlace',
    value: 'City Hall, Council Chamber',
    effectiveOn: '2026-11-02',
  })
  await anAccount(db, 'clerk', { name: 'Dana Rivers' })
  await anAccount(db, 'chair', { name: 'Ana Alder' })
  site = await openSite(db, { at: at('2026-12-04', '09:41'), withAssets: true })
  browser = await launchBrowser()
  clerk = await profile()
})

afterAll(async () => {
  for (const context of profiles) await context.close()
  await browser?.close()
  await site?.close()
  await db?.destroy()
})

describe('the clerk’s month', { timeout: 180_000 }, () => {
  test('begins with a meeting from the schedule and an agenda in the usual order', async () => {
    await signIn(clerk, 'clerk@example.org')
    await clerk.goto('/clerk/meetings/new')
    await looksRight(clerk)
    await clerk.getByRole('button', { name: 'Schedule the meeting' }).click()
    await clerk.waitForURL(`**/clerk/meetings/${december}/agenda**`)
    await clerk.goto(`/clerk/meetings/${december}/agenda/items/new`)
    await clerk.getByLabel('Kind', { exact: true }).selectOption({ label: 'Action' })
    await clerk.getByLabel('Title', { exact: true }).fill('Letter to the director of ICE')
    await clerk
      .getByLabel('Description, as the public reads it')
      .fill('Ask the police chief to write again to the director of ICE.')
    await clerk.getByRole('button', { name: 'Add the item' }).click()
    await clerk.getByText('Letter to the director of ICE').first().waitFor()
    await looksRight(clerk)
  })

  test('keeps all of it from the public until it is published', async () => {
    for (const path of ['', '.json', '/agenda.pdf', '/minutes', '/minutes.json']) {
      const response = await fetch(`${site.url}/meetings/${december}${path}`)
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.text()).not.toContain('Letter to the director')
    }
  })

  test('stops at what is missing, with the section of law, and continues once it is there', async () => {
    await clerk.goto(`/clerk/meetings/${december}/posting`)
    await clerk.getByText('The address for late papers is missing.').first().waitFor()
    await clerk.getByText('Government Code 54957.5(b)').first().waitFor()
    await looksRight(clerk)
    await clerk.getByRole('listitem').filter({ hasText: 'late papers is missing' }).getByRole('link').click()
    await clerk.getByLabel('Address').fill('City Hall, Room 228')
    await clerk.getByRole('button', { name: 'Save' }).click()
    await clerk.waitForURL('**/clerk/settings/notice**')
    await clerk.goto(`/clerk/meetings/${december}/posting/publish`)
    await clerk.getByRole('button', { name: 'Publish edition 1' }).click()
    await clerk.waitForURL(`**/clerk/meetings/${december}/posting`)
    await clerk.getByText('Edition 1 is public').waitFor()
    expect((await bytesOf(`/meetings/${december}/agenda.pdf`)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('posts on paper, which is the posting that counts, with proof', async () => {
    site.clock.set(at('2026-12-04', '14:30'))
    await postOnPaper(december, '14:10')
    await clerk.getByText('Posted 6 days before the meeting (the law requires 72 hours).').waitFor()
    expect((await bytesOf(`/meetings/${december}/posting.pdf`)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await (await fetch(`${site.url}/meetings/${december}`)).text()).toContain(garfield)
  })

  test('records the meeting at the desk', async () => {
    site.clock.set(at(december, '18:02'))
    await openMeeting(december)
    await voteOn(december, 'Letter to the director of ICE', 'To ask the police chief to write again.', {
      against: 'Cedro',
    })
    await clerk.getByText('Passed, 8–1').waitFor()
    await looksRight(clerk)
    await adjourn(december, '20:44')
  })

  test('has the minutes at once, and presents them as a draft', async () => {
    await clerk.goto(`/clerk/meetings/${december}/minutes`)
    await clerk.getByText('Passed, 8–1').first().waitFor()
    await looksRight(clerk)
    expect((await fetch(`${site.url}/meetings/${december}/minutes`)).status).toBe(404)
    await clerk.goto(`/clerk/meetings/${december}/minutes/present`)
    await clerk.getByRole('button', { name: 'Present the draft' }).click()
    await clerk.waitForURL(`**/clerk/meetings/${december}/minutes`)
    const page = await (await fetch(`${site.url}/meetings/${december}/minutes`)).text()
    expect(page).toContain('DRAFT — not approved')
    expect(page).toContain('Cedro')
  })

  test('puts them on the next agenda by itself, and they are approved as the vote carries', async () => {
    site.clock.set(at('2027-01-08', '10:00'))
    await signIn(clerk, 'clerk@example.org')
    await clerk.goto('/clerk/meetings/new')
    await clerk.getByRole('button', { name: 'Schedule the meeting' }).click()
    await clerk.waitForURL(`**/clerk/meetings/${january}/agenda**`)
    await clerk
      .getByText('Approval of the minutes of the regular meeting of December 10, 2026')
      .first()
      .waitFor()
    await clerk.goto(`/clerk/meetings/${january}/posting/publish`)
    await clerk.getByRole('button', { name: 'Publish edition 1' }).click()
    await clerk.waitForURL(`**/clerk/meetings/${january}/posting`)
    site.clock.set(at('2027-01-08', '10:30'))
    await postOnPaper(january, '10:10')
    site.clock.set(at(january, '18:01'))
    await openMeeting(january)
    await voteOn(january, 'Approval of the minutes', 'To approve the minutes of December 10, 2026.', {
      approves: 'As presented',
    })
    const minutes = () =>
      fetch(`${site.url}/meetings/${december}/minutes`).then((response) => response.text())
    await expect
      .poll(minutes, { timeout: 60_000, interval: 500 })
      .toContain('Approved as presented on January 14, 2027')
    expect(await minutes()).not.toContain('The commission may still change it')
  })

  test('lets anyone verify a copy, without a script', async () => {
    const visitor = await profile({ javaScriptEnabled: false })
    const approved = await bytesOf(`/meetings/${december}/minutes.pdf`)
    const draft = await bytesOf(`/meetings/${december}/minutes.pdf?edition=1`)
    const forged = Buffer.from(approved)
    forged[forged.length - 20] = forged[forged.length - 20]! ^ 1
    const cases = [
      [approved, 'Match: current version'],
      [draft, 'Match: older version'],
      [forged, 'No match'],
    ] as const
    for (const [buffer, answer] of cases) {
      await visitor.goto('/verify')
      await visitor
        .getByLabel('A PDF or other file, exactly as you have it')
        .setInputFiles({ name: 'minutes.pdf', mimeType: 'application/pdf', buffer })
      await visitor.getByRole('button', { name: 'Check the file' }).click()
      await visitor.getByText(answer).waitFor()
    }
    expect(await visitor.context().cookies()).toEqual([])
  })

  test('is read by the public on a phone with no script, no cookie and no violation', async () => {
    const visitor = await profile({ width: 360 })
    const paths = [
      '/',
      '/meetings',
      `/meetings/${december}`,
      `/meetings/${december}/minutes`,
      '/commissioners',
      '/library',
    ]
    for (const path of [...paths, '/commissioners/alder', '/verify', '/sign-in']) {
      await visitor.goto(path)
      expect([path, await visitor.locator('script').count()]).toEqual([path, 0])
      await looksRight(visitor)
    }
    expect(await visitor.context().cookies()).toEqual([])
  })

  test('is seen by the chair, who may not touch it', async () => {
    const chair = await profile()
    await signIn(chair, 'chair@example.org')
    expect(new URL(chair.url()).pathname).toBe('/commissioner')
    await looksRight(chair)
    const response = await chair.goto(`/clerk/meetings/${december}/desk`)
    expect(response?.status()).toBe(403)
    await looksRight(chair)
  })

  test('leaves a record and editions that check out', async () => {
    expect((await checkChain(db)).findings).toEqual([])
    expect((await checkEditions(db)).findings).toEqual([])
  })
})

/** Called to order by the chair; Maple and Poplar are absent. */
async function openMeeting(slug: string): Promise<void> {
  await clerk.goto(`/clerk/meetings/${slug}/desk`)
  await clerk.getByRole('link', { name: 'Call to order', exact: true }).click()
  await clerk.getByLabel('Called to order by').selectOption({ label: 'Alder' })
  await clerk.getByRole('button', { name: 'Call to order' }).click()
  await clerk.getByRole('link', { name: 'Call the roll' }).click()
  for (const name of trees) {
    const label = name === 'Maple' || name === 'Poplar' ? 'Absent' : 'Present'
    await clerk.getByLabel(name, { exact: true }).selectOption({ label })
  }
  await clerk.getByRole('button', { name: 'Record the roll' }).click()
  await clerk.getByText('9 of 11').waitFor()
}

async function postOnPaper(slug: string, time: string): Promise<void> {
  await clerk.goto(`/clerk/meetings/${slug}/posting/paper`)
  await looksRight(clerk)
  await clerk.getByLabel('Place', { exact: true }).selectOption({ index: 0 })
  await clerk.getByLabel('Time', { exact: true }).fill(time)
  await clerk.getByRole('button', { name: 'Record the posting' }).click()
  await clerk.waitForURL(`**/clerk/meetings/${slug}/posting`)
}

async function voteOn(
  slug: string,
  item: string,
  motion: string,
  { against, approves }: { against?: string; approves?: string } = {},
): Promise<void> {
  await clerk.goto(`/clerk/meetings/${slug}/desk`)
  await clerk.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: item }).click()
  await clerk.getByRole('button', { name: 'Open item' }).click()
  await clerk.getByRole('button', { name: 'Call comment' }).click()
  // A page that is left at once may take its press along.
  await clerk
    .getByText(/Comment called/)
    .first()
    .waitFor()
  await clerk.getByRole('link', { name: 'Motion', exact: true }).click()
  await clerk.getByLabel('Text of the motion').fill(motion)
  await clerk.getByLabel('Moved by').selectOption({ label: 'Juniper' })
  await clerk.getByLabel('Seconded by').selectOption({ label: 'Birch' })
  if (approves) await clerk.locator('label', { hasText: approves }).first().click()
  await clerk.getByRole('button', { name: 'Record the motion' }).click()
  await clerk.getByRole('button', { name: 'Roll call vote' }).click()
  if (against) await clerk.getByRole('button', { name: `${against}: No` }).click()
  await clerk.getByRole('button', { name: 'All others aye' }).click()
  await clerk.getByRole('button', { name: 'Close the vote' }).click()
}

async function adjourn(slug: string, time: string): Promise<void> {
  site.clock.set(at(slug, time))
  await clerk.goto(`/clerk/meetings/${slug}/desk`)
  await clerk.getByRole('link', { name: 'Close item' }).click()
  await clerk.getByRole('button', { name: 'Close the item' }).click()
  await clerk.getByRole('link', { name: 'Adjourn', exact: true }).click()
  await clerk.getByLabel('Why the meeting ends before they are heard').fill('The hall closes at nine.')
  await clerk.getByRole('button', { name: 'Adjourn the meeting' }).click()
  await clerk.getByRole('link', { name: 'Enter what is missing' }).waitFor()
}
