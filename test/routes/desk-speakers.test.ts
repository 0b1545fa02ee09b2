import AxeBuilder from '@axe-core/playwright'
import { beforeEach, expect, it } from 'vitest'
import type { Store } from '#app/domain/command.server.ts'
import { turnState } from '#app/domain/comments/turn-state.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { callComment } from '#app/domain/meetings/call-comment.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/open-item.server.ts'
import { launchBrowser } from '#test/setup/browser.ts'
import { anEvening, at, type Evening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { aSpeaker } from '#test/setup/speakers.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const date = '2026-12-10'
const meetingPages = `/clerk/meetings/${date}-regular`
const desk = `${meetingPages}/desk`
let db: Store
let site: Site
let evening: Evening
let clerk: Visitor
let itemId: string
let turns: string[]

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
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    bypassCSP: true,
    baseURL: site.url,
    ...options,
  })
  const [name = '', value = ''] = clerk.cookie.split('=')
  await context.addCookies([{ name, value, url: site.url }])
  const opened = await context.newPage()
  return { opened, close: () => browser.close() }
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
  expect(await closing.text()).toContain('Somebody on this item is called or speaking.')
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

it('says while the public is cut off, and that it is back', async () => {
  expect((await clerk.post(`${desk}/outage`, { what: '' })).status).toBe(422)
  await clerk.post(`${desk}/outage`, { what: 'the video stopped' })
  expect(await page()).toContain('Since 6:30 PM the public is cut off: the video stopped.')
  await clerk.post(`${desk}/restored`)
  expect(await page()).not.toContain('the public is cut off')
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
    for (const path of [desk, `${desk}/items/${itemId}/time`, `${desk}/turns/${turns[2]}/move`]) {
      for (const width of [1280, 360]) {
        await opened.setViewportSize({ width, height: 720 })
        await opened.goto(path)
        const found = await new AxeBuilder({ page: opened }).analyze()
        expect(found.violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
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
