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
  owed: 'To be told when ICE has conducted a raid.',
  owedBy: 'Director of ICE',
  counterpart: null,
  openedOn: '2025-06-18',
  openedPrecision: 'day',
  commission: 'Community Police Oversight Commission',
  city: 'Pasadena',
  entries: [{ kind: 'letter-sent', on: '2025-06-01', precision: 'month', text: null, byWords: null }],
  silentFor: 'for 522 to 551 days',
  due: null,
}

describe('what a letter says', () => {
  test('asks who owes it, with the date as closely as it is known, and judges nothing (N6)', () => {
    const { addressee, subject, body } = composeLetter(facts)
    expect(addressee).toBe('Director of ICE')
    expect(subject).toBe('Request: To be told when ICE has conducted a raid')
    expect(body).toContain('In June 2025, a letter was sent.')
    expect(body).toContain('No reply is recorded. It has been so for 522 to 551 days.')
    expect(body).not.toMatch(/\b(late|overdue|failed|must|required)\b/i)
  })

  test('asks the office that wrote to write again', () => {
    const entries = [{ ...facts.entries[0]!, byWords: 'Police Chief Gene Harris' }]
    const { addressee, body } = composeLetter({ ...facts, entries })
    expect(addressee).toBe('Police Chief Gene Harris')
    expect(body).toContain('asks you to write to Director of ICE again')
    expect(body).toContain('a copy of your letter')
  })

  test('the commission’s own letter is its own', () => {
    for (const byWords of [
      'The commission',
      'Community Police Oversight Commission',
      'The chair of the Community Police Oversight Commission',
    ]) {
      const entries = [{ ...facts.entries[0]!, byWords }]
      expect(composeLetter({ ...facts, entries }).addressee).toBe('Director of ICE')
    }
  })

  test('says what was answered, and why it was not accepted', () => {
    const reply = { on: '2025-09-02', precision: 'day' as const, byWords: 'ICE' }
    const { body } = composeLetter({
      ...facts,
      entries: [
        ...facts.entries,
        { ...reply, kind: 'reply', text: 'We note your letter.' },
        { ...reply, kind: 'not-enough', text: 'It names no day.', byWords: null },
      ],
    })
    expect(body).toContain('On September 2, 2025, a reply came (ICE): “We note your letter.”')
    expect(body).toContain('did not accept the reply: “It names no day.”')
    expect(body).not.toContain('No reply is recorded')
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
