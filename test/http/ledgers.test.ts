import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { readFollowUpFilter } from '#app/domain/follow-ups/ledger/ledger-filter.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { getFollowUpForPublic } from '#app/domain/follow-ups/ledger/public-follow-up.server.ts'
import { getFollowUpsForPublic } from '#app/domain/follow-ups/ledger/public-follow-ups.server.ts'
import { addDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { answerLater } from '#app/domain/questions/answer-later.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { getQuestionsPage } from '#app/domain/questions/ledger/public-figures.server.ts'
import { getQuestionForPublic } from '#app/domain/overviews/public-question.server.ts'
import { putFile } from '#db/files.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission } from '#test/setup/meeting.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let site: Site
let visitor: Visitor
let question: { id: string; number: string }
let letter: { id: string; number: string }
const bytes = new TextEncoder().encode('%PDF-1.7 a table')

beforeAll(async () => {
  db = await newSqliteStore()
  const people = await aCommission(db)
  const context = aContext(db)
  const asked = { askerId: people.Elm, addressee: 'Police Department' }
  question = await askBetween(context, { ...asked, text: 'How many stops?', askedOn: '2026-11-04' })
  for (let index = 0; index < 51; index += 1) {
    await askBetween(context, { ...asked, askerId: people.Fir, text: `Question ${index} of many?` })
  }
  const { sha256 } = await putFile(db, bytes, 'application/pdf', context.clock.now())
  context.clock.forward(1)
  await answerLater(context, {
    questionId: question.id,
    answerer: 'Lieutenant Sam Stone',
    text: 'The first half.',
    disposition: 'part',
    remains: 'The second half',
    answeredOn: '2026-11-20',
    files: [{ sha256, fileName: 'table.pdf', title: 'Table of stops' }],
  })
  letter = await openBetween(context, {
    kind: 'letter',
    owed: 'A reply to the chief’s letter',
    owedBy: 'Director of ICE',
    questionId: question.id,
  })
  const sent = { kind: 'letter-sent', onDate: '2025-06-01', datePrecision: 'month' } as const
  await addFollowUpEntry(context, { followUpId: letter.id, ...sent, sha256, fileName: 'letter.pdf' })
  context.clock.forward(1)
  await addFollowUpEntry(context, { followUpId: letter.id, kind: 'reported', onDate: '2025-08-14' })
  const shown = await addDocument(context, { kind: 'policy', title: 'Policy 428', isPublic: true })
  const unread = await addDocument(context, { kind: 'letter', title: 'Unread' })
  const subjects = [
    { subjectKind: 'question' as const, subjectId: question.id },
    { subjectKind: 'follow-up' as const, subjectId: letter.id },
  ]
  const rows = [shown, unread].flatMap(({ id: documentId }) =>
    subjects.map((subject) => ({ documentId, ...subject })),
  )
  await db.insertInto('documentAbout').values(rows).execute()
  await addDisagreement(context, {
    subject: 'Whether ICE gives notice',
    sides: [{ text: 'Expected in advance' }, { text: 'Not until well after' }],
    about: subjects.map(({ subjectKind: kind, subjectId: id }) => ({ kind, id })),
  })
  site = await openSite(db, { at: context.clock.now() })
  visitor = new Visitor(site)
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const read = async (path: string) => {
  const response = await visitor.get(path)
  expect([path, response.status]).toEqual([path, 200])
  // Words that React parts are read as one.
  return (await response.text()).replaceAll('<!-- -->', '')
}
const numbersIn = (html: string) =>
  [...html.matchAll(/class="ledger__no num">([\d-]+)</g)].map(([, no]) => no)

describe('the ledgers without a script', () => {
  test.each(['/questions', '/follow-ups', '/questions/2026-001', '/follow-ups/2026-001'])(
    '%s has none',
    async (path) => expect(await read(path)).not.toMatch(/<script|<style|style="/),
  )

  test('are narrowed and turned by a form whose answer has an address', async () => {
    const form = await read('/questions')
    expect(form).toMatch(/<form class="filters" method="get" action="\/questions">/)
    for (const name of ['state', 'by', 'to', 'meeting', 'year', 'sort'])
      expect(form).toContain(`name="${name}"`)
    expect(numbersIn(await read('/questions?state=open&by=elm&to=&year=&sort=oldest'))).toEqual([
      question.number,
    ])
    expect(numbersIn(await read('/questions?state=ended&by=&to=&year=&sort=oldest'))).toEqual([])
    expect(await read('/questions?state=ended')).toContain('No questions match.')
    const newest = await read('/questions?sort=newest&by=elm')
    expect(newest).toMatch(/<option value="newest" selected="">/)
    expect(numbersIn(await read('/follow-ups?year=2025'))).toEqual([letter.number])
    expect(numbersIn(await read('/follow-ups?year=2024'))).toEqual([])
  })

  test('show fifty at a time', async () => {
    const first = await read('/questions')
    expect(numbersIn(first)).toHaveLength(50)
    expect(first).toContain('Page 1 of 2')
    expect(first).toContain('href="/questions?page=2"')
    const second = await read('/questions?page=2')
    expect(numbersIn(second)).toHaveLength(2)
    expect(second).toContain('href="/questions"')
    expect(numbersIn(await read('/questions?page=2')).some((no) => numbersIn(first).includes(no))).toBe(false)
  })

  test('count the whole ledger beside the whole ledger only, and draw no line that says little', async () => {
    const whole = await read('/questions')
    expect(whole).toContain('In figures')
    expect(whole).toMatch(/\d+ open (?:at the end of|on) /)
    expect(whole, 'a line that hardly moves').not.toContain('<svg')
    expect(await read('/questions?by=elm')).not.toContain('In figures')
  })
})

describe('the page of a question', () => {
  test('tells how long it has been open, what was answered and what remains, with the file', async () => {
    const html = await read(`/questions/${question.number}`)
    expect(html).toMatch(/<b>30<\/b> days <small>open<\/small>/)
    expect(html).toContain('Asked on November 4, 2026 by Elm, addressed to Police Department.')
    expect(html).toContain('What remains: The second half')
    expect(html).toContain(`href="/follow-ups/${letter.number}"`)
    const [, href = ''] = /href="(\/questions\/2026-001\/files\/[^"]+)"/.exec(html) ?? []
    const file = await visitor.get(href)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
  })

  test('can be followed: its feed lists what happened, newest first, and nothing that may not be public yet', async () => {
    const response = await visitor.get(`/questions/${question.number}/feed.xml`)
    expect(response.headers.get('content-type')).toContain('application/atom+xml')
    const atom = await response.text()
    const titles = [...atom.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g)].map((found) => found[1])
    expect(titles).toEqual(['Answered in part, November 20, 2026', 'Asked, November 4, 2026'])
    expect(atom).toContain('The first half.')
    expect((await visitor.get('/questions/2026-999/feed.xml')).status).toBe(404)
    const owed = await (await visitor.get(`/follow-ups/${letter.number}/feed.xml`)).text()
    expect(owed).toContain('Letter sent, June 2025')
  })

  test('is not there for a number that nobody has', async () => {
    for (const path of ['/questions/2030-001', '/questions/x', '/questions/2030-001.json']) {
      expect((await visitor.get(path)).status).toBe(404)
    }
    expect((await visitor.get(`/questions/${question.number}/files/none/x.pdf`)).status).toBe(404)
  })
})

describe('the page of a follow-up', () => {
  test('has the plain clock: no reply, since when, last reported, and no word of late', async () => {
    const html = await read(`/follow-ups/${letter.number}`)
    expect(html).toContain(
      'No reply recorded. Sent in June 2025. Last reported with no reply August 14, 2025.',
    )
    expect(html).toMatch(/<b>522<\/b> to <b>551<\/b> days <small>with no reply recorded<\/small>/)
    expect(html).toContain('No law sets a date for a reply to this letter.')
    expect(html).not.toMatch(/overdue|\blate\b/i)
    const [, href = ''] = /href="(\/follow-ups\/2026-001\/files\/[^"]+)"/.exec(html) ?? []
    expect((await visitor.get(href)).headers.get('content-disposition')).toContain('letter.pdf')
  })
})

describe('other pages lead to them', () => {
  test('the home page to the letter that has waited the longest, with its clock, and to all questions', async () => {
    const html = await read('/')
    expect(html).toContain('Waiting the longest')
    expect(html).toMatch(/<b>522<\/b> to <b>551<\/b> days <small>with no reply recorded<\/small>/)
    for (const href of ['/questions', '/follow-ups', `/follow-ups/${letter.number}`, '/comments']) {
      expect(html).toContain(`href="${href}"`)
    }
  })

  test('a commissioner’s page to their open questions, whatever year is shown', async () => {
    for (const path of ['/commissioners/elm', '/commissioners/elm?year=2026']) {
      const html = await read(path)
      expect(html).toContain('Open questions')
      expect(numbersIn(html)).toEqual([question.number])
    }
    expect(await read('/commissioners/birch')).not.toContain('Open questions')
  })

  test('a document to the questions and follow-ups about it, and they to the document', async () => {
    const html = await read('/library/policy-428')
    expect(html).toContain(`href="/questions/${question.number}"`)
    expect(html).toContain(`href="/follow-ups/${letter.number}"`)
    for (const path of [`/questions/${question.number}`, `/follow-ups/${letter.number}`]) {
      const page = await read(path)
      expect(page).toContain('href="/library/policy-428"')
      expect(page).not.toContain('Unread')
    }
  })

  test('and both sides of what sources say differently stand on both', async () => {
    for (const path of [`/questions/${question.number}`, `/follow-ups/${letter.number}`]) {
      const page = await read(path)
      expect(page).toContain('Whether ICE gives notice')
      expect(page).toContain('Expected in advance')
      expect(page).toContain('Not until well after')
    }
  })
})

describe('JSON twins of the ledgers', () => {
  const now = () => site.clock.now()
  test.each<[string, () => Promise<unknown>]>([
    ['/questions.json', () => getQuestionsPage(db, new URLSearchParams(), now())],
    ['/questions.json?by=elm', () => getQuestionsPage(db, new URLSearchParams('by=elm'), now())],
    ['/questions/2026-001.json', () => getQuestionForPublic(db, '2026-001', now())],
    [
      '/follow-ups.json?state=all',
      () => getFollowUpsForPublic(db, readFollowUpFilter(new URLSearchParams('state=all')), now()),
    ],
    ['/follow-ups/2026-001.json', () => getFollowUpForPublic(db, '2026-001', now())],
  ])('%s is the query of its page', async (path, query) => {
    const response = await visitor.get(path)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(await query())))
  })
})
