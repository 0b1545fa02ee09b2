import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkSeal, sealBackup, unsealSqlite } from '#db/backup-seal.ts'
import { openStore } from '#db/connection.ts'
import { aPerson } from '#test/setup/people.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dais-seal-'))
  file = path.join(folder, 'dais.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function aSqliteFile(): Promise<void> {
  const db = await openStore({ dataDir: folder, databaseUrl: null })
  await aPerson(db, 'Esther Fir')
  await db.destroy()
}

function anArchive(): void {
  writeFileSync(file, Buffer.concat([Buffer.from('PGDMP'), Buffer.alloc(5_000, 'rows ')]))
}

/** The same numbers at each run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

function flipped(whole: Buffer, bit: number): Buffer {
  const bytes = Buffer.from(whole)
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  return bytes
}

describe.each([
  ['a SQLite file', aSqliteFile],
  ['an archive of pg_dump', async () => anArchive()],
])('the seal of %s', (_what, make) => {
  test('holds for what was sealed, and not for a single flipped bit of it', async () => {
    await make()
    expect(checkSeal(file)).toBe('none')
    sealBackup(file)
    expect(checkSeal(file)).toBe('whole')
    const whole = readFileSync(file)
    const some = numbers(7)
    const ends = Array.from({ length: 800 }, (_, bit) => bit).concat(
      Array.from({ length: 800 }, (_, bit) => whole.length * 8 - 1 - bit),
    )
    const bits = Array.from({ length: 100 }, () => (some.next().value as number) % (whole.length * 8))
    for (const bit of [...ends.filter((each) => each % 7 === 0), ...bits]) {
      writeFileSync(file, flipped(whole, bit))
      expect(checkSeal(file), `bit ${bit}`).not.toBe('whole')
    }
  })

  test('does not hold for a file that is shorter or longer', async () => {
    await make()
    sealBackup(file)
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, -1))
    expect(checkSeal(file)).not.toBe('whole')
    writeFileSync(file, Buffer.concat([whole, Buffer.from([0])]))
    expect(checkSeal(file)).not.toBe('whole')
  })
})

test('SQLite reads and writes a sealed file, and writing breaks the seal', async () => {
  await aSqliteFile()
  sealBackup(file)
  const db = new SQLite(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.exec("update person set name = 'Other'")
  db.close()
  expect(checkSeal(file)).toBe('broken')
  unsealSqlite(file)
  expect(checkSeal(file)).toBe('none')
  sealBackup(file)
  expect(checkSeal(file)).toBe('whole')
})
