import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { makeWebCopy } from '#app/domain/comments/review/web-copy.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { callComment, closeComment, reopenComment } from '#app/domain/speaking/call-comment.server.ts'
import { wordsIn } from '#app/i18n/words.ts'
import type { Database } from '#db/schema.ts'
import { anEvening } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, postAgenda, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
let posted: Posted
let clerk: Visitor
let address: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  address = `/meetings/${posted.slug}/comment`
  await setSetting(posted.context, {
    key: 'commentLanguages',
    value: ['hy', 'zh'],
    effectiveOn: '2026-12-04',
  })
  clerk = new Visitor(site)
  const { email } = await anAccount(db, 'clerk')
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

async function send(fields: Record<string, string>, query = ''): Promise<Response> {
  const page = await (await new Visitor(site).get(address + query)).text()
  site.clock.forward(1)
  const form = new FormData()
  form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  form.set('items', posted.items[0]!)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return new Visitor(site).post(address + query, form)
}
const card = (fields: Record<string, string>) =>
  clerk.post(`/clerk/meetings/${posted.slug}/speakers/card`, {
    itemId: posted.items[0]!,
    key: crypto.randomUUID(),
    ...fields,
  })
const letter = (fields: Record<string, string>) =>
  clerk.post(`/clerk/meetings/${posted.slug}/comments/new`, {
    itemIds: posted.items[0]!,
    channel: 'mail',
    key: crypto.randomUUID(),
    ...fields,
  })
const last = () =>
  db.selectFrom('comment').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()

describe('the page of the meeting', () => {
  const meetingPage = async () => (await new Visitor(site).get(`/meetings/${posted.slug}`)).text()
  const wayTo = (itemId: string) => `href="${address}?item=${itemId}"`

  test('leads from each item to the form with that item chosen', async () => {
    const [first, second] = posted.items as [string, string]
    const html = await meetingPage()
    for (const id of posted.items) expect(html).toContain(wayTo(id))
    expect(html.match(/Speak on this item/g)).toHaveLength(posted.items.length)
    const form = await (await new Visitor(site).get(`${address}?item=${second}`)).text()
    const boxOf = (id: string) => new RegExp(`<input[^>]*value="${id}"[^>]*>`).exec(form)![0]
    expect(boxOf(second)).toContain('checked')
    expect(boxOf(first)).not.toContain('checked')
  })

  test('leads to no form for an item while speaking on it is closed', async () => {
    const evening = await anEvening(await newSqliteStore())
    const { context, meetingId } = evening
    const [first, second] = evening.items as [string, string]
    await postAgenda(context, {
      meetingId,
      lines: [
        [first, 'Letter to the director'],
        [second, 'Policy 428.5'],
      ],
    })
    const hall = await openSite(evening.db, { at: context.clock.now() })
    const leadsTo = async () => {
      hall.clock.set(context.clock.now())
      const html = await (await new Visitor(hall).get(`/meetings/${posted.slug}`)).text()
      return evening.items.filter((id) => html.includes(wayTo(id)))
    }
    await openItem(context, { itemId: first })
    await callComment(context, { itemId: first })
    expect(await leadsTo()).toEqual([first, second])
    context.clock.forward(1)
    await closeComment(context, { itemId: first })
    expect(await leadsTo()).toEqual([second])
    context.clock.forward(1)
    await reopenComment(context, { itemId: first })
    expect(await leadsTo()).toEqual([first, second])
    await hall.close()
    await evening.db.destroy()
  })

  test('links an item to the follow-up that it names, and names none that nobody may read', async () => {
    const { number } = await openBetween(posted.context, {
      kind: 'commitment',
      owed: 'A plan for the command post',
      owedBy: 'Police Department',
    })
    const [first, second] = posted.items as [string, string]
    await postAgenda(posted.context, {
      meetingId: posted.meetingId,
      number: 2,
      lines: [
        [first, 'Letter to the director', `Status (Follow-up ${number}; Follow-up 2026-900).`],
        [second, 'Policy 428.5'],
      ],
    })
    site.clock.forward(1)
    const html = await meetingPage()
    expect(html).toContain(`<a href="/follow-ups/${number}">Follow-up ${number}</a>`)
    expect(html).not.toContain('href="/follow-ups/2026-900"')
  })
})

/**
 * N2. "A member of the public shall not be required, as a condition to attendance … to register his or her name, to provide
 * other information, to complete a questionnaire". Government Code 54953.3.
 */
describe('N2: nobody gives a name, an address or an account to be heard', () => {
  test.each([
    ['to speak in the room', () => send({ how: 'room' })],
    ['to speak by video or phone', () => send({ how: 'remote' })],
    ['to write', () => send({ how: 'write', text: 'Keep the meeting at six.' })],
    ['at the tablet in the lobby', () => send({ how: 'room' }, '?kiosk=1')],
    ['with a card at the door', () => card({ channel: 'walk-up' })],
    ['with a paper card', () => card({ channel: 'paper' })],
    ['by phone', () => card({ channel: 'phone', remote: 'yes' })],
    ['with a letter', () => letter({ text: 'Keep the meeting at six, please.' })],
  ] as const)('%s', async (_path, act) => {
    const before = (await db.selectFrom('comment').select('id').execute()).length
    const sent = await act()
    expect([200, 302, 303]).toContain(sent.status)
    expect((await db.selectFrom('comment').select('id').execute()).length).toBe(before + 1)
    const row = await last()
    expect([row.displayName, row.groupName]).toEqual([null, null])
    const kept = await db.selectFrom('commentPrivate').selectAll().where('commentId', '=', row.id).execute()
    expect(kept).toEqual([])
  })

  test.each(['en', 'es', 'hy', 'zh'] as const)(
    'the form says so, in %s, and marks nothing as required',
    async (lang) => {
      const page = await (await new Visitor(site).get(`${address}?lang=${lang}`)).text()
      expect(page.replaceAll('&#x27;', "'")).toContain(wordsIn(lang)('form.voluntary'))
      expect(page).not.toMatch(/<(?:input|textarea|select)[^>]*\srequired/)
    },
  )

  test('everything public is read without an account', async () => {
    for (const at of [
      '/',
      '/meetings',
      `/meetings/${posted.slug}`,
      `/meetings/${posted.slug}/comments`,
      '/comments',
    ]) {
      expect([at, (await new Visitor(site).get(at)).status]).toEqual([at, 200])
    }
  })
})

/** W2. Told before it is public, by every path on which words become public; nothing is altered. */
describe('W2: what is personal is asked about before it is published', () => {
  const phone = 'Call me at 626-555-0142.'

  test.each([
    ['a text', { how: 'write', text: phone }],
    ['a name beside a text', { how: 'write', text: 'Yes.', name: 'Ana, 626-555-0142' }],
    ['a speaker’s name', { how: 'room', name: 'Ana, 626-555-0142' }],
    ['a group’s name', { how: 'room', group: 'ana@example.org' }],
  ])('%s, of its author, who decides', async (_what, fields) => {
    const before = await last()
    const asked = await send(fields as Record<string, string>)
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain('Before this becomes public')
    expect((await last()).id).toBe(before.id)
    expect((await send({ ...(fields as Record<string, string>), asis: 'yes' })).status).toBe(303)
    expect((await last()).id).not.toBe(before.id)
  })

  test('a new name on the receipt’s page, of its author', async () => {
    const receipt = (await send({ how: 'room', name: 'Ana' })).headers.get('location')!
    const change = { items: posted.items[0]!, name: 'Ana, 626-555-0142' }
    const asked = await new Visitor(site).post(`${receipt}/change`, change)
    expect(asked.status).toBe(200)
    expect((await last()).displayName).toBe('Ana')
    await new Visitor(site).post(`${receipt}/change`, { ...change, asis: 'yes' })
    expect((await last()).displayName).toBe('Ana, 626-555-0142')
  })

  test('a letter, of the clerk who enters it, and its page shows it until a web copy leaves it out', async () => {
    const before = await last()
    const asked = await letter({ text: phone })
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('It would publish a phone number (“626-555-0142”)')
    expect(page).toContain('name="asis"')
    expect((await last()).id).toBe(before.id)
    expect((await letter({ text: phone, asis: 'yes' })).status).toBe(302)
    const { number } = await last()
    const shown = async () => (await getReviewedComment(db, posted.slug, String(number))).personal
    expect(await shown()).toEqual([{ kind: 'phone', words: '626-555-0142' }])
    expect(await (await clerk.get(`/clerk/meetings/${posted.slug}/comments/${number}`)).text()).toContain(
      'May be personal',
    )
    await makeWebCopy(posted.context, {
      meetingId: posted.meetingId,
      number,
      text: 'Call me at […].',
      reason: 'A phone number',
    })
    expect(await shown()).toEqual([])
    expect((await last()).text).toBe(phone)
  })
})
