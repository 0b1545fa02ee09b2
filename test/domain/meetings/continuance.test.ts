import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { getDocumentForPublic } from '#app/domain/editions/queries.server.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { continueVerdict } from '#app/domain/meetings/course/continue-rules.ts'
import { daysOffered, goesOnVerdict, type Planned } from '#app/domain/meetings/course/goes-on.ts'
import { listDaysOffered } from '#app/domain/meetings/course/goes-on.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { deskView } from '#app/domain/motions/desk-view.ts'
import { doorPlace } from '#app/domain/notices/door-task.ts'
import { recordReceipt } from '#app/domain/notices/record-receipt.server.ts'
import { getPostingChecks } from '#app/domain/publishing/posting-checks.server.ts'
import { publishNotice } from '#app/domain/publishing/publish-notice.server.ts'
import { recordPosting } from '#app/domain/publishing/record-posting.server.ts'
import type { RegularDate } from '#app/domain/time/regular-schedule.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { zone } from '#test/domain/zone.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, at, trees } from '#test/setup/meeting.ts'
import { aPostableMeeting, garfield, type Postable } from '#test/setup/postable.ts'
import { lastEntry } from '#test/setup/record.ts'
import { hangOnPaper, postAgenda } from '#test/setup/posted.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'
const chamber = 'City Hall, Council Chamber'

describe('54955.1: what is continued to a stated time', () => {
  const to = at('2026-12-11', '18:00')
  test.each([
    ['an item to no day', { outcome: 'continued', to: null, hearing: false }, null],
    ['an item to a day', { outcome: 'continued', to, hearing: false }, null],
    ['a hearing to a day', { outcome: 'continued', to, hearing: true }, null],
    ['a hearing to no day', { outcome: 'continued', to: null, hearing: true }, 'no-time-stated'],
    ['an item that was heard', { outcome: 'heard', to, hearing: false }, 'not-continued'],
    ['a hearing that was withdrawn', { outcome: 'withdrawn', to: null, hearing: true }, 'not-continued'],
    ['to a time before', { outcome: 'continued', to: at(day, '19:59'), hearing: false }, 'out-of-order'],
  ] as const)('%s: %s', (_, continuing, code) => {
    const verdict = continueVerdict(continuing, at(day, '20:00'))
    expect(verdict).toMatchObject(code === null ? { ok: true } : { code })
  })
})

describe('E13: the days to which a meeting can be adjourned', () => {
  const regular = ['2026-12-10', '2027-01-14', '2027-02-11'].map((date) => ({
    date,
    startsAt: at(date, '18:00'),
    holiday: null,
  })) as RegularDate[]
  const planned = (heldOn: string, made: Partial<Planned> = {}): Planned => ({
    kind: 'regular',
    heldOn,
    startsAt: at(heldOn, '18:00'),
    cancelledAt: null,
    ...made,
  })
  const cancelledAt = at('2026-12-01', '09:00')
  const values = (meetings: Planned[], now = at('2026-12-11', '09:00')) =>
    daysOffered({ regular, planned: meetings, now, zone }).map(({ value }) => value)

  it('are the next regular date and the meetings that stand, none that was canceled or has passed', () => {
    expect(values([])).toEqual(['2027-01-14'])
    expect(values([planned('2027-01-14')])).toEqual(['2027-01-14'])
    expect(values([planned('2027-01-14', { cancelledAt })])).toEqual(['2027-02-11'])
    expect(
      values([planned('2027-01-14', { cancelledAt }), planned('2027-01-14', { kind: 'special' })]),
    ).toEqual(['2027-01-14'])
    const special = planned('2026-12-17', { kind: 'special' })
    expect(values([special])).toEqual(['2027-01-14', '2026-12-17T18:00'])
    expect(values([{ ...special, cancelledAt }])).toEqual(['2027-01-14'])
    expect(values([special], at('2026-12-17', '18:00'))).toEqual(['2027-01-14'])
    expect(values([], at('2026-12-10', '17:59'))).toEqual(['2026-12-10'])
  })

  it('are none of a meeting that was canceled, also where the day is typed', () => {
    const to = at('2027-01-14', '18:00')
    const gone = planned('2027-01-14', { cancelledAt })
    expect(goesOnVerdict(to, [gone], zone)).toMatchObject({ code: 'cancelled-then' })
    expect(goesOnVerdict(to, [gone, planned('2027-01-14')], zone)).toEqual({ ok: true })
    expect(goesOnVerdict(at('2027-01-14', '19:00'), [gone], zone)).toEqual({ ok: true })
    expect(goesOnVerdict(null, [gone], zone)).toEqual({ ok: true })
  })
})

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('a hearing that is continued', () => {
    /** An evening whose first item is a hearing, continued to `to`, adjourned at 8:30 PM. */
    async function aContinuedHearing(to: string): Promise<Postable> {
      const postable = await aPostableMeeting(db, renderer)
      const { context, slug, meetingId, people } = postable
      const { items } = await getMeetingRecord(db, meetingId)
      await postAgenda(context, { meetingId, lines: items.map(({ id, title }) => [id, title]) })
      context.clock.set(at(day, '18:00'))
      await callToOrder(context, { meetingId, by: people.Alder })
      await callRoll(context, {
        meetingId,
        entries: trees.map((name) => ({ personId: people[name], standing: 'present' as const })),
      })
      const hearing = items.find(({ kind }) => kind === 'staff-report')!
      await openItem(context, { itemId: hearing.id })
      context.clock.set(at(day, '20:00'))
      await closeItem(context, {
        itemId: hearing.id,
        outcome: 'continued',
        to: { at: to, place: 'City Hall' },
        hearing: true,
      })
      context.clock.set(at(day, '20:30'))
      await adjourn(context, { meetingId, by: 'commission' })
      return { ...postable, slug }
    }
    const tasks = async ({ context, slug }: Postable) =>
      (await getPostingChecks(db, slug, context.clock.now())).doors

    it('in less than 24 hours is due at the door at once: waiting, in time and late', async () => {
      const postable = await aContinuedHearing(at('2026-12-11', '17:59'))
      const { context, slug, meetingId } = postable
      expect(await tasks(postable)).toMatchObject([
        { order: 'continuance', state: 'waiting', section: 'Government Code 54955.1' },
      ])
      expect(deskView(await getMeetingRecord(db, meetingId), null, context.clock.now()).door).toContain(
        'at once',
      )
      const { editionId } = await publishNotice(context, {
        slug,
        series: 'continuance',
        reason: 'It grew late.',
      })
      const said = linesOf((await getDocumentForPublic(db, meetingId, 'continuance')).document)
        .map(({ text }) => text)
        .join('\n')
      expect(said).toContain('(hearing): continued to Friday, December 11, 2026, 5:59 PM, City Hall.')
      expect(said).toContain('at once, by Thursday, December 10, 2026, 9:30 PM. (Government Code 54955.1)')
      context.clock.set(at(day, '21:31'))
      expect((await tasks(postable))[0]!.state).toBe('missed')
      const paper = {
        editionId,
        place: doorPlace(chamber),
        postedOn: day,
        postedBy: 'Dana Rivers',
        hashSeen: true,
      }
      await recordPosting(context, { ...paper, postedTime: '21:31' })
      expect((await tasks(postable))[0]!.state).toBe('late')
      const { editions } = await getPostingChecks(db, slug, context.clock.now())
      expect(editions.find(({ series }) => series === 'continuance')!.papers[0]!.inTime).toBe(false)
      context.clock.forward(1)
      await recordPosting(context, { ...paper, postedTime: '21:30' })
      expect((await tasks(postable))[0]!.state).toBe('in-time')
    })

    it('24 hours after the time it was set for has the 24 hours of any order', async () => {
      const postable = await aContinuedHearing(at('2026-12-11', '18:00'))
      postable.context.clock.set(at('2026-12-11', '20:30'))
      expect((await tasks(postable))[0]).toMatchObject({
        state: 'waiting',
        section: 'Government Code 54955.1',
      })
      postable.context.clock.forward(1)
      expect((await tasks(postable))[0]!.state).toBe('missed')
    })

    it('is told in the minutes, and corrected within the rule', async () => {
      const { context, meetingId } = await aContinuedHearing(at('2026-12-11', '17:59'))
      const record = await getMeetingRecord(db, meetingId)
      const document = minutesFrom(record)
      expect(JSON.stringify(document)).toContain(
        'The hearing was continued to Friday, December 11, 2026, 5:59 PM, City Hall.',
      )
      const { id } = record.items.find(({ hearing }) => hearing)!
      const correct = (changes: Parameters<typeof correctFact>[1]['changes']) =>
        correctFact(context, { kind: 'item', id, changes, reason: 'By the recording.' })
      await expect(correct({ continuedTo: null })).rejects.toEqual(refused('no-time-stated'))
      await expect(correct({ outcome: 'heard' })).rejects.toEqual(refused('not-continued'))
      await expect(correct({ continuedTo: at(day, '19:00') })).rejects.toEqual(refused('out-of-order'))
      await expect(correct({ continuedTo: at('2026-12-11', '19:00') })).resolves.toEqual({ meetingId })
    })

    it('has no notice of what was not continued, and no time before this one or of a canceled meeting', async () => {
      const { context, meetingId, items } = await anEvening(db)
      const slug = `${day}-regular`
      const notice = publishNotice(
        { ...context, renderer, verifyAt: 'commission.example.org/verify' },
        { slug, series: 'continuance', reason: 'None.' },
      )
      await expect(notice).rejects.toEqual(refused('nothing-continued'))
      const gone = await aMeeting(db, { heldOn: '2026-12-17', items: ['Other'] })
      const cancelledAt = context.clock.now()
      await db.updateTable('meeting').set({ cancelledAt }).where('id', '=', gone.id).execute()
      const to = { at: at('2026-12-17', '18:00') }
      const close = (when: { at: string }) =>
        closeItem(context, { itemId: items[0]!, outcome: 'continued', to: when })
      await expect(close(to)).rejects.toEqual(refused('cancelled-then'))
      await expect(close({ at: at(day, '17:00') })).rejects.toEqual(refused('out-of-order'))
      await expect(adjourn(context, { meetingId, by: 'commission', to })).rejects.toEqual(
        refused('cancelled-then'),
      )
      const offered = await listDaysOffered(db, { id: meetingId, heldOn: day }, context.clock.now())
      expect(offered.map(({ value }) => value)).not.toContain('2026-12-17')
    })
  })

  describe('E13: after the clerk adjourned a meeting at which nobody was', () => {
    type Next = { kind?: 'adjourned' | 'regular'; time?: string; linked?: boolean }

    /** December 10 was adjourned by the clerk to December 17, 6 PM; the meeting of that day is scheduled. */
    async function afterNobodyCame({ kind = 'adjourned', time = '18:00' }: Next = {}) {
      const postable = await aPostableMeeting(db, renderer)
      const { context, meetingId } = postable
      context.clock.set(at(day, '18:20'))
      const to = { at: at('2026-12-17', '18:00'), place: chamber }
      await adjourn(context, { meetingId, by: 'clerk', to })
      const next = await scheduleMeeting(context, {
        kind,
        heldOn: '2026-12-17',
        time,
        place: chamber,
        ...(kind === 'adjourned' ? { adjournedFromId: meetingId } : {}),
      })
      return { ...postable, next }
    }
    const receipt = { recipientKind: 'member' as const, recipient: undefined, how: 'By hand', waived: false }

    it('the next convenes only with the notice of a special meeting, now and in the night', async () => {
      const { context, people, slug, next } = await afterNobodyCame()
      const call = (when: { at?: string | null } = {}) =>
        callToOrder(context, { meetingId: next.id, ...when })
      context.clock.set(at('2026-12-17', '18:00'))
      await expect(call()).rejects.toEqual(refused('not-posted'))
      context.clock.set(at('2026-12-18', '00:05'))
      for (const when of [at('2026-12-18', '00:01'), at('2026-12-17', '18:00'), null]) {
        await expect(call({ at: when })).rejects.toEqual(refused('not-posted'))
      }
      context.clock.set(at('2026-12-16', '09:00'))
      const desk = await getPostingChecks(db, next.slug, context.clock.now())
      expect(desk).toMatchObject({ delivered: true })
      expect(desk.receiptNote?.sentence).toContain('To be received by Wednesday, December 16, 2026, 6:00 PM')
      context.clock.set(at(day, '19:00'))
      const { editionId } = await publishNotice(context, {
        slug,
        series: 'no-quorum',
        reason: 'No one came.',
      })
      context.clock.set(at('2026-12-16', '18:00'))
      await recordPosting(context, {
        editionId,
        place: garfield,
        postedOn: '2026-12-16',
        postedTime: '18:00',
        postedBy: 'Dana Rivers',
        hashSeen: true,
      })
      context.clock.set(at('2026-12-17', '18:00'))
      await expect(call()).rejects.toEqual(refused('not-received'))
      for (const personId of Object.values(people)) {
        const received = { receivedOn: '2026-12-16', receivedTime: '18:00' }
        await recordReceipt(context, { ...receipt, ...received, personId, slug: next.slug })
      }
      await expect(call()).resolves.toEqual({ at: at('2026-12-17', '18:00') })
    })

    it('says so in the record where it is entered on a later day', async () => {
      const { context, next } = await afterNobodyCame()
      context.clock.set(at('2026-12-18', '06:01'))
      await expect(callToOrder(context, { meetingId: next.id, at: null })).resolves.toEqual({ at: null })
      const entry = await lastEntry(db, next.id)
      expect(entry.summary).toContain('it lacked its notice')
      expect(JSON.stringify(entry.after)).toContain('54955')
    })

    it('a regular meeting at that hour needs it too, unless its own agenda was posted 72 hours before', async () => {
      const { context, next } = await afterNobodyCame({ kind: 'regular' })
      await postAgenda(context, { meetingId: next.id, lines: [['x', 'Letter']], paper: false })
      await hangOnPaper(db, next.id, at('2026-12-14', '18:01'))
      context.clock.set(at('2026-12-17', '18:00'))
      const call = () => callToOrder(context, { meetingId: next.id })
      await expect(call()).rejects.toMatchObject({ section: 'Government Code 54955 and 54956(a)' })
      await db
        .updateTable('posting')
        .set({ postedAt: at('2026-12-14', '18:00') })
        .execute()
      await expect(call()).resolves.toBeTruthy()
    })

    it('another meeting needs none of it, nor one that the members adjourned to', async () => {
      const { context, meetingId, next } = await afterNobodyCame({ kind: 'regular', time: '19:00' })
      context.clock.set(at('2026-12-17', '19:00'))
      await expect(callToOrder(context, { meetingId: next.id })).resolves.toBeTruthy()
      const later = await scheduleMeeting(context, {
        kind: 'adjourned',
        heldOn: '2026-12-18',
        time: '18:00',
        place: chamber,
        adjournedFromId: meetingId,
      }).catch((error: unknown) => error)
      expect(later).toEqual(refused('not-as-ordered'))
    })
  })

  describe('E13: a correction', () => {
    it('adjourns no meeting: that is an act of its own', async () => {
      const { context, meetingId } = await anEvening(db)
      const correction = correctFact(context, {
        kind: 'meeting',
        id: meetingId,
        changes: { adjournedAt: { happened: true, at: context.clock.now() } },
        reason: 'Forgotten.',
      })
      await expect(correction).rejects.toEqual(refused('not-adjourned'))
    })
  })
})
