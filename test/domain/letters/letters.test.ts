import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { addFollowUpEntry } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import type { FollowUpEvent } from '#app/domain/follow-ups/follow-up-state.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { composeLetter, type LetterFacts } from '#app/domain/letters/compose-letter.ts'
import { letterDocument } from '#app/domain/letters/letter-document.ts'
import { lastLetterOf, sendLetterVerdict } from '#app/domain/letters/letter-rules.ts'
import { previewLetter, sendLetter } from '#app/domain/letters/send-letter.server.ts'
import { changeLetter, draftLetter, draftOf } from '#app/domain/letters/write-letter.server.ts'
import { createPdfRenderer, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { findFile, readWholeFile } from '#db/files.ts'
import { aContext, type TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { oneLine, readPdf } from '../../documents/read-pdf.ts'

const today = '2026-12-04'
const open = { state: 'open' as const, today }

describe('when a letter may go', () => {
  test.each([
    [null, true],
    ['2026-11-27', true],
    ['2026-11-28', false],
    ['2026-12-04', false],
  ])('the last went on %s: %s', (lastLetterOn, ok) => {
    expect(sendLetterVerdict({ ...open, lastLetterOn }).ok).toBe(ok)
  })

  test.each([
    ['open', null],
    ['replied', 'reply-not-judged'],
    ['closed', 'ended'],
  ] as const)('%s: %s', (state, code) => {
    const verdict = sendLetterVerdict({ state, lastLetterOn: null, today })
    expect(verdict.ok ? null : verdict.code).toBe(code)
  })

  const event = (
    kind: FollowUpEvent['kind'],
    on: string,
    given: Partial<FollowUpEvent> = {},
  ): FollowUpEvent => ({
    id: `${kind} ${on}`,
    kind,
    on,
    precision: 'day',
    recordedAt: `${on}T12:00:00.000Z`,
    correctsId: null,
    ...given,
  })
  test('the last letter is a letter, not a reply, and not one that was corrected', () => {
    const wrong = event('reminder', '2026-12-02')
    const events = [event('letter-sent', '2026-06-18'), event('acknowledged', '2026-12-01'), wrong]
    expect(lastLetterOf(events, today)).toBe('2026-12-02')
    const corrected = event('correction', '2026-12-03', { correctsId: wrong.id })
    expect(lastLetterOf([...events, corrected], today)).toBe('2026-06-18')
    expect(lastLetterOf([], today)).toBeNull()
  })

  test('of a letter of this month the last possible day counts', () => {
    const month = (on: string) => [event('letter-sent', on, { precision: 'month' })]
    expect(lastLetterOf(month('2026-12-01'), today)).toBe(today)
    expect(lastLetterOf(month('2026-11-01'), today)).toBe('2026-11-30')
  })
})

const facts: LetterFacts = {
  number: '2025-001',
  kind: 'letter',
  title: 'Letter to the director of ICE',
  owed: 'A reply to the chief’s letter.',
  owedBy: 'Director of ICE',
  letterFrom: 'Police Chief Gene Harris',
  counterpart: 'Director of ICE',
  sent: { on: '2025-06-01', precision: 'month' },
  letterAsks: 'that the department be informed when ICE has conducted a raid in its jurisdiction.',
  opened: { on: '2025-08-14', precision: 'day' },
  askedAt: null,
  due: null,
  duty: null,
  replies: [],
  commission: 'Community Police Oversight Commission',
  today,
}

describe('what a letter says', () => {
  test('asks the office that wrote to write again, in a letter’s English', () => {
    expect(composeLetter(facts)).toEqual({
      addressee: 'Police Chief Gene Harris',
      subject: 'Your letter to the Director of ICE, June 2025',
      body: [
        'Dear Police Chief Gene Harris:',
        'In June 2025, you wrote to the Director of ICE, asking that the department be informed when ICE has conducted a raid in its jurisdiction.',
        'After more than 17 months (522 to 551 days), the commission has no record of a reply.',
        'The commission respectfully asks you to write to the Director of ICE again, and to send us a copy of your letter and of any reply you receive.',
        'This matter is follow-up 2025-001 in the public record of the Community Police Oversight Commission. Please mention that number when you reply. Your reply will be part of the public record.',
        'Thank you for your attention to this matter.',
      ].join('\n\n'),
    })
  })

  test('of what is not known nothing is said', () => {
    const bare = { letterFrom: 'Police Chief Gene Harris', counterpart: null, sent: null, letterAsks: null }
    const { subject, body } = composeLetter({ ...facts, ...bare })
    expect(subject).toBe('Your letter')
    expect(body.split('\n\n').slice(1, 5)).toEqual([
      'You wrote a letter.',
      'The commission is waiting for the following: A reply to the chief’s letter.',
      'The commission has no record of a reply.',
      'The commission respectfully asks you to write to the recipient again, and to send us a copy of your letter and of any reply you receive.',
    ])
    expect(`${subject} ${body}`).not.toMatch(/null|undefined|\bon \./)
  })

  test.each([
    null,
    'The commission',
    'Community Police Oversight Commission',
    'The chair of the Community Police Oversight Commission',
  ])('a letter by %s is the commission’s own', (letterFrom) => {
    const { addressee, subject, body } = composeLetter({ ...facts, letterFrom })
    expect(addressee).toBe('Director of ICE')
    expect(subject).toBe('Our letter of June 2025')
    expect(body).toContain(
      'In June 2025, the commission wrote to you, asking that the department be informed',
    )
    expect(body).toContain('asks you to reply, or to tell us when we can expect your reply')
  })

  test('says when a reply came and that it was not accepted', () => {
    const reply = { on: { on: '2025-09-02', precision: 'day' as const }, accepted: false }
    const { body } = composeLetter({ ...facts, replies: [reply] })
    expect(body).toContain(
      'A reply came on September 2, 2025. The commission did not accept it as a full answer.',
    )
    expect(body).not.toContain('no record of a reply')
  })

  const report: LetterFacts = {
    ...facts,
    kind: 'question',
    title: 'Number of officers not yet trained',
    owed: 'Number of officers who have not completed the training',
    owedBy: 'Pasadena Police Department',
    letterFrom: null,
    counterpart: null,
    sent: null,
    letterAsks: null,
    opened: { on: '2026-10-08', precision: 'day' },
    askedAt: '2026-10-08',
  }
  const asked =
    'At its meeting on October 8, 2026, the commission asked you for the following: Number of officers who have not completed the training.'
  const send = 'Please send it to the clerk, or tell us when we can expect it.'
  const sendByThen = 'Please send it to the clerk by then, or tell us when we can expect it.'

  test.each<[Partial<LetterFacts>, string[]]>([
    [{}, [asked, send]],
    [
      { due: { on: '2026-12-10', kind: 'agreed' } },
      [asked, 'The date we agreed on is December 10, 2026.', sendByThen],
    ],
    [
      { due: { on: '2026-12-03', kind: 'agreed' } },
      [asked, 'The date we agreed on was December 3, 2026. We have not received it yet.', send],
    ],
    [{ due: { on: '2026-12-03', kind: 'statutory' } }, [asked, 'By law, it was due December 3, 2026.', send]],
    [{ due: { on: today, kind: 'statutory' } }, [asked, 'By law, it is due December 4, 2026.', sendByThen]],
    [
      { due: { on: '2026-12-03', kind: 'chosen' } },
      [asked, 'The commission set December 3, 2026 to review it.', send],
    ],
    [
      { kind: 'request', askedAt: null, opened: { on: '2017-01-01', precision: 'year' } },
      [
        'In 2017, you were asked for the following: Number of officers who have not completed the training.',
        send,
      ],
    ],
    [
      { kind: 'commitment', askedAt: null, opened: { on: '2025-01-01', precision: 'year' } },
      [
        'The commission’s public record lists the following as promised by you since 2025: Number of officers who have not completed the training.',
        send,
      ],
    ],
    [
      {
        kind: 'recurring-duty',
        askedAt: null,
        owed: 'Annual report.',
        duty: {
          section: 'Government Code 7284.6(d)',
          period: { covers: '2025', due: '2026-04-01' },
        },
      },
      [
        'The commission keeps track of the following recurring duty: Annual report.',
        'The duty is set by Government Code 7284.6(d). We have no record that anything was submitted for 2025, due April 1, 2026.',
        send,
      ],
    ],
    [
      {
        kind: 'recurring-duty',
        askedAt: null,
        owed: 'Annual report.',
        duty: { section: null, period: { covers: '2026', due: null } },
      },
      [
        'The commission keeps track of the following recurring duty: Annual report.',
        'We have no record that anything was submitted for 2026.',
        send,
      ],
    ],
  ])('a reminder of what is owed, with %j', (given, lines) => {
    const { addressee, subject, body } = composeLetter({ ...report, ...given })
    expect(addressee).toBe('Pasadena Police Department')
    expect(subject).toBe('Reminder: Number of officers not yet trained')
    expect(body.split('\n\n').slice(1, -2)).toEqual(lines)
  })

  test('judges nothing (N6)', () => {
    for (const each of [facts, report, { ...report, due: { on: '2026-12-03', kind: 'agreed' as const } }]) {
      expect(composeLetter(each).body).not.toMatch(/\b(late|overdue|failed|must|required)\b/i)
    }
  })

  test('prints its paragraphs on letterhead, and is a draft until it is sent', () => {
    const head = {
      city: 'Pasadena',
      commission: facts.commission,
      contacts: { clerkName: 'Dana Rivers', email: 'clerk@example.org', phone: '', office: '' },
    }
    const words = { addressee: 'ICE', subject: 'Request', body: 'One.\n\nTwo\nlines.\n\n\n' }
    const about = { number: '2025-001', date: today }
    const draft = letterDocument(words, head, { ...about, draft: true })
    expect(draft.banner).toBe('DRAFT — not sent')
    expect(draft.sections[0]!.blocks).toEqual(
      ['One.', 'Two lines.'].map((text) => ({ type: 'paragraph', text, style: 'record' })),
    )
    expect(letterDocument(words, head, { ...about, draft: false }).banner).toBeNull()
  })
})

onBothEngines((newStore) => {
  let db: Store
  let renderer: PdfRenderer
  let clerk: CommandContext & { clock: TestClock; renderer: PdfRenderer }
  beforeAll(() => {
    renderer = createPdfRenderer()
  })
  afterAll(() => renderer.close())
  beforeEach(async () => {
    db = await newStore()
    clerk = { ...aContext(db), renderer }
  })
  afterEach(() => db.destroy())

  async function aLetter() {
    const opened = await openBetween(clerk, { kind: 'letter', owed: 'A reply', owedBy: 'Director of ICE' })
    await addFollowUpEntry(clerk, { followUpId: opened.id, kind: 'letter-sent', onDate: '2025-06-18' })
    clerk.clock.forward(1)
    return opened
  }
  const page = (number: string) => getFollowUpForClerk(db, number, clerk.clock.now())

  it('drafts once, keeps what was edited, prints a draft, sends, logs and keeps the PDF by its hash', async () => {
    const { number } = await aLetter()
    const { id } = await draftLetter(clerk, { number })
    expect((await draftLetter(clerk, { number })).id).toBe(id)
    const words = { addressee: 'The Director', subject: 'Once more', body: 'We ask again.\n\nPlease reply.' }
    expect(await changeLetter(clerk, { number, version: 1, ...words })).toEqual({ version: 2 })
    await expect(changeLetter(clerk, { number, version: 1, ...words })).rejects.toThrow(
      'Someone else changed',
    )
    await expect(sendLetter(clerk, { number, version: 1, kind: 'reminder' })).rejects.toThrow('Someone else')
    expect((await previewLetter(db, number, clerk.clock.now())).banner).toContain('DRAFT')

    const { entryId, sha256 } = await sendLetter(clerk, { number, version: 2, kind: 'reminder' })
    const { entries, silence } = await page(number)
    expect(entries.at(-1)).toMatchObject({
      id: entryId,
      kind: 'reminder',
      files: [{ sha256 }],
      onDate: today,
    })
    expect(silence?.since).toBe('Sent June 18, 2025')
    const file = await findFile(db, sha256)
    const pdf = await readPdf(await readWholeFile(db, file!))
    expect(pdf.info).toMatchObject({
      pdfuaPart: '1',
      marked: true,
      title: 'Letter to The Director, December 4, 2026',
    })
    const text = oneLine(
      pdf.pages
        .flat()
        .map((element) => element.text)
        .join(' '),
    )
    expect(text).toContain('We ask again.')
    expect(text).not.toContain('DRAFT')
    await expect(draftOf(db, number)).rejects.toThrow('No letter is begun')
  })

  it('is drafted of the fields alone: no note of the clerk, and no words of an entry, enter it', async () => {
    const { id, number } = await openBetween(clerk, {
      kind: 'letter',
      title: 'Letter to ICE',
      owed: 'A reply to the letter',
      owedBy: 'Director of ICE',
      letterFrom: 'Police Chief Gene Harris',
      counterpart: 'Director of ICE',
      letterAsks: 'that the department be told of raids',
      sourceNote: 'Unprinted note one.',
    })
    const sent = { kind: 'letter-sent', onDate: '2025-06-01', datePrecision: 'month' } as const
    await addFollowUpEntry(clerk, { followUpId: id, ...sent, text: 'Unprinted note two.' })
    clerk.clock.forward(1)
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'update', text: 'Unprinted note three.' })
    clerk.clock.forward(1)
    await draftLetter(clerk, { number })
    const letter = await draftOf(db, number)
    expect(letter).toMatchObject({
      addressee: 'Police Chief Gene Harris',
      subject: 'Your letter to the Director of ICE, June 2025',
    })
    expect(letter.body).toContain(
      'In June 2025, you wrote to the Director of ICE, asking that the department be told of raids.',
    )
    expect(JSON.stringify(await previewLetter(db, number, clerk.clock.now()))).not.toContain('Unprinted')
  })

  it('never two within seven days, and the letter again starts the count anew', async () => {
    const { number } = await aLetter()
    await draftLetter(clerk, { number })
    await sendLetter(clerk, { number, version: 1, kind: 'resent' })
    expect((await page(number)).silence?.since).toBe('Sent December 4, 2026')
    clerk.clock.forward(6 * 24 * 60)
    await draftLetter(clerk, { number })
    await expect(sendLetter(clerk, { number, version: 1, kind: 'reminder' })).rejects.toThrow(
      'The next may go from December 11, 2026',
    )
    clerk.clock.forward(24 * 60)
    await sendLetter(clerk, { number, version: 1, kind: 'reminder' })
    expect((await page(number)).entries.map(({ kind }) => kind)).toEqual([
      'letter-sent',
      'resent',
      'reminder',
    ])
  })

  it('never over a reply that nobody has judged', async () => {
    const { id, number } = await aLetter()
    await draftLetter(clerk, { number })
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'reply', text: 'We note it.' })
    clerk.clock.forward(1)
    await expect(sendLetter(clerk, { number, version: 1, kind: 'reminder' })).rejects.toThrow(
      'waiting for a decision',
    )
    await addFollowUpEntry(clerk, { followUpId: id, kind: 'not-enough', text: 'It names no day.' })
    clerk.clock.forward(1)
    await sendLetter(clerk, { number, version: 1, kind: 'reminder' })
    const other = await aLetter()
    await addFollowUpEntry(clerk, { followUpId: other.id, kind: 'reply', text: 'We note it.' })
    await expect(draftLetter(clerk, { number: other.number })).rejects.toThrow('waiting for a decision')
  })

  it('only the clerk writes and sends', async () => {
    const { number } = await aLetter()
    const chair = { ...clerk, actor: { ...clerk.actor, role: 'chair' as const } }
    await expect(draftLetter(chair, { number })).rejects.toThrow('may not')
    await draftLetter(clerk, { number })
    await expect(sendLetter(chair, { number, version: 1, kind: 'reminder' })).rejects.toThrow('may not')
  })
})
