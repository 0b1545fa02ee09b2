import type { Kysely } from 'kysely'
import { writeFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  findBookletPdf,
  getBookletStatus,
  getNextBooklet,
  makeBooklet,
} from '#app/domain/comments/written/booklet.server.ts'
import { setAside } from '#app/domain/comments/review/review.server.ts'
import { makeWebCopy } from '#app/domain/comments/review/web-copy.server.ts'
import { getCommentSummary } from '#app/domain/comments/written/written-summary.server.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { readWholeFile } from '#db/files.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const make = () => makeBooklet({ ...posted.context, renderer }, { slug: posted.slug })
  const lastDocument = async () => {
    const query = db.selectFrom('commentBooklet').select('document').orderBy('number', 'desc')
    return (await query.executeTakeFirstOrThrow()).document
  }
  const status = () => getBookletStatus(db, posted.meetingId)

  describe('E8: the booklet of written comments', () => {
    test('is as the public reads it, passes its check, and says what is new', async () => {
      await expect(make()).rejects.toMatchObject({ code: 'nothing-new' })
      const text = '  First line\n\n\tthe second: Ոստիկանություն 警察監督 🕊️ «sí»'
      await aSignUp(posted, { text, displayName: 'María', stance: 'oppose' })
      await aSignUp(posted, { text: 'Held words', held: 'flood' })
      posted.context.clock.forward(1)
      expect(await make()).toMatchObject({ number: 1 })
      const first = await lastDocument()
      expect(JSON.parse(first).sections[0].blocks).toContainEqual({
        type: 'quotation',
        text,
        source: 'Number 1, María, opposed, received Friday, December 4, 2026, 12:00 PM',
      })
      expect(first).not.toMatch(/Held words|New since/)
      const pdf = (await findBookletPdf(db, posted.slug))!
      const bytes = await readWholeFile(db, pdf)
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      if (process.env.BOOKLET_PDF) await writeFile(process.env.BOOKLET_PDF, bytes)
      await expect(make()).rejects.toMatchObject({ code: 'nothing-new' })

      posted.context.clock.forward(1)
      await aSignUp(posted, { text: 'A later one', itemIds: [posted.items[1]!] })
      expect(await status()).toMatchObject({ booklet: { number: 1 }, came: [3], leftOut: [] })
      posted.context.clock.forward(1)
      await make()
      expect(await lastDocument()).toContain('New: number 3.')
      expect((await getCommentSummary(db, posted.slug)).booklet?.number).toBe(2)
    })

    test('names beforehand, by number, what its PDF can’t draw, and is made all the same', async () => {
      await aSignUp(posted, { text: 'שלום, 안녕하세요' })
      await aSignUp(posted, { text: 'ⴰⵣⵓⵍ' })
      posted.context.clock.forward(1)
      const { document, number } = await getNextBooklet(db, posted.slug, posted.context.clock.now())
      expect(unprintedIn(document)).toEqual([
        { place: 'Number 2', itemId: null, characters: ['ⴰ', 'ⵣ', 'ⵓ', 'ⵍ'] },
      ])
      expect(await make()).toMatchObject({ number })
    })

    test.each([
      [
        'a web copy',
        () =>
          makeWebCopy(posted.context, {
            meetingId: posted.meetingId,
            number: 1,
            text: 'Call […].',
            reason: 'A number.',
          }),
      ],
      [
        'setting aside',
        () => setAside(posted.context, { meetingId: posted.meetingId, numbers: [1], reason: 'threat' }),
      ],
      [
        'withdrawing',
        () => db.updateTable('comment').set({ withdrawnAt: posted.context.clock.now() }).execute(),
      ],
    ])('is given to nobody after %s, until it is made again without those words', async (_what, leaveOut) => {
      await aSignUp(posted, { text: 'Call 626 555 0100.' })
      posted.context.clock.forward(1)
      await make()
      expect(await findBookletPdf(db, posted.slug)).toBeDefined()
      posted.context.clock.forward(1)
      await leaveOut()
      expect((await status()).leftOut).toEqual([1])
      expect(await findBookletPdf(db, posted.slug)).toBeUndefined()
      const page = await getCommentsForPublic(
        db,
        posted.slug,
        new URLSearchParams(),
        posted.context.clock.now(),
      )
      expect(page.booklet).toBeNull()
      posted.context.clock.forward(1)
      await make()
      expect(await findBookletPdf(db, posted.slug)).toBeDefined()
      expect(await lastDocument()).not.toContain('626 555')
    })
  })
})
