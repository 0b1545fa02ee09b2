import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCopyOf } from '#test/setup/comments.ts'
import { EnterForm } from '#app/domain/comments/review/review-forms.ts'
import { getQueues, queueOf } from '#app/domain/comments/queue/queue.server.ts'
import {
  getReviewList,
  getReviewedComment,
  listCommentsWaiting,
} from '#app/domain/comments/review/review-list.server.ts'
import { release, setAside } from '#app/domain/comments/review/review.server.ts'
import {
  makeWebCopy,
  referComplaint,
  showOriginal,
  withholdFile,
} from '#app/domain/comments/review/web-copy.server.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { newId } from '#app/domain/commands/command.server.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at } from '#test/setup/meeting.ts'
import { aPostedMeeting, aSignUp, type Posted } from '#test/setup/posted.ts'

const speak = { kind: 'speak', mode: 'in-person', text: null } as const

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let posted: Posted
  let meetingId: string
  beforeEach(async () => {
    db = await newStore()
    posted = await aPostedMeeting(db)
    meetingId = posted.meetingId
  })
  afterEach(() => db.destroy())

  const row = (number: number) =>
    db.selectFrom('comment').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  const shown = async () =>
    (await getCommentsForPublic(db, posted.slug, new URLSearchParams(), posted.context.clock.now())).items[0]!
  const queue = async () =>
    queueOf(await getQueues(db, meetingId, { speakerOrder: 'sign-up' }), posted.items[0]!).next.map(
      ({ number }) => number,
    )
  const desk = (show = 'written') => getReviewList(db, posted.slug, new URLSearchParams({ show }))
  const lastEntry = () =>
    db.selectFrom('recordEntry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()

  describe('what waits for a person', () => {
    test('is released one by one or all of one reason, and reaches everyone in that moment', async () => {
      await aSignUp(posted, { held: 'flood', text: 'First secret words', displayName: 'Secret Name' })
      await aSignUp(posted, { held: 'flood', text: 'Second' })
      await aSignUp(posted, { held: 'too-quick', text: 'Third' })
      expect((await row(1)).distributedAt).toBeNull()
      expect((await desk()).waiting).toEqual([
        { reason: 'flood', count: 2 },
        { reason: 'too-quick', count: 1 },
      ])
      expect(await listCommentsWaiting(db)).toEqual([{ slug: posted.slug, heldOn: '2026-12-10', count: 3 }])
      posted.context.clock.forward(60)
      const now = posted.context.clock.now()
      expect(await release(posted.context, { meetingId, held: 'flood' })).toEqual({ numbers: [1, 2] })
      expect(await row(1)).toMatchObject({ releasedAt: now, distributedAt: now })
      expect((await row(3)).releasedAt).toBeNull()
      const entry = await lastEntry()
      expect(entry).toMatchObject({
        summary: 'Released numbers 1, 2 of public comment',
        reason: 'It waited: Many comments came from one network address within a minute.',
      })
      expect(JSON.stringify(entry)).not.toMatch(/secret/i)
      expect((await shown()).written.map(({ number }) => number)).toEqual([1, 2])
      await release(posted.context, { meetingId, numbers: [3] })
      expect(await listCommentsWaiting(db)).toEqual([])
    })

    test('keeps its place in the queue', async () => {
      await aSignUp(posted, { ...speak, held: 'flood' })
      await aSignUp(posted, speak)
      expect(await queue()).toEqual([2])
      await release(posted.context, { meetingId, numbers: [1] })
      expect(await queue()).toEqual([1, 2])
    })

    test('is set aside for what it is, kept, and taken back', async () => {
      await aSignUp(posted, { held: 'too-quick', text: 'Buy pills' })
      await setAside(posted.context, { meetingId, numbers: [1], reason: 'advertising' })
      expect(await row(1)).toMatchObject({
        setAsideReason: 'advertising',
        text: 'Buy pills',
        releasedAt: null,
      })
      expect((await lastEntry()).reason).toBe('Advertising')
      expect((await shown()).written).toMatchObject([
        { number: 1, state: 'set-aside', asideReason: 'advertising' },
      ])
      await expect(
        setAside(posted.context, { meetingId, numbers: [1], reason: 'threat' }),
      ).rejects.toMatchObject({ code: 'set-aside' })
      await release(posted.context, { meetingId, numbers: [1] })
      expect((await shown()).written).toMatchObject([{ number: 1, state: 'shown', text: 'Buy pills' }])
      expect((await lastEntry()).reason).toBe('Taken back.')
    })

    test('what nobody held can be set aside too, but no one who was called, and nothing withdrawn', async () => {
      await aSignUp(posted)
      await aSignUp(posted, speak)
      await aSignUp(posted, { text: 'Gone' })
      await setAside(posted.context, { meetingId, numbers: [1], reason: 'automated' })
      await release(posted.context, { meetingId, numbers: [1] })
      expect((await row(1)).distributedAt).toBe(at('2026-12-04', '12:00'))
      await db
        .updateTable('turn')
        .set({ calledAt: at('2026-12-10', '18:20') })
        .execute()
      await expect(
        setAside(posted.context, { meetingId, numbers: [2], reason: 'threat' }),
      ).rejects.toMatchObject({ code: 'called' })
      await db
        .updateTable('comment')
        .set({ withdrawnAt: at('2026-12-05', '12:00') })
        .where('number', '=', 3)
        .execute()
      for (const act of [
        release(posted.context, { meetingId, numbers: [3] }),
        setAside(posted.context, { meetingId, numbers: [3], reason: 'threat' }),
      ]) {
        await expect(act).rejects.toMatchObject({ code: 'withdrawn' })
      }
      await expect(release(posted.context, { meetingId, numbers: [1] })).rejects.toMatchObject({
        code: 'not-waiting',
      })
      await expect(release(posted.context, { meetingId, numbers: [99] })).rejects.toThrow(
        'Nothing is selected.',
      )
    })

    test('only the clerk decides', async () => {
      await aSignUp(posted, { held: 'flood' })
      const chair = { ...posted.context, actor: { ...posted.context.actor, role: 'chair' as const } }
      await expect(release(chair, { meetingId, numbers: [1] })).rejects.toThrow('may not do this')
    })
  })

  describe('what the clerk does with a comment', () => {
    test('a web copy is shown in its place with its reason; the original is kept and can come back', async () => {
      await aSignUp(posted, { text: 'Call 626 555 0100 now.' })
      const copy = { meetingId, number: 1, reason: 'A phone number.' }
      await expect(makeWebCopy(posted.context, { ...copy, text: 'Call no one now.' })).rejects.toMatchObject({
        code: 'words-changed',
      })
      await makeWebCopy(posted.context, { ...copy, text: 'Call [...] now.' })
      expect((await shown()).written[0]).toMatchObject({
        text: 'Call […] now.',
        copy: { reason: 'A phone number.' },
      })
      expect((await row(1)).text).toBe('Call 626 555 0100 now.')
      expect(JSON.stringify(await lastEntry())).not.toContain('626 555')
      expect((await getReviewedComment(db, posted.slug, '1')).text).toContain('626 555')
      await showOriginal(posted.context, { meetingId, number: 1 })
      expect((await shown()).written[0]).toMatchObject({ text: 'Call 626 555 0100 now.', copy: null })
      await expect(showOriginal(posted.context, { meetingId, number: 1 })).rejects.toMatchObject({
        code: 'original',
      })
    })

    test('a file is withheld with a reason and shown again', async () => {
      await db
        .insertInto('file')
        .values({
          sha256: 'c'.repeat(64),
          byteSize: 9,
          mediaType: 'application/pdf',
          storedAt: at('2026-12-04', '12:00'),
        })
        .execute()
      await aSignUp(posted, {
        files: [{ sha256: 'c'.repeat(64), fileName: 'home.pdf', mediaType: 'application/pdf', pageCount: 1 }],
      })
      const { id } = await db.selectFrom('commentFile').select('id').executeTakeFirstOrThrow()
      const which = { meetingId, number: 1, fileId: id }
      await withholdFile(posted.context, { ...which, reason: 'A street address.' })
      expect(JSON.stringify(await lastEntry())).not.toContain('home.pdf')
      expect((await shown()).written[0]!.files).toMatchObject([
        { fileName: null, withheldReason: 'A street address.' },
      ])
      await expect(withholdFile(posted.context, { ...which, reason: 'Again.' })).rejects.toMatchObject({
        code: 'already',
      })
      await withholdFile(posted.context, { ...which, reason: null })
      expect((await shown()).written[0]!.files).toMatchObject([{ fileName: null, state: 'pending' }])
      await aCopyOf(db, id)
      expect((await shown()).written[0]!.files).toMatchObject([
        { fileName: 'home.pdf', withheldReason: null },
      ])
    })

    test('a complaint is suggested, acknowledged once, and never hidden', async () => {
      await aSignUp(posted, { text: 'I want to file a complaint against officer Stone.' })
      await aSignUp(posted, { text: 'I oppose the policy.' })
      const { comments, total } = await desk('complaints')
      expect([comments.map(({ number }) => number), total]).toEqual([[1], 1])
      await referComplaint(posted.context, { meetingId, number: 1 })
      expect((await desk('complaints')).comments).toEqual([])
      expect((await shown()).written[0]).toMatchObject({
        state: 'shown',
        text: expect.stringContaining('Stone'),
      })
      await expect(referComplaint(posted.context, { meetingId, number: 1 })).rejects.toMatchObject({
        code: 'referred',
      })
    })

    test('a letter that came in time is not late because it is entered later, and none comes from the future', async () => {
      posted.context.clock.set(at('2026-12-10', '18:30'))
      await aSignUp(posted, { text: 'In time', channel: 'mail', arrivedAt: at('2026-12-10', '18:00') })
      await aSignUp(posted, { text: 'Not in time', channel: 'mail', arrivedAt: at('2026-12-10', '18:01') })
      expect([await row(1), await row(2)]).toMatchObject([
        { late: 0, receivedAt: at('2026-12-10', '18:00'), distributedAt: at('2026-12-10', '18:30') },
        { late: 1, receivedAt: at('2026-12-10', '18:01') },
      ])
      await expect(
        aSignUp(posted, { text: 'To come', arrivedAt: at('2026-12-10', '18:31') }),
      ).rejects.toMatchObject({ fields: { arrivedOn: 'Enter a time in the past' } })
    })

    test('the lists of the desk, counted by item', async () => {
      await aSignUp(posted, { stance: 'support', itemIds: posted.items })
      await aSignUp(posted, { ...speak, displayName: 'Ada Ash' })
      posted.context.clock.set(at('2026-12-10', '18:30'))
      await aSignUp(posted, { text: 'Late' })
      const { items, comments } = await desk()
      expect(
        items.map(({ number, written, speakers }) => [
          number,
          written.received,
          written.late,
          speakers.signedUp,
        ]),
      ).toEqual([
        ['1', 2, 1, 1],
        ['2', 1, 0, 0],
      ])
      expect(comments.map(({ number }) => number)).toEqual([1, 3])
      expect(comments[0]!.items.toSorted()).toEqual(['1', '2'])
      expect((await desk('spoken')).comments).toMatchObject([{ number: 2, name: 'Ada Ash' }])
      expect((await desk('late')).comments.map(({ number }) => number)).toEqual([3])
      expect((await desk('set-aside')).comments).toEqual([])
      for (const wrong of ['9', '0', 'x', newId()]) {
        await expect(getReviewedComment(db, posted.slug, wrong)).rejects.toThrow(
          'no comment with this number',
        )
      }
    })
  })
})

test('a letter that is entered is told of everything that is wrong with it at once', () => {
  const read = EnterForm.safeParse({ channel: 'mail', arrivedOn: '2026-12-03', displayName: 'x'.repeat(121) })
  const told = read.error!.issues.map(({ path }) => path.join('.'))
  expect(told.toSorted()).toEqual(['arrivedTime', 'displayName', 'itemIds', 'key', 'text'])
})
