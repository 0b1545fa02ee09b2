import { expect, test } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { detachFile, restoreAttachment } from '#app/domain/agenda/change-attachment.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { attachedOnceVerdict, putBackVerdict } from '#app/domain/agenda/attachment-rules.ts'
import { putFile } from '#db/files.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'

test('one file stands on an item once, whatever its title', () => {
  const attachments = [
    { sha256: 'a', title: 'Letter' },
    { sha256: 'b', title: 'Report' },
  ]
  expect(attachedOnceVerdict(attachments, 'c')).toEqual({ ok: true })
  expect(attachedOnceVerdict([], 'b')).toEqual({ ok: true })
  expect(attachedOnceVerdict(attachments, 'b')).toMatchObject({
    code: 'attached-already',
    sentence: 'The same file is attached already, as “Report”.',
  })
})

test('a file is put back while its bytes are kept', () => {
  expect(putBackVerdict(false)).toEqual({ ok: true })
  expect(putBackVerdict(true)).toMatchObject({ code: 'bytes-removed' })
})

onBothEngines((newStore) => {
  test('a file that was attached anew is not put back beside itself, and is once that is off', async () => {
    const db = await newStore()
    const { context, meetingId, items } = await aPostedMeeting(db)
    const { sha256 } = await putFile(db, Buffer.from('letter'), 'application/pdf', context.clock.now())
    const letter = {
      itemId: items[0]!,
      sha256,
      fileName: 'letter.pdf',
      mediaType: 'application/pdf',
      pageCount: 1,
      nature: 'public',
    } as const
    const attached = async () =>
      (await getAgenda(db, meetingId)).inOrder.flatMap((entry) => entry.attachments.map(({ id }) => id))
    const first = await attachFile(context, letter)
    await expect(attachFile(context, letter)).rejects.toMatchObject({ code: 'attached-already' })
    await detachFile(context, { attachmentId: first.id })
    const anew = await attachFile(context, letter)
    const putBack = () => restoreAttachment(context, { attachmentId: first.id })
    await expect(putBack()).rejects.toMatchObject({ code: 'attached-already' })
    expect(await attached()).toEqual([anew.id])
    await detachFile(context, { attachmentId: anew.id })
    await putBack()
    expect(await attached()).toEqual([first.id])
    await db.destroy()
  })
})
