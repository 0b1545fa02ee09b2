import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const flood = 3
const most = 5

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeEach(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  const commentLimits = createCommentLimits({ flood, most })
  site = await openSite(db, { at: posted.context.clock.now(), commentLimits })
  address = `/meetings/${posted.slug}/comment`
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function form(name: string): Promise<FormData> {
  const page = await (await new Visitor(site).get(address)).text()
  site.clock.forward(1)
  const filled = new FormData()
  filled.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
  filled.set('items', posted.items[0]!)
  filled.set('how', 'room')
  filled.set('name', name)
  return filled
}
const from = (network: string) => new Visitor(site, { 'x-forwarded-for': network })
const held = async () =>
  (await db.selectFrom('comment').select('heldReason').orderBy('number').execute()).map(
    ({ heldReason }) => heldReason,
  )

async function sendMany(count: number, network = '198.51.100.7'): Promise<Response[]> {
  const answers: Response[] = []
  for (let index = 1; index <= count; index += 1) {
    answers.push(await from(network).post(address, await form(`n${index}`)))
  }
  return answers
}

test('up to the first bound nothing waits; the next waits for a person, and its receipt says why', async () => {
  const answers = await sendMany(flood + 1)
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await held()).toEqual([null, null, null, 'flood'])
  const told = async (answer: Response, language = '') =>
    (await new Visitor(site).get(answer.headers.get('location')! + language)).text()
  expect(await told(answers[flood - 1]!)).not.toContain('Staff will review it')
  const receipt = await told(answers[flood]!)
  expect(receipt).toContain('Received. Staff will review it')
  expect(receipt).toContain('Many comments came from one network within a minute')
  expect(await told(answers[flood]!, '?lang=es')).toContain('Llegaron muchísimos desde una misma red')
})

test('up to the last bound it is taken; the next is asked to wait a minute, with what was typed', async () => {
  const answers = await sendMany(most)
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: most }, () => 303))
  const refused = await from('198.51.100.7').post(`${address}?lang=es`, await form('Núñez'))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  const page = await refused.text()
  expect(page).toContain('Espere un minuto y envíe de nuevo')
  expect(page).toContain('value="Núñez"')
  expect(page).toMatch(/<title>Error: /)
  expect(await held()).toHaveLength(most)
})

test('the bounds are of one network: another is as free as before', async () => {
  await sendMany(most)
  const [other] = await sendMany(1, '203.0.113.50')
  expect(other!.status).toBe(303)
  expect((await held()).at(-1)).toBeNull()
})
