import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { listEditionsForPublic } from '#app/domain/editions/queries.server.ts'
import { callRoll } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { getMinutesForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { approveCarriedMinutes, approveMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { writeNote } from '#app/domain/minutes/write-note.server.ts'
import { changeMotion } from '#app/domain/motions/make-motion.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { aMotion, take } from '#test/domain/motions/vote-taken.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, at, trees, type Evening } from '#test/setup/meeting.ts'
import type { Desk } from '#test/setup/postable.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const december = '2026-12-10-regular'
const january = '2027-01-14-regular'
const note = { slug: december, itemId: null, detail: 'summary' as const }
const asCorrected = {
  text: 'to approve the minutes with the correction that 3.A and 3.B were adopted',
  minutesApproval: 'as-corrected' as const,
  corrections: '3.A and 3.B were adopted',
}

type Sitting = { next: Evening; desk: Desk; evening: Evening }

/** The minutes of December 10 are presented, and the meeting of January 14, whose item approves them, is in session. */
async function putToApproval(db: Store): Promise<Sitting> {
  const evening = await anEvening(db)
  const { context, people, meetingId } = evening
  const desk = { ...context, renderer, verifyAt: 'commission.example.org/verify' }
  context.clock.forward(120)
  await adjourn(context, { meetingId, by: 'commission' })
  await presentMinutes(desk, { slug: december })
  const made = await aMeeting(db, { heldOn: '2027-01-14', items: ['Approval of minutes'] })
  await db
    .updateTable('agendaItem')
    .set({ approvesMeetingId: meetingId, kind: 'minutes-approval' })
    .where('id', '=', made.items[0]!)
    .execute()
  context.clock.set(at('2027-01-14', '18:02'))
  await callToOrder(context, { meetingId: made.id, by: people.Alder })
  const entries = trees.map((name) => ({ personId: people[name], standing: 'present' as const }))
  await callRoll(context, { meetingId: made.id, entries })
  return { evening, desk, next: { ...evening, meetingId: made.id, items: made.items } }
}

onBothEngines((newStore) => {
  let db: Store
  let sitting: Sitting
  beforeEach(async () => {
    db = await newStore()
    sitting = await putToApproval(db)
  })
  afterEach(() => db.destroy())

  const stages = async () =>
    (await listEditionsForPublic(db, sitting.evening.meetingId)).map(({ stage }) => stage)
  const rain = () => writeNote(sitting.desk, { ...note, narrative: 'It rained.', version: 0 })
  const shown = async () => (await getMinutesInHand(db, december)).workingText
  const told = async (slug: string) =>
    linesOf((await getMinutesInHand(db, slug)).working).map(({ text }) => text)

  describe('E14: minutes are approved as presented or as corrected by the clerk’s word', () => {
    it('no motion on them is made that does not say which, now or from paper', async () => {
      const { next } = sitting
      for (const when of [undefined, at('2027-01-14', '18:02'), null]) {
        const made = (said: Parameters<typeof aMotion>[1]) => aMotion(next, { at: when, ...said })
        await expect(made({ minutesApproval: null })).rejects.toEqual(refused('approval-not-said'))
        await expect(made({ minutesApproval: 'as-corrected' })).rejects.toEqual(
          refused('corrections-not-said'),
        )
        await expect(made({ minutesApproval: 'as-presented', corrections: '3.A' })).rejects.toEqual(
          refused('corrections-unasked'),
        )
      }
      await expect(aMotion(next, { kind: 'postpone', minutesApproval: 'as-presented' })).rejects.toEqual(
        refused('approves-nothing'),
      )
    })

    it('the motion that named a correction 11 to 0 freezes nothing until the draft has it', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next, asCorrected)
      expect(await take(next, motionId)).toBe('Passed, 11–0')
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      const freeze = async (hash: string | null) =>
        approveMinutes(desk, { slug: december, motionId, shown: hash })
      await expect(freeze(await shown())).rejects.toEqual(refused('corrections-not-made'))
      const before = await shown()
      await rain()
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(freeze(null)).rejects.toEqual(refused('corrections-not-shown'))
      await expect(freeze(before)).rejects.toEqual(refused('draft-changed-since'))
      expect(await stages()).toEqual(['presented'])
      await freeze(await shown())
      const { document, edition } = await getMinutesForPublic(db, december)
      const lines = linesOf(document).map(({ text }) => text)
      expect(lines).toContain('It rained.')
      expect(lines.at(-2)).toMatch(
        /^Approved as corrected on January 14, 2027, item 1, .*Corrections: 3\.A and 3\.B were adopted\.$/,
      )
      expect(edition.differences).toContainEqual({ change: 'added', under: 'Opening', text: 'It rained.' })
      expect(await told(january)).toContain(
        'The minutes of December 10, 2026 were approved as corrected. Corrections: 3.A and 3.B were adopted.',
      )
    })

    it('the differences that the motion had before it are frozen as its vote carries, and no others', async () => {
      const { next, desk } = sitting
      await rain()
      const motionId = await aMotion(next, { ...asCorrected, correctedText: await shown() })
      await writeNote(desk, { ...note, narrative: 'It snowed.', version: 1 })
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await writeNote(desk, { ...note, narrative: 'It rained.', version: 2 })
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
    })

    it('an amendment that carried makes of “as presented” “as corrected”, and of corrections shown more', async () => {
      const { next, desk } = sitting
      await rain()
      const motionId = await aMotion(next, { ...asCorrected, correctedText: await shown() })
      const amendment = { kind: 'amendment' as const, text: 'to add that it was cold', parentId: motionId }
      await take(next, await aMotion(next, amendment))
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      expect(await told(january)).toContain(
        'The minutes of December 10, 2026 were approved as corrected. Corrections: 3.A and 3.B were adopted; to add that it was cold.',
      )
    })

    it('words that speak of a correction wait for the clerk where “as presented” was said', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next, { text: asCorrected.text })
      await take(next, motionId)
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(
        refused('words-say-otherwise'),
      )
      const correction = {
        kind: 'motion',
        id: motionId,
        changes: { minutesApproval: 'as-corrected', corrections: '3.A and 3.B were adopted' },
        reason: 'By the recording.',
      }
      await correctFact(desk, correction)
      await expect(approveMinutes(desk, { slug: december, motionId, how: 'as-presented' })).rejects.toEqual(
        refused('said-otherwise'),
      )
      await rain()
      await approveMinutes(desk, { slug: december, motionId, shown: await shown() })
      const undone = { ...correction, changes: { minutesApproval: 'as-presented', corrections: null } }
      await expect(correctFact(desk, undone)).rejects.toEqual(refused('minutes-rest-on-it'))
    })

    it('as presented are frozen as the vote had them, whatever was presented since', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next, { text: asCorrected.text })
      await take(next, motionId)
      desk.clock.forward(10)
      await rain()
      await presentMinutes(desk, { slug: december })
      await approveMinutes(desk, { slug: december, motionId, how: 'as-presented' })
      const { document } = await getMinutesForPublic(db, december)
      expect(linesOf(document).map(({ text }) => text)).not.toContain('It rained.')
    })

    it('as corrected are frozen also where the corrected draft was presented after the vote', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next, asCorrected)
      await take(next, motionId)
      desk.clock.forward(10)
      await rain()
      await presentMinutes(desk, { slug: december })
      await approveMinutes(desk, { slug: december, motionId, shown: await shown() })
      expect(await stages()).toContain('approved')
      const { document } = await getMinutesForPublic(db, december)
      expect(linesOf(document).map(({ text }) => text)).toContain('It rained.')
    })

    it('as presented are frozen as presented anew, where that was before the vote', async () => {
      const { next, desk } = sitting
      await rain()
      await presentMinutes(desk, { slug: december })
      desk.clock.forward(10)
      await take(next, await aMotion(next))
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
      const { document } = await getMinutesForPublic(db, december)
      expect(linesOf(document).map(({ text }) => text)).toContain('It rained.')
    })

    it('a correction says it whole, and the way is changed until the vote', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next)
      await changeMotion(desk, { motionId, minutesApproval: 'as-corrected', corrections: 'The date' })
      await take(next, motionId)
      const correct = (changes: Record<string, string | null>) =>
        correctFact(desk, { kind: 'motion', id: motionId, changes, reason: 'By the recording.' })
      await expect(correct({ corrections: null })).rejects.toEqual(refused('corrections-not-said'))
      await expect(correct({ minutesApproval: 'as-presented' })).rejects.toEqual(
        refused('corrections-unasked'),
      )
      await correct({ minutesApproval: 'as-presented', corrections: null })
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
      expect(await told(january)).toContain('The minutes of December 10, 2026 were approved as presented.')
    })

    it('a motion that does not approve them approves none, and one of old says it when the clerk does', async () => {
      const { next, desk } = sitting
      const other = await aMotion(next, { minutesApproval: 'none', text: 'to thank the clerk' })
      await take(next, other)
      expect((await getMinutesInHand(db, december)).candidates).toEqual([])
      const motionId = await aMotion(next)
      await take(next, motionId)
      await db.updateTable('motion').set({ minutesApproval: null }).where('id', '=', motionId).execute()
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      await expect(approveMinutes(desk, { slug: december, motionId })).rejects.toEqual(
        refused('approval-not-said'),
      )
      await approveMinutes(desk, { slug: december, motionId, how: 'as-presented' })
      expect(await told(january)).toContain('The minutes of December 10, 2026 were approved as presented.')
    })

    it('a vote from paper, and one that a correction turns, freeze by the same word', async () => {
      const { next, desk } = sitting
      const motionId = await aMotion(next, { at: null })
      await openVote(desk, { motionId, at: null })
      await castVotes(desk, { motionId, votes: [], rest: 'aye', at: null })
      const noes = trees.slice(0, 6).map((name) => ({ personId: next.people[name], choice: 'no' as const }))
      await castVotes(desk, { motionId, votes: noes, at: null })
      await closeVote(desk, { motionId, at: null })
      expect(await approveCarriedMinutes(desk, january)).toEqual([])
      const turned = noes.map(({ personId }) => ({ personId, choice: 'aye' as const }))
      await correctVotes(desk, { motionId, votes: turned, reason: 'By the recording.' })
      expect(await approveCarriedMinutes(desk, january)).toEqual([december])
      await expect(
        correctVotes(desk, { motionId, votes: noes, reason: 'By the recording.' }),
      ).rejects.toEqual(refused('rests-on-it'))
      await correctVotes(desk, { motionId, votes: noes.slice(1), reason: 'By the recording.' })
    })
  })
})
