import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPasswords, owaspCost } from '#app/http/passwords.server.ts'
import { codeInAddress } from '#app/domain/comments/sign-up/receipt-code.ts'
import type { Database } from '#db/schema.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { mostPause, watchPauses } from '#test/setup/pauses.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, aSignUp } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
let code: string
beforeAll(async () => {
  db = await newSqliteStore()
  const posted = await aPostedMeeting(db)
  code = codeInAddress((await aSignUp(posted)).code)
  site = await openSite(db, { at: posted.context.clock.now() })
  for (const name of ['clerk', 'chair', 'commissioner'] as const) await anAccount(db, name)
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const from = (network: string) => new Visitor(site, { 'x-forwarded-for': network })
const signIn = (visitor: Visitor, email: string, password = goodPassword) =>
  visitor.post('/sign-in', { email, password })

async function wrongPasswords(visitor: Visitor, count: number, email: string): Promise<Response[]> {
  const answers = []
  for (let each = 0; each < count; each += 1) answers.push(await signIn(visitor, email, `wrong ${each}`))
  return answers
}

test('after sixty wrong codes from an address the next says how long to wait; a right one opens at any time', async () => {
  const guesser = from('203.0.113.9')
  const wrong = () => guesser.get('/comments/2222-2222-2222')
  const first = await Promise.all(Array.from({ length: 60 }, wrong))
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([404]))
  expect((await guesser.get(`/comments/${code}`)).status).toBe(200)
  const said = []
  for (let each = 0; each < 6; each += 1) {
    const answer = await wrong()
    said.push([answer.status, /Wait ([^,]+),/.exec(await answer.text())?.[1]])
  }
  const waits = ['1 second', '2 seconds', '4 seconds', '8 seconds', '16 seconds', '32 seconds']
  expect(said).toEqual(waits.map((wait) => [429, wait]))
  expect((await guesser.get(`/comments/${code}`)).status).toBe(200)
  expect((await guesser.post('/comments', { code })).status).toBe(303)
  const typed = await guesser.post('/comments?lang=es', { code: '2222-2222-2222' })
  expect([typed.status, await typed.text()]).toEqual([429, expect.stringContaining('Espere 2 minutos')])
  await Promise.all(Array.from({ length: 60 }, wrong))
  expect((await guesser.get(`/comments/${code}`)).status).toBe(200)
  expect((await from('203.0.113.10').get('/comments/2222-2222-2222')).status).toBe(404)
})

test('forty wrong passwords cost a growing wait, said in words; a right one is let in', async () => {
  const room = '198.51.100.1'
  const answers = await wrongPasswords(from(room), 40, 'clerk@example.org')
  expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
  expect(new Set(answers.slice(5).map(({ status }) => status))).toEqual(new Set([429]))
  const seconds = answers.slice(5, 16).map(({ headers }) => Number(headers.get('retry-after')))
  expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900])
  expect(await answers[7]!.text()).toContain('There were several wrong tries. Try again in 4 seconds.')
  expect(await answers[39]!.text()).toContain('Try again in 15 minutes.')
  expect((await signIn(from(room), 'chair@example.org')).status).toBe(302)
  expect((await signIn(from(room), 'clerk@example.org')).status).toBe(302)
})

test('an account that is guessed at without end stays open to its owner’s device, and elsewhere', async () => {
  const room = '198.51.100.2'
  const owner = from(room)
  expect((await signIn(owner, 'commissioner@example.org')).status).toBe(302)
  expect((await owner.post('/sign-out')).status).toBe(302)
  await wrongPasswords(from(room), 120, 'commissioner@example.org')
  expect((await signIn(from(room), 'commissioner@example.org')).status).toBe(429)
  expect((await signIn(owner, 'commissioner@example.org')).status).toBe(302)
  expect((await signIn(from('198.51.100.3'), 'commissioner@example.org')).status).toBe(302)
  expect((await signIn(from(room), 'clerk@example.org')).status).toBe(302)
})

test('forty passwords at one moment, at their full cost, hold up no page', async () => {
  const costly = await openSite(db, { at: site.clock.now(), passwords: createPasswords(owaspCost) })
  try {
    const home = async () => (await new Visitor(costly).get('/meetings')).status
    expect(await home()).toBe(200)
    const longest: number[] = []
    // The runtime pauses to clear up, now and then; what passwords cost would show each time.
    for (
      let round = 0;
      round < 3 && (longest.length === 0 || Math.min(...longest) >= mostPause);
      round += 1
    ) {
      const pauses = watchPauses()
      const guesses = Array.from({ length: 40 }, (_, each) =>
        signIn(
          new Visitor(costly, { 'x-forwarded-for': `10.${round}.${each % 20}.1` }),
          'clerk@example.org',
          'wrong',
        ),
      )
      let over = false
      const all = awaitedLater(Promise.all(guesses).finally(() => (over = true)))
      let read = 0
      while (!over) {
        expect(await home()).toBe(200)
        read += 1
      }
      for (const { status } of await all) expect([422, 429, 503]).toContain(status)
      longest.push(pauses.longest())
      pauses.stop()
      expect(read).toBeGreaterThan(5)
    }
    expect(Math.min(...longest)).toBeLessThan(mostPause)
    expect((await signIn(new Visitor(costly), 'clerk@example.org')).status).toBe(302)
  } finally {
    await costly.close()
  }
})
