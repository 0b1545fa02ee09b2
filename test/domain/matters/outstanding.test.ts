import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getDocumentForPublic } from '#app/domain/editions/queries.server.ts'
import { linesOf } from '#app/domain/editions/lines.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { getNextEdition } from '#app/domain/publishing/next-edition.server.ts'
import { publishAgenda } from '#app/domain/publishing/publish-agenda.server.ts'
import { addQuestionEntry } from '#app/domain/questions/add-question-entry.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { listOutstanding } from '#app/domain/matters/outstanding.server.ts'
import { sectionOfOutstanding } from '#app/domain/matters/outstanding-section.ts'
import { mostOutstanding, statusWords, type OutstandingMatter } from '#app/domain/matters/outstanding.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aMeeting, anEvening, at } from '#test/setup/meeting.ts'
import { aPostableMeeting } from '#test/setup/postable.ts'

const renderer = createPdfRenderer()
afterAll(() => renderer.close())

const letter: OutstandingMatter = {
  of: 'follow-up',
  id: '1',
  number: '2025-001',
  title: null,
  text: 'A reply',
  whom: 'Police Department, of Director of ICE',
  since: { on: '2025-07-10', precision: 'day' },
  state: 'open',
  sent: { on: '2025-06-01', precision: 'month' },
  dueOn: null,
  dueKind: null,
}

it.each<[Partial<OutstandingMatter>, string]>([
  [{}, 'Sent in June 2025. No reply recorded.'],
  [{ state: 'replied' }, 'Sent in June 2025. A reply came, not yet accepted.'],
  [
    { sent: null, dueOn: '2026-12-10', dueKind: 'agreed' },
    'Opened July 10, 2025. Open. Date agreed: December 10, 2026.',
  ],
  [
    { sent: null, dueOn: '2026-12-10', dueKind: 'chosen' },
    'Opened July 10, 2025. Open. Review date: December 10, 2026.',
  ],
  [
    { sent: null, dueOn: '2026-12-10', dueKind: 'statutory' },
    'Opened July 10, 2025. Open. Due by law December 10, 2026.',
  ],
  [
    { of: 'question', state: 'answered', answeredOn: '2026-11-02' } as Partial<OutstandingMatter>,
    'Asked July 10, 2025. Answered November 2, 2026, not yet agreed.',
  ],
])('N6: %j is told as %s', (facts, words) => {
  expect(statusWords({ ...letter, ...facts } as OutstandingMatter)).toBe(words)
})

it('says that the ledgers have the rest where a list is as long as it gets', () => {
  const told = (count: number) =>
    JSON.stringify(sectionOfOutstanding('8', Array<OutstandingMatter>(count).fill(letter)))
  expect(told(mostOutstanding - 1)).not.toContain('ledgers')
  expect(told(mostOutstanding)).toContain('Later ones are in the ledgers')
})

onBothEngines((newStore) => {
  let db: Store
  beforeEach(async () => {
    db = await newStore()
  })
  afterEach(() => db.destroy())

  it('lists what is open, answered and not yet agreed, or due, oldest first, and nothing that is not public', async () => {
    const { context, people, meetingId, items } = await anEvening(db)
    const next = await aMeeting(db, { heldOn: '2027-01-14' })
    const listed = async (as: 'public' | 'room' = 'public') =>
      (
        await listOutstanding(db, {
          meeting: { id: next.id, heldOn: '2027-01-14' },
          now: context.clock.now(),
          as,
        })
      ).map(({ of, text, state }) => [of, text, state])
    const ask = (text: string, askedOn: string) =>
      askBetween(context, { askerId: people.Elm, addressee: 'Police Department', text, askedOn })
    const between = (owed: string, facts: object = {}) =>
      openBetween(context, {
        kind: 'request',
        owed,
        owedBy: 'Police Department',
        openedOn: '2026-11-20',
        ...facts,
      })
    const second = await ask('Second?', '2026-11-05')
    const first = await ask('First?', '2026-10-01')
    const replied = await between('A report')
    await addFollowUpEntry(context, { followUpId: replied.id, kind: 'reply', text: 'Here.' })
    await between('Due duty', { kind: 'recurring-duty', dueOn: '2027-01-14', dueKind: 'chosen' })
    await between('Later duty', { kind: 'recurring-duty', dueOn: '2027-01-15', dueKind: 'chosen' })
    const closed = await between('Done')
    await addFollowUpEntry(context, { followUpId: closed.id, kind: 'closed', text: 'Done.' })
    await askQuestion(context, { meetingId, itemId: items[0]!, addressee: 'Staff', text: 'In the room?' })
    await answerLater(context, {
      questionId: second.id,
      answerer: 'Sam Stone',
      text: 'Twelve.',
      disposition: 'answered',
    })
    expect(await listed()).toEqual([
      ['question', 'First?', 'asked'],
      ['question', 'Second?', 'answered'],
      ['follow-up', 'A report', 'replied'],
      ['follow-up', 'Due duty', 'open'],
    ])
    // A letter is as old as its sending; who owes the reply may not be who was written to.
    const sent = await between('A reply', { kind: 'letter', counterpart: 'Director' })
    await addFollowUpEntry(context, { followUpId: sent.id, kind: 'letter-sent', onDate: '2026-09-01' })
    const [oldest] = await listOutstanding(db, {
      meeting: { id: next.id, heldOn: '2027-01-14' },
      now: context.clock.now(),
      as: 'public',
    })
    expect(oldest).toMatchObject({ text: 'A reply', whom: 'Police Department, on a letter to Director' })
    // Settled in a room that may not be told of yet: settled there, and outstanding for the public.
    await addQuestionEntry(context, { questionId: second.id, kind: 'accepted', meetingId, itemId: items[0]! })
    expect((await listed('room')).map(([, text]) => text)).not.toContain('Second?')
    expect(await listed()).toContainEqual(['question', 'Second?', 'answered'])
    await addQuestionEntry(context, { questionId: first.id, kind: 'withdrawn', text: 'Answered elsewhere.' })
    expect((await listed()).map(([, text]) => text)).not.toContain('First?')
  })

  it('is frozen with the agenda: an answer that comes later changes neither the edition nor what is to be published', async () => {
    const { context, slug, meetingId, people } = await aPostableMeeting(db, renderer)
    const { id } = await askBetween(context, {
      askerId: people.Elm,
      addressee: 'Police Department',
      text: 'How many stops?',
    })
    const words = async () =>
      linesOf((await getDocumentForPublic(db, meetingId, 'agenda')).document)
        .map(({ text }) => text)
        .join(' ')
    await publishAgenda(context, { slug })
    expect(await words()).toMatch(/Question 2026-001.*Elm: How many stops\?.*Asked December 4, 2026\. Open\./)
    await answerLater(context, { questionId: id, answerer: 'Sam', text: 'Twelve.', disposition: 'answered' })
    expect(await words()).toContain('Asked December 4, 2026. Open.')
    const next = await getNextEdition(db, slug, at('2026-12-05', '09:00'))
    expect(next.differs).toBe(false)
    expect(JSON.stringify(next.next)).toContain('not yet agreed')
  })
})
