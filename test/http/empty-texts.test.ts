import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const nothingToSee = '  \u200b\u3164 '

let db: Kysely<Database>
let site: Site
let posted: Posted
let people: Record<Tree, string>
beforeAll(async () => {
  db = await newSqliteStore()
  people = await aCommission(db)
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

async function sendComment(fields: Record<string, string>): Promise<Response> {
  const address = `/meetings/${posted.slug}/comment`
  const page = await (await new Visitor(site).get(address)).text()
  site.clock.forward(1)
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)![1]!
  return new Visitor(site).post(address, { ticket, items: posted.items[0]!, ...fields })
}

test('a form of spaces and one zero-width space is not a comment', async () => {
  const refused = await sendComment({ how: 'write', text: '   \u200b' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Write your comment, or choose to speak instead')
  expect(await db.selectFrom('comment').select('id').execute()).toEqual([])
})

test('a name with nothing visible in it counts as none, and the text stays as it was written', async () => {
  const text = '  Keep\u200b the meeting at six.\n'
  expect((await sendComment({ how: 'write', name: nothingToSee, mail: nothingToSee, text })).status).toBe(303)
  const { displayName, text: kept } = await db
    .selectFrom('comment')
    .select(['displayName', 'text'])
    .executeTakeFirstOrThrow()
  expect([displayName, kept]).toEqual([null, text])
})

test('what staff must enter is missing where there is nothing to see', async () => {
  const clerk = new Visitor(site)
  const { email } = await anAccount(db, 'clerk')
  await clerk.post('/sign-in', { email, password: goodPassword })
  const refused = await clerk.post('/clerk/questions/new', {
    askerId: people.Elm,
    addressee: 'Police Department',
    text: nothingToSee,
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Enter the question')
})
