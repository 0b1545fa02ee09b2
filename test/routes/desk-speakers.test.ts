import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { turnState } from '#app/domain/comments/queue/turn-state.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { violations } from '#test/setup/axe.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { postAgenda } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const meetingPages = `/clerk/meetings/${date}-regular`
const desk = `${meetingPages}/desk`
let browser: Browser
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor
let itemId: string
let turns: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db)
  itemId = evening.items[0]!
  const join = async (made: Partial<Parameters<typeof aSpeaker>[1]>) =>
    (await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId], ...made })).turns[0]!
  turns = [
    await join({ displayName: 'Wren Finch', stance: 'support' }),
    await join({ interpreter: 'Spanish', mode: 'remote' }),
    await join({ groupName: 'Neighbors' }),
  ]
  await postAgenda(evening.context, {
    meetingId: evening.meetingId,
    lines: evening.items.map((id, index) => [id, ['Letter to the director', 'Policy 428.5'][index]!]),
  })
  await openItem(evening.context, { itemId })
  site = await openSite(db, { at: at(date, '18:30'), withAssets: true })
  await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
  return async () => {
    await site.close()
    await db.destroy()
  }
})

const stateOf = async (id: string | undefined) =>
  turnState(await db.selectFrom('turn').selectAll().where('id', '=', id!).executeTakeFirstOrThrow())

async function page(path = desk): Promise<string> {
  const response = await clerk.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

async function tab(options: { javaScriptEnabled?: boolean; colorScheme?: 'light' | 'dark' } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    baseURL: site.url,
    ...options,
  })
  await context.addCookies(clerk.browserCookies())
  const opened = await context.newPage()
  return { opened, close: () => context.close() }
}

it('hears the queue with plain presses, and says what is in the way', async () => {
  const refusedCall = await clerk.post(`${desk}/turns/${turns[0]}/call`)
  expect([refusedCall.status, await refusedCall.text()]).toEqual([
    422,
    expect.stringContaining('Call for public comment on this item first.'),
  ])
  expect((await clerk.post(`${desk}/items/${itemId}/comment`)).status).toBe(302)
  const before = await page()
  expect(before).toContain('3 to be called')
  expect(before).toContain('3 speakers, one with an interpreter, at 3 minutes: 12 min')
  const pressed = await clerk.post(`${desk}/turns/${turns[0]}/call?item=${itemId}`)
  expect(pressed.headers.get('location')).toBe(`${desk}?item=${itemId}`)
  await clerk.post(`${desk}/turns/${turns[0]}/start`)
  site.clock.forward(2)
  expect(await page()).toMatch(/1:00[\s\S]*of 3 minutes[\s\S]*Wren Finch/)
  const closing = await clerk.post(`${desk}/items/${itemId}/comment-close`)
  expect(await closing.text()).toContain('Someone has been called or is speaking on this item.')
  await clerk.post(`${desk}/turns/${turns[0]}/end`)
  expect(await (await clerk.post(`${desk}/items/${itemId}/comment-close`)).text()).toContain(
    '2 people signed up to speak on this item and are still to be called.',
  )
  expect((await getMeetingRecord(db, evening.meetingId)).items[0]!.speakers).toMatchObject([
    { displayName: 'Wren Finch', stance: 'support' },
  ])
  expect((await clerk.get(`${desk}/turns/${turns[0]}/sing`)).status).toBe(404)
  expect((await clerk.get(`${desk}/turns/none/call`)).status).toBe(404)
})

it('sets the time, moves and cedes with what the forms ask for', async () => {
  const time = `${desk}/items/${itemId}/time`
  expect(await page(time)).toContain('3 speakers, one with an interpreter, at 2 minutes: 8 min')
  const without = await clerk.post(time, { each: 'other', reason: '' })
  const words = await without.text()
  expect([without.status, words]).toEqual([
    422,
    expect.stringContaining('Enter the reason that the chair gave'),
  ])
  await clerk.post(time, { each: '120', reason: 'Many wish to speak.' })
  expect(await page(time)).toContain('2 minutes for each speaker, as the chair decided for this item')

  const move = `${desk}/turns/${turns[2]}/move?from=speakers`
  expect((await clerk.post(move, { before: 'end' })).status).toBe(422)
  const moved = await clerk.post(move, { before: turns[0]!, reason: 'The last bus leaves at nine.' })
  expect(moved.headers.get('location')).toBe(`${meetingPages}/speakers`)
  await setSetting(evening.context, {
    key: 'cededTime',
    value: { allowed: true, mostSeconds: 600 },
    effectiveOn: '2026-12-01',
    reason: 'Adopted late',
  })
  expect((await clerk.post(`${desk}/turns/${turns[1]}/cede`, { to: turns[0]! })).status).toBe(302)
  expect(await stateOf(turns[1])).toBe('ceded')
})

it('takes cards one after another, without a name too, each once', async () => {
  const card = `${meetingPages}/speakers/card`
  const form = await page(`${card}?item=${itemId}`)
  const key = /name="key" value="([^"]+)"/.exec(form)![1]!
  const send = async (displayName: string, ticket = key) => {
    const response = await clerk.post(card, { key: ticket, itemId, displayName, channel: 'walk-up' })
    expect(response.status).toBe(200)
    return (await response.text()).replaceAll('<!-- -->', '')
  }
  const first = await send('R. Brook')
  const said = /Number <b class="num">(\d+)<\/b>, code\s*<a[^>]*>([0-9A-Z ]{14})<\/a>/
  expect(said.exec(first)?.[1]).toBe('4')
  expect(said.exec(await send('R. Brook'))?.slice(1)).toEqual(said.exec(first)!.slice(1))
  expect(said.exec(await send('', crypto.randomUUID()))?.[1]).toBe('5')
  const code = said.exec(first)![2]!
  const log = JSON.stringify(await db.selectFrom('recordEntry').selectAll().execute())
  for (const secret of [code, code.replaceAll(' ', ''), 'R. Brook']) expect(log).not.toContain(secret)
  expect((await clerk.post(card, { key, itemId: 'none' })).status).toBe(404)
})

it('lists the speakers for the clerk, with needs, moves and what waits', async () => {
  await aSpeaker(db, { meetingId: evening.meetingId, items: [itemId], heldReason: 'flood' })
  await clerk.post(`${desk}/turns/${turns[2]}/move`, { before: turns[0]!, reason: 'The bus leaves at nine.' })
  const list = await page(`${meetingPages}/speakers`)
  for (const words of [
    'Speakers are called in the order in which they signed up',
    'One sign-up is waiting for your decision.',
    'Interpreter: Spanish',
    'remote, interpreter<span class="noprint">: Spanish</span>',
    'in person, with Neighbors',
    'Number 3 was moved before number 1, 6:30 PM: The bus leaves at nine.',
    '3 speakers, one with an interpreter, at 3 minutes: 12 min',
  ]) {
    expect(list).toContain(words)
  }
  expect(list.indexOf('Neighbors')).toBeLessThan(list.indexOf('Wren Finch'))
})

it('says while the public is cut off, and that it is back', async () => {
  expect((await clerk.post(`${desk}/outage`, { what: '' })).status).toBe(422)
  await clerk.post(`${desk}/outage`, { what: 'the video stopped' })
  expect(await page()).toContain('Since 6:30 PM the public is cut off: the video stopped.')
  await clerk.post(`${desk}/restored`)
  expect(await page()).not.toContain('the public is cut off')
})

it('adds card after card from the keyboard: the name has the focus again, the item stays', async () => {
  const { opened, close } = await tab()
  await opened.goto(`${desk}?item=${evening.items[1]}`)
  await opened.getByRole('button', { name: 'Keys on' }).waitFor()
  await opened.keyboard.press('k')
  await opened.waitForURL('**/speakers/card?item=*')
  for (const [name, number] of [
    ['R. Brook', '4'],
    ['S. Brook', '5'],
  ]) {
    const field = opened.getByLabel('Name the speaker chose')
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('')
    await opened.keyboard.type(name!)
    await opened.keyboard.press('Enter')
    await opened.getByRole('status').getByText(`Number ${number}`).waitFor()
  }
  await close()
  const items = await db.selectFrom('turn').select('itemId').where('place', '>', 3).execute()
  expect(items.map((turn) => turn.itemId)).toEqual([evening.items[1], evening.items[1]])
})

it('is run by single keys, with a clock that runs', async () => {
  await callComment(evening.context, { itemId })
  const { opened, close } = await tab()
  await opened.goto(desk)
  await opened.getByRole('button', { name: 'Keys on' }).waitFor()
  await opened.keyboard.press('n')
  await opened.getByText('Called:').waitFor()
  await opened.keyboard.press('n')
  await opened.getByRole('timer').waitFor()
  await opened.getByRole('timer').getByText('2:5').waitFor()
  await opened.keyboard.press('t')
  await opened.getByText('Paused').first().waitFor()
  await opened.keyboard.press('n')
  await opened.getByText('Called:').waitFor()
  await opened.keyboard.press('x')
  await opened.getByText('called again').waitFor()
  await opened.keyboard.press('e')
  await opened.getByRole('timer').waitFor({ state: 'detached' })
  await close()
  expect([await stateOf(turns[0]), await stateOf(turns[1]), await stateOf(turns[2])]).toEqual([
    'spoke',
    'missed',
    'waiting',
  ])
})

it('fits the desk and a phone, in light and dark, and axe finds nothing', async () => {
  await callComment(evening.context, { itemId })
  await clerk.post(`${desk}/turns/${turns[0]}/call`)
  await clerk.post(`${desk}/turns/${turns[0]}/start`)
  await clerk.post(`${desk}/turns/${turns[1]}/call`)
  for (const colorScheme of ['light', 'dark'] as const) {
    const { opened, close } = await tab({ colorScheme })
    for (const path of [
      desk,
      `${desk}/items/${itemId}/time`,
      `${desk}/turns/${turns[2]}/move`,
      `${meetingPages}/speakers`,
      `${meetingPages}/speakers/card`,
    ]) {
      for (const width of [1280, 360]) {
        await opened.setViewportSize({ width, height: 720 })
        await opened.goto(path)
        expect([path, await violations(opened)]).toEqual([path, []])
        const root = opened.locator('html')
        expect(await root.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
        if (process.env.SHOTS) {
          const name = path.split('/').at(-1)
          await opened.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png` })
        }
      }
    }
    await close()
  }
})
