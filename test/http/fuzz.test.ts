import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles, type ActorRole } from '#app/domain/commands/permissions.ts'
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

/** What people enter in their own words. */
const typed =
  'title name file_name display_name group_name text owed owed_by addressee organization place note'

const isTyped = ({ name, dataType }: { name: string; dataType: string }) =>
  typed.split(' ').includes(name) && dataType.toLowerCase() === 'text'

/** Calls everything that people have named `word`, in every table, and in what the record tells of it. */
async function callEverything(word: string): Promise<number> {
  const guards = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    world.db,
  )
  for (const { name } of guards.rows) await sql`drop trigger ${sql.ref(name)}`.execute(world.db)
  let changed = 0
  for (const table of await world.db.introspection.getTables()) {
    // A setting's value is no word of anyone.
    if (table.name === 'setting') continue
    for (const { name } of table.columns.filter(isTyped)) {
      const { numAffectedRows } = await sql`update or ignore ${sql.table(table.name)}
        set ${sql.ref(name)} = ${word} where ${sql.ref(name)} is not null`.execute(world.db)
      changed += Number(numAffectedRows ?? 0)
    }
  }
  const told = JSON.stringify({ title: word, name: word, [word]: word })
  await sql`update record_entry set after = ${told} where after is not null`.execute(world.db)
  return changed
}

test('whatever is called by a name that every object has is shown on every page', async () => {
  expect(await callEverything('constructor')).toBeGreaterThan(100)
  const failed: [string, number][] = []
  for (const { as, address } of everyTarget()) {
    const { status } = await fetch(site.url + address, {
      redirect: 'manual',
      headers: { cookie: cookies.get(as) ?? '' },
    })
    if (status >= 500) failed.push([address, status])
  }
  expect(failed).toEqual([])
}, 120_000)
