import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { adjourn } from '#test/setup/adjourn.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { answerQuestion } from '#app/domain/questions/answer-question.server.ts'
import { askQuestion } from '#app/domain/questions/ask-question.server.ts'
import { publishPlainly } from '#test/setup/comments.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let site: Site
let evening: Evening
let visitor: Visitor
let address: string

beforeAll(async () => {
  db = await newSqliteStore()
  evening = await anEvening(db)
  await publishPlainly(db, evening.meetingId)
  const { context, people, meetingId, items } = evening
  const itemId = items[0]!
  await openItem(context, { itemId })
  await recordPresentation(context, { itemId, givenBy: 'Sam Stone', summary: 'How letters are answered.' })
  const ask = (text: string) =>
    askQuestion(context, { meetingId, itemId, askerId: people.Elm, addressee: 'Police Department', text })
  const { id: questionId } = await ask('Has the director answered?')
  await ask('Will you ask again?')
  await answerQuestion(context, {
    questionId,
    answerer: 'Sam Stone',
    text: 'Not to this day.',
    disposition: 'answered',
  })
  site = await openSite(db, { at: context.clock.now() })
  visitor = new Visitor(site)
  address = `/meetings/2026-12-10-regular/presentations/${itemId}`
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

describe('the page of a presentation', () => {
  test('shows what is on the agenda while the meeting is under way, and nothing that happens there', async () => {
    const html = await (await visitor.get(address)).text()
    expect(html).toContain('Letter to the director')
    expect(html).toContain('No questions are recorded')
    expect(html).not.toContain('Has the director answered?')
    expect(html).not.toContain('How letters are answered.')
  })

  test('is not there for an item of another meeting, nor under a meeting that is not public', async () => {
    expect((await visitor.get('/meetings/2026-12-10-regular/presentations/no-item')).status).toBe(404)
    expect((await visitor.get(address.replace('2026-12-10-regular', '2026-12-11'))).status).toBe(404)
  })

  test('has summary, questions, answers and how many are open, once the meeting is over', async () => {
    const { context, meetingId, items } = evening
    await closeItem(context, { itemId: items[0]!, outcome: 'heard' })
    await adjourn(context, { meetingId, by: 'commission' })
    const html = await (await visitor.get(address)).text()
    expect(html).toContain('How letters are answered.')
    expect(html).toContain('Has the director answered?')
    expect(html).toContain('Not to this day.')
    expect(html).toContain('2 questions were raised; 2 are still open.')
  })

  test('has a twin from the same query', async () => {
    const twin = (await (await visitor.get(`${address}.json`)).json()) as {
      item: { title: string }
      questions: { number: string }[]
      answers: { number: string; text: string }[]
    }
    expect(twin.item.title).toBe('Letter to the director')
    expect(twin.questions).toHaveLength(2)
    expect(twin.answers).toMatchObject([{ number: twin.questions[0]!.number, text: 'Not to this day.' }])
  })

  test('is found from the meeting’s page', async () => {
    expect(await (await visitor.get('/meetings/2026-12-10-regular')).text()).toContain(`href="${address}"`)
  })
})
