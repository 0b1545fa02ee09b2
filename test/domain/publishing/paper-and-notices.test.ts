import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { findByHashForPublic } from '#app/domain/editions/find-by-hash.server.ts'
import {
  findEditionPdfForPublic,
  getDocumentForPublic,
  listEditionsForPublic,
} from '#app/domain/editions/queries.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { getMeetingForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { doorPlace } from '#app/domain/notices/door-task.ts'
import type { PublishNoticeInput, RecordPostingInput } from '#app/domain/notices/forms.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { publishNotice } from '#app/domain/publishing/publish-notice.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import { listMeetingsForPublic } from '#app/domain/meetings/public-list.server.ts'
import { findMeetingForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { RecordReceiptsForm } from '#app/domain/notices/forms.ts'
import { recordReceipt, recordReceipts } from '#app/domain/notices/record-receipt.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { readWholeFile } from '#db/files.ts'
import { readPdf } from '#test/documents/read-pdf.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { at, trees } from '#test/setup/meeting.ts'
import { aPostableMeeting, garfield, type Postable } from '#test/setup/postable.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const invalid = (field: string) =>
  expect.objectContaining({
    kind: 'invalid',
    fields: expect.objectContaining({ [field]: expect.any(String) }),
  })

function paper(
  editionId: string,
  postedOn: string,
  postedTime: string,
  place = garfield,
): RecordPostingInput {
  return { editionId, place, postedOn, postedTime, postedBy: 'Dana Rivers', hashSeen: true }
}

async function proofOf({ db, slug }: Postable, series: 'agenda' | 'no-quorum' = 'agenda') {
  const file = (await findEditionPdfForPublic(db, { slug, series, role: 'proof' }))!
  const bytes = await readWholeFile(db, file)
  const pdf = await readPdf(bytes)
  return { sha256: file.sha256, pdf, words: JSON.stringify(pdf.pages).replaceAll(/(\\n| )+/g, ' ') }
}

/** Calls the meeting to order at 6:05 PM with the first `present` members, as the desk does. */
async function convene({ context, meetingId, people }: Postable, present: number) {
  context.clock.set(at('2026-12-10', '18:05'))
  await callToOrder(context, { meetingId, by: people.Alder })
  await callRoll(context, {
    meetingId,
    entries: trees.map((name, index) => ({
      personId: people[name],
      standing: index < present ? 'present' : 'absent',
    })),
  })
}

async function text({ db, meetingId }: Postable, series: PublishNoticeInput['series']): Promise<string> {
  const { document } = await getDocumentForPublic(db, meetingId, series)
  return linesOf(document)
    .map((line) => line.text)
    .join('\n')
}

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('N10: the posting on paper', () => {
    it('is recorded apart from the web, with a proof of one page', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const { editionId } = await publishAgenda(context, { slug })
      expect((await getMeetingForPublic(db, slug)).editions[0]!.papers).toEqual([])
      context.clock.set(at('2026-12-04', '14:20'))
      await recordPosting(context, paper(editionId, '2026-12-04', '14:10'))
      const [edition] = (await getMeetingForPublic(db, slug)).editions
      expect(edition!.papers).toEqual([
        { editionId, place: garfield, postedAt: at('2026-12-04', '14:10'), postedBy: 'Dana Rivers' },
      ])
      expect(edition!.publicAt).toBe('2026-12-04T17:41:00.000Z')
      const { pdf, words, sha256 } = await proofOf(postable)
      expect(pdf.pageCount).toBe(1)
      expect(words).toContain('Posted 6 days before the meeting (the law requires 72 hours).')
      expect(words).toContain(`${garfield}: open at all hours`)
      expect(words).toContain('Friday, December 4, 2026, 9:41 AM')
      expect(await findByHashForPublic(db, sha256)).toMatchObject([{ of: 'edition', as: 'proof', number: 1 }])
    })

    it('is in time at the deadline and late a minute after, and says so', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const { editionId } = await publishAgenda(context, { slug })
      context.clock.set(at('2026-12-08', '09:00'))
      await recordPosting(context, paper(editionId, '2026-12-07', '18:00'))
      context.clock.forward(1)
      await recordPosting(context, paper(editionId, '2026-12-07', '18:01'))
      const [edition] = (await getPostingChecks(db, slug, context.clock.now())).editions
      expect(edition!.papers.map(({ inTime }) => inTime)).toEqual([true, false])
      const { words } = await proofOf(postable)
      expect(words).toContain(
        'This had to be on paper by Monday, December 7, 2026, 6:00 PM. It is 1 minute late.',
      )
    })

    it('E1: is corrected with a reason, by the same rules, and what it said stays in the log', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const { editionId } = await publishAgenda(context, { slug })
      context.clock.set(at('2026-12-08', '09:00'))
      const { id } = await recordPosting(context, paper(editionId, '2026-12-07', '18:01'))
      const other = await recordPosting(context, paper(editionId, '2026-12-07', '19:00'))
      context.clock.forward(1)
      const right = {
        ...paper(editionId, '2026-12-07', '18:00'),
        correctsId: id,
        reason: 'Read from the photo',
      }
      await expect(recordPosting(context, { ...right, reason: '' })).rejects.toEqual(invalid('reason'))
      await expect(recordPosting(context, { ...right, place: 'Lobby' })).rejects.toEqual(
        refused('place-not-open'),
      )
      await expect(recordPosting(context, { ...right, postedOn: '2026-12-09' })).rejects.toEqual(
        invalid('postedTime'),
      )
      await expect(recordPosting(context, { ...right, postedOn: '2026-12-03' })).rejects.toEqual(
        invalid('postedTime'),
      )
      await expect(recordPosting(context, { ...right, correctsId: editionId })).rejects.toMatchObject({
        kind: 'not-found',
      })
      expect(await recordPosting(context, right)).toEqual({ id })
      const [edition] = (await getPostingChecks(db, slug, context.clock.now())).editions
      expect(edition!.papers.map((one) => [one.id, one.postedAt, one.inTime])).toEqual([
        [id, at('2026-12-07', '18:00'), true],
        [other.id, at('2026-12-07', '19:00'), false],
      ])
      const proofs = db.selectFrom('editionFile').select('sha256').where('role', '=', 'proof')
      expect(await proofs.execute()).toHaveLength(3)
      expect((await proofOf(postable)).words).toContain('Monday, December 7, 2026, 6:00 PM')
      const entry = await db
        .selectFrom('recordEntry')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      expect(entry).toMatchObject({ reason: 'Read from the photo', subjectId: editionId })
      expect(JSON.parse(entry.before!)).toMatchObject({ id, postedAt: at('2026-12-07', '18:01') })
    })

    it('can’t be before the edition, nor to come, nor at a place that is locked', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      const { editionId } = await publishAgenda(context, { slug })
      context.clock.forward(30)
      await expect(recordPosting(context, paper(editionId, '2026-12-04', '09:40'))).rejects.toEqual(
        invalid('postedTime'),
      )
      await expect(recordPosting(context, paper(editionId, '2026-12-04', '09:41'))).resolves.toBeTruthy()
      await expect(recordPosting(context, paper(editionId, '2026-12-04', '10:12'))).rejects.toEqual(
        invalid('postedTime'),
      )
      await expect(recordPosting(context, paper(editionId, '2026-12-04', '10:00', 'Lobby'))).rejects.toEqual(
        refused('place-not-open'),
      )
      await expect(
        recordPosting(context, paper(editionId, '2026-12-04', '10:00', 'A lamp post')),
      ).rejects.toEqual(invalid('place'))
      await expect(
        recordPosting(
          context,
          paper(editionId, '2026-12-04', '10:00', doorPlace('City Hall, Council Chamber')),
        ),
      ).rejects.toEqual(invalid('place'))
    })
  })

  describe('E2: who has the notice of a special meeting', () => {
    const received = {
      recipientKind: 'member' as const,
      recipient: undefined,
      how: 'By hand',
      waived: false,
      receivedOn: '2026-12-09',
    }

    it('waits for every member, counts exactly 24 hours, and takes a written waiver', async () => {
      const { context, slug, people } = await aPostableMeeting(db, renderer, { kind: 'special' })
      const desk = () => getPostingChecks(db, slug, context.clock.now())
      expect((await desk()).receipts.map(({ state }) => state)).toEqual(trees.map(() => 'waiting'))
      expect((await desk()).receiptNote?.sentence).toContain('To be received by')
      context.clock.set(at('2026-12-10', '09:00'))
      const [alder, birch, cedro, ...others] = [people.Alder, people.Birch, people.Cedro]
      expect(others).toEqual([])
      await recordReceipt(context, { ...received, slug, personId: alder, receivedTime: '18:00' })
      await recordReceipt(context, { ...received, slug, personId: birch, receivedTime: '18:01' })
      await recordReceipt(context, {
        ...received,
        slug,
        personId: cedro,
        receivedOn: '2026-12-10',
        receivedTime: '08:00',
        waived: true,
      })
      await recordReceipt(context, {
        ...received,
        slug,
        recipientKind: 'media',
        recipient: 'The Daily Heron',
        personId: undefined,
        receivedTime: '12:00',
      })
      const states = Object.fromEntries(
        (await desk()).receipts.map(({ recipient, state }) => [recipient, state]),
      )
      expect(states).toMatchObject({
        Alder: 'in-time',
        Birch: 'late',
        Cedro: 'waived',
        Elm: 'waiting',
        'The Daily Heron': 'in-time',
      })
      expect((await desk()).receiptNote?.sentence).toMatch(
        /^Not received by .* nor waived: Álamo, Birch, Elm/,
      )
    })

    it('records many members at once, each own time before the one for all, and none where one is wrong', async () => {
      const { context, slug, people } = await aPostableMeeting(db, renderer, { kind: 'special' })
      context.clock.set(at('2026-12-09', '17:00'))
      const row = (personId: string, time = '', how = '') => ({ personId, time, how })
      const rows = [row(people.Alder!, '09:30', 'By hand'), row(people.Birch!), row(people.Cedro!, '18:30')]
      const input = {
        slug,
        receivedOn: '2026-12-09',
        receivedTime: '10:00',
        how: 'By e-mail',
        everyone: true,
      }
      await expect(recordReceipts(context, { ...input, rows })).rejects.toEqual(invalid('rows[2].time'))
      const kept = () =>
        db
          .selectFrom('noticeReceipt')
          .select(['recipient', 'receivedAt', 'how'])
          .orderBy('recipient')
          .execute()
      expect(await kept()).toEqual([])
      expect(await recordReceipts(context, { ...input, rows: rows.slice(0, 2) })).toEqual({ recorded: 2 })
      const own = { ...input, everyone: false, rows: [row(people.Cedro!, '11:00'), row(people.Elm!)] }
      expect(await recordReceipts(context, own)).toEqual({ recorded: 1 })
      expect(await kept()).toEqual([
        { recipient: 'Alder', receivedAt: at('2026-12-09', '09:30'), how: 'By hand' },
        { recipient: 'Birch', receivedAt: at('2026-12-09', '10:00'), how: 'By e-mail' },
        { recipient: 'Cedro', receivedAt: at('2026-12-09', '11:00'), how: 'By e-mail' },
      ])
      const none = RecordReceiptsForm.safeParse({ ...own, everyone: undefined, rows: [row('x')] })
      expect(none.error?.issues.map(({ path }) => path.join('.'))).toEqual(['everyone'])
    })

    it('refuses a receipt of a regular meeting, of the future, and a newsroom’s waiver', async () => {
      const regular = await aPostableMeeting(db, renderer)
      const input = { ...received, slug: regular.slug, personId: regular.people.Alder, receivedTime: '09:00' }
      await expect(recordReceipt(regular.context, input)).rejects.toEqual(refused('not-special'))
      await db.updateTable('meeting').set({ kind: 'special' }).execute()
      await expect(recordReceipt(regular.context, input)).rejects.toEqual(invalid('receivedTime'))
      regular.context.clock.set(at('2026-12-09', '09:00'))
      await expect(
        recordReceipt(regular.context, {
          ...input,
          recipientKind: 'media',
          recipient: 'Heron',
          waived: true,
        }),
      ).rejects.toEqual(invalid('waived'))
      await expect(recordReceipt(regular.context, input)).resolves.toBeUndefined()
    })
  })

  describe('the notice for the door', () => {
    it('tells the public of a meeting whose agenda was never published that it is canceled, and no more', async () => {
      const { context, slug } = await aPostableMeeting(db, renderer)
      await expect(findMeetingForPublic(db, slug)).rejects.toMatchObject({ kind: 'not-found' })
      const reason = 'The room is flooded.'
      await publishNotice(context, { slug, series: 'cancellation', reason })
      const { page } = await findMeetingForPublic(db, slug)
      expect(page.meeting).toMatchObject({ cancelledAt: expect.any(String), cancelReason: reason })
      expect(page).toMatchObject({ agenda: null, minutes: null, latePapers: [] })
      expect(page.editions.map(({ series }) => series)).toEqual(['cancellation'])
      expect(await listMeetingsForPublic(db)).toMatchObject([
        { slug, cancelledAt: expect.any(String), agenda: null },
      ])
      const titles = await db.selectFrom('agendaItem').select('title').execute()
      expect(titles.length).toBeGreaterThan(0)
      for (const { title } of titles) expect(JSON.stringify(page)).not.toContain(title)
    })

    it('cancels a meeting that was published, with its reason, once', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      await publishAgenda(context, { slug })
      const notice = { slug, series: 'cancellation' as const, reason: 'The chamber is flooded.' }
      await publishNotice(context, { ...notice, to: 'Thursday, December 17, 2026, 6:00 PM' })
      const page = await getMeetingForPublic(db, slug)
      expect(page.meeting).toMatchObject({
        cancelledAt: context.clock.now(),
        cancelReason: 'The chamber is flooded.',
      })
      const said = await text(postable, 'cancellation')
      expect(said).toContain('The regular meeting of Thursday, December 10, 2026 is canceled')
      expect(said).toContain('The next meeting: Thursday, December 17, 2026, 6:00 PM.')
      await expect(publishNotice(context, notice)).rejects.toEqual(refused('already-cancelled'))
      await expect(publishAgenda(context, { slug })).rejects.toEqual(refused('cancelled'))
      expect((await listEditionsForPublic(db, postable.meetingId)).map(({ series }) => series)).toEqual([
        'agenda',
        'cancellation',
      ])
    })

    it('is not made of a quorum that may still come, nor of an adjournment that nobody recorded', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      const notice = (series: PublishNoticeInput['series']) =>
        publishNotice(context, { slug, series, reason: 'So it was.' })
      await expect(notice('adjournment')).rejects.toEqual(refused('not-adjourned'))
      context.clock.set(at('2026-12-10', '17:59'))
      await expect(notice('no-quorum')).rejects.toEqual(refused('not-begun'))
      await convene(postable, 7)
      await expect(notice('cancellation')).rejects.toEqual(refused('already-held'))
      await expect(notice('no-quorum')).rejects.toEqual(refused('not-adjourned'))
      context.clock.forward(60)
      await adjourn(context, { meetingId: postable.meetingId, by: 'commission' })
      await expect(notice('no-quorum')).rejects.toEqual(refused('had-quorum'))
      await expect(notice('adjournment')).resolves.toBeTruthy()
      expect(await text(postable, 'adjournment')).toContain(
        'was adjourned Thursday, December 10, 2026, 7:05 PM.',
      )
    })

    it('tells of a missing quorum what the record tells: who was there, and to when', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug, meetingId } = postable
      await publishAgenda(context, { slug })
      await convene(postable, 3)
      context.clock.forward(10)
      await adjourn(context, {
        meetingId,
        by: 'less-than-quorum',
        to: { at: at('2026-12-17', '18:00'), place: 'City Hall' },
      })
      const task = async () => (await getPostingChecks(db, slug, context.clock.now())).doors[0]
      expect(await task()).toMatchObject({
        order: 'adjournment',
        state: 'waiting',
        section: 'Government Code 54955',
      })
      const { editionId } = await publishNotice(context, { slug, series: 'no-quorum', reason: 'Illness.' })
      const said = await text(postable, 'no-quorum')
      expect(said).toContain('Present: Alder, Álamo, Birch. They are fewer than the quorum of 6')
      expect(said).toContain('Adjourned to: Thursday, December 17, 2026, 6:00 PM, City Hall.')
      expect(said).toContain(
        'To be posted on or near the door of the meeting place by Friday, December 11, 2026, 6:15 PM',
      )

      context.clock.set(at('2026-12-11', '18:20'))
      expect((await task())?.state).toBe('missed')
      const door = doorPlace('City Hall, Council Chamber')
      await recordPosting(context, paper(editionId, '2026-12-11', '18:16', door))
      expect((await task())?.state).toBe('late')
      context.clock.forward(1)
      await recordPosting(context, paper(editionId, '2026-12-11', '18:15', door))
      expect((await task())?.state).toBe('in-time')
      const { pdf, words } = await proofOf(postable, 'no-quorum')
      expect(pdf.pageCount).toBe(1)
      expect(words).toContain('Posted 24 hours after the adjournment (the law allows at most 24 hours).')
      expect(words).not.toContain('open at all hours')
    })

    it('names nobody and no act of the clerk where the record has neither', async () => {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug } = postable
      context.clock.set(at('2026-12-10', '18:30'))
      await publishNotice(context, { slug, series: 'no-quorum', reason: 'Too few came.' })
      const said = await text(postable, 'no-quorum')
      expect(said).toContain('could not be held for lack of a quorum. 6 commissioners are a quorum.')
      expect(said).not.toMatch(/clerk declared|Present:/)
    })
  })
})
