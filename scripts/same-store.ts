import { existsSync, rmSync } from 'node:fs'
import type { Store } from '#app/domain/commands/command.server.ts'
import { databasePath, isEmptied, StoreUnusable, type StoreLocation } from '#db/connection.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import { openSqliteToRead, sqliteStore } from '#db/dialects/sqlite.ts'
import { readNotes, type FoundNote, type HeadNote, type NotePlaces } from '#db/head-note.ts'
import { compareWithNote, readStoreHead, type Doubt } from '#db/store-head.ts'
import { forgetVerified } from './verified.ts'

export type StartWishes = {
  /** Begin a commission. */
  empty: boolean
  /** Load the example. */
  example: boolean
  /** Serve what is there, whatever was noted about it. */
  accept: boolean
}

/** @throws StoreUnusable naming what is no known option */
export function readWishes(args: readonly string[]): StartWishes {
  const known = ['--empty', '--example', '--accept-store']
  const strange = args.find((arg) => !known.includes(arg))
  if (strange !== undefined) {
    throw new StoreUnusable(`npm start knows no option ${strange}; it knows ${known.join(', ')}.`)
  }
  const [empty, example, accept] = known.map((each) => args.includes(each)) as [boolean, boolean, boolean]
  if (empty && example) throw new StoreUnusable('Choose one of --empty and --example.')
  return { empty, example, accept }
}

/**
 * Asked before anything is made or migrated: is what is there what this installation last served? A store that is gone,
 * was put back from an earlier day, or is another one is not taken for it, and nothing is made in its place.
 * @throws StoreUnusable in words that say what to do
 */
export async function refuseAnotherStore(
  location: StoreLocation,
  places: NotePlaces,
  wishes: StartWishes,
): Promise<void> {
  const found = readNotes(places)
  const notes = whole(found)
  const emptied = !location.databaseUrl && isEmptied(databasePath(location.dataDir))
  if (emptied && !(wishes.accept && (wishes.empty || wishes.example))) {
    throw new StoreUnusable(emptiedWords(location.dataDir, notes[0]))
  }
  if (found.length === 0) return
  const mayLoadExample = notes.every(({ holds }) => holds === 'example')
  const gone = emptied || (!location.databaseUrl && !existsSync(databasePath(location.dataDir)))
  if (gone && wishes.example && !mayLoadExample) {
    throw new StoreUnusable(
      `This folder held a commission, so the example is not loaded into it. Choose another: DATA_DIR=example npm start -- --example`,
    )
  }
  const asked = wishes.accept || (gone && wishes.example)
  if (gone && !(asked && (wishes.empty || wishes.example))) {
    throw new StoreUnusable(goneWords(location.dataDir, notes[0]))
  }
  if (!asked) {
    if (notes.length === 0) {
      throw new StoreUnusable(
        `The note of what this installation last served can't be read (${found[0]!.place}). Nothing was changed. If the store is the right one: npm start -- --accept-store`,
      )
    }
    await withStore(location, (db) => refuseDoubtful(db, places, location))
    return
  }
  for (const { place } of found) rmSync(place, { force: true })
  forgetVerified(location.dataDir)
}

/**
 * The same question to an open store.
 * @throws StoreUnusable
 */
export async function refuseDoubtful(db: Store, places: NotePlaces, location: StoreLocation): Promise<void> {
  const notes = whole(readNotes(places))
  if (notes.length === 0) return
  const head = await readStoreHead(db)
  for (const note of notes) {
    const doubt = await compareWithNote(db, head, note)
    if (doubt) throw new StoreUnusable(doubtWords(location, doubt))
  }
}

function whole(found: FoundNote[]): HeadNote[] {
  return found.flatMap(({ note }) => (note === 'unreadable' ? [] : [note]))
}

/** What can't be read is left for the opening itself to name. */
async function withStore(location: StoreLocation, ask: (db: Store) => Promise<void>): Promise<void> {
  let db: Store | null = null
  try {
    db = location.databaseUrl
      ? postgresStore(location.databaseUrl, 1)
      : sqliteStore(openSqliteToRead(databasePath(location.dataDir)))
    await ask(db)
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
  } finally {
    await db?.destroy()
  }
}

/** @returns "446 entries" */
export const entries = (count: number) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`
/** @returns "2026-11-30 09:07 UTC" */
export const when = ({ at }: { at: string }) => `${at.slice(0, 16).replace('T', ' ')} UTC`

function emptiedWords(dataDir: string, note: HeadNote | undefined): string {
  const had = note ? ` Its record had ${entries(note.seq)} on ${when(note)}.` : ''
  return [
    `The database ${databasePath(dataDir)} is empty (0 bytes): what it held is gone.${had} Nothing was changed.`,
    'Restore the newest backup: npm run restore -- FILE',
    note
      ? 'If there is no backup: npm start -- --accept-store --empty begins a new commission.'
      : 'If nothing was ever in it, remove it and start again.',
  ].join('\n')
}

function goneWords(dataDir: string, note: HeadNote | undefined): string {
  const had = note ? ` Its record had ${entries(note.seq)} on ${when(note)}.` : ' What it held is not known.'
  return [
    `The store that this installation served is not in ${dataDir}.${had} Nothing was created.`,
    'Put the folder back, or restore a backup: npm run restore -- FILE',
    `If it is gone for good: npm start -- --accept-store --empty begins a new commission${note?.holds === 'example' ? ', and npm start -- --example loads the example anew' : ''}.`,
  ].join('\n')
}

function doubtWords({ dataDir, databaseUrl }: StoreLocation, { kind, has, note }: Doubt): string {
  const where = databaseUrl ? 'the database that DATABASE_URL names' : dataDir
  const what =
    kind === 'behind'
      ? `The store in ${where} lacks the end of its record: it has ${entries(has)}, and had ${entries(note.seq)} on ${when(note)}. A file beside it was lost, or an older copy was put in its place.`
      : `The store in ${where} is not the one that this installation served until ${when(note)}: entry ${note.seq.toLocaleString('en-US')} of its record is not the same.`
  return [
    `${what} Nothing was changed.`,
    'Put the right files back, or restore the newest backup: npm run restore -- FILE',
    'To serve what is there all the same: npm start -- --accept-store',
  ].join('\n')
}
