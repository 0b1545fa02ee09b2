import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { copyItems } from '#app/domain/agenda/copy-items.server.ts'
import { findAttachment, findAttachmentForPublic, getAgenda } from '#app/domain/agenda/queries.server.ts'
import { fileDetail, shownDetail } from '#app/domain/agenda/attachment-kinds.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { findByHashForPublic } from '#app/domain/editions/find-by-hash.server.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import {
  getDraft,
  keepMarks,
  makeCopy,
  publishCopy,
  showOriginalFile,
} from '#app/domain/papers/redaction/black-out.server.ts'
import { getRedactedFile, type RedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { shownCopies } from '#app/domain/papers/redaction/shown-copies.server.ts'
import { sameFiles } from '#app/domain/papers/redaction/same-files.server.ts'
import type { Redactor } from '#app/domain/papers/redaction/redactor.ts'
import { copyFileName } from '#app/domain/papers/redaction/shown-copy.ts'
import { prepareNow } from '#app/domain/papers/prepare-paper.server.ts'
import { checkFiles } from '#app/domain/storage/check-files.server.ts'
import { removeUnnamedUploads } from '#app/domain/storage/remove-bytes.server.ts'
import { putFile } from '#db/files.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { anActor, aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMaker } from '#test/setup/papers.ts'

const mark = { page: 1, left: 10, top: 10, width: 20, height: 5 }

/** Stands in for the child process, which tests of documents hold to its word. */
const redactor: Redactor = {
  picture: async () => new Uint8Array(),
  look: async () => ({ width: 1, height: 1, gone: [], kept: 0 }),
  find: async () => [],
  blackOut: async (pages, marks) => Buffer.from(`copy of ${pages.length} bytes, ${marks.length} boxes`),
}

onBothEngines((newStore) => {
  let db: Store
  let context: ReturnType<typeof aContext> & { redactor: Redactor }
  let meetingId: string
  let itemId: string
  let file: RedactedFile
  let original: string

  beforeEach(async () => {
    db = await newStore()
    context = { ...aContext(db), redactor }
    const meeting = await scheduleMeeting(context, { kind: 'regular', heldOn: '2026-12-10', time: '18:00' })
    meetingId = meeting.id
    itemId = (await addItem(context, { meetingId, kind: 'action', title: 'Use of force' })).id
    const { sha256 } = await putFile(db, Buffer.from('the original'), 'application/pdf', context.clock.now())
    original = sha256
    const paper = { sha256, fileName: 'report.pdf', mediaType: 'application/pdf' as const }
    const { id } = await attachFile(context, { itemId, ...paper, pageCount: 1, nature: 'public' })
    await db
      .updateTable('attachment')
      .set({ distributedAt: context.clock.now() })
      .where('id', '=', id)
      .execute()
    await prepareNow({ db, clock: context.clock, maker: aMaker().maker }, [paper])
    file = await getRedactedFile(db, meeting.slug, 'attachment', id)
    context.clock.forward(1)
  })
  afterEach(() => db.destroy())

  const publish = async (reason = 'private address') => {
    await keepMarks(context, file, { marks: [mark], pageCount: 1 })
    const { copySha256 } = await makeCopy(context, file)
    return publishCopy(context, file, { reason, copySha256, pageCount: 1, gone: [] })
  }
  const forPublic = () => findAttachmentForPublic(db, file.id, context.clock.now())
  const filesOf = async (id: string) =>
    (await getAgenda(db, id)).inOrder.flatMap(({ attachments }) => attachments)
  const listed = async () => (await filesOf(meetingId))[0]!

  describe('a copy with parts blacked out', () => {
    test('stands in the place of the file for everyone, and the clerk keeps the original', async () => {
      const { copySha256 } = await publish()
      expect(await forPublic()).toMatchObject({ sha256: copySha256, fileName: 'report-copy.pdf' })
      expect(await findAttachment(db, file.id)).toMatchObject({ sha256: original })
      expect(shownDetail(await listed())).toBe(
        `PDF, 1 page, ${(await forPublic())!.byteSize} bytes. A copy with parts blacked out on December 4, 2026: private address. The clerk keeps the original.`,
      )
    })

    test('is told by its hash, and the original no more', async () => {
      expect(await findByHashForPublic(db, original)).toHaveLength(1)
      const { copySha256 } = await publish()
      expect(await findByHashForPublic(db, original)).toEqual([])
      expect(await findByHashForPublic(db, copySha256)).toHaveLength(1)
    })

    test('is given wherever else the same file is shown whole, and nowhere that has a copy of its own', async () => {
      const paper = { sha256: original, fileName: 'again.pdf', mediaType: 'application/pdf' as const }
      const second = await addItem(context, { meetingId, kind: 'action', title: 'Another item' })
      const same = await attachFile(context, { itemId: second.id, ...paper, pageCount: 1, nature: 'public' })
      const { slug } = file
      expect(await sameFiles(db, file)).toEqual([{ kind: 'attachment', id: same.id, slug, title: 'again' }])
      const { copySha256 } = await publish()
      const shown = (await filesOf(meetingId)).map(({ copy }) => copy?.sha256)
      expect(shown).toEqual([copySha256, copySha256])
      // A later copy, of which more is gone, replaces this one in both places.
      context.clock.forward(1)
      await keepMarks(context, file, { marks: [mark, { ...mark, top: 50 }], pageCount: 1 })
      const later = (await makeCopy(context, file)).copySha256
      const more = { reason: 'phone number', copySha256: later, pageCount: 1, gone: [] }
      await publishCopy(context, file, more)
      expect((await filesOf(meetingId)).map(({ copy }) => copy?.sha256)).toEqual([later, later])
      await showOriginalFile(context, file)
      expect((await filesOf(meetingId)).map(({ copy }) => copy?.sha256)).toEqual([undefined, later])
    })

    test('stays where the same file is attached anew', async () => {
      const { copySha256 } = await publish()
      const { id } = await addItem(context, { meetingId, kind: 'action', title: 'Another item' })
      const paper = { sha256: original, fileName: 'again.pdf', mediaType: 'application/pdf' as const }
      await attachFile(context, { itemId: id, ...paper, pageCount: 1, nature: 'public' })
      const shown = (await filesOf(meetingId)).map(({ copy }) => copy?.sha256)
      expect(shown).toEqual([copySha256, copySha256])
    })

    test('stays where the same file comes with a comment, and goes from there to an agenda', async () => {
      const { copySha256 } = await publish()
      const posted = await aPostedMeeting(db)
      const sent = { sha256: original, fileName: 'sent.pdf', mediaType: 'application/pdf', pageCount: 1 }
      await signUp(
        aVisitor(db),
        aSignUp(posted.id, posted.items[0]!, { kind: 'write', mode: null, text: 'See.', files: [sent] }),
      )
      const { id } = await db.selectFrom('commentFile').select('id').executeTakeFirstOrThrow()
      expect((await shownCopies(db, 'comment-file', [id])).get(id)).toMatchObject({ sha256: copySha256 })
      context.clock.forward(1)
      await showOriginalFile(context, file)
      const next = await addItem(context, { meetingId, kind: 'action', title: 'Another item' })
      await attachFile(context, {
        itemId: next.id,
        sha256: original,
        fileName: 'again.pdf',
        mediaType: 'application/pdf',
        pageCount: 1,
        nature: 'public',
      })
      expect((await filesOf(meetingId)).map(({ copy }) => copy?.sha256)).toEqual([undefined, copySha256])
    })

    test('goes with the file to another agenda', async () => {
      const { copySha256 } = await publish()
      const { id } = await scheduleMeeting(context, { kind: 'regular', heldOn: '2027-01-14', time: '18:00' })
      await copyItems(context, { meetingId: id, fromMeetingId: meetingId, itemIds: [itemId] })
      const [carried] = await filesOf(id)
      expect(carried!.copy).toMatchObject({ sha256: copySha256, reason: 'private address' })
    })

    test('is replaced by a later one, and the original comes back when the clerk says so', async () => {
      await publish()
      context.clock.forward(1)
      await keepMarks(context, file, { marks: [mark, { ...mark, top: 50 }], pageCount: 1 })
      const { copySha256 } = await makeCopy(context, file)
      await publishCopy(context, file, { reason: 'phone number', copySha256, pageCount: 1, gone: [] })
      expect(await forPublic()).toMatchObject({ sha256: copySha256 })
      context.clock.forward(1)
      await showOriginalFile(context, file)
      expect(await forPublic()).toMatchObject({ sha256: original, fileName: 'report.pdf' })
      const shown = await listed()
      expect(shownDetail(shown)).toBe(fileDetail(shown))
      await expect(showOriginalFile(context, file)).rejects.toMatchObject({ code: 'original' })
    })

    test('leaves an entry each, with its reason and nothing of what was beneath', async () => {
      await publish()
      await showOriginalFile(context, file)
      const entries = await db
        .selectFrom('recordEntry')
        .select(['action', 'summary', 'reason'])
        .where('action', '=', 'paper.black-out')
        .orderBy('seq')
        .execute()
      expect(entries.map(({ summary, reason }) => [summary, reason])).toEqual([
        ['Blacked out parts of the attachment “report”, on page 1', 'private address'],
        ['Shows the attachment “report” again as it is', null],
      ])
    })
  })

  describe('before it is published', () => {
    test('boxes change nothing for anyone, and leave no entry', async () => {
      await keepMarks(context, file, { marks: [mark], pageCount: 1 })
      expect(await getDraft(db, file)).toEqual({ marks: [mark], copySha256: null })
      expect(await forPublic()).toMatchObject({ sha256: original })
      const entries = await db.selectFrom('recordEntry').select('action').execute()
      expect(entries.map(({ action }) => action)).not.toContain('paper.black-out')
    })

    test('it is looked at as it is: boxes that were changed since ask for another look', async () => {
      await keepMarks(context, file, { marks: [mark], pageCount: 1 })
      const { copySha256 } = await makeCopy(context, file)
      const looked = { reason: 'x', copySha256, pageCount: 1, gone: [] }
      await keepMarks(context, file, { marks: [mark, { ...mark, top: 50 }], pageCount: 1 })
      await expect(publishCopy(context, file, looked)).rejects.toMatchObject({ code: 'not-made' })
      await makeCopy(context, file)
      await expect(publishCopy(context, file, looked)).rejects.toMatchObject({ code: 'changed' })
      expect(await forPublic()).toMatchObject({ sha256: original })
    })

    test('there is none without boxes, nor with one behind the last page', async () => {
      await expect(makeCopy(context, file)).rejects.toMatchObject({ code: 'nothing-marked' })
      const behind = keepMarks(context, file, { marks: [{ ...mark, page: 2 }], pageCount: 1 })
      await expect(behind).rejects.toMatchObject({ code: 'no-such-page' })
    })

    test('its bytes are kept as long as the boxes are', async () => {
      await keepMarks(context, file, { marks: [mark], pageCount: 1 })
      const { copySha256 } = await makeCopy(context, file)
      context.clock.forward(60 * 60)
      await removeUnnamedUploads(context)
      expect(await db.selectFrom('removedFile').select('sha256').execute()).toEqual([])
      await publishCopy(context, file, { reason: 'x', copySha256, pageCount: 1, gone: [] })
      expect((await checkFiles(db)).findings).toEqual([])
    })
  })

  test.each(['chair', 'commissioner', 'department', 'administrator'] as const)(
    'is not for a %s to make',
    async (role) => {
      const other = { ...context, actor: anActor(role) }
      await expect(keepMarks(other, file, { marks: [mark], pageCount: 1 })).rejects.toThrow('may not')
      await expect(showOriginalFile(other, file)).rejects.toThrow('may not')
    },
  )

  test('a file of another meeting is not found', async () => {
    await expect(getRedactedFile(db, '2026-12-11', 'attachment', file.id)).rejects.toThrow('can’t find')
    await expect(getRedactedFile(db, '2026-12-10', 'comment-file', file.id)).rejects.toThrow('can’t find')
  })
})

test.each([
  ['report.docx', [], 'report-copy.pdf'],
  ['Jane Doe 626-555-0100.pdf', ['6265550100'], 'copy.pdf'],
  ['Jane Doe.pdf', ['(Doe)'], 'copy.pdf'],
  ['a.pdf', ['a'], 'a-copy.pdf'],
])('a copy of %s without %j is called %3$s', (name, gone, called) => {
  expect(copyFileName(name, gone)).toBe(called)
})
