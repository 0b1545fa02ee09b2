import type { Store } from '#app/domain/commands/command.server.ts'
import { readNotes, type HeadNote, type NotePlaces } from '#db/head-note.ts'
import { compareWithNote, type Doubt, type StoreHead } from '#db/store-head.ts'
import { entries, when } from './same-store.ts'

/** How a backup compares with what this installation last served. */
export type Served = {
  sentence: string
  /** Whether something that was served is not in it. */
  lacks: boolean
}

/**
 * Holds a backup against every note of what was last served.
 * @returns null where nothing was served here yet
 */
export async function compareWithServed(
  db: Store,
  head: StoreHead | null,
  places: NotePlaces,
): Promise<Served | null> {
  const found = readNotes(places)
  if (found.length === 0) return null
  const notes = found
    .flatMap(({ note }) => (note === 'unreadable' ? [] : [note]))
    .toSorted((one, other) => other.seq - one.seq)
  const ends = await endOf(db)
  if (notes.length === 0) {
    return {
      sentence: `${ends} The note of what this installation last served can't be read (${found[0]!.place}), so it is not known whether entries are missing.`,
      lacks: true,
    }
  }
  for (const note of notes) {
    const doubt = await compareWithNote(db, head, note)
    if (!doubt) continue
    const isAnother = head?.store !== note.store
    return {
      sentence: `${ends} ${isAnother ? anotherWords(note) : lackWords(doubt)}`,
      // An example, and a folder in which nothing was begun, are given up without a word of their own.
      lacks: !isAnother || (note.holds !== 'example' && note.seq > 0),
    }
  }
  return { sentence: `${ends} All that this installation last served is in it.`, lacks: false }
}

async function endOf(db: Store): Promise<string> {
  const last = await db
    .selectFrom('recordEntry')
    .select(['seq', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last
    ? `This backup ends at entry ${last.seq.toLocaleString('en-US')} (${when(last)}).`
    : 'The record of this backup has no entries.'
}

function lackWords({ kind, has, note }: Doubt): string {
  const served = `This installation last served entry ${note.seq.toLocaleString('en-US')} (${when(note)})`
  if (kind === 'other') {
    return `${served}, and that entry is not the same in the backup: what was served since the two parted is not in it.`
  }
  const missing = note.seq - has
  return `${served}: ${entries(missing)} ${missing === 1 ? 'is' : 'are'} not in the backup.`
}

function anotherWords(note: HeadNote): string {
  return `This installation last served another store (${entries(note.seq)}, ${when(note)}); nothing of that is in the backup.`
}
