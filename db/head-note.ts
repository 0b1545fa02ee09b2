import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import type { StoreLocation } from './connection.ts'

/** What this installation last acknowledged, kept outside the store: so that a store that lacks it is not taken for whole. */
export type HeadNote = {
  /** Which store. */
  store: string
  /** Number and hash of the last entry of its record; 0 and empty before the first. */
  seq: number
  hash: string
  holds: 'example' | 'commission' | null
  /** When the note was made, ISO 8601. */
  at: string
}

export type FoundNote = { place: string; note: HeadNote | 'unreadable' }

/**
 * Where the notes of a store are: in its data folder, as a log or a file may be lost, and outside of it, as the folder
 * itself may be. The first that can be written of the places outside is used.
 */
export type NotePlaces = { inside: string; outside: string[] }

/**
 * @param stateDir a folder for the note outside, where one was named; otherwise it lies beside the data folder, or in
 * `root` where that may not be written
 */
export function notePlaces(
  { dataDir, databaseUrl }: StoreLocation,
  { stateDir, root }: { stateDir: string | null; root: string },
): NotePlaces {
  const folder = path.resolve(dataDir)
  const database = databaseUrl ? `-${shortHash(databaseName(databaseUrl))}` : ''
  const named = `.dais-${path.basename(folder) || 'data'}${database}`
  const outside = stateDir
    ? [path.join(path.resolve(stateDir), `${named}-${shortHash(folder)}.head`)]
    : [
        path.join(path.dirname(folder), `${named}.head`),
        path.join(root, `${named}-${shortHash(folder)}.head`),
      ]
  return { inside: path.join(folder, `dais${database}.head`), outside }
}

function databaseName(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? hostname}:${port}${pathname}`
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** @returns the notes that there are */
export function readNotes({ inside, outside }: NotePlaces): FoundNote[] {
  return [inside, ...outside].flatMap((place) => {
    try {
      return [{ place, note: parseNote(readFileSync(place, 'utf8')) }]
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES'
        ? []
        : [{ place, note: 'unreadable' as const }]
    }
  })
}

function parseNote(text: string): HeadNote | 'unreadable' {
  const [line = '', check] = text.split('\n')
  if (check !== checksum(line)) return 'unreadable'
  return JSON.parse(line) as HeadNote
}

const checksum = (line: string) => createHash('sha256').update(line).digest('hex')
const textOf = (note: HeadNote) => {
  const line = JSON.stringify(note)
  return `${line}\n${checksum(line)}\n`
}

/** Writes one note so that there is a whole one at every instant, on the disk when this resolves. */
export async function writeNote(place: string, note: HeadNote): Promise<void> {
  const next = `${place}.next`
  const file = await open(next, 'w', 0o600)
  try {
    await file.writeFile(textOf(note))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, place)
}

/**
 * Writes the note to each place where it belongs, before anything else may happen.
 * @returns the places; only the one inside where none outside can be written
 * @throws where not even the one inside can be written
 */
export function placeNotes({ inside, outside }: NotePlaces, note: HeadNote): string[] {
  writeNow(inside, note)
  const beside = outside.find((place) => {
    try {
      writeNow(place, note)
      return true
    } catch {
      return false
    }
  })
  return beside ? [inside, beside] : [inside]
}

function writeNow(place: string, note: HeadNote): void {
  const next = `${place}.next`
  try {
    const file = openSync(next, 'w', 0o600)
    try {
      writeSync(file, textOf(note))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(next, place)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}
