import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { detachFile, restoreAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { setAside } from '#app/domain/comments/review/review.server.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { checkFiles } from '#app/domain/storage/check-files.server.ts'
import { addDocument, setDocumentFile } from '#app/domain/library/keep-document.server.ts'
import { namingTables } from '#app/domain/storage/named-files.server.ts'
import {
  drainRemoved,
  removeUnnamedUploads,
  removeUnseenBytes,
} from '#app/domain/storage/remove-bytes.server.ts'
import { bytesKept, bytesOfComments } from '#app/domain/storage/space-used.server.ts'
import { listUnseenFiles } from '#app/domain/storage/unseen-files.server.ts'
import { chunkBytes, putFile } from '#db/files.ts'
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
  })
  afterEach(() => db.destroy())

  const put = (words: string, size = words.length) =>
    putFile(db, Buffer.alloc(size, words), 'application/pdf', posted.context.clock.now())
  const withFile = async (words: string, more: Parameters<typeof aSignUp>[1] = {}) => {
    const file = await put(words)
    const named = {
      sha256: file.sha256,
      fileName: `Secret ${words}.pdf`,
      mediaType: file.mediaType,
      pageCount: 1,
    }
    return { ...(await aSignUp(posted, { text: words, files: [named], ...more })), sha256: file.sha256 }
  }
  const hashOf = (words: string) => createHash('sha256').update(words).digest('hex')
  const chunksOf = async (sha256: string) =>
    (await db.selectFrom('fileChunk').select('seq').where('sha256', '=', sha256).execute()).length
  const entries = () =>
    db.selectFrom('recordEntry').selectAll().where('action', '=', 'storage.remove-bytes').execute()
  const missing = async () => (await checkFiles(db)).findings
  const unseen = async () => (await listUnseenFiles(db, posted.context.clock.now())).files
  const set = (key: 'unseenFiles' | 'legalHold', value: unknown) =>
    setSetting(posted.context, { key, value, effectiveOn: '2026-12-01', reason: 'Counsel' })

  test('every table that names a stored file is known', async () => {
    const tables = await db.introspection.getTables()
    const naming = tables
      .filter(({ columns }) => columns.some(({ name }) => name === 'sha256'))
      .map(({ name }) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      // What is prepared of a file goes with it.
      .filter((name) => !/^(file|file_chunk|removed_file|upload|prepared_(paper|page))$/.test(name))
    expect(naming.sort()).toEqual([...namingTables].sort())
  })

  describe('files that nobody can see any more (E15)', () => {
    test('are those of what was withdrawn or set aside, and what was taken off before it was posted', async () => {
      await withFile('kept')
      const gone = await withFile('gone')
      await withdrawOwn(posted.context, { code: gone.code, itemId: null })
      const spam = await withFile('spam', { held: 'flood' })
      await setAside(posted.context, { meetingId: posted.meetingId, numbers: [3], reason: 'advertising' })
      const unread = await withFile('unread', { held: 'flood' })
      await withdrawOwn(posted.context, { code: unread.code, itemId: null })
      const shared = await withFile('kept', { displayName: 'Wren' })
      await withdrawOwn(posted.context, { code: shared.code, itemId: null })
      const draft = await put('draft')
      const { id } = await attachFile(posted.context, {
        itemId: posted.items[0]!,
        sha256: draft.sha256,
        fileName: 'draft.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      await detachFile(posted.context, { attachmentId: id })
      const found = await unseen()
      expect(found.map(({ sha256, why }) => [sha256, why]).sort()).toEqual(
        [
          [gone.sha256, 'withdrawn'],
          [spam.sha256, 'set-aside'],
          [unread.sha256, 'withdrawn-unread'],
          [draft.sha256, 'never-published'],
        ].sort(),
      )
      expect(found.every(({ verdict }) => !verdict.ok)).toBe(true)
      expect(await bytesOfComments(db, posted.slug)).toBe(4 + 4 + 4 + 6 + 4)
    })

    test('take the copies with them in which parts of them are blacked out', async () => {
      const { code, sha256 } = await withFile('gone')
      const draft = await put('draft')
      const { id } = await attachFile(posted.context, {
        itemId: posted.items[0]!,
        sha256: draft.sha256,
        fileName: 'draft.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      const own = await db.selectFrom('commentFile').select('id').executeTakeFirstOrThrow()
      const copies = [await put('copy of a comment'), await put('copy of a draft')]
      const places = [
        { subjectKind: 'comment-file' as const, subjectId: own.id },
        { subjectKind: 'attachment' as const, subjectId: id },
      ]
      const row = { fileName: 'copy.pdf', pageCount: 1, marks: '[]', reason: 'address', madeOn: '2026-12-04' }
      const rows = places.map((place, index) => ({
        id: newId(),
        ...place,
        ...row,
        sha256: copies[index]!.sha256,
        madeAt: posted.context.clock.now(),
      }))
      await db.insertInto('redaction').values(rows).execute()
      expect(await unseen()).toEqual([])
      await withdrawOwn(posted.context, { code, itemId: null })
      await detachFile(posted.context, { attachmentId: id })
      const wanted = [sha256, draft.sha256, ...copies.map((copy) => copy.sha256)].sort()
      expect((await unseen()).map((file) => file.sha256).sort()).toEqual(wanted)
      posted.context.clock.set(at('2029-01-01', '00:00'))
      expect(await removeUnseenBytes(posted.context)).toMatchObject({ files: 4 })
      await drainRemoved(db)
      expect(await missing()).toEqual([])
    })

    test('are kept two years, then go with an entry that names nobody; what named them stays', async () => {
      const { code, sha256 } = await withFile('gone')
      await withdrawOwn(posted.context, { code, itemId: null })
      posted.context.clock.set(at('2028-12-10', '23:59'))
      expect(await removeUnseenBytes(posted.context)).toEqual({ files: 0, bytes: 0 })
      posted.context.clock.set(at('2028-12-11', '00:00'))
      expect(await removeUnseenBytes(posted.context)).toEqual({ files: 1, bytes: 4 })
      expect(await removeUnseenBytes(posted.context)).toEqual({ files: 0, bytes: 0 })
      expect(await drainRemoved(db)).toBe(1)
      expect(await chunksOf(sha256)).toBe(0)
      expect(await db.selectFrom('commentFile').select('sha256').execute()).toEqual([{ sha256 }])
      const [entry] = await entries()
      expect(entry).toMatchObject({
        subjectKind: 'file',
        subjectId: sha256,
        reason: 'Its author withdrew the comment',
      })
      expect(JSON.parse(entry!.before!)).toEqual({ sha256, byteSize: 4 })
      expect(JSON.stringify(entry)).not.toContain('Secret')
      expect(await bytesKept(db)).toBe(0)
      expect(await missing()).toEqual([])
    })

    test('go earlier only where a setting says so, and never what was public before', async () => {
      const gone = await withFile('gone')
      await withdrawOwn(posted.context, { code: gone.code, itemId: null })
      const spam = await withFile('spam', { held: 'flood' })
      await setAside(posted.context, { meetingId: posted.meetingId, numbers: [2], reason: 'advertising' })
      await set('unseenFiles', { days: 30, approval: '' })
      posted.context.clock.set(at('2027-01-09', '23:59'))
      expect((await removeUnseenBytes(posted.context)).files).toBe(0)
      posted.context.clock.set(at('2027-01-10', '00:00'))
      expect((await removeUnseenBytes(posted.context)).files).toBe(1)
      await drainRemoved(db)
      expect([await chunksOf(spam.sha256), await chunksOf(gone.sha256)]).toEqual([0, 1])
    })

    test('are kept under a legal hold, however old', async () => {
      const { code } = await withFile('gone')
      await withdrawOwn(posted.context, { code, itemId: null })
      await set('legalHold', 'Case 26-1.')
      posted.context.clock.set(at('2030-01-01', '12:00'))
      expect((await unseen())[0]!.verdict).toMatchObject({ ok: false, code: 'legal-hold' })
      expect((await removeUnseenBytes(posted.context)).files).toBe(0)
    })

    test('may be brought anew, and are then whole again', async () => {
      const { code, sha256 } = await withFile('gone')
      await withdrawOwn(posted.context, { code, itemId: null })
      posted.context.clock.set(at('2029-01-01', '12:00'))
      await removeUnseenBytes(posted.context)
      await put('gone')
      expect(await drainRemoved(db)).toBe(0)
      expect(await chunksOf(sha256)).toBe(1)
      await removeUnseenBytes(posted.context)
      await drainRemoved(db)
      await put('gone')
      expect(await chunksOf(sha256)).toBe(1)
      expect(await bytesKept(db)).toBe(4)
    })

    test('taken off an agenda can’t be put back once their bytes are gone', async () => {
      const draft = await put('draft')
      const { id } = await attachFile(posted.context, {
        itemId: posted.items[0]!,
        sha256: draft.sha256,
        fileName: 'draft.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      await detachFile(posted.context, { attachmentId: id })
      posted.context.clock.set(at('2029-01-01', '12:00'))
      expect((await removeUnseenBytes(posted.context)).files).toBe(1)
      await drainRemoved(db)
      expect(await missing()).toEqual([])
      await expect(restoreAttachment(posted.context, { attachmentId: id })).rejects.toMatchObject({
        code: 'bytes-removed',
      })
    })

    test('are found missing where they went otherwise', async () => {
      const draft = await put('draft')
      const { id } = await attachFile(posted.context, {
        itemId: posted.items[0]!,
        sha256: draft.sha256,
        fileName: 'draft.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      await detachFile(posted.context, { attachmentId: id })
      await expect(db.deleteFrom('fileChunk').execute()).rejects.toThrow('file_chunk is frozen')
      const row = { sha256: draft.sha256, byteSize: 5, why: 'set-aside', removedAt: 'now' }
      await db.insertInto('removedFile').values(row).execute()
      await drainRemoved(db)
      expect(await missing()).toEqual([
        expect.stringContaining('the stored file draft.pdf has a part missing'),
      ])
    })
  })

  describe('stored files that nothing names', () => {
    test('go after a day with every chunk, and one entry tells of them', async () => {
      await withFile('kept')
      const left = await put('left', 2 * chunkBytes + 1)
      await put('half')
      posted.context.clock.forward(24 * 60 - 1)
      expect((await removeUnnamedUploads(posted.context)).files).toBe(0)
      posted.context.clock.forward(1)
      expect(await removeUnnamedUploads(posted.context)).toEqual({ files: 2, bytes: 2 * chunkBytes + 5 })
      expect(await drainRemoved(db)).toBe(4)
      expect(await chunksOf(left.sha256)).toBe(0)
      expect(await db.selectFrom('file').select('sha256').execute()).toEqual([{ sha256: hashOf('kept') }])
      for (const table of ['removedFile', 'upload'] as const) {
        const rows = await db.selectFrom(table).select('sha256').execute()
        expect(rows.filter(({ sha256 }) => sha256 !== hashOf('kept'))).toEqual([])
      }
      const told = await entries()
      expect(told).toHaveLength(1)
      expect(told[0]!.after).toContain(left.sha256)
    })

    test('are spared where they were brought again within the day, or a document had them before', async () => {
      const again = await put('again')
      const { id } = await addDocument(posted.context, { kind: 'policy', title: 'Policy 428' } as never)
      for (const words of ['first', 'second']) {
        const { sha256 } = await put(words)
        await setDocumentFile(posted.context, { documentId: id, sha256, fileName: `${words}.pdf` })
      }
      posted.context.clock.forward(24 * 60)
      await put('again')
      expect((await removeUnnamedUploads(posted.context)).files).toBe(0)
      posted.context.clock.forward(24 * 60)
      expect((await removeUnnamedUploads(posted.context)).files).toBe(1)
      await drainRemoved(db)
      expect(await chunksOf(again.sha256)).toBe(0)
      expect([await chunksOf(hashOf('first')), await chunksOf(hashOf('second'))]).toEqual([1, 1])
    })

    test('many go some at a time', async () => {
      for (let count = 0; count < 30; count += 1) await put(`left ${count}`)
      posted.context.clock.forward(24 * 60)
      expect((await removeUnnamedUploads(posted.context)).files).toBe(25)
      expect((await removeUnnamedUploads(posted.context)).files).toBe(5)
      expect(await drainRemoved(db)).toBe(30)
      expect(await db.selectFrom('file').selectAll().execute()).toEqual([])
    })
  })
})
