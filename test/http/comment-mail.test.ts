import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const mails = 2

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeEach(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  address = `/meetings/${posted.slug}/comment`
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})
const open = async (sendsMail: boolean) => {
  const commentLimits = createCommentLimits({ mails })
  site = await openSite(db, { at: posted.context.clock.now(), commentLimits, sendsMail })
}

async function form(more: Record<string, string>): Promise<FormData> {
  const page = await (await new Visitor(site).get(address)).text()
  expect(page.includes('name="mail"')).toBe(more['shown'] !== 'no')
  site.clock.forward(1)
  const filled = new FormData()
  filled.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  filled.set('items', posted.items[0]!)
  filled.set('how', 'room')
  for (const [name, value] of Object.entries(more)) filled.set(name, value)
  return filled
}
const from = (network: string) => new Visitor(site, { 'x-forwarded-for': network })
const kept = () => db.selectFrom('commentPrivate').select('email').execute()
const signUps = async () => (await db.selectFrom('comment').select('heldReason').execute()).length

test('an address is neither asked for nor kept where no mail can be sent, whatever a form says', async () => {
  await open(false)
  const sent = await from('198.51.100.7').post(
    address,
    await form({ mail: 'visitor@example.org', shown: 'no' }),
  )
  expect(sent.status).toBe(303)
  expect(await signUps()).toBe(1)
  const change = `${sent.headers.get('location')!}/change`
  const changed = await from('198.51.100.7').post(change, {
    items: posted.items[0]!,
    keep: 'new',
    mail: 'visitor@example.org',
    name: 'Wren',
  })
  expect(changed.status).toBe(303)
  expect(await db.selectFrom('comment').select('displayName').execute()).toEqual([{ displayName: 'Wren' }])
  expect(await kept()).toEqual([])
  expect(await db.selectFrom('outgoingMail').selectAll().execute()).toEqual([])
})

test('up to its bound a network causes mails; beyond it signs up without, and what was typed is kept', async () => {
  await open(true)
  const mail = (of: string) => ({ mail: `${of}@example.org`, name: 'Núñez' })
  for (const of of ['a', 'b']) {
    expect((await from('198.51.100.7').post(address, await form(mail(of)))).status).toBe(303)
  }
  const refused = await from('198.51.100.7').post(address, await form(mail('c')))
  expect(refused.status).toBe(429)
  const page = await refused.text()
  expect(page).toContain('Leave the e-mail empty')
  expect(page).toContain('value="Núñez"')
  expect(page).toContain('value="c@example.org"')
  expect((await from('198.51.100.7').post(address, await form({ name: 'Núñez' }))).status).toBe(303)
  expect((await from('203.0.113.50').post(address, await form(mail('d')))).status).toBe(303)
  expect((await kept()).map(({ email }) => email)).toEqual([
    'a@example.org',
    'b@example.org',
    'd@example.org',
  ])
})

test('changing the address counts like giving one, and takes the receipt to the new one', async () => {
  await open(true)
  const sent = await from('198.51.100.7').post(address, await form({ mail: 'a@example.org' }))
  await db.updateTable('outgoingMail').set({ sentAt: site.clock.now(), tries: 1 }).execute()
  const change = `${sent.headers.get('location')!}/change`
  const to = (mail: string) =>
    from('198.51.100.7').post(change, { items: posted.items[0]!, keep: 'new', mail })
  expect((await to('b@example.org')).status).toBe(303)
  expect(await db.selectFrom('outgoingMail').select(['kind', 'sentAt', 'tries']).execute()).toEqual([
    { kind: 'receipt', sentAt: null, tries: 0 },
  ])
  const refused = await to('c@example.org')
  expect(await refused.text()).toContain('Leave the e-mail empty')
  expect((await kept()).map(({ email }) => email)).toEqual(['b@example.org'])
})

test.each(['a@example.org,victim@example.com', 'x;y@example.org', '<a@example.org>', 'a@b@example.org'])(
  'what a mail server could read as several addresses is none: %s',
  async (mail) => {
    await open(true)
    const answer = await from('198.51.100.7').post(address, await form({ mail }))
    expect(answer.status).toBe(422)
    expect(await kept()).toEqual([])
  },
)

test('a ticket that was made up is taken for none: the comment waits for a person', async () => {
  await open(true)
  const forged = await form({ name: 'Wren' })
  const [time, random, signature] = String(forged.get('ticket')).split('.')
  forged.set('ticket', `${(Number.parseInt(time!, 36) - 3_600_000).toString(36)}.${random}.${signature}`)
  expect((await from('198.51.100.7').post(address, forged)).status).toBe(303)
  expect(await db.selectFrom('comment').select('heldReason').execute()).toEqual([{ heldReason: 'no-form' }])
})
