import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sqliteEngine } from '#db/dialects/sqlite.ts'
import { migrationsFor } from '#db/migrations/index.ts'
import { openStore } from '#db/connection.ts'
import { closeToOthers, folderTrouble, makePrivateFolder } from '#db/store-files.ts'
import { aPerson } from '#test/setup/people.ts'
import { aFolder, openServed } from '#test/setup/served.ts'

const modeOf = (file: string) => statSync(file).mode & 0o7777

// Windows has no such modes.
const modes = process.platform === 'win32' ? [] : ['SQLite']

test.each(modes)('what a server makes can be opened by its owner alone', async () => {
  const folder = aFolder()
  const data = path.join(folder, 'data')
  const mask = process.umask(0o000)
  try {
    const { db, places, said } = await openServed(folder)
    await aPerson(db, 'Esther Fir')
    expect(modeOf(data)).toBe(0o700)
    const names = readdirSync(data)
    expect(names).toEqual(
      expect.arrayContaining(['dais.sqlite', 'dais.sqlite-wal', 'dais.sqlite-shm', 'dais.head']),
    )
    for (const file of names.map((name) => path.join(data, name)).concat(places.outside[0]!)) {
      expect([file, modeOf(file)]).toEqual([file, 0o600])
    }
    expect(said).toEqual([])
  } finally {
    process.umask(mask)
  }
})

test.each(modes)('a copy aside is its owner’s alone', async () => {
  const dataDir = path.join(aFolder(), 'data')
  const mask = process.umask(0o000)
  try {
    const earlier = Object.fromEntries(Object.entries(migrationsFor(sqliteEngine)).sort().slice(0, -1))
    await (await openStore({ dataDir, databaseUrl: null }, earlier)).destroy()
    await (await openStore({ dataDir, databaseUrl: null })).destroy()
    const aside = readdirSync(dataDir).find((name) => name.includes('before'))
    expect(modeOf(path.join(dataDir, aside ?? ''))).toBe(0o600)
  } finally {
    process.umask(mask)
  }
})

test.each(modes)('what others could open is closed to them at the start, with a line for each', async () => {
  const folder = aFolder()
  await (await openServed(folder)).close()
  const data = path.join(folder, 'data')
  chmodSync(data, 0o755)
  chmodSync(path.join(data, 'dais.sqlite'), 0o644)
  writeFileSync(path.join(data, 'notes.txt'), 'somebody’s', { mode: 0o644 })
  const { said } = await openServed(folder)
  expect(said).toEqual([
    `${data} could be opened by other users of this machine (mode 755); now only by its owner.`,
    `${path.join(data, 'dais.sqlite')} could be opened by other users of this machine (mode 644); now only by its owner.`,
  ])
  expect([modeOf(data), modeOf(path.join(data, 'dais.sqlite'))]).toEqual([0o700, 0o600])
  expect(modeOf(path.join(data, 'notes.txt'))).toBe(0o644)
})

test.each(modes)('a folder that everyone shares by its mark is left', () => {
  const shared = path.join(aFolder(), 'tmp')
  mkdirSync(shared)
  chmodSync(shared, 0o1777)
  expect(closeToOthers(shared)).toEqual([])
  expect(modeOf(shared)).toBe(0o1777)
})

// Only Linux has a folder in which none can be made.
test.each(process.platform === 'linux' ? ['/proc/nope/data'] : [])('%s is refused at once', (folder) => {
  expect(() => makePrivateFolder(folder)).toThrow('ENOENT')
})

test('folders are made as deep as they are named, and a file in the way is named', () => {
  const folder = aFolder()
  const deep = path.join(folder, 'a', 'b')
  makePrivateFolder(deep)
  makePrivateFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
  const file = path.join(folder, 'afile')
  writeFileSync(file, '')
  const why = (dataDir: string) => {
    try {
      makePrivateFolder(dataDir)
    } catch (error) {
      return folderTrouble(dataDir, error)
    }
    return null
  }
  expect(why(file)).toBe(`The data folder ${file} is a file, not a folder; name a folder in DATA_DIR.`)
  expect(why(path.join(file, 'a'))).toBe(
    `The data folder ${file}/a can't be made: ${file} is a file, not a folder. Name another folder in DATA_DIR.`,
  )
  expect(folderTrouble(deep, { code: 'EACCES' })).toMatch(/can't be written \(EACCES\); check DATA_DIR/)
  expect(folderTrouble(path.join(deep, 'c'), { code: 'EROFS' })).toMatch(/can't be made \(EROFS\)/)
})
