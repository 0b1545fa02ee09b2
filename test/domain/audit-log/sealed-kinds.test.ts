import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { perform, type Store } from '#app/domain/commands/command.server.ts'
import { checkFiles, namingKinds } from '#app/domain/storage/check-files.server.ts'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import { fieldName } from '#app/domain/audit-log/audit-words.ts'
import { fieldOf } from '#app/domain/audit-log/sealed-rows.server.ts'
import { kindWords } from '#app/domain/audit-log/sealed-names.server.ts'
import { chunkBytes, putFile } from '#db/files.ts'
import { columnName, sealedKinds, sealedTable, unsealedTables, type SealedKind } from '#db/sealed-tables.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { dropGuards } from '#test/setup/tamper.ts'

const at = '2026-12-04T17:41:00.000Z'
const bytes = Buffer.concat([
  Buffer.alloc(chunkBytes, 'a'),
  Buffer.alloc(chunkBytes, 'b'),
  Buffer.from('end'),
])
const sha256 = createHash('sha256').update(bytes).digest('hex')

type Column = { name: string; number: boolean; nullable: boolean }

async function tablesOf(db: Store): Promise<Map<string, Column[]>> {
  const tables = await db.introspection.getTables()
  return new Map(
    tables.map(({ name, columns }) => [
      fieldOf(name),
      columns.map((column) => ({
        name: fieldOf(column.name),
        number: /int|numeric|real/i.test(column.dataType),
        nullable: column.isNullable,
      })),
    ]),
  )
}

/** The last column of a key may hold spaces. */
const valueOf = (word: string, column: string) =>
  column === 'spelling' ? `${word} of many` : `${word}-${column}`

/** Columns of a kind that can be changed and leave the row the same row. */
const columnsOf = (kind: SealedKind, columns: readonly Column[]) =>
  columns.filter(
    ({ name }) => !sealedTable(kind).key.includes(name) && !(name in (sealedTable(kind).apart ?? {})),
  )

onBothEngines((newStore) => {
  describe('each sealed kind', () => {
    let kept: Store
    let db: Store
    let tables: Map<string, Column[]>

    /** One row of every kind, each column filled, written by one command; guards are down from then on. */
    beforeAll(async () => {
      kept = await newStore()
      tables = await tablesOf(kept)
      await dropGuards(kept, { triggers: false })
      await putFile(kept, bytes, 'application/pdf', at)
      await perform(aContext(kept), 'meeting.change', async ({ trx, record }) => {
        for (const kind of sealedKinds.filter((each) => each !== 'file')) await put(trx, kind, 'one')
        await record({ subject: { kind: 'meeting', id: 'one' }, summary: 'Wrote one of each' })
      })
      await dropGuards(kept)
    })
    afterAll(() => kept.destroy())

    /** What a test does to the store is taken back after it. */
    const tampering = (name: string, test: () => Promise<void>) =>
      it(name, async () => {
        const end = new Error('taken back')
        const work = kept.transaction().execute(async (trx) => {
          db = trx
          await test()
          throw end
        })
        await expect(work).rejects.toBe(end)
      })

    async function put(store: Store, kind: SealedKind, word: string): Promise<void> {
      const row = Object.fromEntries(
        tables.get(kind)!.map(({ name, number }) => {
          if (name === sealedTable(kind).names) return [name, word === 'one' ? sha256 : 'ff']
          return [name, number ? 1 : valueOf(word, name)]
        }),
      )
      await store
        .insertInto(kind as 'person')
        .values(row as never)
        .execute()
    }

    const words = (kind: SealedKind) => kindWords(kind).replace(/^(the|an?) /, '')
    const findings = async () => (await checkSeals(db)).findings

    tampering('is clean as the command left it', async () => {
      expect(await checkSeals(db)).toEqual({ rows: sealedKinds.length, findings: [], sealed: true })
      expect(await checkFiles(db)).toEqual({ files: 1, findings: [], unnamed: 0 })
    })

    tampering('is named with each column that was changed', async () => {
      const rounds = Math.max(...sealedKinds.map((kind) => columnsOf(kind, tables.get(kind)!).length))
      for (let round = 0; round < rounds; round++) {
        const changed = sealedKinds.flatMap((kind) => {
          const column = columnsOf(kind, tables.get(kind)!)[round]
          return column ? [{ kind, column }] : []
        })
        for (const { kind, column } of changed) await set(kind, column, column.number ? 2 : 'other')
        const found = await findings()
        for (const { kind, column } of changed) {
          expect(
            found.filter(
              (finding) =>
                finding.includes(kindWords(kind)) &&
                (finding.endsWith(`was changed: “${fieldName(column.name)}”`) ||
                  finding.includes('nothing in it')),
            ),
            `${kind}.${column.name}`,
          ).not.toEqual([])
        }
        expect(found).toHaveLength(changed.length)
        for (const { kind, column } of changed) {
          const was = column.name === sealedTable(kind).names ? sha256 : valueOf('one', column.name)
          const known =
            kind === 'file' ? { byteSize: bytes.byteLength, mediaType: 'application/pdf', storedAt: at } : {}
          await set(
            kind,
            column,
            (known as Record<string, string | number>)[column.name] ?? (column.number ? 1 : was),
          )
        }
      }
      expect(await findings()).toEqual([])
    })

    tampering('is named where a column was emptied', async () => {
      let emptied = 0
      for (const kind of sealedKinds) {
        const column = columnsOf(kind, tables.get(kind)!).find((each) => each.nullable)
        if (!column) continue
        await set(kind, column, null)
        emptied += 1
      }
      expect(emptied).toBeGreaterThan(5)
      expect(await findings()).toHaveLength(emptied)
    })

    tampering('is named where it was removed, and where another was put in', async () => {
      for (const kind of sealedKinds) await db.deleteFrom(kind as 'person').execute()
      const removed = await findings()
      for (const kind of sealedKinds.filter((each) => !['edition', 'file'].includes(each))) {
        expect(removed.join('\n')).toContain(
          `${kindWords(kind)} was removed: entry 1 of the record tells of it ("Wrote one of each"`,
        )
      }
      for (const kind of sealedKinds) await put(db, kind, 'two')
      const putIn = await findings()
      for (const kind of sealedKinds.filter((each) => !['edition', 'file'].includes(each))) {
        expect(
          putIn.some((finding) => finding.includes(words(kind)) && finding.includes('was put in')),
          kind,
        ).toBe(true)
      }
    })

    tampering(
      'is named where a column of its key was changed, so that another row seems to be there',
      async () => {
        await db.updateTable('editionFile').set({ role: 'packet' }).execute()
        expect((await findings()).map((finding) => /was (removed|put in)/.exec(finding)?.[1])).toEqual([
          'put in',
          'removed',
        ])
      },
    )

    tampering('is named where the salt of its seals is gone', async () => {
      await db.deleteFrom('rowSalt').where('kind', '=', 'comment').execute()
      expect(await findings()).toEqual([expect.stringContaining('the salt of its seals was removed')])
    })

    for (const [what, statement, finding] of [
      [
        'a changed byte',
        sql`update file_chunk set bytes = ${Buffer.alloc(chunkBytes, 'B')} where seq = 1`,
        'was changed',
      ],
      ['parts in another order', swapped(), 'was changed'],
      ['a missing part', sql`delete from file_chunk where seq = 1`, 'has a part missing'],
      [
        'a part too many',
        sql`insert into file_chunk (sha256, seq, bytes) values (${sha256}, 3, ${Buffer.from('x')})`,
        'has a part too many',
      ],
    ] as const)
      tampering(`names ${what} of a file, whatever names it`, async () => {
        await statement.execute(db)
        for (const kind of namingKinds) {
          for (const other of namingKinds.filter((each) => each !== kind))
            await db.deleteFrom(other as 'person').execute()
          const found = await checkFiles(db)
          expect(found.findings).toEqual([
            expect.stringMatching(new RegExp(`the stored file .*${finding}: ${kindWords(kind)}`)),
          ])
          await db.deleteFrom(kind as 'person').execute()
          for (const each of namingKinds) await put(db, each, 'one')
        }
      })

    tampering('names every row whose file was removed', async () => {
      await db.deleteFrom('file').execute()
      await db.deleteFrom('fileChunk').execute()
      const { findings: found } = await checkFiles(db)
      expect(found).toHaveLength(namingKinds.length)
      for (const kind of namingKinds)
        expect(found.join('\n')).toContain(`the stored file of ${kindWords(kind)}`)
    })

    tampering('finds bytes missing that no entry of the record tells of as removed', async () => {
      const row = { sha256, byteSize: bytes.byteLength, why: 'retention', removedAt: at }
      await db
        .insertInto('removedFile')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await db.deleteFrom('fileChunk').execute()
      expect((await checkFiles(db)).findings).toEqual([expect.stringContaining('has a part missing')])
    })

    tampering('counts a file that nothing names, and calls it no change', async () => {
      await putFile(db, Buffer.from('left by an upload'), 'text/plain', at)
      expect(await checkFiles(db)).toEqual({ files: 2, findings: [], unnamed: 1 })
      expect(await findings()).toEqual([])
    })

    function swapped() {
      return {
        async execute(store: Store) {
          for (const [from, to] of [
            [0, 9],
            [1, 0],
            [9, 1],
          ] as const) {
            await store.updateTable('fileChunk').set({ seq: to }).where('seq', '=', from).execute()
          }
        },
      }
    }

    async function set(kind: SealedKind, column: Column, value: string | number | null): Promise<void> {
      await sql`update ${sql.table(kind)} set ${sql.ref(column.name)} = ${value}`.execute(db)
    }
  })

  test('every table is sealed, or left out with a reason', async () => {
    const db = await newStore()
    const tables = await tablesOf(db)
    const named = [...sealedKinds, ...Object.keys(unsealedTables)].map(columnName)
    const own = [...tables.keys()].filter((name) => !name.startsWith('kysely')).map(columnName)
    expect(own.toSorted()).toEqual(named.toSorted())
    for (const kind of sealedKinds) {
      const columns = tables.get(kind)!.map(({ name }) => name)
      const { key, apart = {}, personal = [], names } = sealedTable(kind)
      for (const column of [...key, ...Object.keys(apart), ...personal, ...(names ? [names] : [])]) {
        expect(columns, kind).toContain(column)
      }
      if (columns.includes('sha256') && !key.includes('sha256')) expect(names, kind).toBe('sha256')
    }
    await db.destroy()
  })
})
