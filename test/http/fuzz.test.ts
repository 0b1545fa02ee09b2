import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles, type ActorRole } from '#app/domain/people/permissions.ts'
import { addresses } from '#test/setup/e2e-addresses.ts'
import { fill, visitOf, whoOpens } from '#test/setup/e2e-pages.ts'
import { aWholeWorld, worldNow, type World } from '#test/setup/e2e-world.ts'
import { goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { fuzz, type Target } from './fuzz.ts'

/** `FUZZ_ROUNDS` and `FUZZ_SEED` make a longer run, or another one: see the README. */
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 60)
const seed = Number(process.env['FUZZ_SEED'] ?? 8)

let world: World
let site: Site
const cookies = new Map<ActorRole, string>()
beforeAll(async () => {
  world = await aWholeWorld()
  site = await openSite(world.db, { at: worldNow })
  for (const role of roles) {
    const visitor = new Visitor(site)
    const email = `${role === 'administrator' ? 'admin' : role}@example.org`
    expect((await visitor.post('/sign-in', { email, password: goodPassword })).status).toBe(302)
    cookies.set(role, visitor.cookie)
  }
}, 120_000)
afterAll(async () => {
  await site.close()
  await world.close()
})

/** Every address of every route, with which parts of it are parameters, where anything else may stand. */
function everyTarget(): Target[] {
  return Object.entries(addresses).flatMap(([route, shown]) => {
    const words = 'from' in shown ? [shown.from] : shown
    const parts = route
      .replace(/^routes\//, '')
      .split('.')
      .flatMap((part, index) => (part.startsWith('$') ? [index + 1] : []))
    return words.map((each) => {
      const { as, address } = visitOf(each, whoOpens(route))
      return { as, address: fill(address, world.names), parts }
    })
  })
}

test('nothing that is sent makes the server fail, and it still serves', async () => {
  const targets = everyTarget()
  const { findings, sent } = await fuzz({
    url: site.url,
    seed,
    rounds,
    targets,
    cookieOf: (role) => cookies.get(role) ?? '',
  })
  expect(findings).toEqual([])
  expect(sent).toBeGreaterThan(rounds * 5)
  expect((await fetch(site.url)).status).toBe(200)
}, 900_000)
