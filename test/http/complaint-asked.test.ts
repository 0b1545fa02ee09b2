import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { getReviewedComment, getReviewList } from '#app/domain/comments/review/review-list.server.ts'
import { referComplaint } from '#app/domain/comments/review/web-copy.server.ts'
import type { Database } from '#db/schema.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const complaint = 'I came home at nine. The officer slammed me onto my car! Please look at this.'
const sentence = 'The officer slammed me onto my car'
const opinion = 'Please move the money for drones to youth programs.'

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  address = `/meetings/${posted.slug}/comment`
  await setSetting(posted.context, {
    key: 'complaintsGoTo',
    value: { en: 'Professional Standards, Room 7', es: 'Normas Profesionales, sala 7' },
    effectiveOn: '2026-12-04',
  })
  await setSetting(posted.context, {
    key: 'commentLanguages',
    value: ['hy', 'zh'],
    effectiveOn: '2026-12-04',
  })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})
let visitor: Visitor
beforeEach(() => {
  visitor = new Visitor(site)
})

async function filled(fields: Record<string, string>, at = address): Promise<FormData> {
  const page = await (await visitor.get(at)).text()
  site.clock.forward(1)
  const form = new FormData()
  form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  form.set('items', posted.items[0]!)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const wish = async () =>
  (
    await db
      .selectFrom('commentPrivate')
      .select('complaintWish')
      .orderBy('commentId', 'desc')
      .executeTakeFirst()
  )?.complaintWish
const count = async () => (await db.selectFrom('comment').select('id').execute()).length
const lastNumber = async () =>
  (await db.selectFrom('comment').select('number').orderBy('number', 'desc').executeTakeFirstOrThrow()).number
const listed = async () => {
  const desk = await getReviewList(db, posted.slug, new URLSearchParams({ show: 'complaints' }))
  return desk.comments.map(({ number }) => number)
}

describe('W6: whoever writes what reads as a complaint is asked, without a script too', () => {
  test.each([
    ['', 'Is this also a complaint?', 'Send complaints to: Professional Standards, Room 7'],
    ['?lang=es', '¿Es también una queja?', 'Normas Profesionales, sala 7'],
    ['?lang=hy', 'Սա նաև բողո՞ք է', 'Professional Standards, Room 7'],
    ['?lang=zh', '這也是一項投訴嗎？', 'Professional Standards, Room 7'],
    ['?kiosk=1', 'Is this also a complaint?', 'Professional Standards, Room 7'],
  ])('%s', async (query, title, where) => {
    const before = await count()
    const asked = await visitor.post(address + query, await filled({ how: 'write', text: complaint }))
    expect(asked.status).toBe(200)
    const page = await asked.text()
    for (const words of [title, where, sentence]) expect(page).toContain(words)
    expect(page).toContain('name="asked" value="complaint"')
    const radios = [...page.matchAll(/<input[^>]*name="complaint"[^>]*>/g)].map(([tag]) => tag)
    expect(radios).toHaveLength(2)
    expect(radios.join()).not.toContain('checked')
    expect(await count()).toBe(before)
  })

  test('an opinion, and a wish to speak, are asked nothing', async () => {
    expect((await visitor.post(address, await filled({ how: 'write', text: opinion }))).status).toBe(303)
    expect((await visitor.post(address, await filled({ how: 'room', text: complaint }))).status).toBe(303)
    expect(await listed()).toEqual([])
  })

  test('who answers nothing is not asked again, and nothing is decided for them', async () => {
    const form = await filled({ how: 'write', text: complaint, asked: 'complaint' })
    const sent = await visitor.post(address, form)
    expect(sent.status).toBe(303)
    const receipt = await (await visitor.get(sent.headers.get('location')!)).text()
    expect(receipt).not.toContain('Where to send complaints')
    const number = await lastNumber()
    expect(await listed()).toEqual([number])
    expect(await getReviewedComment(db, posted.slug, String(number))).toMatchObject({
      complaint: sentence,
      complaintWish: null,
      distributedAt: expect.any(String) as string,
      referredAt: null,
    })
    await referComplaint(posted.context, { meetingId: posted.meetingId, number })
    expect(await listed()).toEqual([])
  })

  test('what is wrong elsewhere in the form keeps the question and the answer', async () => {
    const form = await filled({
      how: 'write',
      text: complaint,
      asked: 'complaint',
      complaint: 'send',
      mail: 'no',
    })
    const refused = await visitor.post(address, form)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    const chosen = [...page.matchAll(/<input[^>]*name="complaint"[^>]*>/g)].filter(([tag]) =>
      tag.includes('checked'),
    )
    expect(chosen.map(([tag]) => /value="(\w+)"/.exec(tag)?.[1])).toEqual(['send'])
  })

  test('it is asked together with what is personal, and one press answers both', async () => {
    const text = `${complaint} Call me at 626-555-0142.`
    const form = await filled({ how: 'write', text })
    const page = await (await visitor.post(address, form)).text()
    expect(page).toContain('a phone number')
    expect(page).toContain('Is this also a complaint?')
    form.set('asked', 'complaint')
    form.set('complaint', 'keep')
    form.set('asis', 'yes')
    expect((await visitor.post(address, form)).status).toBe(303)
    expect(await wish()).toBe('keep')
  })
})

describe('W6: their answer', () => {
  test('yes: the clerk is told, sends it, and the receipt says so; the comment is public all the while', async () => {
    const form = await filled({ how: 'write', text: complaint, asked: 'complaint', complaint: 'send' })
    const receipt = (await visitor.post(address, form)).headers.get('location')!
    const read = async () => (await visitor.get(receipt)).text()
    expect(await read()).toContain('The clerk will do that.')
    const number = await lastNumber()
    expect(await wish()).toBe('send')
    expect(await listed()).toContain(number)

    const clerk = new Visitor(site)
    const { email } = await anAccount(db, 'clerk')
    await clerk.post('/sign-in', { email, password: goodPassword })
    const own = `/clerk/meetings/${posted.slug}/comments/${number}`
    expect(await (await clerk.get(own)).text()).toContain('Record that you sent it to the complaint process')
    expect(await (await clerk.get(`${own}/refer`)).text()).toContain('Professional Standards, Room 7')
    expect((await clerk.post(`${own}/refer`)).status).toBe(302)
    expect(await read()).toContain('The clerk has sent it to: ')
    expect(await listed()).not.toContain(number)
    const { summary } = await db
      .selectFrom('recordEntry')
      .select('summary')
      .where('meetingId', '=', posted.meetingId)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(summary).toBe(`Sent number ${number} to where complaints go, as its author asked`)
    const page = await (await new Visitor(site).get(`/meetings/${posted.slug}/comments`)).text()
    expect(page).toContain(sentence)
    expect(page).not.toContain('complaint process')
  })

  test('no: nobody is told anything, and the clerk can’t send it', async () => {
    const form = await filled({ how: 'write', text: complaint, asked: 'complaint', complaint: 'keep' })
    const receipt = (await visitor.post(address, form)).headers.get('location')!
    const number = await lastNumber()
    expect(await listed()).not.toContain(number)
    const shown = await getReviewedComment(db, posted.slug, String(number))
    expect([shown.complaint, shown.complaintWish]).toEqual([null, 'keep'])
    await expect(
      referComplaint(posted.context, { meetingId: posted.meetingId, number }),
    ).rejects.toMatchObject({
      code: 'comment-only',
    })
    expect(await (await visitor.get(receipt)).text()).not.toContain('omplaint')
  })

  test('the same form with another answer is the same comment', async () => {
    const form = await filled({ how: 'write', text: complaint, asked: 'complaint', complaint: 'send' })
    const first = await visitor.post(address, form)
    const before = await count()
    form.set('complaint', 'keep')
    const second = await visitor.post(address, form)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect([await count(), await wish()]).toEqual([before, 'send'])
  })

  test('an answer that was not asked for, or is none, is none', async () => {
    await visitor.post(address, await filled({ how: 'write', text: opinion, complaint: 'send' }))
    const shown = await getReviewedComment(db, posted.slug, String(await lastNumber()))
    expect(shown.complaintWish).toBeNull()
    const odd = await filled({ how: 'write', text: complaint, asked: 'complaint', complaint: 'yes' })
    await visitor.post(address, odd)
    expect((await getReviewedComment(db, posted.slug, String(await lastNumber()))).complaintWish).toBeNull()
  })
})

test('W6: of a letter that the clerk enters, the clerk sees a suggestion', async () => {
  const { number } = await aSignUp(posted, { channel: 'mail', text: complaint })
  expect(await listed()).toContain(number)
  expect((await getReviewedComment(db, posted.slug, String(number))).complaint).toBe(sentence)
})
