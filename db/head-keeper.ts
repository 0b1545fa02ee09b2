import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { placeNotes, writeNote, type HeadNote, type NotePlaces } from './head-note.ts'
import { compareWithNote, currentStoreHead } from './store-head.ts'
import { StoreLost } from './store-failure.ts'

/** Between two notes, in milliseconds: what a commit may be ahead of its note. */
const spacing = 40

export type HeadKeeper = {
  /** Where the notes are. */
  places: string[]
  /** A commit happened; its note is written soon. */
  committed: () => void
  /** Reads the head anew and notes it. @throws StoreLost where the store lacks what was noted */
  refresh: () => Promise<void>
  /** Why the last note could not be written; null where it was. */
  problem: () => Error | null
  close: () => Promise<void>
}

/** Notes the head of the record outside the store, soon after each commit and never in its way. */
export async function keepHead(
  db: Kysely<Database>,
  places: NotePlaces,
  now: () => string,
): Promise<HeadKeeper> {
  let noted: HeadNote = { ...(await currentStoreHead(db)), at: now() }
  const written = placeNotes(places, noted)
  let wanted = false
  let closed = false
  let working: Promise<void> | null = null
  let problem: Error | null = null

  let turn: Promise<void> = Promise.resolve()

  /** One at a time, as all write to the same place. */
  function refresh(): Promise<void> {
    turn = turn.catch(() => undefined).then(note)
    return turn
  }

  async function note(): Promise<void> {
    const current = await currentStoreHead(db)
    if (current.store === noted.store && current.seq === noted.seq && current.hash === noted.hash) return
    const doubt = await compareWithNote(db, current, noted)
    if (doubt) {
      throw new StoreLost(
        `The store was replaced while the server was running: it has entry ${doubt.has} of its record and not entry ${noted.seq}. Stop the server, then restore a backup.`,
      )
    }
    const next = { ...current, at: now() }
    const ends = await Promise.allSettled(written.map((place) => writeNote(place, next)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    noted = next
  }

  async function work(): Promise<void> {
    while (wanted) {
      wanted = false
      try {
        await refresh()
        problem = null
      } catch (error) {
        problem = error as Error
      }
      if (!closed) await new Promise((resolve) => setTimeout(resolve, spacing))
    }
  }

  function committed(): void {
    wanted = true
    working ??= work().finally(() => (working = null))
  }

  return {
    places: written,
    committed,
    refresh,
    problem: () => problem,
    async close() {
      closed = true
      wanted = true
      await working
      await refresh().catch(() => undefined)
    },
  }
}
