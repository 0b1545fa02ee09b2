import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

/** The short run of `npm run faults`: real servers, real kills. Each fault's own test is beside this one. */
test('nothing is lost to kills, a lost log, flipped bits, a removed folder, a full disk and a wrong server', async () => {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'faults', '--short', '--seed=1'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const out = await text(child.stdout)
  expect(out).toMatch(/\n\nNothing was lost\.\n$/)
  expect(out.match(/^(kill -9|log removed|one bit|data folder|full disk|second server).* 0 /gm)).toHaveLength(
    6,
  )
  expect(await ended).toBe(0)
}, 240_000)
