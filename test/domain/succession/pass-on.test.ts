import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { beginOffice, endOffice, mendOffice } from '#app/domain/succession/keep-office.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { beginTerm, endTerm } from '#app/domain/succession/keep-term.server.ts'
import { mendTerm } from '#app/domain/succession/mend-term.server.ts'
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

  const termOf = (who: Tree) =>
    db.selectFrom('term').selectAll().where('personId', '=', people[who]).executeTakeFirstOrThrow()
  async function mend(who: Tree, facts: { startsOn?: string; endsOn?: string; endedOn?: string }) {
    clerk.clock.forward(1)
    const { id: termId, seatId, startsOn, endsOn } = await termOf(who)
    const days = { seatId, startsOn, startsPrecision: 'day' as const, endsOn, endedOn: null, endReason: null }
    await mendTerm(clerk, { termId, ...days, ...facts, reason: 'Typed wrongly' })
  }

  it.each([
    ['2026-12-05', 0],
    ['2026-12-04', 1],
    ['2026-12-03', 1],
  ])('passes them on where the last day is corrected to %s: %i', async (endedOn, count) => {
    await ask()
    await mend('Elm', { endedOn })
    expect(await passed()).toHaveLength(count)
    expect(await owners()).toEqual([count === 1 ? people.Alder : people.Elm])
  })

  it('passes them on where a correction leaves somebody without a seat today, and no others', async () => {
    await ask()
    await ask('Birch')
    await mend('Elm', { startsOn: '2026-12-05' })
    expect(await owners()).toEqual([people.Alder, people.Birch])
    const [entry] = await passed()
    expect(entry!.text).toMatch(/^The term of Elm was corrected: /)
    await mend('Birch', { startsOn: '2026-12-04' })
    expect(await owners()).toEqual([people.Alder, people.Birch])
  })

  it('passes on those of whom a successor takes the seat from, who held over until then', async () => {
    await ask()
    const { seatId } = await termOf('Elm')
    await mend('Elm', { endsOn: '2026-11-30' })
    expect(await passed()).toEqual([])
    const { id: personId } = await addPerson(clerk, { name: 'Sequoia' })
    const next = { seatId, personId, startsOn: '2026-12-02', endsOn: '2029-11-30' }
    clerk.clock.forward(1)
    await beginTerm(clerk, next)
    expect(await owners()).toEqual([people.Alder])
    expect((await passed())[0]!.text).toMatch(/^Sequoia holds the seat .+ from December 2, 2026\.$/)
  })

  it('gives a new chair what belongs to nobody in office, and a vice chair nothing', async () => {
    await ask('Alder')
    await ask('Birch')
    await leave('Alder', '2026-12-03')
    const { id: officeTermId } = await db
      .selectFrom('officeTerm')
      .select('id')
      .where('office', '=', 'chair')
      .executeTakeFirstOrThrow()
    await endOffice(clerk, { officeTermId, toOn: '2026-12-03' })
    const begin = (who: Tree, fromOn: string) => {
      clerk.clock.forward(1)
      return beginOffice(clerk, { office: 'chair', personId: people[who], fromOn, toOn: null })
    }
    const { id } = await begin('Fir', '2026-12-05')
    expect(await owners()).toEqual([null, people.Birch])
    clerk.clock.forward(1)
    const vice = { officeTermId: id, office: 'vice-chair' as const, fromOn: '2026-12-04', toOn: null }
    await db.deleteFrom('officeTerm').where('office', '=', 'vice-chair').execute()
    await mendOffice(clerk, { ...vice, reason: 'Mistyped' })
    expect(await owners()).toEqual([null, people.Birch])
    await mendOffice(clerk, { ...vice, office: 'chair', reason: 'Mistyped' })
    expect(await owners()).toEqual([people.Fir, people.Birch])
    expect((await passed()).at(-1)).toMatchObject({ text: 'Fir is chair from December 4, 2026.' })
  })
})
