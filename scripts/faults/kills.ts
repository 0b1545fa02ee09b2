import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { missing, signUpAddress, startLoad } from './load.ts'
import { pause, type Outcome, type Tools } from './fault.ts'
import { run, serve } from './served.ts'

/** The server is killed at any moment under load; whoever had a receipt is found after the next start. */
export async function kills({ aFolder, random, short }: Tools): Promise<Outcome> {
  const rounds = short ? 2 : 30
  const folder = aFolder()
  const acknowledged: string[] = []
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    const server = await serve(folder)
    if (server.url === null) {
      return { fault: 'kill -9 under load', tried: round, lost: 1, note: (await server.ended).said.trim() }
    }
    lost += missing(folder, acknowledged).length
    const load = startLoad(await signUpAddress(server.url), `Killed ${round}`)
    await pause(200 + random(1_300))
    await server.kill('SIGKILL')
    await load.stop()
    acknowledged.push(...load.acknowledged)
  }
  const last = await serve(folder)
  lost += missing(folder, acknowledged).length + (last.url === null ? 1 : 0)
  await last.kill()
  const verified = await run(folder, 'verify')
  if (verified.code !== 0) lost += 1
  const note = `${acknowledged.length} receipts in ${rounds} kills; verify ${verified.code === 0 ? 'clean' : 'has findings'}`
  return { fault: 'kill -9 under load', tried: rounds, lost, note }
}

/** After a kill the log is removed, or bytes of it are overwritten: what it held is missed at the start. */
export async function lostLogs({ aFolder, random, short }: Tools): Promise<Outcome> {
  const rounds = short ? 1 : 8
  let [refused, lost] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const folder = aFolder()
    const server = await serve(folder)
    const load = startLoad(await signUpAddress(server.url!), 'Logged')
    await pause(600 + random(600))
    await load.stop()
    // The note of the last act follows it within milliseconds.
    await pause(200)
    await server.kill('SIGKILL')
    const log = path.join(folder, 'data', 'dais.sqlite-wal')
    if (round % 2 === 0) rmSync(log)
    else {
      const bytes = readFileSync(log)
      writeFileSync(log, bytes.fill(0x5a, random(bytes.length), bytes.length))
    }
    const next = await serve(folder)
    if (next.url === null && /lacks the end|is not the one|is damaged/.test((await next.ended).said))
      refused += 1
    else if (next.url === null) lost += 1
    else {
      await next.kill()
      lost += missing(folder, load.acknowledged).length
    }
  }
  return {
    fault: 'log removed or damaged',
    tried: rounds,
    lost,
    note: `${refused} starts refused in words, ${rounds - refused} had lost nothing`,
  }
}
