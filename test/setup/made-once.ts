import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'

/**
 * The file called `name` in the folder of this run, made by the first test file that asks for it; others wait for that.
 * @param make its bytes; where it fails, whoever waits tries for itself
 */
export async function madeOnce(name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const file = path.join(inject('runFolder'), name)
  const turn = `${file}.making`
  while (!existsSync(file)) {
    try {
      mkdirSync(turn)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      await pause(50)
      continue
    }
    try {
      if (existsSync(file)) break
      writeFileSync(`${file}.new`, await make())
      renameSync(`${file}.new`, file)
    } finally {
      rmSync(turn, { recursive: true, force: true })
    }
  }
  return file
}
