import { afterEach, beforeEach, expect, it } from 'vitest'
import { NotFound } from '#app/domain/errors.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { correctFact, strikeFact } from '#app/domain/corrections/correct-fact.server.ts'
import { getMeetingPageForPublic } from '#app/domain/overviews/public-page.server.ts'
import { addDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { readQuestionFilter } from '#app/domain/questions/ledger/ledger-filter.ts'
import { getQuestionFigures } from '#app/domain/questions/ledger/public-figures.server.ts'
import { findAnswerFile, getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { questionsWithPages } from '#app/domain/questions/ledger/public-links.server.ts'
import {
  getQuestionsForPublic,
  listAskedAt,
  listOldestOpen,
} from '#app/domain/questions/ledger/public-questions.server.ts'
import { putFile } from '#db/files.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, type Evening } from '#test/setup/meeting.ts'
import { tellOf } from '#test/setup/told.ts'

const department = 'Police Department'

onBothEngines((newStore) => {
  let evening: Evening
  beforeEach(async () => {
    evening = await anEvening(await newStore())
  })
  afterEach(() => evening.db.destroy())

  const now = () => evening.context.clock.now()
  const forward = () => evening.context.clock.forward(1)
  const askedBetween = (text: string, facts: { askedOn?: string; addressee?: string } = {}) => {
    forward()
    const { context, people } = evening
    return askBetween(context, { askerId: people.Elm, addressee: department, text, ...facts })
  }
  const askedInRoom = (text: string) => {
    forward()
    const { context, people, meetingId } = evening
    return askQuestion(context, { meetingId, askerId: people.Fir, addressee: 'City Attorney', text })
  }
  const list = async (query = '') =>
    getQuestionsForPublic(evening.db, readQuestionFilter(new URLSearchParams(query)), now())
  const numbers = async (query = '') => (await list(query)).questions.map(({ number }) => number)
  const one = (number: string) => getQuestionForPublic(evening.db, number, now())

  it('shows what was asked between meetings at once, and what was asked in the room when the meeting is over', async () => {
    const between = await askedBetween('How many stops?')
    const inRoom = await askedInRoom('Who decided that?')
    expect(await numbers()).toEqual([between.number])
    await expect(one(inRoom.number)).rejects.toThrow(NotFound)
    await tellOf(evening.db, evening.meetingId)
    expect(await numbers()).toEqual([between.number, inRoom.number])
    expect((await one(inRoom.number)).meeting).toEqual({
      slug: '2026-12-10-regular',
      heldOn: '2026-12-10',
    })
  })

  it('stays open with what remains where an answer was accepted in part, in the list, on its page and in figures', async () => {
    const { number, id } = await askedBetween('How many stops?', { askedOn: '2026-10-01' })
    const { context, people } = evening
    forward()
    const claim = { questionId: id, answerer: 'Sam Stone', text: 'There were 12.' }
    await answerLater(context, { ...claim, disposition: 'answered' })
    expect((await getQuestionFigures(evening.db, now())).inPart).toBe(0)
    forward()
    const actor = { accountId: null, name: 'Elm', role: 'commissioner' as const, personId: people.Elm }
    const word = { questionId: id, kind: 'accepted-in-part' as const }
    await expect(addQuestionEntry({ ...context, actor }, word)).rejects.toThrow('what remains')
    await addQuestionEntry({ ...context, actor }, { ...word, text: 'And at night?' })
    const waits = { number, state: 'asked', remains: 'And at night?' }
    expect((await list('state=unanswered')).questions).toMatchObject([waits])
    expect(await one(number)).toMatchObject({
      ...waits,
      history: [{ kind: 'answer' }, { what: 'accepted-in-part', text: 'And at night?' }],
    })
    expect(await getQuestionFigures(evening.db, now())).toMatchObject({ inPart: 1, open: 1, agreed: 0 })
  })

  it('does not tell what a meeting in session did to an older question', async () => {
    const { number, id } = await askedBetween('How many stops?', { askedOn: '2026-10-01' })
    const { context, db, meetingId } = evening
    forward()
    const answer = { questionId: id, meetingId, answerer: 'Sam Stone', text: 'In the room: 12.' }
    await answerQuestion(context, { ...answer, disposition: 'answered' })
    forward()
    await addQuestionEntry(context, { questionId: id, kind: 'accepted', meetingId })
    expect((await db.selectFrom('question').select('state').executeTakeFirstOrThrow()).state).toBe('agreed')
    const before = await list()
    expect(before.questions).toMatchObject([{ number, state: 'asked', settledOn: null, last: null }])
    expect(before.choices.counts).toMatchObject({ open: 1, unanswered: 1, ended: 0 })
    expect(await numbers('state=ended')).toEqual([])
    expect(await one(number)).toMatchObject({ state: 'asked', history: [] })
    expect(await getQuestionFigures(db, now())).toMatchObject({ open: 1, agreed: 0, times: { answered: 0 } })
    await tellOf(db, meetingId)
    expect(await numbers('state=ended')).toEqual([number])
    expect((await one(number)).history).toMatchObject([
      { kind: 'answer', text: 'In the room: 12.', meeting: { slug: '2026-12-10-regular' } },
      { kind: 'entry', what: 'accepted' },
    ])
    expect(await getQuestionFigures(db, now())).toMatchObject({
      open: 0,
      agreed: 1,
      times: { asked: 1, answered: 1, median: 70 },
    })
  })

  it('N8: marks a question and an answer that were corrected, with the day and what changed, not what it was', async () => {
    const { number, id } = await askedInRoom('Who decided so?')
    const { context, db, meetingId } = evening
    forward()
    const given = { questionId: id, meetingId, answerer: 'Sam Stone', disposition: 'answered' as const }
    const answer = await answerQuestion(context, { ...given, text: 'The chief did.' })
    const correct = (kind: 'question' | 'answer', factId: string, changes: Record<string, string>) =>
      correctFact(context, { kind, id: factId, changes, reason: 'Heard again' })
    await correct('question', id, { text: 'Who decided that?' })
    await correct('answer', answer.id, { text: 'The city did.', answerer: 'Sam Reed' })
    const { number: other } = await askedInRoom('When?')
    await tellOf(db, meetingId)
    expect(await one(other)).toMatchObject({ corrections: [] })
    const page = await one(number)
    expect(page).toMatchObject({
      corrections: [{ on: '2026-12-10', changed: ['the words'] }],
      history: [{ corrections: [{ on: '2026-12-10', changed: ['who answered', 'the words'] }] }],
    })
    expect(JSON.stringify(page)).not.toContain('The chief did')
  })

  it('tells a correction with what it corrects, when the meeting of that may be told of', async () => {
    const { number, id } = await askedBetween('How many stops?', { askedOn: '2026-10-01' })
    const { context, db, meetingId } = evening
    forward()
    const { id: heard } = await addQuestionEntry(context, { questionId: id, kind: 'heard', meetingId })
    forward()
    const correction = { questionId: id, kind: 'correction' as const, correctsId: heard }
    await addQuestionEntry(context, { ...correction, text: 'Another one was heard.' })
    expect((await one(number)).history).toEqual([])
    await tellOf(db, meetingId)
    expect((await one(number)).history).toMatchObject([
      { what: 'heard', corrected: true },
      { what: 'correction', correctsId: heard, text: 'Another one was heard.' },
    ])
  })

  it('leaves out what was recorded by mistake', async () => {
    const { number, id } = await askedBetween('Mistyped')
    await evening.db.updateTable('question').set({ struckAt: now() }).where('id', '=', id).execute()
    expect(await numbers('state=all')).toEqual([])
    await expect(one(number)).rejects.toThrow(NotFound)
  })

  it('narrows the list to a meeting, and offers only meetings that may be told of', async () => {
    const between = await askedBetween('How many stops?')
    const inRoom = await askedInRoom('Who decided that?')
    const here = 'meeting=2026-12-10-regular'
    expect((await list()).choices.meetings).toEqual([])
    expect(await numbers(here)).toEqual([])
    await tellOf(evening.db, evening.meetingId)
    expect((await list()).choices.meetings).toEqual([{ slug: '2026-12-10-regular', heldOn: '2026-12-10' }])
    expect(await numbers(here)).toEqual([inRoom.number])
    expect(await numbers()).toEqual([between.number, inRoom.number])
    const asked = await list(`${here}&year=2025`)
    expect(asked.choices.meetings).toHaveLength(1)
    expect(asked.total).toBe(0)
  })

  it('narrows the list by state, asker, addressee and year, and turns its order', async () => {
    const old = await askedBetween('Old?', { askedOn: '2025-08-14' })
    const recent = await askedBetween('Recent?', { askedOn: '2026-11-12' })
    const room = await askedInRoom('In the room?')
    await tellOf(evening.db, evening.meetingId)
    forward()
    await answerLater(evening.context, {
      questionId: recent.id,
      answerer: 'Sam Stone',
      text: 'Half.',
      disposition: 'answered',
    })
    expect(await numbers()).toEqual([old.number, recent.number, room.number])
    expect(await numbers('sort=newest')).toEqual([room.number, recent.number, old.number])
    expect(await numbers('state=answered')).toEqual([recent.number])
    expect(await numbers('state=unanswered')).toEqual([old.number, room.number])
    expect(await numbers('by=elm')).toEqual([old.number, recent.number])
    expect(await numbers('to=City+Attorney')).toEqual([room.number])
    expect(await numbers('year=2025')).toEqual([old.number])
    expect(await numbers('year=x&state=nonsense&page=0')).toEqual([old.number, recent.number, room.number])
    expect(await numbers('page=2')).toEqual([])
    const { choices, total } = await list('state=answered')
    expect(total).toBe(1)
    expect(choices).toEqual({
      meetings: [{ slug: '2026-12-10-regular', heldOn: '2026-12-10' }],
      counts: { open: 3, unanswered: 2, answered: 1, ended: 0, all: 3 },
      askers: [
        { slug: 'elm', name: 'Elm' },
        { slug: 'fir', name: 'Fir' },
      ],
      addressees: ['City Attorney', department],
      years: [2026, 2025],
    })
    const ofElm = await listOldestOpen(evening.db, { now: now(), most: 1, askerId: evening.people.Elm })
    expect(ofElm.map(({ number }) => number)).toEqual([old.number])
  })

  it('tells the whole history with files, and what leads elsewhere only where that may be read', async () => {
    const { context, db, people, meetingId } = evening
    const main = await askedBetween('How many stops were there?', { askedOn: '2026-10-01' })
    const merged = await askedBetween('The same in other words?', { askedOn: '2026-10-02' })
    forward()
    const bytes = new TextEncoder().encode('a table')
    const { sha256 } = await putFile(db, bytes, 'application/pdf', now())
    await answerLater(context, {
      questionId: main.id,
      answerer: 'Sam Stone',
      text: 'The first half.',
      disposition: 'part',
      remains: 'The second half',
      answeredOn: '2026-11-01',
      files: [{ sha256, fileName: 'table.pdf', title: 'Table' }],
    })
    forward()
    await addQuestionEntry(context, {
      questionId: merged.id,
      kind: 'merged',
      text: 'The same',
      otherNumber: main.number,
    })
    await addQuestionEntry(context, { questionId: main.id, kind: 'joined', personId: people.Fir })
    const followUp = await openBetween(context, {
      kind: 'question',
      owed: 'The table',
      owedBy: department,
      questionId: main.id,
    })
    const document = await addDocument(context, {
      kind: 'policy',
      title: 'Policy 1',
      isPublic: true,
    })
    const hidden = await addDocument(context, { kind: 'letter', title: 'Unread' })
    for (const { id } of [document, hidden]) {
      await db
        .insertInto('documentAbout')
        .values({ documentId: id, subjectKind: 'question', subjectId: main.id })
        .execute()
    }
    const about = [{ kind: 'question' as const, id: main.id }]
    await addDisagreement(context, { subject: 'How many', sides: [{ text: '12' }, { text: '13' }], about })
    forward()
    const inRoom = { questionId: main.id, meetingId, answerer: 'Sam Stone', text: 'Untold.' }
    await answerQuestion(context, { ...inRoom, disposition: 'answered' })

    const page = await one(main.number)
    expect(page.history).toMatchObject([
      { kind: 'answer', on: '2026-11-01', remains: 'The second half', files: [{ title: 'Table', sha256 }] },
      { kind: 'entry', what: 'joined', person: { name: 'Fir' } },
    ])
    expect(page).toMatchObject({
      state: 'asked',
      asker: { name: 'Elm', slug: 'elm' },
      mergedIn: [{ number: merged.number }],
      followUps: [{ number: followUp.number, owed: 'The table' }],
      disagreements: [{ subject: 'How many' }],
    })
    expect(page.documents).toHaveLength(1)
    const ended = await one(merged.number)
    expect(ended).toMatchObject({ state: 'merged', history: [{ what: 'merged', other: main.number }] })

    const [answer] = page.history
    const fileId = answer?.kind === 'answer' ? answer.files[0]!.id : ''
    expect(await findAnswerFile(db, main.number, fileId, now())).toMatchObject({ fileName: 'table.pdf' })
    expect(await findAnswerFile(db, merged.number, fileId, now())).toBeUndefined()
    expect(await findAnswerFile(db, main.number, fileId, '2026-12-01T00:00:00.000Z')).toBeUndefined()
  })

  it('tells under a meeting what was asked there, once the meeting may be told of', async () => {
    const { db, meetingId, context } = evening
    await askedBetween('Between?')
    const inRoom = await askedInRoom('In the room?')
    const struck = await askedInRoom('Mistyped?')
    await strikeFact(context, { kind: 'question', id: struck.id, reason: 'Mistyped.' })
    const named = [inRoom.number, struck.number].map((number) => ({ type: 'question' as const, number }))
    const document = { sections: [{ blocks: named }] } as unknown as OfficialDocument
    expect(await listAskedAt(db, meetingId, now())).toEqual([])
    expect(await questionsWithPages(db, document, now())).toEqual([])
    await tellOf(db, meetingId)
    expect(await listAskedAt(db, meetingId, now())).toMatchObject([{ number: inRoom.number, state: 'asked' }])
    expect(await questionsWithPages(db, document, now())).toEqual([inRoom.number])
    const { matters } = await getMeetingPageForPublic(db, '2026-12-10-regular', now())
    expect(matters.questions).toEqual(await listAskedAt(db, meetingId, now()))
  })

  it('asks the store the same number of times for one question and for many', async () => {
    const asked = async () => {
      let count = 0
      const counting = evening.db.withPlugin({
        transformQuery: ({ node }) => {
          count += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await getQuestionsForPublic(counting, readQuestionFilter(new URLSearchParams()), now())
      return count
    }
    const first = await askedBetween('One?')
    const few = await asked()
    for (let index = 0; index < 12; index += 1) await askedBetween(`Number ${index}?`)
    await aMeeting(evening.db, { heldOn: '2027-01-14' })
    expect(await asked()).toBe(few)
    expect(first.number).toBe('2026-001')
  })
})
