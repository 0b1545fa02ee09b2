import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '#app/domain/commands/command.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { aContext } from '#test/setup/context.ts'
import { newSqliteStore } from '#test/setup/store.ts'

async function aRecordOf(count: number) {
  const db = await newSqliteStore()
  const context = aContext(db)
  for (let index = 1; index <= count; index++) {
    await perform(context, 'commission.set-setting', async ({ record }) => {
      await record({
        subject: { kind: 'setting', id: `s${index}` },
        summary: `Set number ${index}`,
        after: { index },
      })
    })
  }
  return db
}

async function thaw(db: Awaited<ReturnType<typeof aRecordOf>>) {
  await sql`drop trigger record_entry_frozen_update`.execute(db)
  await sql`drop trigger record_entry_frozen_delete`.execute(db)
}

test('an untouched record has no findings', async () => {
  const db = await aRecordOf(5)
  expect(await checkChain(db)).toEqual({ entries: 5, findings: [] })
})

test('the database refuses to change or remove an entry', async () => {
  const db = await aRecordOf(2)
  await expect(db.updateTable('recordEntry').set({ summary: 'x' }).execute()).rejects.toThrow('frozen')
  await expect(db.deleteFrom('recordEntry').execute()).rejects.toThrow('frozen')
})

test('a changed entry is named', async () => {
  const db = await aRecordOf(5)
  await thaw(db)
  await db.updateTable('recordEntry').set({ after: '{"index":99}' }).where('seq', '=', 3).execute()
  const { findings } = await checkChain(db)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ seq: 3, what: expect.stringContaining('was changed') })
})

test.each([
  [3, 'entry 3 is missing before entry 4'],
  [5, 'entry 5 is missing at the end of the record'],
])('a removed entry %i is named', async (seq, words) => {
  const db = await aRecordOf(5)
  await thaw(db)
  await db.deleteFrom('recordEntry').where('seq', '=', seq).execute()
  const { findings } = await checkChain(db)
  expect(findings.map((finding) => finding.what).join()).toContain(words)
})

test('two entries that changed places are named', async () => {
  const db = await aRecordOf(5)
  await thaw(db)
  await db.updateTable('recordEntry').set({ seq: 99 }).where('seq', '=', 2).execute()
  await db.updateTable('recordEntry').set({ seq: 2 }).where('seq', '=', 3).execute()
  await db.updateTable('recordEntry').set({ seq: 3 }).where('seq', '=', 99).execute()
  const { findings } = await checkChain(db)
  expect(findings.map((finding) => finding.seq)).toEqual(expect.arrayContaining([2, 3]))
})

test('a role that may not do a thing leaves no entry', async () => {
  const db = await newSqliteStore()
  const context = aContext(db, { role: 'commissioner' })
  await expect(perform(context, 'agenda.add-item', async () => {})).rejects.toThrow('may not')
  expect((await checkChain(db)).entries).toBe(0)
})

test('a command that is sent twice with one key runs once and answers the same', async () => {
  const db = await newSqliteStore()
  const context = { ...aContext(db), idempotencyKey: 'press-1' }
  const run = () =>
    perform(context, 'agenda.add-item', async ({ record, now }) => {
      await record({ subject: { kind: 'item', id: 'i' }, summary: 'Added an item' })
      return { id: 'i', now }
    })
  const first = await run()
  context.clock.forward(5)
  expect(await run()).toEqual(first)
  expect((await checkChain(db)).entries).toBe(1)
})

test('entries added while the record is walked are no findings', async () => {
  const db = await aRecordOf(20)
  const walk = awaitedLater(checkChain(db))
  const added = aContext(db)
  for (let index = 0; index < 5; index++) {
    await perform(added, 'commission.set-setting', async ({ record }) =>
      record({ subject: { kind: 'setting', id: 's' }, summary: 'Meanwhile' }),
    )
  }
  expect((await walk).findings).toEqual([])
  expect(await checkChain(db)).toEqual({ entries: 25, findings: [] })
})

test('a record longer than a page is walked to its end', async () => {
  const db = await aRecordOf(1003)
  expect(await checkChain(db)).toEqual({ entries: 1003, findings: [] })
  await thaw(db)
  await db.updateTable('recordEntry').set({ reason: 'Other' }).where('seq', '=', 1002).execute()
  expect((await checkChain(db)).findings.map((finding) => finding.seq)).toEqual([1002])
})
