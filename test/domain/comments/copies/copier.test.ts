import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createCopier } from '#app/domain/comments/copies/copier.server.ts'
import type { CopyMaker } from '#app/domain/comments/copies/copy-maker.ts'
import { filesForPublic, showAsSent } from '#app/domain/comments/copies/file-copies.server.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { putFile } from '#db/files.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'

onBothEngines((newStore) => {
  let db: Store
  let meeting: Awaited<ReturnType<typeof aPostedMeeting>>
  beforeEach(async () => {
    db = await newStore()
    meeting = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  async function send(...texts: string[]) {
    const author = aVisitor(db)
    const files = await Promise.all(
      texts.map(async (text) => {
        const { sha256 } = await putFile(db, Buffer.from(text), 'text/plain', author.clock.now())
        return { sha256, fileName: `${text}.txt`, mediaType: 'text/plain', pageCount: null }
      }),
    )
    return signUp(
      author,
      aSignUp(meeting.id, meeting.items[0]!, { kind: 'write', mode: null, text: 'See.', files }),
    )
  }

  async function copied(publicCopy: CopyMaker['publicCopy'], hasRoom = async () => true) {
    const copier = createCopier({ db, clock: aVisitor(db).clock, maker: { publicCopy }, hasRoom })
    await copier.settled()
    await copier.close()
    const files = await db.selectFrom('commentFile').select(['id', 'fileName']).orderBy('position').execute()
    const found = await filesForPublic(
      db,
      files.map(({ id }) => id),
    )
    return files.map(({ id }) => found.get(id)?.state ?? 'pending')
  }

  const plain: CopyMaker['publicCopy'] = async (bytes) => ({
    bytes: Buffer.from(String(bytes).toUpperCase()),
    mediaType: 'text/plain',
    pageCount: null,
    removed: ['author'],
  })

  describe('the copier', () => {
    test('makes one copy of each file, whatever stands between, and none twice', async () => {
      await send('one', 'two', 'three')
      const maker: CopyMaker['publicCopy'] = async (bytes, type) =>
        String(bytes) === 'two' ? { failed: 'damaged' } : plain(bytes, type)
      expect(await copied(maker)).toEqual(['ready', 'none', 'ready'])
      expect(await copied(plain)).toEqual(['ready', 'none', 'ready'])
      expect(await db.selectFrom('commentFileCopy').select('id').execute()).toHaveLength(3)
    })

    test('tries again later what could not be begun, or has no room', async () => {
      await send('one')
      expect(await copied(async () => 'not begun')).toEqual(['pending'])
      expect(await copied(plain, async () => false)).toEqual(['pending'])
      expect(await copied(plain)).toEqual(['ready'])
    })

    test('goes on behind a file at which the maker or the store fails, and tries that one again', async () => {
      await send('one', 'two', 'three')
      const maker: CopyMaker['publicCopy'] = async (bytes, type) => {
        if (String(bytes) === 'one') throw new Error('the bytes are gone')
        return plain(bytes, type)
      }
      expect(await copied(maker)).toEqual(['pending', 'ready', 'ready'])
      expect(await copied(plain)).toEqual(['ready', 'ready', 'ready'])
    })

    test('leaves alone what was withdrawn', async () => {
      const { commentId } = await send('one')
      await db
        .updateTable('comment')
        .set({ withdrawnAt: '2026-12-05T09:00:00.000Z' })
        .where('id', '=', commentId)
        .execute()
      expect(await copied(plain)).toEqual(['pending'])
    })
  })

  test('a clerk shows as sent what has no copy, with a reason, and nothing else', async () => {
    const { number } = await send('one', 'two')
    const maker: CopyMaker['publicCopy'] = async (bytes, type) =>
      String(bytes) === 'two' ? { failed: 'damaged' } : plain(bytes, type)
    await copied(maker)
    const [one, two] = await db.selectFrom('commentFile').select('id').orderBy('position').execute()
    const clerk = aContext(db, { at: '2026-12-08T01:00:00.000Z' })
    const show = (fileId: string) =>
      showAsSent(clerk, { meetingId: meeting.id, number, fileId, reason: 'The author agreed.' })
    await expect(show(one!.id)).rejects.toMatchObject({ code: 'has-copy' })
    await show(two!.id)
    expect(await copied(maker)).toEqual(['ready', 'ready'])
    await expect(show(two!.id)).rejects.toMatchObject({ code: 'has-copy' })
  })
})
