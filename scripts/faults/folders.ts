import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { missing, signUp, signUpAddress, startLoad } from './load.ts'
import { pause, type Outcome, type Tools } from './fault.ts'
import { serve } from './served.ts'

/** The data folder goes while the server serves: no act is taken after it, and the next start makes nothing in its place. */
export async function removedFolders({ aFolder, random, short }: Tools): Promise<Outcome> {
  const rounds = short ? 1 : 5
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    const folder = aFolder()
    const server = await serve(folder)
    const address = await signUpAddress(server.url!)
    const load = startLoad(address, 'Before')
    await pause(300 + random(500))
    await load.stop()
    rmSync(path.join(folder, 'data'), { recursive: true })
    const after = await Promise.all(Array.from({ length: 10 }, (_, each) => signUp(address, `After ${each}`)))
    lost += after.filter((status) => status === 303).length
    const health = await fetch(`${server.url}/healthz`)
    if (health.status !== 503) lost += 1
    await server.kill()
    const next = await serve(folder)
    const refused = next.url === null && /Nothing was created/.test((await next.ended).said)
    if (!refused || existsSync(path.join(folder, 'data', 'dais.sqlite'))) lost += 1
    if (next.url !== null) await next.kill()
  }
  const note = 'every act refused, /healthz 503, next start refused'
  return { fault: 'data folder removed while serving', tried: rounds, lost, note: lost === 0 ? note : '' }
}

/** No file may grow: requests are refused in words, the server keeps running, and what it accepted is there after the next start. */
export async function fullDisks({ aFolder, short }: Tools): Promise<Outcome> {
  const rounds = short ? 1 : 4
  let [lost, refused, taken] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const folder = aFolder()
    const { size } = statSync(path.join(folder, 'data', 'dais.sqlite'))
    const server = await serve(folder, { mostFileBytes: size + 60_000 * (round + 1) })
    if (server.url === null)
      return { fault: 'full disk', tried: round, lost: 1, note: (await server.ended).said }
    const address = await signUpAddress(server.url)
    const acknowledged: string[] = []
    for (let each = 0; each < 400 && refused < 3 * (round + 1); each++) {
      const status = await signUp(
        address,
        `Full ${each}`,
        'What I have to say of this item is long. '.repeat(60),
      )
      if (status === 303) acknowledged.push(`Full ${each}`)
      else if (status === 503) refused += 1
      else if (status !== 429) lost += 1
    }
    const reads = await fetch(server.url)
    if (reads.status !== 200) lost += 1
    taken += acknowledged.length
    await server.kill('SIGKILL')
    const next = await serve(folder)
    lost += next.url === null ? 1 : missing(folder, acknowledged).length
    await next.kill()
  }
  const note = `${taken} taken, ${refused} refused in words, the server stayed`
  return { fault: 'full disk', tried: rounds, lost, note }
}

/** A second server and an older program touch nothing and say why. */
export async function wrongServers({ aFolder }: Tools): Promise<Outcome> {
  let lost = 0
  const folder = aFolder()
  const first = await serve(folder)
  const load = startLoad(await signUpAddress(first.url!), 'First')
  const second = await serve(folder)
  if (second.url !== null || !/Another server of Dais/.test((await second.ended).said)) lost += 1
  await load.stop()
  lost += [...load.statuses].filter(([status]) => status !== 303 && status !== 429).length
  await first.kill()
  lost += missing(folder, load.acknowledged).length
  const file = path.join(folder, 'data', 'dais.sqlite')
  const db = new SQLite(file)
  db.exec("insert into kysely_migration (name, timestamp) values ('2999-01-01-later', 'x')")
  db.close()
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = hash()
  const older = await serve(folder)
  if (older.url !== null || !/newer version of Dais/.test((await older.ended).said)) lost += 1
  if (hash() !== before) lost += 1
  const note = 'both refused in words, the first went on, nothing changed'
  return { fault: 'second server, older program', tried: 2, lost, note: lost === 0 ? note : '' }
}
