import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { briefRooms, composeBrief } from '#app/domain/briefs/compose-brief.ts'
import { getBriefFacts, printOnOnePage } from '#app/domain/briefs/get-brief.server.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { openFollowUp } from '#app/domain/follow-ups/open-follow-up.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { createPdfRenderer, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anEvening, type Evening } from '#test/setup/meeting.ts'
import { full } from './brief-facts.ts'

describe('a brief', () => {
  let renderer: PdfRenderer
  beforeAll(() => {
    renderer = createPdfRenderer()
  })
  afterAll(() => renderer.close())

  test('is one accessible page, however much there is', async () => {
    const { pageCount, report } = await printOnOnePage(full, renderer)
    expect([pageCount, report.ok]).toEqual([1, true])
  })

  test('says how much it leaves out', () => {
    const text = JSON.stringify(composeBrief(full).sections)
    expect(text).toContain('And 38 more on your page.')
    expect(text).toContain('20 more items on the agenda.')
    const least = composeBrief(full, briefRooms.at(-1))
    const said = (id: string) =>
      least.sections
        .find((section) => section.id === id)
        ?.blocks.map((block) => block.type === 'paragraph' && block.text)
    for (const id of ['judge', 'orphaned', 'unjudged', 'open']) {
      expect([id, said(id)]).toEqual([id, ['50 on your page.']])
    }
    expect(said('late')).toEqual(['20 on your page.'])
    expect(said('oldest')).toEqual(['8 on the public page of follow-ups.'])
  })

  test('says of what remains the sentences that have room', () => {
    const remains =
      'The table of stops. Who was told of each, by which office and on which day of that month.'
    const open = [{ ...full.open[0]!, remains }]
    const linesIn = (letters: number) =>
      JSON.stringify(
        composeBrief({ ...full, open }, { items: 1, lines: 1, letters, details: false }).sections.find(
          ({ id }) => id === 'open',
        ),
      )
    expect(linesIn(200)).toContain(`Accepted in part. What remains: ${remains}`)
    expect(linesIn(40)).toContain('Accepted in part. What remains: The table of stops.')
    expect(linesIn(40)).not.toContain('Who was told')
    expect(linesIn(10)).toContain('Accepted in part."')
  })

  test('cuts no sentence, in whichever room', () => {
    const sentence = 'Whether the department could alert the community when another agency acts in the city.'
    for (const room of briefRooms) {
      const items = composeBrief(full, room)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'list' ? block.items : []))
      const told = items.filter((item) => item.includes('Whether'))
      for (const item of told) expect(item.replaceAll(sentence, '')).not.toMatch(/Whether|…/)
      expect(told.length > 0).toBe(room.letters >= sentence.length)
    }
  })

  test('has in each room no more than in the one before, and never the same', () => {
    const sizes = briefRooms.map((room) => JSON.stringify(composeBrief(full, room)).length)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(new Set(sizes).size).toBe(sizes.length)
  })

  test('of nothing says so, and is a page too', async () => {
    const chair = { orphaned: [], undecided: [], late: [], waiting: [] }
    const none = { ...chair, open: [], toJudge: [], cameAnswers: [], cameEditions: [], oldest: [] }
    const emptyFacts = { ...full, ...none, next: null, since: null, name: null, basis: null }
    const empty = composeBrief(emptyFacts)
    const text = JSON.stringify(empty)
    for (const words of [
      'No meeting is posted yet',
      'Nothing needs your review',
      'no open question',
      'Nothing is owed',
    ]) {
      expect(text).toContain(words)
    }
    expect((await printOnOnePage(emptyFacts, renderer)).pageCount).toBe(1)
  })
})

onBothEngines((newStore) => {
  let evening: Evening
  beforeEach(async () => {
    evening = await anEvening(await newStore())
  })
  afterEach(() => evening.db.destroy())

  const sectionOf = (document: OfficialDocument, id: string) =>
    JSON.stringify(document.sections.find((section) => section.id === id)?.blocks)

  it('has what is one’s own and what is public, and nothing of a meeting in session or of others', async () => {
    const { db, context, people, meetingId } = evening
    const addressee = 'Pasadena Police Department'
    const own = await askBetween(context, { askerId: people.Elm, addressee, text: 'Who was told?' })
    const judged = await askBetween(context, { askerId: people.Elm, addressee, text: 'And when?' })
    await askBetween(context, { askerId: people.Fir, addressee, text: 'A question of another' })
    context.clock.forward(1)
    await answerLater(context, {
      questionId: judged.id,
      answerer: 'Deputy Chief',
      text: 'In June.',
      disposition: 'answered',
    })
    const owed = await openBetween(context, { kind: 'commitment', owed: 'A table', owedBy: addressee })
    await openFollowUp(context, { meetingId, kind: 'request', owed: 'Said in the room', owedBy: addressee })
    const actor = { accountId: null, name: 'Elm', role: 'commissioner' as const, personId: people.Elm }
    const brief = composeBrief(await getBriefFacts(db, actor, context.clock.now()))
    expect(brief.title).toContain('Brief for Elm')
    expect(sectionOf(brief, 'open')).toContain(own.number)
    expect(sectionOf(brief, 'open')).not.toContain(judged.number)
    expect(sectionOf(brief, 'judge')).toContain(
      `${judged.number}: And when? To ${addressee}. Answered by Deputy Chief, answered: In June.`,
    )
    expect(sectionOf(brief, 'waiting')).toContain('1 answer needs your decision')
    expect(sectionOf(brief, 'oldest')).toContain(owed.number)
    expect(JSON.stringify(brief)).not.toContain('Said in the room')
    expect(JSON.stringify(brief)).not.toContain('A question of another')
  })

  it('has for the chair what waits on their page: questions of nobody in office, by number', async () => {
    const { db, context, people } = evening
    const asked = await askBetween(context, { askerId: people.Fir, addressee: 'Staff', text: 'How many?' })
    await db.updateTable('question').set({ ownerId: null }).where('id', '=', asked.id).execute()
    const chair = { accountId: null, name: 'Alder', role: 'chair' as const, personId: people.Alder }
    const brief = composeBrief(await getBriefFacts(db, chair, context.clock.now()))
    expect(sectionOf(brief, 'waiting')).toContain('1 question whose commissioner has left office')
    expect(sectionOf(brief, 'orphaned')).toContain(asked.number)
    const member = { ...chair, role: 'commissioner' as const }
    const other = composeBrief(await getBriefFacts(db, member, context.clock.now()))
    expect(sectionOf(other, 'orphaned')).toBeUndefined()
  })
})
