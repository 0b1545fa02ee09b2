import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCopyOf } from '#test/setup/comments.ts'
import { countCommentsForPublic } from '#app/domain/comments/comment-counts.server.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, aSignUp, postAgenda, type Posted } from '#test/setup/posted.ts'

const none = new URLSearchParams()

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const page = (query = none) => getCommentsForPublic(db, posted.slug, query, posted.context.clock.now())
  const first = async () => (await page()).items[0]!
  const set = (number: number, values: object) =>
    db.updateTable('comment').set(values).where('number', '=', number).execute()

  describe('what anyone may read of public comment', () => {
    test('a text is told as it was written, with name, position, time and files', async () => {
      const text = '  Two lines,\n\n\tone <b>tab</b> & «ñ» 警察 Ոստիկան 🕊 '
      const bytes = { sha256: 'a'.repeat(64), byteSize: 1200, mediaType: 'application/pdf' }
      await db
        .insertInto('file')
        .values({ ...bytes, storedAt: at('2026-12-04', '12:00') })
        .execute()
      const file = { sha256: bytes.sha256, fileName: 'map.pdf', mediaType: bytes.mediaType, pageCount: 2 }
      await aSignUp(posted, { text, displayName: 'María', stance: 'oppose', files: [file] })
      const [sent] = await db.selectFrom('commentFile').select('id').execute()
      await aCopyOf(db, sent!.id)
      const { written, counts, number, title } = await first()
      expect([number, title]).toEqual(['1', 'Letter to the director'])
      expect(written).toEqual([
        {
          number: 1,
          state: 'shown',
          asideReason: null,
          name: 'María',
          stance: 'oppose',
          receivedAt: at('2026-12-04', '12:00'),
          late: false,
          text,
          goesOn: false,
          copy: null,
          files: [
            expect.objectContaining({
              fileName: 'map.pdf',
              pageCount: 2,
              byteSize: 1200,
              withheldReason: null,
            }),
          ],
        },
      ])
      expect(counts).toMatchObject({ written: 1, late: 0, positions: { oppose: 1, support: 0 } })
    })

    test('a long text stands whole on the page of its item, and with its beginning on the page of all', async () => {
      await aSignUp(posted, { text: '😀'.repeat(2000) })
      await aSignUp(posted, { text: '😀'.repeat(2001) })
      const texts = ({ written }: Awaited<ReturnType<typeof first>>) =>
        written.map(({ text, goesOn }) => [[...text!].length, goesOn])
      expect(texts(await first())).toEqual([
        [2000, false],
        [2000, true],
      ])
      const query = new URLSearchParams({ item: posted.items[0]! })
      const { items } = await getCommentsForPublic(posted.db, posted.slug, query, posted.context.clock.now())
      expect(texts(items[0]!)).toEqual([
        [2000, false],
        [2001, false],
      ])
    })

    test('what comes after the deadline is there and marked late', async () => {
      posted.context.clock.set(at('2026-12-10', '18:00'))
      await aSignUp(posted)
      posted.context.clock.set('2026-12-11T02:00:00.001Z')
      await aSignUp(posted, { text: 'Later.' })
      const { written, counts } = await first()
      expect(written.map(({ late }) => late)).toEqual([false, true])
      expect(counts).toMatchObject({ written: 2, late: 1 })
    })

    test('what waits is nowhere; what was withdrawn or set aside leaves a line without its words', async () => {
      await aSignUp(posted, { text: 'Held words', displayName: 'Held name', held: 'flood' })
      await aSignUp(posted, { text: 'Withdrawn words', displayName: 'Withdrawn name', stance: 'support' })
      await aSignUp(posted, { text: 'Aside words', displayName: 'Aside name', held: 'too-quick' })
      await aSignUp(posted, { text: 'Public words' })
      await set(2, { withdrawnAt: at('2026-12-05', '12:00') })
      await set(3, { setAsideAt: at('2026-12-05', '12:00'), setAsideReason: 'advertising' })
      const whole = await page()
      const { written, counts } = whole.items[0]!
      expect(written.map(({ number, state }) => [number, state])).toEqual([
        [2, 'withdrawn'],
        [4, 'shown'],
        [3, 'set-aside'],
      ])
      expect(counts).toMatchObject({ written: 1, withdrawn: 1, setAside: 1 })
      expect(JSON.stringify(whole)).not.toMatch(/Held|Withdrawn (words|name)|Aside (words|name)/)
      await set(1, { releasedAt: at('2026-12-05', '13:00') })
      expect((await first()).written.map(({ number }) => number)).toEqual([1, 2, 4, 3])
    })

    test('a web copy takes the place of the text, with its reason; a withheld file has no name', async () => {
      await aSignUp(posted, { text: 'Call me at 626 555 0100.' })
      const { id } = await db.selectFrom('comment').select('id').executeTakeFirstOrThrow()
      const copy = { commentId: id, text: 'Call me at […].', reason: 'A phone number.' }
      await db
        .insertInto('commentCopy')
        .values({ ...copy, id: newId(), madeAt: at('2026-12-05', '09:00') })
        .execute()
      const file = { sha256: 'b'.repeat(64), byteSize: 5, mediaType: 'application/pdf' }
      await db
        .insertInto('file')
        .values({ ...file, storedAt: at('2026-12-04', '12:00') })
        .execute()
      await db
        .insertInto('commentFile')
        .values({
          id: newId(),
          commentId: id,
          position: 1,
          sha256: file.sha256,
          fileName: 'my-address.pdf',
          mediaType: file.mediaType,
          withheldReason: 'A street address.',
          withheldAt: at('2026-12-05', '09:00'),
        })
        .execute()
      const [comment] = (await first()).written
      expect(comment).toMatchObject({
        text: 'Call me at […].',
        copy: { reason: 'A phone number.' },
        files: [{ fileName: null, withheldReason: 'A street address.' }],
      })
      expect(JSON.stringify(await page())).not.toMatch(/555 0100|my-address/)
    })

    test('a queue tells numbers and ways, and no name before its bearer speaks', async () => {
      const speak = { kind: 'speak', text: null } as const
      await aSignUp(posted, {
        ...speak,
        mode: 'in-person',
        displayName: 'First Name',
        interpreter: 'Armenian',
      })
      await aSignUp(posted, { ...speak, mode: 'remote', displayName: 'Second Name' })
      const turns = await db.selectFrom('turn').select('id').orderBy('place').execute()
      await db
        .insertInto('queueMove')
        .values({
          id: newId(),
          itemId: posted.items[0]!,
          turnId: turns[1]!.id,
          beforeTurnId: turns[0]!.id,
          reason: 'Has to catch the last bus.',
          movedAt: at('2026-12-10', '18:30'),
        })
        .execute()
      const whole = await page()
      const { queue, moves } = whole.items[0]!
      expect(queue).toEqual([
        { number: 2, mode: 'remote', state: 'waiting', name: null, together: null },
        { number: 1, mode: 'in-person', state: 'waiting', name: null, together: null },
      ])
      expect(moves).toEqual([
        { number: 2, before: 1, reason: 'Has to catch the last bus.', movedAt: at('2026-12-10', '18:30') },
      ])
      expect(JSON.stringify(whole)).not.toMatch(/First Name|Second Name|Armenian/)
      const started = { calledAt: at('2026-12-10', '18:31'), startedAt: at('2026-12-10', '18:32') }
      await db.updateTable('turn').set(started).where('id', '=', turns[1]!.id).execute()
      expect((await first()).queue[0]).toMatchObject({ state: 'speaking', name: 'Second Name' })
    })

    test('an item that left the agenda keeps what was written on it', async () => {
      await aSignUp(posted)
      const lines: [string, string][] = [[posted.items[1]!, 'Policy 428.5']]
      await postAgenda(posted.context, { meetingId: posted.meetingId, lines, number: 2 })
      const { items } = await page()
      expect(items.map(({ number, title, written }) => [number, title, written.length])).toEqual([
        ['1', 'Policy 428.5', 0],
        [null, 'Letter to the director', 1],
      ])
    })

    test('a long list stands in pages, the whole page has the first of it', async () => {
      for (let count = 1; count <= 51; count += 1) await aSignUp(posted, { text: `Comment ${count}` })
      const item = posted.items[0]!
      const [whole] = (await page()).items
      expect([whole!.written.length, whole!.counts.written, whole!.pages]).toEqual([20, 51, 2])
      const numbers = async (query: string) =>
        (await page(new URLSearchParams(query))).items[0]!.written.map(({ number }) => number)
      expect(await numbers(`item=${item}`)).toHaveLength(50)
      expect(await numbers(`item=${item}&page=2`)).toEqual([51])
      for (const wrong of [
        `item=${item}&page=3`,
        `item=${newId()}`,
        'page=1',
        `item=x`,
        `item=${item}&page=0`,
      ]) {
        await expect(page(new URLSearchParams(wrong)), wrong).rejects.toThrow('We can’t find that page.')
      }
    })

    test('of a meeting without a public agenda there is no page', async () => {
      await db.updateTable('edition').set({ publicAt: null }).execute()
      await expect(page()).rejects.toThrow('No meeting is published at this address.')
    })

    test('a meeting counts who wrote and who signed up, without what waits or was withdrawn', async () => {
      const speak = { kind: 'speak', text: null, mode: 'in-person' } as const
      await aSignUp(posted)
      await aSignUp(posted, { text: 'Another', held: 'flood' })
      await aSignUp(posted, speak)
      await aSignUp(posted, speak)
      await aSignUp(posted, { ...speak, held: 'flood' })
      await db
        .updateTable('turn')
        .set({ withdrawnAt: at('2026-12-05', '12:00') })
        .where('place', '=', 2)
        .execute()
      expect(await countCommentsForPublic(db, posted.meetingId)).toEqual([
        { itemId: posted.items[0], written: 1, speakers: 1 },
      ])
    })
  })
})
