import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { checkEditions } from '#app/domain/editions/check-editions.server.ts'
import { findByHashForPublic } from '#app/domain/editions/find-by-hash.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { listEditionsForPublic } from '#app/domain/editions/queries.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { listMeetingsForPublic } from '#app/domain/meetings/public-list.server.ts'
import { getMinutesForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import {
  approveCarriedMinutes,
  approveMinutes,
  correctMinutes,
} from '#app/domain/minutes/approve-minutes.server.ts'
import { findMinutesReminder, getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { notPickedUp } from '#app/domain/minutes/not-picked-up.ts'
import { getToday } from '#app/domain/overviews/today.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { readWholeFile } from '#db/files.ts'
import { readPdf } from '#test/documents/read-pdf.ts'
import { aMotion, take } from '#test/domain/motions/vote-taken.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import type { Desk } from '#test/setup/postable.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const december = '2026-12-10-regular'
const january = '2027-01-14-regular'

/** The evening of December 10, adjourned at 8:02 PM, with a desk that can make PDFs. */
async function aHeldMeeting(db: Store): Promise<{ evening: Evening; desk: Desk }> {
  const evening = await anEvening(db)
  evening.context.clock.forward(120)
  await adjourn(evening.context, { meetingId: evening.meetingId, by: 'commission' })
  return { evening, desk: { ...evening.context, renderer, verifyAt: 'commission.example.org/verify' } }
}

/** The evening of January 14, with an item that puts the minutes of December to the commission. */
async function theNextMeeting(
  { db, context, people, meetingId }: Evening,
  heldOn = '2027-01-14',
  approvesMeetingId: string | null = meetingId,
): Promise<Evening> {
  const next = await aMeeting(db, { heldOn, items: ['Approval of minutes'] })
  await db
    .updateTable('agendaItem')
    .set({ approvesMeetingId, kind: 'minutes-approval' })
    .where('id', '=', next.items[0]!)
    .execute()
  context.clock.set(at(heldOn, '18:02'))
  await callToOrder(context, { meetingId: next.id, by: people.Alder })
  await callRoll(context, {
    meetingId: next.id,
    entries: trees.map((name) => ({ personId: people[name], standing: 'present' as const })),
  })
  return { db, context, people, meetingId: next.id, items: next.items }
}

const note = { slug: december, itemId: null, detail: 'summary' as const }

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('presenting', () => {
    it('waits for the adjournment, then makes a public draft with its PDF', async () => {
      const evening = await anEvening(db)
      const desk: Desk = { ...evening.context, renderer, verifyAt: 'commission.example.org/verify' }
      await expect(presentMinutes(desk, { slug: december })).rejects.toEqual(refused('in-session'))
      desk.clock.forward(60)
      await adjourn(desk, { meetingId: evening.meetingId, by: 'commission' })
      expect(await listMeetingsForPublic(db)).toEqual([])
      await presentMinutes(desk, { slug: december })
      const { edition, document } = await getMinutesForPublic(db, december)
      expect(edition).toMatchObject({ number: 1, stage: 'presented', publicAt: desk.clock.now() })
      expect(document.banner).toBe('DRAFT — not approved')
      const [file] = edition.files
      const pdf = await readPdf(await readWholeFile(db, { ...file!, mediaType: 'application/pdf' }))
      const read = JSON.stringify([pdf.pages, pdf.artifacts]).replaceAll(/(\\n|\s)+/g, '')
      for (const { text } of linesOf(document)) {
        if (/^(Aye|No|Abstain|Recused|Absent) /.test(text)) continue
        expect(read.toLowerCase()).toContain(
          JSON.stringify(text).slice(1, -1).replaceAll(/\s+/g, '').toLowerCase(),
        )
      }
      await expect(presentMinutes(desk, { slug: december })).rejects.toEqual(refused('nothing-changed'))
    })

    it('makes a new draft of what was changed, and refuses when the record changes while the PDF is made', async () => {
      const { desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      await writeNote(desk, { ...note, narrative: 'A quiet evening.', version: 0 })
      const interrupted = {
        ...desk,
        renderer: {
          render: async (...args: Parameters<typeof renderer.render>) => {
            await writeNote(desk, { ...note, narrative: 'A loud evening.', version: 1 })
            return renderer.render(...args)
          },
          packet: renderer.packet.bind(renderer),
          section: renderer.section.bind(renderer),
        },
      }
      await expect(presentMinutes(interrupted, { slug: december })).rejects.toMatchObject({
        kind: 'conflict',
      })
      await expect(writeNote(desk, { ...note, narrative: 'Mine.', version: 1 })).rejects.toMatchObject({
        kind: 'conflict',
        theirs: { narrative: 'A loud evening.', version: 2 },
      })
      await presentMinutes(desk, { slug: december })
      const { edition, editions } = await getMinutesForPublic(db, december)
      expect(edition).toMatchObject({
        number: 2,
        differences: [{ change: 'added', under: 'Opening', text: 'A loud evening.' }],
      })
      expect(editions.map(({ number }) => number)).toEqual([2, 1])
      expect(
        linesOf((await getMinutesForPublic(db, december, 1)).document).map(({ text }) => text),
      ).not.toContain('A loud evening.')
    })
  })

  describe('approval by the vote of a later meeting', () => {
    it('is picked up when the vote carries: the text that was read, with the vote that approved it', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      const draft = await getMinutesForPublic(db, december)
      const next = await theNextMeeting(evening)
      const motionId = await aMotion(next, { text: 'to approve the minutes of December 10, 2026' })
      await take(next, motionId, { Poplar: 'abstain' })
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
      const approved = await getMinutesForPublic(db, december)
      expect(approved.edition).toMatchObject({ number: 2, stage: 'approved', approvedOn: '2027-01-14' })
      expect(approved.document.sections.slice(0, -1)).toEqual(draft.document.sections)
      expect(linesOf(approved.document).at(-2)!.text).toBe(
        'Approved as presented on January 14, 2027, item 1, on the motion of Commissioner Juniper, seconded by Commissioner Birch. Passed, 10–0.',
      )
      expect(approved.document.banner).toBeNull()
      expect(await findByHashForPublic(db, approved.edition.hash)).toMatchObject([
        { stage: 'approved', approvedOn: '2027-01-14', number: 2, current: null },
      ])
      expect(await findByHashForPublic(db, draft.edition.hash)).toMatchObject([
        { stage: 'presented', number: 1, current: { number: 2 } },
      ])
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(presentMinutes(desk, { slug: december })).rejects.toEqual(refused('minutes-approved'))
      expect((await checkEditions(db)).findings).toEqual([])
    })

    it('does not come of a vote that was lost', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      const next = await theNextMeeting(evening)
      const motionId = await aMotion(next)
      await take(next, motionId, Object.fromEntries(trees.slice(0, 6).map((name) => [name, 'no' as const])))
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(refused('motion-lost'))
      expect((await listEditionsForPublic(db, evening.meetingId)).map(({ stage }) => stage)).toEqual([
        'presented',
      ])
    })

    it('needs a draft that was presented', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      const next = await theNextMeeting(evening)
      const motionId = await aMotion(next)
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(refused('no-draft'))
    })

    it('as corrected waits for the correction, then cites it', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      const next = await theNextMeeting(evening)
      const motionId = await aMotion(next, { text: 'to approve the minutes' })
      const amendment = await aMotion(next, {
        kind: 'amendment',
        text: 'to add that it rained',
        parentId: motionId,
      })
      await take(next, amendment)
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(
        refused('corrections-not-made'),
      )
      await writeNote(desk, { ...note, narrative: 'It rained.', version: 0 })
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(
        refused('corrections-not-shown'),
      )
      const { workingText: shown } = await getMinutesInHand(db, december)
      await approveMinutes(desk, { slug: december, motionId, shown })
      const texts = linesOf((await getMinutesForPublic(db, december)).document).map(({ text }) => text)
      expect(texts).toContain('It rained.')
      expect(texts.at(-2)).toMatch(
        /^Approved as corrected on January 14, 2027, .* Corrections: to add that it rained\.$/,
      )
    })
  })

  describe('an item that was made before there were minutes to name', () => {
    const approves = async ({ items }: Evening) =>
      (await db.selectFrom('agendaItem').selectAll().where('id', '=', items[0]!).executeTakeFirstOrThrow())
        .approvesMeetingId

    it('is tied to the minutes as they are presented, and its vote approves them', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      const next = await theNextMeeting(evening, '2027-01-14', null)
      const later = await aMeeting(db, { heldOn: '2027-02-11', items: ['Approval of minutes'] })
      await db
        .updateTable('agendaItem')
        .set({ kind: 'minutes-approval' })
        .where('id', '=', later.items[0]!)
        .execute()
      await presentMinutes(desk, { slug: december })
      expect(await approves(next)).toBe(evening.meetingId)
      await writeNote(desk, { ...note, narrative: 'It rained.', version: 0 })
      await presentMinutes(desk, { slug: december })
      expect(await approves({ ...next, items: later.items })).toBeNull()
      await take(next, await aMotion(next))
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
    })

    it('is told of with the reason where it names none, and the clerk says that these were approved', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      const next = await theNextMeeting(evening, '2027-01-14', null)
      const motionId = await aMotion(next)
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      const told = async () => {
        const { candidates } = await getMinutesInHand(db, december)
        return candidates.map((each) => notPickedUp(each, true))
      }
      expect(await told()).toEqual([
        {
          sentence:
            'January 14, 2027, item 1: Passed, 11–0. The item does not say which minutes it approves. If it was these, say so.',
          offered: true,
        },
      ])
      await approveMinutes(desk, { slug: december, motionId })
      expect((await getMinutesForPublic(db, december)).edition.stage).toBe('approved')
      expect(await approves(next)).toBe(evening.meetingId)
    })

    it('takes from the motion which minutes it approves, and only minutes that were presented', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      const next = await theNextMeeting(evening, '2027-01-14', null)
      const approvesMeetingId = evening.meetingId
      await expect(aMotion(next, { approvesMeetingId })).rejects.toMatchObject({ kind: 'invalid' })
      await db.updateTable('agendaItem').set({ outcome: 'heard' }).where('id', '=', next.items[0]!).execute()
      await presentMinutes(desk, { slug: december })
      expect(await approves(next)).toBeNull()
      await db.updateTable('agendaItem').set({ outcome: null }).where('id', '=', next.items[0]!).execute()
      await take(next, await aMotion(next, { approvesMeetingId }))
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
    })
  })

  describe('E14: correcting approved minutes', () => {
    it('makes a new edition on a motion to amend what was adopted, and on nothing else', async () => {
      const { evening, desk } = await aHeldMeeting(db)
      await presentMinutes(desk, { slug: december })
      const next = await theNextMeeting(evening)
      const approval = await aMotion(next)
      await take(next, approval)
      await approveCarriedMinutes(desk, january)
      await writeNote(desk, { ...note, narrative: 'It rained.', version: 0 })
      await expect(correctMinutes(desk, { slug: december, motionId: approval })).rejects.toEqual(
        refused('wrong-motion'),
      )
      desk.clock.forward(60)
      await adjourn(desk, { meetingId: next.meetingId, by: 'commission' })
      const third = await theNextMeeting(evening, '2027-02-11')
      const motionId = await aMotion(third, {
        kind: 'amend-previously-adopted',
        text: 'to add to the minutes of December 10, 2026, that it rained',
      })
      await take(third, motionId)
      expect(await approveCarriedMinutes(desk, '2027-02-11-regular')).toEqual([])
      await correctMinutes(desk, { slug: december, motionId })
      const { edition, document } = await getMinutesForPublic(db, december)
      expect(edition).toMatchObject({ number: 3, stage: 'corrected', approvedOn: '2027-02-11' })
      expect(document.banner).toBeNull()
      expect(document.sections.slice(-2).map(({ id }) => id)).toEqual(['approval', 'correction'])
      expect(linesOf(document).map(({ text }) => text)).toContain('It rained.')
      expect(edition.differences).toContainEqual({ change: 'added', under: 'Opening', text: 'It rained.' })
    })
  })

  it('W7 reminds of a draft until it is presented', async () => {
    const { evening, desk } = await aHeldMeeting(db)
    const reminder = async () =>
      findMinutesReminder(db, await getMinutesInHand(db, december), desk.clock.now())
    expect((await reminder())?.sentence).toMatch(/^The meeting was today\. No next meeting is scheduled/)
    await aMeeting(evening.db, { heldOn: '2027-01-14' })
    desk.clock.set(at('2027-01-11', '18:00'))
    expect(await reminder()).toEqual({
      state: 'soon',
      sentence:
        'It is 32 days since the meeting. Presented by Monday, January 11, 2027, 6:00 PM, the draft goes out with the agenda of January 14, 2027.',
    })
    const onFirstPage = async () =>
      (await getToday(db, desk.clock.now())).steps.find(({ href }) => href.endsWith(`${december}/minutes`))
    expect(await onFirstPage()).toMatchObject({ late: false, when: (await reminder())!.sentence })
    desk.clock.forward(1)
    expect((await reminder())?.state).toBe('late')
    expect(await onFirstPage()).toMatchObject({ late: true, when: (await reminder())!.sentence })
    desk.clock.set(at('2027-01-14', '09:00'))
    expect((await reminder())?.sentence).toContain('the meeting of January 14, 2027 had no draft')
    await presentMinutes(desk, { slug: december })
    expect(await reminder()).toBeNull()
    expect(await onFirstPage()).toMatchObject({
      late: false,
      when: expect.stringContaining('No upcoming agenda'),
    })
  })
})
