import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerCorrectionVerdict } from '#app/domain/questions/answer-correction.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'

describe('whether an answer may be corrected', () => {
  it.each([
    [{ ours: true, corrected: false }, null],
    [{ ours: false, corrected: false }, 'others-answer'],
    [{ ours: true, corrected: true }, 'corrected-already'],
  ])('%o', (answer, code) => {
    const verdict = answerCorrectionVerdict(answer)
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })
})

onBothEngines((newStore) => {
  let db: Store
  let clerk: CommandContext & { clock: TestClock }
  let people: Record<Tree, string>
  let liaison: CommandContext
  let questionId: string
  let number: string
  beforeEach(async () => {
    db = await newStore()
    people = await aCommission(db)
    clerk = aContext(db)
    const { id } = await addPerson(clerk, { name: 'Sam Stone', organization: 'Pasadena Police Department' })
    liaison = { ...clerk, actor: { accountId: null, name: 'Sam Stone', role: 'department', personId: id } }
    const asked = { askerId: people.Elm, addressee: 'Police Department', text: 'How many stops were there?' }
    ;({ id: questionId, number } = await askBetween(clerk, asked))
  })
  afterEach(() => db.destroy())

  const answer = async (context: CommandContext, facts: object = {}) => {
    clerk.clock.forward(60)
    const said = {
      questionId,
      answerer: 'Sam Stone',
      text: 'There were 12.',
      disposition: 'answered' as const,
    }
    return (await answerLater(context, { ...said, ...facts })).id
  }
  const accept = () => {
    clerk.clock.forward(60)
    const elm = { accountId: null, name: 'Elm', role: 'commissioner' as const, personId: people.Elm }
    return addQuestionEntry({ ...clerk, actor: elm }, { questionId, kind: 'accepted' })
  }
  const settled = () =>
    db
      .selectFrom('question')
      .select(['state', 'settledOn'])
      .where('id', '=', questionId)
      .executeTakeFirstOrThrow()

  it('keeps both answers public, and what was accepted waits for the commissioner again', async () => {
    const wrong = await answer(liaison)
    await accept()
    expect((await settled()).state).toBe('agreed')
    const right = await answer(liaison, { text: 'There were 21.', correctsId: wrong })
    expect(await settled()).toEqual({ state: 'answered', settledOn: null })
    const shown = await getQuestionForPublic(db, number, clerk.clock.now())
    expect(shown).toMatchObject({ state: 'answered', settledOn: null })
    const answers = shown.history.flatMap((each) => (each.kind === 'answer' ? [each] : []))
    expect(answers).toMatchObject([
      { id: wrong, text: 'There were 12.', correctedBy: { id: right, on: '2026-12-04' } },
      { id: right, text: 'There were 21.', correctsId: wrong, correctedBy: null },
    ])
    await accept()
    expect((await settled()).state).toBe('agreed')
  })

  it('leaves a question closed that the commission closed by a vote or who asked withdrew', async () => {
    const wrong = await answer(liaison)
    clerk.clock.forward(60)
    await addQuestionEntry(clerk, { questionId, kind: 'withdrawn', text: 'No longer needed.' })
    await expect(answer(liaison)).rejects.toThrow(
      'Dana Rivers withdrew this question at 11:41 AM. The question is now closed.',
    )
    await answer(liaison, { correctsId: wrong })
    expect((await settled()).state).toBe('withdrawn')
  })

  it('corrects its own answers alone, of this question, and each once', async () => {
    const others = await answer(clerk, { answerer: 'The City Attorney' })
    await expect(answer(liaison, { correctsId: others })).rejects.toThrow('Someone else gave this answer')
    const own = await answer(liaison, { answerer: 'Captain Reyes' })
    await expect(answer(clerk, { correctsId: own })).rejects.toThrow('Someone else gave this answer')
    await expect(answer(liaison, { correctsId: 'none' })).rejects.toThrow('no such answer')
    await answer(liaison, { correctsId: own })
    await expect(answer(liaison, { correctsId: own })).rejects.toThrow('already corrected')
  })

  it('asks a department that needs more time for a day ahead, and shows it', async () => {
    const more = { disposition: 'will-return' as const, text: 'We are still counting.' }
    await expect(answer(liaison, more)).rejects.toMatchObject({ fields: { promisedOn: expect.any(String) } })
    await expect(answer(liaison, { ...more, promisedOn: '2026-12-04' })).rejects.toMatchObject({
      fields: { promisedOn: 'Enter a day after today' },
    })
    await answer(liaison, { ...more, promisedOn: '2026-12-05' })
    const { history } = await getQuestionForPublic(db, number, clerk.clock.now())
    expect(history).toMatchObject([{ disposition: 'will-return', promisedOn: '2026-12-05' }])
    await answer(liaison, { promisedOn: '2026-12-09' })
    const rows = await db.selectFrom('answer').select('promisedOn').orderBy('recordedAt').execute()
    expect(rows.map(({ promisedOn }) => promisedOn)).toEqual(['2026-12-05', null])
  })
})
