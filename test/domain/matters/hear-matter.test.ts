import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { listEntryChoices } from '#app/domain/follow-ups/entries/entry-choices.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { adjourn } from '#app/domain/meetings/course/adjourn.server.ts'
import { getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { statusWords } from '#app/domain/matters/outstanding.ts'
import { listOutstanding } from '#app/domain/matters/outstanding.server.ts'
import { stepsOf, type HearMatterInput } from '#app/domain/matters/hear-forms.ts'
import { deskMatters } from '#app/domain/matters/desk-matters.ts'
import type { MatterRecord } from '#app/domain/meeting-record/record-types.ts'
import { hearMatter } from '#app/domain/matters/hear-matter.server.ts'
import type { MatterEvent } from '#app/domain/meeting-record/record-parts.ts'
import { eventsInEffect } from '#app/domain/meeting-record/matter-words.ts'
import { aMotion, take } from '#test/domain/motions/vote-taken.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, trees, type Evening } from '#test/setup/meeting.ts'

const refused = (code: string) => expect.objectContaining({ kind: 'rule-refused', code })

test.each([
  [{ of: 'question', state: 'asked' }, ['heard', 'closed']],
  [
    { of: 'question', state: 'answered' },
    ['heard', 'accepted', 'accepted-in-part', 'not-accepted', 'closed'],
  ],
  [{ of: 'question', state: 'agreed' }, ['reopened']],
  [{ of: 'follow-up', state: 'open' }, ['heard', 'accepted', 'extended', 'closed']],
  [{ of: 'follow-up', state: 'replied' }, ['heard', 'accepted', 'not-accepted', 'extended', 'closed']],
  [{ of: 'follow-up', state: 'closed' }, ['reopened']],
] as const)('%j can take the steps %j', (matter, steps) => {
  expect(stepsOf(matter)).toEqual(steps)
})

test('an end that was undone at the meeting, and what was corrected, is not told', () => {
  const event = (id: string, kind: MatterEvent['kind'], correctsId: string | null = null) =>
    ({ id, kind, correctsId }) as MatterEvent
  const told = (...events: MatterEvent[]) => eventsInEffect(events).map(({ id }) => id)
  expect(told(event('1', 'heard'), event('2', 'accepted'), event('3', 'reopened'))).toEqual(['1'])
  expect(told(event('1', 'reopened'), event('2', 'heard'))).toEqual(['1', '2'])
  expect(told(event('1', 'closed'), event('2', 'correction', '1'))).toEqual([])
})

test('the desk warns of a matter that the posted agenda does not list, and keeps what the meeting ended', () => {
  const open = {
    of: 'question',
    id: '1',
    number: '2026-001',
    title: null,
    text: 'How many?',
    whom: 'Staff',
    asker: null,
    since: { on: '2026-11-05', precision: 'day' },
    state: 'asked',
    answeredOn: null,
    remains: null,
  } as const
  const ended = {
    of: 'question',
    id: '2',
    number: '2026-002',
    text: 'When?',
    whom: 'Staff',
    asker: null,
    askerName: null,
    happened: [{ id: 'e', kind: 'withdrawn', text: 'Known now' } as MatterEvent],
  } as MatterRecord
  const shown = (listed: string[] | null) => deskMatters([open], [ended], listed)
  expect(shown(['Question 2026-001']).map(({ unlisted }) => unlisted)).toEqual([false, false])
  expect(shown([]).map(({ unlisted }) => unlisted)).toEqual([true, false])
  expect(shown(null)).toMatchObject([
    { unlisted: false, done: [], steps: ['heard', 'closed'] },
    { status: null, done: ['Withdrawn: Known now.'], steps: ['reopened'] },
  ])
})

onBothEngines((newStore) => {
  let db: Store
  let evening: Evening
  let item: string
  let questionId: string
  beforeEach(async () => {
    db = await newStore()
    evening = await anEvening(db)
    const { context, items, people } = evening
    item = items[1]!
    await db.updateTable('agendaItem').set({ kind: 'outstanding' }).where('id', '=', item).execute()
    const asked = { askerId: people.Elm, addressee: 'Police Department', text: 'How many stops?' }
    questionId = (await askBetween(context, { ...asked, askedOn: '2026-11-05' })).id
  })
  afterEach(() => db.destroy())

  const hear = (input: Partial<HearMatterInput> & Pick<HearMatterInput, 'step'>) =>
    hearMatter(evening.context, {
      meetingId: evening.meetingId,
      itemId: item,
      of: 'question',
      id: questionId,
      ...input,
    })
  const stateOf = async (table: 'question' | 'followUp', id: string) =>
    (
      await db
        .selectFrom(table as 'question')
        .select('state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).state as string
  const answer = () =>
    answerLater(evening.context, {
      questionId,
      answerer: 'Sam Stone',
      text: 'Twelve.',
      disposition: 'answered',
    })
  const minutes = async () => {
    const { working } = await getMinutesInHand(db, '2026-12-10-regular')
    return linesOf(working)
      .map(({ text }) => text)
      .join('\n')
  }

  describe('a question from before', () => {
    it('is heard and stays open', async () => {
      await hear({ step: 'heard' })
      expect(await stateOf('question', questionId)).toBe('asked')
      expect(await minutes()).toMatch(
        /Question 2026-001, Commissioner Elm to the Police Department: How many stops\?.*Heard; it stays open\./s,
      )
    })

    it('is as it was before once what was pressed last is taken back; the history keeps both', async () => {
      await expect(hear({ step: 'taken-back', text: 'x' })).rejects.toEqual(refused('nothing-pressed'))
      await answer()
      evening.context.clock.forward(1)
      await hear({ step: 'heard' })
      evening.context.clock.forward(1)
      await hear({ step: 'not-accepted', text: 'Of another year' })
      expect(await stateOf('question', questionId)).toBe('asked')
      evening.context.clock.forward(1)
      await hear({ step: 'taken-back', text: 'Elm spoke of another question.' })
      expect(await stateOf('question', questionId)).toBe('answered')
      const told = await minutes()
      expect(told).not.toContain('did not accept')
      expect(told).toContain('Heard; it stays open.')
      const entries = await db.selectFrom('questionEntry').select('kind').orderBy('recordedAt').execute()
      expect(entries.map(({ kind }) => kind)).toEqual(['heard', 'not-accepted', 'correction'])
      evening.context.clock.forward(1)
      await hear({ step: 'accepted' })
      expect(await stateOf('question', questionId)).toBe('agreed')
    })

    it('is accepted by the word of who asked, and opened again where that was pressed by mistake', async () => {
      await expect(hear({ step: 'accepted' })).rejects.toEqual(refused('not-answered'))
      await answer()
      evening.context.clock.forward(1)
      await hear({ step: 'accepted', text: 'Thank you' })
      expect(await stateOf('question', questionId)).toBe('agreed')
      expect(await minutes()).toContain('Commissioner Elm accepted the answer. Thank you.')
      evening.context.clock.forward(1)
      await hear({ step: 'reopened', text: 'Elm spoke of another question.' })
      expect(await stateOf('question', questionId)).toBe('asked')
      expect(await minutes()).not.toContain('accepted the answer')
    })

    it('is not accepted, with the reason', async () => {
      await answer()
      evening.context.clock.forward(1)
      await hear({ step: 'not-accepted', text: 'I asked by month.' })
      expect(await stateOf('question', questionId)).toBe('asked')
      expect(await minutes()).toContain('Commissioner Elm did not accept the answer: I asked by month.')
    })

    it('is accepted in part: the minutes say what remains, and the next agenda asks for that', async () => {
      await answer()
      evening.context.clock.forward(1)
      await hear({ step: 'accepted-in-part', text: 'How many of them at night?' })
      expect(await stateOf('question', questionId)).toBe('asked')
      expect(await minutes()).toContain(
        'Commissioner Elm accepted the answer in part. What remains: How many of them at night?',
      )
      const next = await aMeeting(db, { heldOn: '2027-01-14' })
      const meeting = { id: next.id, heldOn: '2027-01-14' }
      const [listed] = await listOutstanding(db, { meeting, now: evening.context.clock.now(), as: 'room' })
      expect(statusWords(listed!)).toBe(
        'Asked November 5, 2026. Accepted in part. What remains: How many of them at night?',
      )
    })

    it('is closed by a vote that carried, and by no other', async () => {
      const lost = await aMotion(evening, { text: 'To close question 2026-001.', itemId: item })
      await take(evening, lost, Object.fromEntries(trees.slice(0, 6).map((name) => [name, 'no' as const])))
      await expect(hear({ step: 'closed', motionId: lost })).rejects.toEqual(refused('not-carried'))
      const open = await aMotion(evening, { text: 'To close it.', itemId: item })
      await expect(hear({ step: 'closed', motionId: open })).rejects.toEqual(refused('not-carried'))
      await take(evening, open)
      await hear({ step: 'closed', motionId: open })
      expect(await stateOf('question', questionId)).toBe('closed')
      expect(await minutes()).toContain('Closed by vote on the motion “To close it.”')
    })

    it('answered in the room is told in these minutes, and a later answer not in those of before', async () => {
      const { context, meetingId, items, people } = evening
      const now = { meetingId, itemId: items[0]!, askerId: people.Fir, addressee: 'Staff', text: 'When?' }
      const asked = await askQuestion(context, now)
      const said = { answerer: 'Sam Stone', disposition: 'answered' as const }
      await answerQuestion(context, { questionId, meetingId, text: 'Twelve stops.', ...said })
      await adjourn(context, { meetingId, by: 'commission' })
      await answerLater(context, { questionId: asked.id, text: 'In January.', ...said })
      const told = await minutes()
      expect(told).toContain('Answered by Sam Stone: Twelve stops.')
      expect(told).not.toContain('In January.')
    })

    it('waits for the call to order', async () => {
      const { id: meetingId, items } = await aMeeting(db, { heldOn: '2026-12-09' })
      await expect(hear({ step: 'heard', meetingId, itemId: items[0]! })).rejects.toEqual(
        refused('not-convened'),
      )
    })
  })

  describe('something owed', () => {
    let id: string
    beforeEach(async () => {
      const owed = { owed: 'A report', owedBy: 'Police Department', openedOn: '2026-11-05' }
      id = (await openBetween(evening.context, { kind: 'request', ...owed })).id
    })

    it('is given more time, to a day after the meeting', async () => {
      const extended = { of: 'follow-up', id, step: 'extended' } as const
      await expect(hear({ ...extended, dueOn: '2026-12-10' })).rejects.toMatchObject({ kind: 'invalid' })
      await hear({ ...extended, dueOn: '2026-12-11' })
      expect(await minutes()).toContain('More time was agreed, to December 11, 2026.')
    })

    it('is closed between meetings too only by a motion that carried', async () => {
      const close = (motionId: string) =>
        addFollowUpEntry(evening.context, { followUpId: id, kind: 'closed', text: 'Done', motionId })
      const fields = (motionId: string) => ({
        kind: 'invalid',
        fields: { motionId: expect.stringContaining(`Only a vote that passed can close it. ${motionId}`) },
      })
      const lost = await aMotion(evening)
      await expect(close(lost)).rejects.toMatchObject(fields('Choose a motion'))
      await take(evening, lost, Object.fromEntries(trees.map((tree) => [tree, 'no' as const])))
      await expect(close(lost)).rejects.toMatchObject(fields('That one: failed'))
      expect(await stateOf('followUp', id)).toBe('open')
      const offered = async () => {
        const { number } = await db.selectFrom('followUp').select('number').executeTakeFirstOrThrow()
        const followUp = await getFollowUpForClerk(db, number, evening.context.clock.now())
        return (await listEntryChoices(db, followUp, ['motion'])).motions.map(({ value }) => value)
      }
      expect(await offered()).toEqual([])
      const carried = await aMotion(evening)
      await take(evening, carried)
      expect(await offered()).toEqual([carried])
      await close(carried)
      expect(await stateOf('followUp', id)).toBe('closed')
    })

    it('takes back what was pressed by mistake, which the minutes then do not tell', async () => {
      const back = { of: 'follow-up', id, step: 'taken-back', text: 'Another report was meant.' } as const
      await expect(hear(back)).rejects.toEqual(refused('nothing-pressed'))
      await hear({ of: 'follow-up', id, step: 'accepted' })
      evening.context.clock.forward(1)
      await hear(back)
      expect(await stateOf('followUp', id)).toBe('open')
      expect(await minutes()).not.toContain('The commission accepted it')
      await expect(hear({ ...back, of: 'question', id: questionId })).rejects.toEqual(
        refused('nothing-pressed'),
      )
    })

    it('is accepted, or not with the reason once a reply came', async () => {
      const { context } = evening
      await expect(hear({ of: 'follow-up', id, step: 'not-accepted', text: 'Too little.' })).rejects.toEqual(
        refused('no-reply'),
      )
      await addFollowUpEntry(context, { followUpId: id, kind: 'reply', text: 'Here.' })
      context.clock.forward(1)
      await hear({ of: 'follow-up', id, step: 'not-accepted', text: 'Too little.' })
      expect(await stateOf('followUp', id)).toBe('open')
      context.clock.forward(1)
      await hear({ of: 'follow-up', id, step: 'accepted' })
      expect(await stateOf('followUp', id)).toBe('closed')
      expect(await minutes()).toMatch(
        /Follow-up 2026-001, owed by the Police Department: A report\..*The reply was not accepted: Too little\. Accepted, and closed: The commission accepted it\./s,
      )
    })
  })
})
