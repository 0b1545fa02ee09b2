import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { correctFact } from '#app/domain/corrections/correct-fact.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import type { TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Tree } from '#test/setup/meeting.ts'

type World = {
  clerk: CommandContext & { clock: TestClock }
  people: Record<Tree, string>
  meetingId: string
  itemId: string
  between: { id: string; number: string }
  atMeeting: { id: string }
}

const inOffice = 'Elm by name, by a known spelling, and by office'
const members = ['Elm', 'Olmo', 'The Vice Chair', 'La presidenta']

/** Every path on which somebody on the commission could be asked, or could answer. */
const paths: {
  path: string
  outcome: 'refused' | 'accepted'
  act: (world: World, who: string) => Promise<unknown>
}[] = [
  {
    path: 'a question between meetings',
    outcome: 'refused',
    act: ({ clerk, people }, who) =>
      askBetween(clerk, { askerId: people.Fir, addressee: who, text: 'How many?' }),
  },
  {
    path: 'a question between meetings, entered for an earlier day',
    outcome: 'refused',
    act: ({ clerk, people }, who) =>
      askBetween(clerk, { askerId: people.Fir, addressee: who, text: 'How many?', askedOn: '2026-11-02' }),
  },
  {
    path: 'its change: it is referred to someone else',
    outcome: 'refused',
    act: ({ clerk, between }, who) =>
      addQuestionEntry(clerk, { questionId: between.id, kind: 'referred', text: who }),
  },
  {
    path: 'an answer between meetings',
    outcome: 'refused',
    act: ({ clerk, between }, who) =>
      answerLater(clerk, { questionId: between.id, answerer: who, text: 'Six.', disposition: 'answered' }),
  },
  {
    path: 'an answer between meetings on behalf of someone',
    outcome: 'refused',
    act: ({ clerk, between }, who) =>
      answerLater(clerk, {
        questionId: between.id,
        answerer: 'Sam Stone',
        onBehalfOf: who,
        text: 'Six.',
        disposition: 'for-someone-absent',
      }),
  },
  {
    path: 'something report requested, between meetings',
    outcome: 'refused',
    act: ({ clerk }, who) => openBetween(clerk, { kind: 'request', owed: 'A table of stops', owedBy: who }),
  },
  {
    path: 'a duty that the law or a vote put on an officer',
    outcome: 'accepted',
    act: ({ clerk }, who) =>
      openBetween(clerk, { kind: 'recurring-duty', owed: 'The yearly forum', owedBy: who }),
  },
  {
    path: 'a question at the meeting, in public',
    outcome: 'accepted',
    act: ({ clerk, people, meetingId }, who) =>
      askQuestion(clerk, {
        meetingId,
        askerId: people.Fir,
        addressee: who,
        text: 'Will you vote on it today?',
      }),
  },
  {
    path: 'its correction: of whom it was asked at the meeting',
    outcome: 'accepted',
    act: ({ clerk, atMeeting }, who) =>
      correctFact(clerk, {
        kind: 'question',
        id: atMeeting.id,
        changes: { addressee: who },
        reason: 'So it was asked.',
      }),
  },
  {
    path: 'a referral at the meeting, in public',
    outcome: 'accepted',
    act: ({ clerk, between, meetingId }, who) =>
      addQuestionEntry(clerk, { questionId: between.id, kind: 'referred', text: who, meetingId }),
  },
  {
    path: 'something report requested at the meeting',
    outcome: 'accepted',
    act: ({ clerk, meetingId }, who) =>
      openFollowUp(clerk, { meetingId, kind: 'request', owed: 'A report', owedBy: who }),
  },
]

onBothEngines((newStore) => {
  let db: Store
  let world: World
  beforeEach(async () => {
    db = await newStore()
    const { context: clerk, people, meetingId, items } = await anEvening(db)
    await db
      .insertInto('personSpelling')
      .values({ personId: people.Elm, spelling: 'Olmo', folded: 'olmo' })
      .execute()
    const between = await askBetween(clerk, {
      askerId: people.Fir,
      addressee: 'Police Department',
      text: 'How many stops were there?',
    })
    const atMeeting = await askQuestion(clerk, {
      meetingId,
      askerId: people.Fir,
      addressee: 'Police Department',
      text: 'Will the report come in May?',
    })
    clerk.clock.forward(1)
    world = { clerk, people, meetingId, itemId: items[0]!, between, atMeeting }
  })
  afterEach(() => db.destroy())

  describe(`N1: ${inOffice}`, () => {
    it.each(paths)('$path: $outcome', async ({ outcome, act }) => {
      for (const who of members) {
        const done = act(world, who)
        if (outcome === 'accepted') await done
        else await expect(done, who).rejects.toMatchObject({ code: 'member-to-member' })
      }
      if (outcome === 'refused') await act(world, 'Independent Police Auditor')
    })
  })

  it('N1: no address of a correction leads to a question that was asked between meetings', async () => {
    const changes = { addressee: 'The Chair' }
    await expect(
      correctFact(world.clerk, { kind: 'question', id: world.between.id, changes, reason: 'So it was.' }),
    ).rejects.toThrow('belongs to no meeting')
  })

  it('N1: who left office may be asked, and who was in office on that day may not', async () => {
    await db
      .updateTable('term')
      .set({ endsOn: '2026-06-30' })
      .where('personId', '=', world.people.Elm)
      .execute()
    await db
      .insertInto('person')
      .values({
        id: 'successor',
        slug: 'rowan',
        name: 'Rowan',
        sortName: 'Rowan',
        createdAt: '2026-07-01T00:00:00.000Z',
        basis: 'invented',
        source: null,
      })
      .execute()
    const { seatId } = await db
      .selectFrom('term')
      .select('seatId')
      .where('personId', '=', world.people.Elm)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('term')
      .values({
        id: 'rowan',
        seatId,
        personId: 'successor',
        startsOn: '2026-07-01',
        startsPrecision: 'day',
        endsOn: '2028-12-31',
        basis: 'invented',
        source: null,
      })
      .execute()
    const ask = (askedOn: string) =>
      askBetween(world.clerk, { askerId: world.people.Fir, addressee: 'Elm', text: 'Why?', askedOn })
    await expect(ask('2026-06-30')).rejects.toMatchObject({ code: 'member-to-member' })
    await ask('2026-07-02')
  })
})
