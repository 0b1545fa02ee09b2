import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { at } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting, garfield, type Postable } from '#test/setup/postable.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const renderer = createPdfRenderer()
let db: Store
let site: Site
let clerk: Visitor
let postable: Postable
beforeEach(async () => {
  db = await newSqliteStore()
  postable = await aPostableMeeting(db, renderer)
  site = await openSite(db, { at: postable.context.clock.now() })
  const { email } = await anAccount(db, 'clerk')
  clerk = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})
afterAll(() => renderer.close())

const base = '/clerk/meetings/2026-12-10/posting'

async function page(path: string, visitor = clerk): Promise<string> {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.text()).replaceAll('<!-- -->', '')
}

/** Values of the radio buttons that are chosen. */
function chosen(html: string): string[] {
  return [...html.matchAll(/<input[^>]*checked[^>]*>/g)].flatMap(
    ([tag]) => / value="([^"]*)"/.exec(tag)?.[1] ?? [],
  )
}

test('a clerk publishes, posts on paper and reads the proof, without script', async () => {
  expect(await page(base)).toContain('Publish edition 1')
  expect((await clerk.post(`${base}/publish`)).headers.get('location')).toBe(base)
  const form = await page(`${base}/paper`)
  const editionId = /<option value="([^"]+)"[^>]*>Edition 1 of the agenda/.exec(form)![1]!
  const wrong = await clerk.post(`${base}/paper`, {
    editionId,
    place: 'Lobby',
    postedOn: '2026-12-04',
    postedTime: '09:41',
    postedBy: 'Dana',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('can’t be read at every hour')
  site.clock.forward(10)
  const sent = await clerk.post(`${base}/paper`, {
    editionId,
    place: garfield,
    postedOn: '2026-12-04',
    postedTime: '09:50',
    postedBy: 'Dana Rivers',
    hashSeen: 'yes',
  })
  expect(sent.headers.get('location')).toBe(base)
  expect(await page(base)).toContain('Posted 6 days before the meeting (the law requires 72 hours).')
  const proof = await new Visitor(site).get('/meetings/2026-12-10/posting.pdf')
  expect([proof.status, proof.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const again = await clerk.post(`${base}/publish`)
  expect([
    again.status,
    (await again.text()).includes('Nothing has changed since the last edition.'),
  ]).toEqual([422, true])
})

test('what is outstanding leads from the posted agenda to its page, while it has one', async () => {
  const { context, people } = postable
  const letter = { kind: 'letter', owed: 'A reply', owedBy: 'Director of ICE' } as const
  const asked = { askerId: people.Fir, addressee: 'Police Department', text: 'How many stops?' }
  const { number } = await askBetween(context, asked)
  const kept = await openBetween(context, letter)
  const mistaken = await openBetween(context, letter)
  site.clock.forward(1)
  expect((await clerk.post(`${base}/publish`)).headers.get('location')).toBe(base)
  const struck = { struckAt: site.clock.now() }
  await db.updateTable('followUp').set(struck).where('id', '=', mistaken.id).execute()
  const html = await page('/meetings/2026-12-10', new Visitor(site))
  expect(html).toContain(`<a href="/questions/${number}">Question ${number}</a>`)
  expect(html).toContain(`<a href="/follow-ups/${kept.number}">Follow-up ${kept.number}</a>`)
  expect(html).toContain(`>Follow-up ${mistaken.number}<`)
  expect(html).not.toContain(`href="/follow-ups/${mistaken.number}"`)
})

test('what is lawful once the deadline has passed leads to forms that are filled', async () => {
  site.clock.set(at('2026-12-08', '09:00'))
  const html = await page(base)
  const offers = [...html.matchAll(/<a href="([^"]+)">(?:Reschedule|Call a special|Continue)/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  )
  expect(offers).toHaveLength(3)
  const [moved, special, continued] = await Promise.all(offers.map((href) => page(href)))
  expect(moved).toMatch(/name="heldOn"[^>]*value="2026-12-17"/)
  expect(moved).toMatch(/name="time"[^>]*value="18:00"/)
  expect(chosen(special!)).toContain('special')
  expect(special).toMatch(/name="heldOn"[^>]*value="2026-12-10"/)
  expect(chosen(continued!)).toContain('continuance')
  expect((await clerk.post(`${base}/publish`)).status).toBe(422)
})

test('a cancellation is published with its notice, and the public sees it', async () => {
  await clerk.post(`${base}/publish`)
  const empty = await clerk.post(`${base}/notice`, { series: 'cancellation', reason: '' })
  expect([empty.status, (await empty.text()).includes('Say why')]).toEqual([422, true])
  const sent = await clerk.post(`${base}/notice`, {
    series: 'cancellation',
    reason: 'The chamber is flooded.',
  })
  expect(sent.headers.get('location')).toBe(base)
  const html = await page('/meetings/2026-12-10', new Visitor(site))
  expect(html).toContain('Canceled')
  expect(html).toContain('The chamber is flooded.')
  expect(html).toContain('/meetings/2026-12-10/cancellation.pdf?edition=1')
  expect((await new Visitor(site).get('/meetings/2026-12-10/cancellation.pdf')).status).toBe(200)
  expect(await (await new Visitor(site).get('/calendar.ics')).text()).toContain('STATUS:CANCELLED')
  expect(await (await new Visitor(site).get('/feed.xml')).text()).toContain('Canceled: regular meeting')
})

test('what is sent without a form is refused in words and is no fault of the server', async () => {
  const response = await fetch(`${site.url}${base}/publish`, {
    method: 'POST',
    headers: { origin: site.url, cookie: clerk.cookie },
  })
  expect(response.status).toBe(415)
  expect(await response.text()).toContain('This page accepts only its own form')
})
