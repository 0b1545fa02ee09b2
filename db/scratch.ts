import SQLite from 'better-sqlite3'

/** What the record says of one row: the seal of each column, and the entry that told of it last. */
export type Expected = { seq: number; removed: boolean; columns: ReadonlyMap<string, string> }

/**
 * A store of its own in a temporary file that is gone when it is closed: what would be too much for memory, put aside
 * while the record is read from its first entry to its last.
 */
export type Scratch = {
  whole: (place: Place, seq: number, columns: Readonly<Record<string, string | null>>) => void
  changed: (place: Place, seq: number, columns: Readonly<Record<string, string | null>>) => void
  removed: (place: Place, seq: number) => void
  find: (place: Place) => Expected | undefined
  /** The row was looked at. */
  tick: (place: Place) => void
  /** Rows that the record tells of, that it did not see go, and that were not looked at. */
  missing: (kind: string) => IterableIterator<{ id: string; seq: number }>
  close: () => void
}

type Place = { kind: string; id: string }

/** @throws SQLite's error where the temporary folder is full */
export function openScratch(): Scratch {
  const file = new SQLite('')
  file.pragma('journal_mode = OFF')
  file.pragma('synchronous = OFF')
  file.exec(`
    create table place (number integer primary key, kind text, id text, seq integer, removed integer, seen integer,
      unique (kind, id));
    create table seal (number integer, field text, hash text, primary key (number, field)) without rowid;
    begin`)
  const put = file.prepare<[string, string, number, number], { number: number }>(
    `insert into place (kind, id, seq, removed, seen) values (?, ?, ?, ?, 0)
     on conflict (kind, id) do update set seq = excluded.seq, removed = excluded.removed returning number`,
  )
  const clear = file.prepare('delete from seal where number = ?')
  const set = file.prepare(
    'insert into seal values (?, ?, ?) on conflict (number, field) do update set hash = excluded.hash',
  )
  const unset = file.prepare('delete from seal where number = ? and field = ?')
  const get = file.prepare<[string, string], { number: number; seq: number; removed: number }>(
    'select number, seq, removed from place where kind = ? and id = ?',
  )
  const sealsOfRow = file.prepare<[number], { field: string; hash: string }>(
    'select field, hash from seal where number = ?',
  )
  const see = file.prepare('update place set seen = 1 where kind = ? and id = ?')
  const unseen = file.prepare<[string], { id: string; seq: number }>(
    'select id, seq from place where kind = ? and removed = 0 and seen = 0 order by seq, id',
  )
  const write = (number: number, columns: Readonly<Record<string, string | null>>) => {
    for (const [field, hash] of Object.entries(columns)) {
      if (hash === null) unset.run(number, field)
      else set.run(number, field, hash)
    }
  }
  return {
    whole({ kind, id }, seq, columns) {
      const { number } = put.get(kind, id, seq, 0)!
      clear.run(number)
      write(number, columns)
    },
    changed({ kind, id }, seq, columns) {
      write(put.get(kind, id, seq, 0)!.number, columns)
    },
    removed({ kind, id }, seq) {
      clear.run(put.get(kind, id, seq, 1)!.number)
    },
    find({ kind, id }) {
      const place = get.get(kind, id)
      if (!place) return undefined
      const columns = new Map(sealsOfRow.all(place.number).map(({ field, hash }) => [field, hash]))
      return { seq: place.seq, removed: place.removed === 1, columns }
    },
    tick({ kind, id }) {
      see.run(kind, id)
    },
    missing: (kind) => unseen.iterate(kind),
    close: () => void file.close(),
  }
}
