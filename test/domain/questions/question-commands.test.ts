import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { endTerm } from '#app/domain/succession/keep-term.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { putFile } from '#db/files.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { anAccount } from '#test/setup/people.ts'
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

  const as = (role: 'commissioner' | 'chair' | 'department', personId: string | null): CommandContext => ({
    ...clerk,
    actor: { accountId: null, name: 'Someone', role, personId },
  })
  const ask = (text = 'How many stops were there?') =>
    askBetween(clerk, { askerId: people.Elm, addressee: 'Police Department', text })
  const answer = (questionId: string, facts: object = {}) =>
    answerLater(clerk, {
      questionId,
      answerer: 'Sam Stone',
      text: 'There were 12.',
      disposition: 'answered',
      ...facts,
    })
  const stateOf = async (id: string) =>
    db
      .selectFrom('question')
      .select(['state', 'ownerId', 'answeredOn', 'settledOn'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('numbers questions of a year, and keeps one open until who asked agrees', async () => {
    const first = await ask()
    expect([first.number, (await ask()).number]).toEqual(['2026-001', '2026-002'])
    clerk.clock.forward(10)
    await answer(first.id)
    expect(await stateOf(first.id)).toMatchObject({
      state: 'answered',
      answeredOn: '2026-12-04',
      settledOn: null,
    })
    clerk.clock.forward(10)
    await addQuestionEntry(as('commissioner', people.Elm), {
      questionId: first.id,
      kind: 'not-accepted',
      text: 'I asked for each month.',
    })
    expect((await stateOf(first.id)).state).toBe('asked')
    clerk.clock.forward(10)
    await answer(first.id)
    clerk.clock.forward(10)
    await addQuestionEntry(as('commissioner', people.Elm), { questionId: first.id, kind: 'accepted' })
    expect(await stateOf(first.id)).toMatchObject({ state: 'agreed', settledOn: '2026-12-04' })
  })

  it('lets nobody else agree: no other member, no department, no clerk at a desk', async () => {
    const { id } = await ask()
    clerk.clock.forward(1)
    await answer(id)
    const accept = { questionId: id, kind: 'accepted' as const }
    await expect(addQuestionEntry(as('commissioner', people.Alder), accept)).rejects.toThrow(
      'Only the commissioner who asked',
    )
    await expect(addQuestionEntry(as('chair', people.Alder), accept)).rejects.toThrow(
      'Only the commissioner who asked',
    )
    await expect(addQuestionEntry(clerk, accept)).rejects.toThrow('Only the commissioner who asked')
    await expect(addQuestionEntry(as('department', null), accept)).rejects.toThrow('may not do this')
    expect((await stateOf(id)).state).toBe('answered')
  })

  it('tells who presses twice what they did, another what was done, and by whom and when', async () => {
    const { id } = await ask()
    clerk.clock.forward(1)
    await answer(id)
    const seenAt = clerk.clock.now()
    const elm = as('commissioner', people.Elm)
    elm.actor = { ...elm.actor, accountId: (await anAccount(db, 'commissioner')).id, name: 'Elm' }
    clerk.clock.forward(1)
    await addQuestionEntry(elm, { questionId: id, kind: 'accepted-in-part', text: 'At night?', seenAt })
    clerk.clock.forward(1)
    const accept = { questionId: id, kind: 'accepted' as const }
    const told = (sentence: string) => expect.objectContaining({ kind: 'conflict', message: sentence })
    await expect(addQuestionEntry(elm, accept)).rejects.toEqual(
      told('You already accepted this answer in part at 9:43 AM. The question is open.'),
    )
    await answer(id)
    clerk.clock.forward(1)
    await expect(addQuestionEntry(elm, { ...accept, seenAt })).rejects.toEqual(
      told(
        'You already accepted this answer in part at 9:43 AM. Dana Rivers published an answer at 9:44 AM. The answer is waiting for you.',
      ),
    )
    await addQuestionEntry(elm, { ...accept, seenAt: clerk.clock.now() })
    clerk.clock.forward(1)
    await expect(answer(id)).rejects.toEqual(
      told('Elm accepted this answer at 9:45 AM. The question is now closed.'),
    )
    await expect(addQuestionEntry(clerk, { questionId: id, kind: 'withdrawn', text: 'x' })).rejects.toEqual(
      told('Elm accepted this answer at 9:45 AM. The question is now closed.'),
    )
    expect((await stateOf(id)).state).toBe('agreed')
  })

  it('takes back what was recorded wrongly, each by who recorded it, and no entry twice', async () => {
    const { id } = await ask()
    clerk.clock.forward(1)
    await answer(id)
    clerk.clock.forward(1)
    const elm = as('commissioner', people.Elm)
    const { id: word } = await addQuestionEntry(elm, { questionId: id, kind: 'accepted' })
    clerk.clock.forward(1)
    const back = { questionId: id, kind: 'correction' as const, correctsId: word, text: 'Mispressed.' }
    await expect(addQuestionEntry(clerk, back)).rejects.toThrow('Only they can undo it')
    await expect(addQuestionEntry(as('commissioner', people.Fir), back)).rejects.toThrow(
      'Only the commissioner who asked',
    )
    await expect(addQuestionEntry(elm, { ...back, text: '' })).rejects.toThrow('Enter what was wrong')
    await expect(addQuestionEntry(elm, { ...back, correctsId: undefined })).rejects.toThrow(
      'entry that is wrong',
    )
    await expect(addQuestionEntry(elm, { ...back, correctsId: 'none' })).rejects.toThrow('no such entry')
    await addQuestionEntry(elm, back)
    expect(await stateOf(id)).toMatchObject({ state: 'answered', answeredOn: '2026-12-04', settledOn: null })
    clerk.clock.forward(1)
    await expect(addQuestionEntry(elm, back)).rejects.toThrow('undid an earlier decision')
    const { id: withdrawn } = await addQuestionEntry(clerk, { questionId: id, kind: 'withdrawn', text: 'x' })
    clerk.clock.forward(1)
    await addQuestionEntry(clerk, { ...back, correctsId: withdrawn })
    expect((await stateOf(id)).state).toBe('answered')
    const { history } = await getQuestionForPublic(db, '2026-001', clerk.clock.now())
    expect(history).toMatchObject([
      { kind: 'answer' },
      { what: 'accepted', corrected: true },
      { what: 'correction', correctsId: word, text: 'Mispressed.' },
      { what: 'withdrawn', corrected: true },
      { what: 'correction', correctsId: withdrawn },
    ])
  })

  it('gives what nobody in office owns to the chair, and passes on by an entry', async () => {
    const { id } = await ask()
    clerk.clock.forward(1)
    await answer(id)
    const term = await db
      .selectFrom('term')
      .select('id')
      .where('personId', '=', people.Elm)
      .executeTakeFirstOrThrow()
    await endTerm(clerk, { termId: term.id, endedOn: '2026-12-03', endReason: 'Resigned' })
    clerk.clock.forward(1)
    await addQuestionEntry(clerk, {
      questionId: id,
      kind: 'passed-on',
      personId: people.Birch,
      text: 'The term of Elm ended.',
    })
    expect((await stateOf(id)).ownerId).toBe(people.Birch)
    clerk.clock.forward(1)
    await addQuestionEntry(as('commissioner', people.Birch), { questionId: id, kind: 'accepted' })
    expect((await stateOf(id)).state).toBe('agreed')
  })

  it('is over for who has a successor, and not for who holds over until one comes', async () => {
    const { id } = await ask()
    clerk.clock.forward(1)
    await answer(id)
    const own = await db
      .selectFrom('term')
      .selectAll()
      .where('personId', '=', people.Elm)
      .executeTakeFirstOrThrow()
    await db.updateTable('term').set({ endsOn: '2026-11-30' }).where('id', '=', own.id).execute()
    const chair = as('chair', people.Alder)
    const accept = { questionId: id, kind: 'accepted' as const }
    await expect(addQuestionEntry(chair, accept)).rejects.toThrow('Only the commissioner who asked')
    const { id: successor } = await addPerson(clerk, { name: 'Sequoia' })
    await db
      .insertInto('term')
      .values({ ...own, id: 'successor', personId: successor, startsOn: '2026-12-01', endsOn: '2029-11-30' })
      .execute()
    await expect(ask()).rejects.toThrow('does not hold a seat')
    await addQuestionEntry(chair, accept)
    expect((await stateOf(id)).state).toBe('agreed')
  })

  it('E8: takes a department’s answer to its own questions, with files, public at once', async () => {
    const { id: stone } = await addPerson(clerk, {
      name: 'Sam Stone',
      organization: 'Pasadena Police Department',
    })
    const { id: flint } = await addPerson(clerk, {
      name: 'Mara Flint',
      organization: 'Independent Police Auditor',
    })
    const { id } = await ask()
    const { sha256 } = await putFile(
      db,
      new TextEncoder().encode('a table'),
      'application/pdf',
      clerk.clock.now(),
    )
    const input = {
      questionId: id,
      answerer: 'Lieutenant Sam Stone',
      text: 'The first half of it.',
      disposition: 'part' as const,
      remains: 'The second half',
      files: [{ sha256, fileName: 'table.pdf', title: 'Table' }],
    }
    await expect(answerLater(as('department', flint), input)).rejects.toThrow('asked of someone else')
    await expect(answerLater(as('department', stone), { ...input, remains: '' })).rejects.toThrow(
      'what remains',
    )
    const { id: answerId } = await answerLater(as('department', stone), input)
    const row = await db.selectFrom('answer').selectAll().where('id', '=', answerId).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ publicAt: clerk.clock.now(), remains: 'The second half', answererId: stone })
    expect(await db.selectFrom('answerFile').select('fileName').execute()).toEqual([
      { fileName: 'table.pdf' },
    ])
    expect((await stateOf(id)).state).toBe('asked')
  })

  it('merges, withdraws and reopens with a reason, and nothing is ever changed or taken out', async () => {
    const [one, other] = [await ask(), await ask('The same, in other words?')]
    await expect(
      addQuestionEntry(clerk, {
        questionId: one.id,
        kind: 'merged',
        text: 'The same',
        otherNumber: one.number,
      }),
    ).rejects.toThrow('can’t take this one in')
    await addQuestionEntry(clerk, {
      questionId: one.id,
      kind: 'merged',
      text: 'The same',
      otherNumber: other.number,
    })
    expect((await stateOf(one.id)).state).toBe('merged')
    await expect(answer(one.id)).rejects.toThrow('is now closed')
    await expect(addQuestionEntry(clerk, { questionId: other.id, kind: 'withdrawn' })).rejects.toThrow(
      'Enter why',
    )
    clerk.clock.forward(1)
    await addQuestionEntry(clerk, { questionId: one.id, kind: 'reopened', text: 'It was not the same.' })
    expect((await stateOf(one.id)).state).toBe('asked')
    await expect(db.updateTable('questionEntry').set({ text: 'x' }).execute()).rejects.toThrow()
    await expect(db.deleteFrom('questionEntry').execute()).rejects.toThrow()
    expect(await db.selectFrom('questionEntry').select('kind').orderBy('recordedAt').execute()).toEqual([
      { kind: 'merged' },
      { kind: 'reopened' },
    ])
  })
})
