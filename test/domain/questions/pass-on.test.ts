import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/command.server.ts'
import { endTerm } from '#app/domain/people/keep-term.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  let people: Record<Tree, string>
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    clerk = aContext(db)
  })
  afterEach(() => db.destroy())

  const ask = (asker: Tree = 'Elm') =>
    askBetween(clerk, { askerId: people[asker], addressee: 'Police Department', text: 'How many stops?' })
  async function leave(who: Tree, endedOn: string) {
    clerk.clock.forward(1)
    const { id: termId } = await db
      .selectFrom('term')
      .select('id')
      .where('personId', '=', people[who])
      .executeTakeFirstOrThrow()
    await endTerm(clerk, { termId, endedOn, endReason: 'Resigned' })
  }
  const owners = async () =>
    (await db.selectFrom('question').select('ownerId').orderBy('number').execute()).map(
      ({ ownerId }) => ownerId,
    )
  const passed = () =>
    db
      .selectFrom('questionEntry')
      .select(['personId', 'text', 'onDate'])
      .where('kind', '=', 'passed-on')
      .execute()

  it('passes every open question of who leaves to the chair, with the reason and an entry of the record', async () => {
    const [open, ended, others] = [await ask(), await ask(), await ask('Birch')]
    clerk.clock.forward(1)
    await answerLater(clerk, {
      questionId: open.id,
      answerer: 'Sam Stone',
      text: '12',
      disposition: 'answered',
    })
    await addQuestionEntry(clerk, { questionId: ended.id, kind: 'withdrawn', text: 'Asked twice.' })
    await leave('Elm', '2026-12-03')
    expect(await owners()).toEqual([people.Alder, people.Elm, people.Birch])
    expect(await passed()).toEqual([
      { personId: people.Alder, text: 'Elm served until December 3, 2026.', onDate: '2026-12-04' },
    ])
    const entry = await db
      .selectFrom('recordEntry')
      .select(['summary', 'reason'])
      .where('subjectId', '=', open.id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({
      summary: `Question ${open.number}: passed on to the chair`,
      reason: 'Elm served until December 3, 2026.',
    })
    expect(others.number).toBe('2026-003')
    clerk.clock.forward(1)
    const chair = {
      ...clerk,
      actor: { accountId: null, name: 'Alder', role: 'chair' as const, personId: people.Alder },
    }
    await addQuestionEntry(chair, { questionId: open.id, kind: 'accepted' })
    const { state, ownerId } = await db
      .selectFrom('question')
      .select(['state', 'ownerId'])
      .where('id', '=', open.id)
      .executeTakeFirstOrThrow()
    expect([state, ownerId]).toEqual(['agreed', people.Alder])
  })

  it('passes them to nobody where it is the chair who leaves, and loses none', async () => {
    await ask('Alder')
    await leave('Alder', '2026-12-03')
    expect(await owners()).toEqual([null])
    expect(await passed()).toHaveLength(1)
  })

  it.each([
    ['2026-12-05', 0, 'the day before the last'],
    ['2026-12-04', 1, 'the last day'],
    ['2026-12-03', 1, 'the day after it'],
  ])('ended on %s: %i passed on, looked at on December 4, %s', async (endedOn, count) => {
    await ask()
    await leave('Elm', endedOn)
    expect(await passed()).toHaveLength(count)
  })

  it('keeps them with someone who goes on in another seat', async () => {
    await ask()
    await db
      .insertInto('term')
      .values({
        id: 'next-term',
        seatId: null,
        personId: people.Elm,
        startsOn: '2026-12-01',
        startsPrecision: 'day',
        endsOn: null,
        basis: 'invented',
        source: null,
      })
      .execute()
    clerk.clock.forward(1)
    const { id: termId } = await db
      .selectFrom('term')
      .select('id')
      .where('personId', '=', people.Elm)
      .where('seatId', 'is not', null)
      .executeTakeFirstOrThrow()
    await endTerm(clerk, { termId, endedOn: '2026-12-01', endReason: 'Another seat' })
    expect([await owners(), await passed()]).toEqual([[people.Elm], []])
  })
})
