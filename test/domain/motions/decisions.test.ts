import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { recordArrival, recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordRecusal } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { confirmWording } from '#app/domain/motions/confirm-wording.server.ts'
import {
  recordConsent,
  recordNoSecond,
  recordStated,
  ruleOnPoint,
  takeBackDecision,
} from '#app/domain/motions/decide-motion.server.ts'
import { changeMotion, makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { callDivision, takeVoteBack } from '#app/domain/motions/retake-vote.server.ts'
import { castVotes, closeVote, openVote } from '#app/domain/motions/take-vote.server.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { wordingOf } from '#app/domain/meeting-record/votes/wording.ts'
import { listVotesForPublic } from '#app/domain/overviews/votes-public.server.ts'
import { plainText } from '#app/documents/text/plain-text.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, trees, type Evening } from '#test/setup/meeting.ts'
import { lastEntry } from '#test/setup/record.ts'
import { aMotion, motionRecord, take } from './vote-taken.ts'
import { minutesFrom } from '#test/setup/minutes.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })

/** The minutes of the evening as they would be drafted now, as text. */
async function minutesOf({ db, meetingId }: Evening): Promise<string> {
  const record = await getMeetingRecord(db, meetingId)
  const document = minutesFrom(record)
  return plainText(document)
}

async function over({ context, meetingId }: Evening): Promise<void> {
  await adjourn(context, { meetingId, by: 'commission' })
}

/** The votes that the page of a member tells, once the meeting has a public agenda. */
async function votesTold({ db, meetingId }: Evening, personId: string) {
  await db
    .insertInto('edition')
    .values({
      id: newId(),
      meetingId,
      series: 'agenda',
      number: 1,
      stage: 'published',
      document: JSON.stringify({ sections: [] }),
      documentHash: 'a'.repeat(64),
      frozenAt: '2026-12-01T00:00:00.000Z',
      frozenBy: 'Dana Rivers',
      publicAt: '2026-12-01T00:00:00.000Z',
      basis: 'invented',
    })
    .execute()
  return listVotesForPublic(db, personId, { now: '2027-06-01T00:00:00.000Z', year: 2026 })
}

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  describe('no second', () => {
    it('dies for lack of a second: no vote is recorded, and the minutes say why', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening, { seconderId: null })
      expect(await recordNoSecond(evening.context, { motionId })).toEqual({
        result: 'Died for lack of a second',
      })
      const { motion, votes } = await motionRecord(evening, motionId)
      expect(motion).toMatchObject({ voteClosed: true, decidedBy: 'no-second', voteMethod: null })
      expect(votes).toEqual({})
      const minutes = await minutesOf(evening)
      expect(minutes).toContain('The motion died for lack of a second. No vote was taken.')
      expect(minutes).not.toContain('who seconded it')
      expect(await lastEntry(db, evening.meetingId)).toMatchObject({ action: 'motion.close-vote' })
      await expect(openVote(evening.context, { motionId })).rejects.toEqual(refused('decided'))
      await aMotion(evening, { text: 'To write to the council.' })
    })

    it('is refused for a motion that was seconded, and for one that needs none', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening)
      await expect(recordNoSecond(evening.context, { motionId })).rejects.toEqual(refused('seconded'))
      const point = await aMotion(evening, { kind: 'point-of-order', seconderId: null })
      await expect(recordNoSecond(evening.context, { motionId: point })).rejects.toEqual(
        refused('no-second-needed'),
      )
    })

    it('is entered from paper, and taken back', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening, { seconderId: null })
      await over(evening)
      await recordNoSecond(evening.context, { motionId, at: null })
      await expect(
        correctFact(evening.context, {
          kind: 'motion',
          id: motionId,
          changes: { voteClosedAt: { happened: false, at: null } },
          reason: 'By mistake',
        }),
      ).rejects.toEqual(refused('decided'))
      await takeBackDecision(evening.context, { motionId, reason: 'Birch had seconded it' })
      const { motion } = await motionRecord(evening, motionId)
      expect(motion).toMatchObject({ voteClosed: false, voteClosedAt: null, decidedBy: null })
      const entry = await lastEntry(db, evening.meetingId)
      expect(entry).toMatchObject({ reason: 'Birch had seconded it', before: { decidedBy: 'no-second' } })
    })
  })

  describe('general consent', () => {
    it('carries without names or counts, and the minutes name who was present', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 7) })
      const { people, items } = evening
      const motionId = await aMotion(evening, { moverId: people.Alder, seconderId: null })
      await recordRecusal(evening.context, {
        itemId: items[0]!,
        personId: people.Elm,
        reason: 'Works there',
        leftRoom: false,
      })
      expect(await recordConsent(evening.context, { motionId })).toEqual({
        result: 'Passed without objection',
      })
      const { votes, tally } = await motionRecord(evening, motionId)
      expect(votes).toEqual({})
      expect(tally).toMatchObject({ outcome: 'carried', rule: '' })
      const minutes = await minutesOf(evening)
      expect(minutes).toContain(
        'Without objection, the motion carried by general consent. No vote was taken.',
      )
      expect(minutes).toContain('Present: Alder, Álamo, Birch, Cedro, Fir and Hazel. Recused: Elm.')
      await over(evening)
      expect(await votesTold(evening, people.Alder)).toEqual([])
    })

    it('becomes a vote when somebody objects', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening)
      await recordConsent(evening.context, { motionId })
      await expect(
        correctVotes(evening.context, {
          motionId,
          reason: 'Wrong',
          votes: [{ personId: evening.people.Elm, choice: 'no' }],
        }),
      ).rejects.toEqual(refused('no-names'))
      await takeBackDecision(evening.context, { motionId, reason: 'A member objected.' })
      expect(await take(evening, motionId, { Elm: 'no' })).toBe('Passed, 10–1')
      await expect(takeBackDecision(evening.context, { motionId, reason: 'Once more' })).rejects.toEqual(
        refused('by-vote'),
      )
    })

    it('waits for what a vote waits for', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 6) })
      const { context, people, items, meetingId } = evening
      const { id } = await makeMotion(context, {
        itemId: items[0]!,
        kind: 'main',
        text: 'To write.',
        moverId: people.Alder,
      })
      await expect(recordConsent(context, { motionId: id })).rejects.toEqual(refused('comment-not-called'))
      const amendment = await aMotion(evening, {
        kind: 'amendment',
        parentId: id,
        moverId: people.Alder,
        seconderId: people.Birch,
      })
      await expect(recordConsent(context, { motionId: id })).rejects.toEqual(refused('other-first'))
      await recordDeparture(context, { meetingId, personId: people.Fir })
      await expect(recordConsent(context, { motionId: amendment })).rejects.toEqual(refused('no-quorum'))
      await recordArrival(context, { meetingId, personId: people.Fir, mode: 'in-person' })
      await recordConsent(context, { motionId: amendment })
      await openVote(context, { motionId: id }).catch(() => undefined)
      await changeMotion(context, { motionId: id, seconderId: people.Birch })
      await openVote(context, { motionId: id })
      await expect(recordConsent(context, { motionId: id })).rejects.toEqual(refused('vote-open'))
    })

    it('is refused while anyone is remote, for a finding, and for a point of order', async () => {
      const evening = await anEvening(db, { present: trees.slice(0, 9) })
      const { context, people, meetingId } = evening
      const finding = await aMotion(evening, {
        kind: 'off-agenda-finding',
        moverId: people.Alder,
        offAgendaException: 'immediate-need',
      })
      await expect(recordConsent(context, { motionId: finding })).rejects.toEqual(refused('finding-voted'))
      await strikeFact(context, { kind: 'motion', id: finding, reason: 'Not needed' })
      const point = await aMotion(evening, {
        kind: 'point-of-order',
        moverId: people.Alder,
        seconderId: null,
      })
      await expect(recordConsent(context, { motionId: point })).rejects.toEqual(refused('chair-rules'))
      await expect(openVote(context, { motionId: point })).rejects.toEqual(refused('chair-rules'))
      await ruleOnPoint(context, { motionId: point, outcome: 'lost' })
      await recordArrival(context, {
        meetingId,
        personId: people.Poplar,
        mode: 'remote',
        provision: 'just-cause',
        audioAndVideo: true,
        adultsPresent: 'No one',
      })
      const motionId = await aMotion(evening, { moverId: people.Alder })
      await expect(recordConsent(context, { motionId })).rejects.toEqual(refused('roll-call-needed'))
      await recordDeparture(context, { meetingId, personId: people.Poplar })
      context.clock.forward(1)
      await recordConsent(context, { motionId })
    })
  })

  describe('a point of order and an appeal', () => {
    it('is ruled on by the chair, also while another motion is pending', async () => {
      const evening = await anEvening(db)
      const { context, people } = evening
      const main = await aMotion(evening)
      const point = await aMotion(evening, {
        kind: 'point-of-order',
        text: 'The motion is not on the agenda.',
        moverId: people.Elm,
        seconderId: null,
      })
      await expect(openVote(context, { motionId: main })).rejects.toEqual(refused('other-first'))
      expect(
        await ruleOnPoint(context, { motionId: point, outcome: 'lost', ruling: 'It is item 1' }),
      ).toEqual({
        result: 'Not well taken',
      })
      const appeal = await aMotion(evening, {
        kind: 'appeal',
        parentId: point,
        text: 'The ruling on the agenda.',
        moverId: people.Elm,
        seconderId: people.Fir,
      })
      const noes = Object.fromEntries(trees.slice(0, 5).map((name) => [name, 'no' as const]))
      expect(await take(evening, appeal, { ...noes, Poplar: 'abstain' })).toBe('Sustained, 5–5')
      expect(await take(evening, main)).toBe('Passed, 11–0')
      const minutes = await minutesOf(evening)
      expect(minutes).toContain('raised a point of order: The motion is not on the agenda.')
      expect(minutes).toContain('The chair ruled the point of order not well taken: It is item 1.')
      expect(minutes).toContain('Sustained, 5–5')
      expect(minutes.indexOf('raised a point of order')).toBeLessThan(minutes.indexOf('Passed, 11–0'))
    })

    it('is overturned by a majority of noes', async () => {
      const evening = await anEvening(db)
      const appeal = await aMotion(evening, { kind: 'appeal', text: 'The order of speakers.' })
      const noes = Object.fromEntries(trees.slice(0, 6).map((name) => [name, 'no' as const]))
      expect(await take(evening, appeal, noes)).toBe('Overturned, 5–6')
    })

    it('asks an appeal for its second, and only rules on points of order', async () => {
      const evening = await anEvening(db)
      const appeal = await aMotion(evening, { kind: 'appeal', seconderId: null })
      await expect(openVote(evening.context, { motionId: appeal })).rejects.toEqual(refused('no-second'))
      await expect(ruleOnPoint(evening.context, { motionId: appeal, outcome: 'lost' })).rejects.toEqual(
        refused('not-a-point'),
      )
    })
  })

  describe('a division', () => {
    it('takes a vote by voice again by roll call', async () => {
      const evening = await anEvening(db)
      const { context, people } = evening
      const motionId = await aMotion(evening)
      await openVote(context, { motionId, method: 'voice' })
      await expect(callDivision(context, { motionId, personId: 'nobody' })).rejects.toMatchObject({
        kind: 'not-found',
      })
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      await closeVote(context, { motionId })
      await callDivision(context, { motionId, personId: people.Elm })
      const { motion } = await motionRecord(evening, motionId)
      expect(motion).toMatchObject({ voteClosed: false, voteMethod: 'roll-call', votes: [], divided: true })
      expect((await lastEntry(db, evening.meetingId)).before).toMatchObject({ votes: { length: 11 } })
      await castVotes(context, { motionId, votes: [{ personId: people.Elm, choice: 'no' }], rest: 'aye' })
      expect(await closeVote(context, { motionId })).toEqual({ result: 'Passed, 10–1' })
      expect(await minutesOf(evening)).toContain(
        'Commissioner Elm called for a division after the vote by voice',
      )
      await expect(callDivision(context, { motionId })).rejects.toEqual(refused('not-by-voice'))
    })

    it('comes before the next motion', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening)
      await openVote(evening.context, { motionId, method: 'voice' })
      await castVotes(evening.context, { motionId, votes: [], rest: 'aye' })
      await closeVote(evening.context, { motionId })
      await aMotion(evening, { text: 'To do more.' })
      await expect(callDivision(evening.context, { motionId })).rejects.toEqual(refused('too-late'))
    })
  })

  describe('a result as stated', () => {
    const stated = {
      outcome: 'carried' as const,
      result: 'approved 7–1–2',
      source: 'Pasadena Now, June 13, 2025.',
      ayes: 7,
      noes: 1,
      abstentions: 2,
      absent: 1,
    }

    it('keeps the words and the source, and counts for nobody', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening, { moverId: null, seconderId: null })
      await expect(recordStated(evening.context, { motionId, at: null, ...stated })).rejects.toEqual(
        refused('happens-now'),
      )
      await over(evening)
      await recordStated(evening.context, { motionId, at: null, ...stated })
      const minutes = await minutesOf(evening)
      expect(minutes).toContain(
        'The motion carried. The source states the result as “approved 7–1–2” (seven ayes, one no, two abstentions, one absent). Source: Pasadena Now, June 13, 2025. Votes by name are not recorded.',
      )
      expect((await motionRecord(evening, motionId)).votes).toEqual({})
      expect(await votesTold(evening, evening.people.Alder)).toEqual([])
    })

    it.each([
      [{ ayes: 11, noes: 0, abstentions: null, absent: null }, true],
      [{ ayes: 11, noes: null, abstentions: null, absent: null }, true],
      [{ ayes: 10, noes: 1, abstentions: null, absent: null }, false],
      [{ ayes: 10, noes: 0, abstentions: 1, absent: null }, false],
      [{ ayes: 10, noes: 0, abstentions: null, absent: 1 }, false],
      [{ ayes: null, noes: 0, abstentions: null, absent: null }, false],
    ])('derives names only where all present voted alike: %j', async (counts, derived) => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening)
      await over(evening)
      await recordStated(evening.context, { motionId, at: null, ...stated, ...counts })
      const minutes = await minutesOf(evening)
      expect(minutes.includes('as everyone present voted alike')).toBe(derived)
      expect(minutes.includes('Votes by name are not recorded.')).toBe(!derived)
      expect(await votesTold(evening, evening.people.Alder)).toEqual([])
    })

    it('asks for words, a source, and figures that can be', async () => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening)
      await over(evening)
      const enter = (change: object) =>
        recordStated(evening.context, { motionId, at: null, ...stated, ...change })
      await expect(enter({ result: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
      await expect(enter({ source: '\u200b' })).rejects.toMatchObject({ kind: 'invalid' })
      await expect(enter({ ayes: 8 })).rejects.toEqual(refused('more-than-seats'))
      await expect(enter({ ayes: 0 })).rejects.toEqual(refused('figures-disagree'))
      await db
        .updateTable('agendaItem')
        .set({ kind: 'minutes-approval', approvesMeetingId: evening.meetingId })
        .where('id', '=', evening.items[0]!)
        .execute()
      await expect(enter({})).rejects.toEqual(refused('not-later'))
      await db
        .updateTable('agendaItem')
        .set({ kind: 'action', approvesMeetingId: null })
        .where('id', '=', evening.items[0]!)
        .execute()
      await enter({})
      await takeBackDecision(evening.context, { motionId, reason: 'Another motion' })
      await enter({ outcome: 'lost', result: 'failed 1–7' })
    })
  })

  describe('as amended', () => {
    async function amended(evening: Evening) {
      const main = await aMotion(evening, { text: 'To answer within “30 days”.' })
      const first = await aMotion(evening, {
        kind: 'amendment',
        parentId: main,
        text: 'To replace “30 days” with “60 days”.',
      })
      return { main, first }
    }
    const wording = async (evening: Evening, motionId: string) =>
      wordingOf(
        (await motionRecord(evening, motionId)).motion,
        (await getMeetingRecord(db, evening.meetingId)).commission,
      )

    it('takes the words that the clerk confirmed, and keeps those that were moved', async () => {
      const evening = await anEvening(db)
      const { main, first } = await amended(evening)
      await expect(confirmWording(evening.context, { motionId: main, text: 'Sooner' })).rejects.toEqual(
        refused('not-amended'),
      )
      await take(evening, first)
      await confirmWording(evening.context, { motionId: main, text: 'To answer within 60 days.' })
      expect(await wording(evening, main)).toMatchObject({
        moved: 'To answer within “30 days”.',
        asAmended: 'To answer within 60 days.',
      })
      await take(evening, main)
      const minutes = await minutesOf(evening)
      expect(minutes).toContain('to answer within “30 days”.')
      expect(minutes).toContain('As amended, the motion was to answer within 60 days.')
      await over(evening)
      const votes = await votesTold(evening, evening.people.Elm)
      expect(votes.find(({ motion }) => motion === 'To answer within 60 days.')).toMatchObject({
        moved: 'To answer within “30 days”.',
      })
    })

    it('has no words as amended once another change carried, or the first was corrected to have lost', async () => {
      const evening = await anEvening(db)
      const { main, first } = await amended(evening)
      await take(evening, first)
      await confirmWording(evening.context, { motionId: main, text: 'To answer within 60 days.' })
      const second = await aMotion(evening, {
        kind: 'amendment',
        parentId: main,
        text: 'To add “in writing”.',
      })
      await take(evening, second)
      expect((await wording(evening, main)).asAmended).toBeNull()
      expect(await minutesOf(evening)).toContain('Its words as amended are not recorded.')
      const lost = trees.map((name) => ({ personId: evening.people[name], choice: 'no' as const }))
      await correctVotes(evening.context, { motionId: second, reason: 'Misheard', votes: lost })
      expect((await wording(evening, main)).asAmended).toBe('To answer within 60 days.')
      await correctVotes(evening.context, { motionId: first, reason: 'Misheard', votes: lost })
      expect(await wording(evening, main)).toMatchObject({ asAmended: null, changes: [] })
    })

    it('is not confirmed while the vote is open', async () => {
      const evening = await anEvening(db)
      const { main, first } = await amended(evening)
      await take(evening, first)
      await openVote(evening.context, { motionId: main })
      await expect(confirmWording(evening.context, { motionId: main, text: 'x' })).rejects.toEqual(
        refused('vote-open'),
      )
    })
  })

  describe('reconsideration', () => {
    it('brings the motion back as it stood, to be voted on again', async () => {
      const evening = await anEvening(db)
      const main = await aMotion(evening)
      await take(evening, main, { Elm: 'no' })
      const again = await aMotion(evening, { kind: 'reconsider', parentId: main, text: 'To reconsider.' })
      await take(evening, again)
      const record = await getMeetingRecord(db, evening.meetingId)
      const back = motionsOfMeeting(record).find(({ motion }) => motion.broughtBackBy === again)!.motion
      expect(back).toMatchObject({ kind: 'main', text: 'To write again to the director.', voteClosed: false })
      expect((await motionRecord(evening, main)).motion.reconsidered).toBe(true)
      await expect(
        strikeFact(evening.context, { kind: 'motion', id: again, reason: 'By mistake' }),
      ).rejects.toEqual(refused('rests-on-it'))
      const lost = Object.fromEntries(trees.slice(0, 6).map((name) => [name, 'no' as const]))
      expect(await take(evening, back.id, lost)).toBe('Failed, 5–6')
      const minutes = await minutesOf(evening)
      expect(minutes).toContain('Passed, 10–1')
      expect(minutes).toContain('This decision was reconsidered later in the meeting.')
      expect(minutes).toContain('was before the commission again')
      const noes = trees.map((name) => ({ personId: evening.people[name], choice: 'no' as const }))
      await expect(
        correctVotes(evening.context, { motionId: again, reason: 'Misheard', votes: noes }),
      ).rejects.toEqual(refused('rests-on-it'))
    })

    it('brings nothing back when it is lost, and does when a correction carries it', async () => {
      const evening = await anEvening(db)
      const main = await aMotion(evening)
      await take(evening, main)
      const again = await aMotion(evening, { kind: 'reconsider', parentId: main, text: 'To reconsider.' })
      const noes = Object.fromEntries(trees.slice(0, 6).map((name) => [name, 'no' as const]))
      await take(evening, again, noes)
      const count = async () =>
        (await db.selectFrom('motion').select('id').where('broughtBackBy', '=', again).execute()).length
      expect(await count()).toBe(0)
      await correctVotes(evening.context, {
        motionId: again,
        reason: 'Misheard',
        votes: [{ personId: evening.people.Alder, choice: 'aye' }],
      })
      expect(await count()).toBe(1)
    })
  })

  describe('after debate is closed', () => {
    it('no amendment comes, until the motion is voted on', async () => {
      const evening = await anEvening(db)
      const main = await aMotion(evening)
      const closing = await aMotion(evening, { kind: 'previous-question', text: 'To close debate.' })
      await take(evening, closing)
      await expect(
        aMotion(evening, { kind: 'amendment', parentId: main, text: 'To add “soon”.' }),
      ).rejects.toEqual(refused('debate-closed'))
      await expect(aMotion(evening, { kind: 'refer', text: 'To refer.' })).rejects.toEqual(
        refused('debate-closed'),
      )
      await take(evening, main)
      const next = await aMotion(evening, { text: 'To do more.' })
      await aMotion(evening, { kind: 'amendment', parentId: next, text: 'To add “soon”.' })
    })
  })

  describe('a recusal after an aye', () => {
    it('has the vote taken back first', async () => {
      const evening = await anEvening(db)
      const { context, people, items } = evening
      const motionId = await aMotion(evening)
      await openVote(context, { motionId })
      await castVotes(context, { motionId, votes: [{ personId: people.Elm, choice: 'aye' }] })
      const recuse = () =>
        recordRecusal(context, {
          itemId: items[0]!,
          personId: people.Elm,
          reason: 'Works there',
          leftRoom: true,
        })
      await expect(recuse()).rejects.toEqual(refused('has-voted'))
      await expect(takeVoteBack(context, { motionId, personId: people.Fir })).rejects.toEqual(
        refused('no-vote'),
      )
      await takeVoteBack(context, { motionId, personId: people.Elm })
      expect((await lastEntry(db, evening.meetingId)).before).toMatchObject({ choice: 'aye' })
      await recuse()
      await castVotes(context, { motionId, votes: [], rest: 'aye' })
      expect(await closeVote(context, { motionId })).toEqual({ result: 'Passed, 10–0' })
      expect((await motionRecord(evening, motionId)).votes['Elm']).toBe('recused')
      await expect(takeVoteBack(context, { motionId, personId: people.Fir })).rejects.toEqual(
        refused('vote-not-open'),
      )
    })
  })

  describe('a motion to recess', () => {
    it.each([
      ['Recess', 10, 'to recess for ten minutes.'],
      ['To recess.', 1, 'to recess for one minute.'],
      ['to recess for 15 minutes', 15, 'to recess for 15 minutes.'],
      ['Recess', null, 'to recess.'],
    ])('“%s” of %j minutes is told “%s”', async (text, recessMinutes, told) => {
      const evening = await anEvening(db)
      const motionId = await aMotion(evening, { kind: 'recess', text, recessMinutes })
      await take(evening, motionId)
      expect(await minutesOf(evening)).toContain(`seconded by Commissioner Birch, ${told}`)
    })
  })

  it('tells two votes without times in the order in which they were entered', async () => {
    const evening = await anEvening(db)
    const main = await aMotion(evening, { text: 'To write.' })
    await over(evening)
    await openVote(evening.context, { motionId: main, at: null })
    await castVotes(evening.context, { motionId: main, votes: [], rest: 'aye', at: null })
    await closeVote(evening.context, { motionId: main, at: null })
    const later = await makeMotion(evening.context, {
      itemId: evening.items[0]!,
      kind: 'postpone',
      text: 'To postpone the rest to January.',
      at: null,
    })
    await openVote(evening.context, { motionId: later.id, at: null, unrecorded: ['second'] })
    await castVotes(evening.context, { motionId: later.id, votes: [], rest: 'aye', at: null })
    await closeVote(evening.context, { motionId: later.id, at: null })
    const minutes = await minutesOf(evening)
    const [first, vote, second] = ['to write.', 'Passed, 11–0', 'to postpone the rest'].map((words) =>
      minutes.indexOf(words),
    )
    expect(first).toBeLessThan(vote!)
    expect(vote).toBeLessThan(second!)
  })

  it('lets a motion on a heading that carried dispose of its items', async () => {
    const evening = await anEvening(db, { items: ['Consent', 'Report', 'Contract', 'Other'] })
    const [heading, report, contract] = evening.items
    await db
      .updateTable('agendaItem')
      .set({ parentId: heading! })
      .where('id', 'in', [report!, contract!])
      .execute()
    const motionId = await aMotion(evening, { itemId: heading! })
    await recordConsent(evening.context, { motionId })
    await over(evening)
    const record = await getMeetingRecord(db, evening.meetingId)
    expect(new Map(record.items.map(({ id, outcome }) => [id, outcome])).get(report!)).not.toBe('not-reached')
    const minutes = await minutesOf(evening)
    expect(minutes.match(/Decided with item 1: the motion on it carried\./g)).toHaveLength(2)
  })
})
