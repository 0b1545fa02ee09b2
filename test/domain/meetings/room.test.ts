import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type Store } from '#app/domain/commands/command.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { callComment, closeComment, recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { callToOrder } from '#app/domain/meetings/course/call-to-order.server.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingRecord } from '#app/domain/meetings/meeting-record.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { beginRecess, endRecess } from '#app/domain/meetings/course/recess.server.ts'
import {
  callRoll,
  recordArrival,
  recordDeparture,
} from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { recordRecusal, recordRecusalStep } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { recordStaff } from '#app/domain/meetings/attendance/record-staff.server.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { makeMotion } from '#app/domain/motions/make-motion.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission, aMeeting, anEvening, at, trees } from '#test/setup/meeting.ts'
import { hangOnPaper } from '#test/setup/posted.ts'
import { lastEntry } from '#test/setup/record.ts'
import { aMotion, take } from '../motions/vote-taken.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })
const day = '2026-12-10'

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  it('keeps a whole meeting, and its record holds together', async () => {
    const evening = await anEvening(db, {
      present: trees.slice(0, 9),
      items: ['Letter', 'Policy', 'Adjournment'],
    })
    const { context, people, meetingId, items } = evening
    const [letter, policy] = items as [string, string, string]
    await recordStaff(context, { meetingId, name: 'Dana Rivers', title: 'Clerk' })
    await openItem(context, { itemId: letter })
    await recordPresentation(context, {
      itemId: letter,
      givenBy: 'Art Stone',
      organization: 'Police Department',
      onBehalfOf: 'the chief',
    })
    const asked = await askQuestion(context, {
      meetingId,
      itemId: letter,
      askerId: people.Juniper,
      addressee: 'Police Department',
      text: 'Has there been a reply?',
    })
    await answerQuestion(context, {
      questionId: asked.id,
      answerer: 'Art Stone',
      onBehalfOf: 'the chief',
      text: 'Not yet.',
      disposition: 'for-someone-absent',
    })
    await openFollowUp(context, {
      meetingId,
      itemId: letter,
      questionId: asked.id,
      kind: 'request',
      owed: 'A copy of the letter',
      owedBy: 'Police Department',
      dueOn: '2027-02-11',
      dueKind: 'agreed',
    })
    await recordStatement(context, { meetingId, itemId: letter, personId: people.Elm, text: 'Thank you.' })
    await callComment(context, { itemId: letter })
    await recordSpeaker(context, { itemId: letter, displayName: 'Wren', stance: 'support' })
    await recordSpeaker(context, { itemId: letter, interpreter: 'Spanish' })
    await closeComment(context, { itemId: letter })
    const motionId = await aMotion(evening)
    expect(await take(evening, motionId)).toBe('Passed, 9–0')
    await closeItem(context, { itemId: letter, outcome: 'heard' })
    context.clock.forward(30)
    await beginRecess(context, { meetingId, reason: 'A pause' })
    await expect(openItem(context, { itemId: policy })).rejects.toEqual(refused('in-recess'))
    context.clock.forward(10)
    await endRecess(context, { meetingId })
    await recordDeparture(context, { meetingId, personId: people.Hazel })
    await recordArrival(context, { meetingId, personId: people.Poplar })
    await expect(adjourn(context, { meetingId, by: 'less-than-quorum' })).rejects.toEqual(
      refused('has-quorum'),
    )
    await adjourn(context, { meetingId, by: 'commission' })

    const record = await getMeetingRecord(db, meetingId)
    expect(record.meeting).toMatchObject({ convened: true, adjourned: true, adjournedBy: 'commission' })
    expect(record.meeting.calledToOrderBy?.name).toBe('Alder')
    expect(record.staff).toHaveLength(1)
    expect(record.recesses).toEqual([
      expect.objectContaining({ beganAt: at(day, '18:32'), endedAt: at(day, '18:42'), ended: true }),
    ])
    const [first, second] = record.items
    expect(first).toMatchObject({ number: '1', outcome: 'heard', posted: null })
    expect(first!.speakers.map((speaker) => speaker.displayName)).toEqual(['Wren', null])
    expect(first!.questions[0]).toMatchObject({ number: '2026-001', asker: { name: 'Juniper' } })
    expect(first!.questions[0]!.answers[0]).toMatchObject({
      disposition: 'for-someone-absent',
      onBehalfOf: 'the chief',
    })
    expect(first!.followUps[0]).toMatchObject({ number: '2026-001', dueOn: '2027-02-11', dueKind: 'agreed' })
    expect(first!.statements[0]).toMatchObject({ speaker: 'Elm' })
    expect(first!.motions[0]!.votes).toHaveLength(11)
    expect(second).toMatchObject({ opened: false, outcome: 'not-reached' })
    await expect(makeMotion(context, { itemId: policy, kind: 'main', text: 'Late.' })).rejects.toEqual(
      refused('meeting-over'),
    )
    expect((await checkChain(db)).findings).toEqual([])
  })

  it('is called to order in no way before its day', async () => {
    const heldOn = '2026-12-11'
    await aCommission(db)
    const { id: meetingId } = await aMeeting(db, { heldOn })
    const context = aContext(db, { at: at('2026-12-10', '23:59') })
    for (const moment of [undefined, null, at('2026-12-10', '23:58')]) {
      await expect(callToOrder(context, { meetingId, at: moment })).rejects.toEqual(refused('day-to-come'))
    }
    context.clock.set(at(heldOn, '00:00'))
    await callToOrder(context, { meetingId, at: null })
    expect((await getMeetingRecord(db, meetingId)).meeting.convened).toBe(true)
  })

  it('keeps a meeting from paper without inventing a time', async () => {
    await aCommission(db)
    const { id: meetingId, items } = await aMeeting(db, { heldOn: '2026-10-08' })
    const context = aContext(db, { at: at(day, '12:00') })
    await expect(callToOrder(context, { meetingId })).rejects.toEqual(refused('another-day'))
    await callToOrder(context, { meetingId, at: null })
    await closeItem(context, { itemId: items[0]!, outcome: 'heard', at: null })
    await recordNoSpeakers(context, { itemId: items[1]!, at: null })
    await askQuestion(context, { meetingId, addressee: 'Police Department', text: 'When?', at: null })
    await adjourn(context, { meetingId, by: 'commission', at: null })
    const record = await getMeetingRecord(db, meetingId)
    expect(record.meeting).toMatchObject({
      calledToOrderAt: null,
      calledToOrderBy: null,
      adjournedAt: null,
      adjourned: true,
    })
    expect(record.items[0]).toMatchObject({ opened: true, openedAt: null, closedAt: null, outcome: 'heard' })
    expect(record.items[1]).toMatchObject({
      opened: false,
      outcome: null,
      comment: { noSpeakers: true, noSpeakersAt: null },
    })
    expect(record.questions[0]).toMatchObject({
      asker: null,
      askerName: null,
      askedOn: '2026-10-08',
      askedAt: null,
    })
  })

  it('refuses a third attendance for just cause in a calendar year, and takes it in the next', async () => {
    const people = await aCommission(db)
    for (const [heldOn, code] of [
      ['2026-08-13', null],
      ['2026-09-10', null],
      ['2026-10-08', 'just-cause-used-up'],
      ['2027-01-14', null],
    ] as const) {
      const { id: meetingId } = await aMeeting(db, { heldOn })
      const context = aContext(db, { at: at(heldOn, '18:00') })
      await callToOrder(context, { meetingId })
      const roll = callRoll(context, {
        meetingId,
        entries: [{ personId: people.Maple, standing: 'present', mode: 'remote', provision: 'just-cause' }],
      })
      if (code) await expect(roll).rejects.toEqual(refused(code))
      else await expect(roll).resolves.toEqual({ present: 1 })
    }
    const { id: meetingId } = await aMeeting(db, { heldOn: '2026-11-12' })
    const context = aContext(db, { at: at('2026-11-12', '18:00') })
    await callToOrder(context, { meetingId })
    await expect(
      recordArrival(context, { meetingId, personId: people.Maple, mode: 'remote' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await recordArrival(context, {
      meetingId,
      personId: people.Maple,
      mode: 'remote',
      provision: 'disability',
    })
    const { attendance } = await getMeetingRecord(db, meetingId)
    await expect(
      correctFact(context, {
        kind: 'attendance',
        id: attendance[0]!.id,
        changes: { provision: 'just-cause' },
        reason: 'It was just cause.',
      }),
    ).rejects.toEqual(refused('just-cause-used-up'))
  })

  describe('business that was not posted', () => {
    /** The first item is on a published agenda, the second was added in the room. */
    async function anEveningWithAgenda(kind: 'regular' | 'special', present = trees.slice(0, 9)) {
      const evening = await anEvening(db, { present })
      await db.updateTable('meeting').set({ kind }).execute()
      const line = { id: evening.items[0], number: '1', title: 'Letter to the director', children: [] }
      await db
        .insertInto('edition')
        .values({
          id: newId(),
          meetingId: evening.meetingId,
          series: 'agenda',
          number: 1,
          stage: 'published',
          document: JSON.stringify({
            sections: [{ id: 'a', heading: '', blocks: [{ type: 'agenda', items: [line] }] }],
          }),
          documentHash: 'a'.repeat(64),
          frozenAt: at('2026-12-04', '09:00'),
          frozenBy: 'Dana Rivers',
          publicAt: at('2026-12-04', '09:00'),
        })
        .execute()
      await hangOnPaper(db, evening.meetingId, at('2026-12-04', '09:00'))
      return { evening, posted: evening.items[0]!, added: evening.items[1]! }
    }

    it('is acted on only after a finding that carried by its own vote', async () => {
      const { evening, posted, added } = await anEveningWithAgenda('regular')
      await expect(aMotion(evening, { itemId: posted })).resolves.toBeTypeOf('string')
      await expect(aMotion(evening, { itemId: added })).rejects.toEqual(refused('not-on-agenda'))
      const finding = {
        itemId: added,
        kind: 'off-agenda-finding' as const,
        text: 'To find that the need arose after posting.',
        offAgendaException: 'immediate-need' as const,
      }
      const first = await aMotion(evening, finding)
      // Nine are present: two thirds are six.
      const noes = { Alder: 'no', Birch: 'no', Cedro: 'no', Elm: 'no' } as const
      expect(await take(evening, first, noes)).toBe('Failed, 5–4')
      await expect(aMotion(evening, { itemId: added })).rejects.toEqual(refused('finding-lost'))
      const again = await aMotion(evening, finding)
      expect(await take(evening, again, { Alder: 'no', Birch: 'no', Cedro: 'no' })).toBe('Passed, 6–3')
      const main = await aMotion(evening, { itemId: added })
      expect(await take(evening, main)).toBe('Passed, 9–0')
      const record = await getMeetingRecord(db, evening.meetingId)
      expect(record.items[1]!.motions.find((motion) => motion.id === main)).toMatchObject({
        findingMotionId: again,
        offAgendaException: 'immediate-need',
      })
    })

    it('is found unanimously where fewer than two thirds are there', async () => {
      const { evening, added } = await anEveningWithAgenda('regular', trees.slice(0, 7))
      const motionId = await aMotion(evening, {
        itemId: added,
        kind: 'off-agenda-finding',
        text: 'To find.',
        moverId: evening.people.Alder,
        offAgendaException: 'immediate-need',
      })
      expect(await take(evening, motionId, { Elm: 'no' })).toBe('Failed, 6–1')
    })

    it('is not acted on at a special meeting', async () => {
      const { evening, added } = await anEveningWithAgenda('special')
      const made = { itemId: added, kind: 'off-agenda-finding', offAgendaException: 'emergency' } as const
      await expect(aMotion(evening, made)).rejects.toEqual(refused('not-noticed'))
    })
  })

  it('E13: adjourns without a quorum by who is there, and by the clerk only where nobody is', async () => {
    const evening = await anEvening(db, { present: trees.slice(0, 5) })
    const { context, meetingId, people } = evening
    await expect(adjourn(context, { meetingId, by: 'commission' })).rejects.toEqual(refused('no-quorum'))
    await expect(adjourn(context, { meetingId, by: 'clerk' })).rejects.toEqual(refused('members-present'))
    for (const name of trees.slice(0, 5))
      await recordDeparture(context, { meetingId, personId: people[name] })
    await expect(adjourn(context, { meetingId, by: 'less-than-quorum' })).rejects.toEqual(
      refused('nobody-present'),
    )
    await expect(adjourn(context, { meetingId, by: 'clerk' })).rejects.toEqual(refused('no-time-stated'))
    const to = { at: at('2026-12-17', '18:00'), place: 'City Hall' }
    await adjourn(context, { meetingId, by: 'clerk', to })
    const { meeting } = await getMeetingRecord(db, meetingId)
    expect(meeting).toMatchObject({ adjournedTo: to.at, adjournedToPlace: 'City Hall', adjournedBy: 'clerk' })
  })

  it('takes one item at a time, and recusals with their steps', async () => {
    const { context, items, people, meetingId } = await anEvening(db)
    const [one, two] = items as [string, string]
    await openItem(context, { itemId: one })
    await expect(openItem(context, { itemId: two })).rejects.toEqual(refused('item-open'))
    await expect(closeItem(context, { itemId: two, outcome: 'heard' })).rejects.toEqual(refused('not-open'))
    const recusal = await recordRecusal(context, {
      itemId: one,
      personId: people.Linden,
      reason: 'Near.',
      leftRoom: true,
    })
    context.clock.forward(5)
    await recordRecusalStep(context, { recusalId: recusal.id, step: 'returned' })
    await closeItem(context, { itemId: one, outcome: 'continued' })
    await openItem(context, { itemId: two })
    const record = await getMeetingRecord(db, meetingId)
    expect(record.items[0]!.recusals[0]).toMatchObject({ leftRoom: true, returnedAt: at(day, '18:07') })
    expect(record.items[0]!.outcome).toBe('continued')
  })

  describe('a correction', () => {
    it('changes a fact with its reason, and keeps what it said', async () => {
      const { context, meetingId } = await anEvening(db)
      const changes = { calledToOrderAt: { happened: true, at: at(day, '18:00') } }
      await expect(
        correctFact(context, { kind: 'meeting', id: meetingId, changes, reason: '' }),
      ).rejects.toMatchObject({ kind: 'invalid' })
      await correctFact(context, { kind: 'meeting', id: meetingId, changes, reason: 'The clock was fast.' })
      expect((await getMeetingRecord(db, meetingId)).meeting.calledToOrderAt).toBe(at(day, '18:00'))
      const last = await lastEntry(db, meetingId)
      expect(last).toMatchObject({
        reason: 'The clock was fast.',
        before: { calledToOrderAt: at(day, '18:02') },
        after: { calledToOrderAt: at(day, '18:00') },
      })
    })

    it('refuses times out of order or of another day', async () => {
      const { context, meetingId, items } = await anEvening(db)
      await openItem(context, { itemId: items[0]! })
      context.clock.forward(10)
      await closeItem(context, { itemId: items[0]!, outcome: 'heard' })
      const correct = (column: string, instant: string) =>
        correctFact(context, {
          kind: 'item',
          id: items[0]!,
          changes: { [column]: { happened: true, at: instant } },
          reason: 'Mistyped.',
        })
      await expect(correct('closedAt', at(day, '18:00'))).rejects.toEqual(refused('out-of-order'))
      await expect(correct('closedAt', at('2026-12-08', '18:05'))).rejects.toEqual(refused('another-day'))
      await expect(correct('closedAt', at(day, '18:05'))).resolves.toEqual({ meetingId })
    })

    it('strikes what was pressed by mistake, but not what others rest on', async () => {
      const evening = await anEvening(db)
      const { context, people, meetingId } = evening
      const main = await aMotion(evening)
      const amendment = await aMotion(evening, { kind: 'amendment', parentId: main, moverId: people.Elm })
      await expect(strikeFact(context, { kind: 'motion', id: main, reason: 'Wrong.' })).rejects.toEqual(
        refused('rests-on-it'),
      )
      await strikeFact(context, { kind: 'motion', id: amendment, reason: 'No one moved it.' })
      const record = await getMeetingRecord(db, meetingId)
      expect(record.items[0]!.motions[0]!.amendments).toEqual([])
    })

    it('never uses the number of a struck question again', async () => {
      const { context, meetingId } = await anEvening(db)
      const ask = () => askQuestion(context, { meetingId, addressee: 'Police Department', text: 'Why?' })
      const first = await ask()
      await strikeFact(context, { kind: 'question', id: first.id, reason: 'Asked twice.' })
      expect((await ask()).number).toBe('2026-002')
      expect((await getMeetingRecord(db, meetingId)).questions.map((one) => one.number)).toEqual(['2026-002'])
    })
  })
})
