import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { getReceipt } from '#app/domain/comments/receipt/receipt.server.ts'
import { release, setAside } from '#app/domain/comments/review/review.server.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'
import { lastEntry } from '#test/setup/record.ts'

const advert = (links: number, words: string) =>
  `${words} ${Array.from({ length: links }, (_, n) => `https://page${n}.example`).join(' ')}`

/** Every path by which a text comes, with what the rule says of five links. */
const paths: { path: string; given: Partial<SignUpInput>; held: string | null }[] = [
  { path: 'the form', given: {}, held: 'many-links' },
  { path: 'the tablet in the lobby', given: { channel: 'kiosk' }, held: 'many-links' },
  { path: 'a letter that the clerk enters', given: { channel: 'mail' }, held: null },
  { path: 'a card that the clerk enters', given: { channel: 'paper' }, held: null },
  { path: 'the form, where it waits for something else', given: { held: 'flood' }, held: 'flood' },
]

onBothEngines((newStore) => {
  let db: Store
  let posted: Posted
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
  })
  afterEach(() => db.destroy())

  const rowOf = (number: number) =>
    db.selectFrom('comment').selectAll().where('number', '=', number).executeTakeFirstOrThrow()

  describe('N3: a written comment with five links', () => {
    it.each(paths)('by $path: $held', async ({ given, held }) => {
      const { number } = await aSignUp(posted, { text: advert(5, 'I support item 1.'), ...given })
      const row = await rowOf(number)
      expect([row.heldReason, row.distributedAt === null]).toEqual([held, held !== null])
    })

    it.each(['I support the police.', 'I oppose the police.', 'Buy pills.', ''])(
      'waits, and with four it does not, whatever it says: %j',
      async (words) => {
        expect((await rowOf((await aSignUp(posted, { text: advert(5, words) })).number)).heldReason).toBe(
          'many-links',
        )
        expect(
          (await rowOf((await aSignUp(posted, { text: advert(4, words) })).number)).heldReason,
        ).toBeNull()
      },
    )

    it.each([
      [0, 50, null],
      [1, 1, 'many-links'],
      [20, 19, null],
      [20, 20, 'many-links'],
    ])('with the setting at %i, %i links: %s', async (value, links, held) => {
      await setSetting(posted.context, { key: 'linksToReview', value, effectiveOn: '2026-12-04' })
      expect((await rowOf((await aSignUp(posted, { text: advert(links, 'So') })).number)).heldReason).toBe(
        held,
      )
    })

    it('is told of to its author, and a person decides, which is logged', async () => {
      const { meetingId, context } = posted
      const first = await aSignUp(posted, { text: advert(5, 'Read these.') })
      const second = await aSignUp(posted, { text: advert(6, 'Buy these.') })
      expect(await getReceipt(db, first.code, context.clock.now())).toMatchObject({
        status: 'held',
        outcomes: [{ code: 'held', kind: 'write', why: 'many-links' }],
        text: advert(5, 'Read these.'),
      })
      await release(context, { meetingId, numbers: [first.number] })
      expect(await lastEntry(db, meetingId)).toMatchObject({
        reason: 'It waited: It has as many links as advertising often does.',
        after: { numbers: [first.number] },
      })
      expect((await rowOf(first.number)).distributedAt).toBe(context.clock.now())
      await setAside(context, { meetingId, numbers: [second.number], reason: 'advertising' })
      expect(await lastEntry(db, meetingId)).toMatchObject({ reason: 'Advertising' })
      expect(await getReceipt(db, second.code, context.clock.now())).toMatchObject({
        status: 'set-aside',
        outcomes: [{ code: 'set-aside', kind: 'write', why: 'advertising' }],
      })
    })
  })
})
