import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { isUnseenDetail } from '#app/domain/agenda/attachment-kinds.ts'
import { putFile } from '#db/files.ts'
import { heicPhoto } from '#test/files/heic-photo.ts'
import { aPostedMeeting } from '#test/setup/comments.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aPng } from './files/real-files.ts'

let db: Store
let site: Site
const at = '2026-12-08T00:12:00.000Z'
const files = [
  { id: newId(), fileName: 'porch.heic', mediaType: 'image/heic', bytes: heicPhoto },
  { id: newId(), fileName: 'map.png', mediaType: 'image/png', bytes: aPng },
]

beforeAll(async () => {
  db = await newSqliteStore()
  const meeting = await aPostedMeeting(db)
  const wanted = []
  for (const { bytes, ...file } of files) {
    const { sha256 } = await putFile(db, bytes, file.mediaType, at)
    wanted.push({ ...file, sha256 })
    await db
      .insertInto('attachment')
      .values({
        ...file,
        itemId: meeting.items[0]!,
        sha256,
        title: file.fileName,
        position: 1,
        addedAt: at,
        distributedAt: at,
        basis: 'recorded',
        source: null,
      })
      .execute()
  }
  site = await openSite(db, { at })
  await site.papers.ready(wanted, { withinMs: 60_000 })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const typeAt = async (path: string) => {
  const response = await new Visitor(site).get(path)
  return [response.headers.get('content-type'), response.headers.get('content-disposition')]
}

test('a photo that browsers don’t show is saved as it is, and shown as a PDF to whoever asks', async () => {
  const [photo] = files
  expect(await typeAt(`/files/${photo!.id}/file`)).toEqual([
    'image/heic',
    expect.stringMatching(/^attachment; filename="?porch\.heic/),
  ])
  expect(await typeAt(`/files/${photo!.id}/file?view=pdf`)).toEqual([
    'application/pdf',
    expect.stringMatching(/^inline; filename="?porch\.pdf/),
  ])
})

test('a picture that they show is shown as it is', async () => {
  expect((await typeAt(`/files/${files[1]!.id}/file?view=pdf`))[0]).toBe('image/png')
})

test('an agenda tells of the PDF beside the kinds that browsers don’t show, and beside no other', () => {
  expect(['HEIC photo, 2.1 MB', 'TIFF scan, 3 pages, 40 kB'].map(isUnseenDetail)).toEqual([true, true])
  expect(['PDF, 3 pages, 40 kB', 'JPEG picture, 2.1 MB'].map(isUnseenDetail)).toEqual([false, false])
})
