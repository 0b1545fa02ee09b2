import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { perform } from '#app/domain/commands/command.server.ts'
import { nothingGiven } from '#app/domain/comments/given.ts'
import { changeOwn } from '#app/domain/comments/receipt/change-own.server.ts'
import { makeWebCopy, showOriginal } from '#app/domain/comments/review/web-copy.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { checkChain, entryHash, genesisHash } from '#app/domain/audit-log/chain.server.ts'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import { sealAsFound } from '#app/domain/audit-log/seal-as-found.server.ts'
import { engineOf } from '#db/dialects/index.ts'
import { migrate } from '#db/migrate.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'
import { sealWhatStands } from '#test/setup/sealed.ts'

const words = 'I live at 12 Oak Street and I support this.'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  let code: string
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
    await sealWhatStands(db)
    ;({ code } = await aSignUp(posted, { kind: 'write', mode: null, text: words, displayName: 'Wren' }))
  })
  afterEach(() => db.destroy())

  const findings = async () => (await checkSeals(db)).findings
  const saltOf = async () =>
    (await db.selectFrom('rowSalt').select('salt').where('kind', '=', 'comment').executeTakeFirstOrThrow())
      .salt
  const hide = (displayName: string | null) =>
    changeOwn(posted.context, {
      ...nothingGiven,
      code,
      displayName,
      stance: 'support',
      itemIds: [posted.items[0]!],
      email: { keep: true },
      language: 'en',
    })
  const reword = (text: string) => sql`update comment set text = ${text}`.execute(db)

  describe('what commands do', () => {
    test('gives no finding: a comment that is written, changed, copied for the web, shown again, withdrawn', async () => {
      expect(await findings()).toEqual([])
      const which = { meetingId: posted.meetingId, number: 1 }
      await hide('Lark')
      expect(await findings()).toEqual([])
      await makeWebCopy(posted.context, {
        ...which,
        text: 'I live at […] and I support this.',
        reason: 'A home',
      })
      expect(await findings()).toEqual([])
      await showOriginal(posted.context, { ...which })
      expect(await findings()).toEqual([])
      await withdrawOwn(posted.context, { code, itemId: null })
      expect(await findings()).toEqual([])
    })

    test('seals no row that something else changed, in whatever command comes next', async () => {
      await reword('I oppose this.')
      const change = { value: 'B', effectiveOn: '2026-01-01', reason: 'Test' }
      await setSetting(posted.context, { key: 'name', ...change })
      await withdrawOwn(posted.context, { code, itemId: null })
      expect(await findings()).toEqual([
        `the public comment “1” (/meetings/2026-12-10-regular/comments) was changed: “Text”`,
      ])
      await reword(words)
      expect(await findings()).toEqual([])
    })

    test('that change a public row and record nothing are taken back', async () => {
      const silent = perform(
        posted.context,
        'meeting.change',
        async ({ trx }) => void (await trx.updateTable('meeting').set({ place: 'Room 1' }).execute()),
        { mayChangeNothing: true },
      )
      await expect(silent).rejects.toThrow('recorded nothing')
      expect(await findings()).toEqual([])
    })

    test('removes a row with its salt, and the record says so', async () => {
      const salt = await saltOf()
      await perform(posted.context, 'meeting.change', async ({ trx, record }) => {
        await trx.deleteFrom('outgoingMail').execute()
        await trx.deleteFrom('writtenOn').execute()
        await trx.deleteFrom('commentPrivate').execute()
        await trx.deleteFrom('comment').execute()
        await record({ subject: { kind: 'meeting', id: posted.meetingId }, summary: 'Removed a comment' })
      })
      expect(await findings()).toEqual([])
      expect(JSON.stringify(await db.selectFrom('rowSalt').selectAll().execute())).not.toContain(salt)
      const { seals } = await db
        .selectFrom('recordEntry')
        .select('seals')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      expect(JSON.parse(seals!)).toContainEqual(['comment', expect.any(String), 'removed'])
    })
  })

  describe('personal words', () => {
    test('stand in the record neither as they are nor by a hash that can be guessed', async () => {
      const record = JSON.stringify(await db.selectFrom('recordEntry').selectAll().execute())
      for (const word of ['Wren', words]) {
        expect(record).not.toContain(word)
        for (const form of ['hex', 'base64', 'base64url'] as const) {
          expect(record).not.toContain(createHash('sha256').update(word).digest(form))
        }
      }
    })

    test('take the salt with them when their author changes them, so that nobody can guess what stood there', async () => {
      const before = await saltOf()
      await hide('Lark')
      expect(await saltOf()).not.toBe(before)
      expect(await findings()).toEqual([])
    })

    test('keep the salt where something else changes', async () => {
      const before = await saltOf()
      await withdrawOwn(posted.context, { code, itemId: null })
      expect(await saltOf()).toBe(before)
    })
  })

  test('a seal that is changed in the record is found by the chain', async () => {
    if (engineOf(db).name === 'sqlite') await sql`drop trigger record_entry_frozen_update`.execute(db)
    else await sql`alter table record_entry disable trigger all`.execute(db)
    await db.updateTable('recordEntry').set({ seals: '[]' }).where('seq', '=', 2).execute()
    await db.updateTable('recordEntry').set({ seals: null }).where('seq', '=', 1).execute()
    expect((await checkChain(db)).findings.map((finding) => finding.seq)).toEqual([1, 2])
  })

  describe('a store of an earlier version', () => {
    const clock = { now: () => '2026-12-01T10:00:00.000Z' }

    /** Its record has entries without seals, and its rows no salts. */
    async function makeOld(): Promise<void> {
      await db.deleteFrom('rowSalt').execute()
      const guarded = engineOf(db).name === 'postgres'
      if (guarded) await sql`alter table record_entry disable trigger all`.execute(db)
      else
        for (const event of ['update', 'delete'])
          await sql.raw(`drop trigger record_entry_frozen_${event}`).execute(db)
      let previousHash = genesisHash
      for (const entry of await db.selectFrom('recordEntry').selectAll().orderBy('seq').execute()) {
        const old = { ...entry, seals: null, previousHash }
        previousHash = entryHash(old)
        await db
          .updateTable('recordEntry')
          .set({ ...old, hash: previousHash })
          .where('seq', '=', entry.seq)
          .execute()
      }
      await db.updateTable('recordHead').set({ hash: previousHash }).execute()
    }

    test('is sealed as found, once, and the record says so', async () => {
      await makeOld()
      expect(await checkSeals(db)).toMatchObject({ sealed: false, findings: [] })
      const count = await sealAsFound(db, clock)
      expect(await checkSeals(db)).toEqual({ sealed: true, findings: [], rows: count })
      const entries = await db
        .selectFrom('recordEntry')
        .select(['action', 'summary', 'at'])
        .orderBy('seq')
        .execute()
      expect(entries.at(-1)).toEqual({
        action: 'record.seal',
        at: clock.now(),
        summary: `Sealed ${count} rows as found; whether any of them was changed before, no one can tell`,
      })
      expect((await checkChain(db)).findings).toEqual([])
      await reword('I oppose this.')
      expect(await sealAsFound(db, clock)).toBe(0)
      expect(await findings()).toHaveLength(1)
    })

    test('a store that was sealed from its first entry is never sealed as found', async () => {
      await reword('I oppose this.')
      expect(await sealAsFound(db, clock)).toBe(0)
      expect(await sealAsFound(db, clock)).toBe(0)
      expect(await findings()).toHaveLength(1)
    })

    test('a column that a new version brings is sealed as found, and no other with it', async () => {
      await sealAsFound(db, clock)
      await sql`alter table comment add column moderated integer not null default 7`.execute(db)
      await migrate(db)
      await reword('I oppose this.')
      expect(await sealAsFound(db, clock)).toBe(1)
      expect(await findings()).toEqual([expect.stringMatching(/was changed: “Text”$/)])
      await reword(words)
      await sql`update comment set moderated = 8`.execute(db)
      expect(await findings()).toEqual([expect.stringMatching(/was changed: “Moderated”$/)])
    })

    test('says nothing of an empty record', async () => {
      const empty = await newStore()
      expect(await sealAsFound(empty, clock)).toBe(0)
      expect(await checkSeals(empty)).toEqual({ sealed: true, findings: [], rows: 0 })
      expect((await checkChain(empty)).entries).toBe(0)
      await empty.destroy()
    })
  })
})
