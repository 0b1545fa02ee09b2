import { readdirSync, readFileSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { deletePrivateRows, listPrivateRows } from '#app/domain/comments/retention.server.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
    await aSignUp(posted, { email: 'planted@example.org', text: 'First' })
    await aSignUp(posted, { text: 'Second' })
    const { id } = await db
      .selectFrom('comment')
      .select('id')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow()
    const now = posted.context.clock.now()
    const mail = { commentId: id, language: 'en', createdAt: now }
    await db.deleteFrom('outgoingMail').execute()
    await db
      .insertInto('outgoingMail')
      .values([
        { ...mail, kind: 'receipt', id: newId(), sentAt: now },
        { ...mail, kind: 'fate', id: newId(), sentAt: null },
      ])
      .execute()
  })
  afterEach(() => db.destroy())

  const listed = () => ({ meetingId: posted.meetingId, contacts: 1, mails: 1 })
  const count = async (table: 'commentPrivate' | 'outgoingMail' | 'comment') =>
    (
      await db
        .selectFrom(table as 'comment')
        .selectAll()
        .execute()
    ).length

  describe('what authors gave in confidence (E15)', () => {
    test('is kept through the last day of two years after the meeting, and may go the day after', async () => {
      posted.context.clock.set(at('2028-12-10', '23:59'))
      const { meetings } = await listPrivateRows(db, posted.context.clock.now())
      expect(meetings).toMatchObject([
        { contacts: 1, mails: 1, keptTo: '2028-12-10', verdict: { ok: false } },
      ])
      await expect(deletePrivateRows(posted.context, listed())).rejects.toMatchObject({
        code: 'below-floor',
        section: 'Government Code 34090(d)',
      })
      expect(await count('commentPrivate')).toBe(1)
      posted.context.clock.set(at('2028-12-11', '00:00'))
      await deletePrivateRows(posted.context, listed())
      expect([await count('commentPrivate'), await count('outgoingMail'), await count('comment')]).toEqual([
        0, 1, 2,
      ])
      const entry = await db
        .selectFrom('recordEntry')
        .selectAll()
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow()
      expect(entry.summary).toContain('1 of addresses and needs, 1 of mails')
      expect(JSON.stringify(entry)).not.toContain('planted')
    })

    test('is not deleted under a legal hold, nor where it is The list has changed, nor by others', async () => {
      posted.context.clock.set(at('2029-01-01', '12:00'))
      await expect(deletePrivateRows(posted.context, { ...listed(), contacts: 2 })).rejects.toThrow(
        'The list has changed',
      )
      const chair = { ...posted.context, actor: { ...posted.context.actor, role: 'chair' as const } }
      await expect(deletePrivateRows(chair, listed())).rejects.toThrow('may not do this')
      const hold = { key: 'legalHold', value: 'Case 26-1.', effectiveOn: '2026-12-01', reason: 'A case' }
      await setSetting(posted.context, hold)
      await expect(deletePrivateRows(posted.context, listed())).rejects.toMatchObject({
        code: 'legal-hold',
        section: 'Government Code 34090',
      })
      expect(await count('commentPrivate')).toBe(1)
    })
  })
})

test('no other file deletes what public comment left', () => {
  const tables = '(?:comment(?:Private|File|Copy|Booklet|Time)?|turn|writtenOn|queueMove|outgoingMail)'
  const deletes = new RegExp(
    `deleteFrom\\(\\s*'${tables}'|delete from (?:comment|turn|written_on|queue_move|outgoing)`,
    'i',
  )
  const found = ['app', 'scripts', 'db'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => deletes.test(readFileSync(`${folder}/${name}`, 'utf8')))
      .map((name) => `${folder}/${name}`),
  )
  expect(found).toEqual(['app/domain/comments/retention.server.ts'])
})
