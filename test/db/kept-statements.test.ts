import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepStatements } from '#db/dialects/kept-statements.ts'

let handle: SQLite.Database
beforeEach(() => {
  handle = new SQLite(':memory:')
  handle.exec('create table t (a integer); insert into t values (1), (2)')
})
afterEach(() => handle.close())

test('a read is prepared once, and reads what is there now', () => {
  const kept = keepStatements(handle)
  const read = kept.prepare('select a from t')
  expect(read.all([])).toEqual([{ a: 1 }, { a: 2 }])
  kept.prepare('insert into t values (?)').run([3])
  expect(kept.prepare('select a from t')).toBe(read)
  expect(read.all([])).toHaveLength(3)
  expect(kept.prepare('insert into t values (?)')).not.toBe(kept.prepare('insert into t values (?)'))
})

test('a read that is under way is not disturbed by the same read', () => {
  const kept = keepStatements(handle)
  const rows = kept.prepare('select a from t').iterate([])
  expect(rows.next().value).toEqual({ a: 1 })
  expect(kept.prepare('select a from t').all([])).toHaveLength(2)
  expect([...rows]).toEqual([{ a: 2 }])
})

test('a change of the tables ends what was kept', () => {
  const kept = keepStatements(handle)
  const read = kept.prepare('select * from t')
  read.all([])
  kept.prepare('alter table t add column b text').run([])
  expect(kept.prepare('select * from t')).not.toBe(read)
  expect(kept.prepare('select * from t').all([])[0]).toEqual({ a: 1, b: null })
})

test('many different reads do not fill the memory', () => {
  const kept = keepStatements(handle)
  const first = kept.prepare('select a from t')
  for (let number = 0; number < 500; number++) kept.prepare(`select ${number}`)
  expect(kept.prepare('select a from t')).not.toBe(first)
})
