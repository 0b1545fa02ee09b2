import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkSeal } from '#db/backup-seal.ts'
import type { Outcome, Tools } from './fault.ts'
import { run } from './served.ts'

/** One bit of a backup is flipped: `restore` refuses it, whichever it is. */
export async function flippedBits({ aFolder, random, short }: Tools): Promise<Outcome> {
  const [flips, restores] = short ? [50, 2] : [2_000, 20]
  const folder = aFolder()
  const file = path.join(folder, 'copy.backup')
  const fault = 'one bit of a backup flipped'
  const made = await run(folder, 'backup', [file])
  if (made.code !== 0) return { fault, tried: 0, lost: 1, note: made.said.trim() }
  const whole = readFileSync(file)
  const target = path.join(folder, 'data', 'dais.sqlite')
  const before = readFileSync(target)
  let lost = 0
  for (let each = 0; each < flips; each++) {
    const bit = random(whole.length * 8)
    const bytes = Buffer.from(whole)
    bytes[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(file, bytes)
    if (checkSeal(file) === 'whole') lost += 1
    if (each < restores && (await run(folder, 'restore', [file])).code !== 1) lost += 1
  }
  const touched = !readFileSync(target).equals(before)
  writeFileSync(file, whole)
  rmSync(path.join(folder, 'data'), { recursive: true })
  const restored = await run(folder, 'restore', [file])
  if (restored.code !== 0) return { fault, tried: flips, lost: lost + 1, note: restored.said.trim() }
  const note = `${touched ? 'the store was touched' : `none taken for whole, ${restores} of them by restore`}; the whole one is restored`
  return { fault, tried: flips, lost: lost + Number(touched), note }
}
