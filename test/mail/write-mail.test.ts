import { describe, expect, test } from 'vitest'
import type { DueMail } from '#app/domain/mail/outgoing.server.ts'
import { outcomeCodes, type OutcomeCode, type OutcomeOf } from '#app/domain/comments/outcome/outcome.ts'
import { mailOf } from '#app/domain/mail/mail.ts'
import { languages } from '#app/i18n/languages.ts'
import { outcomeWords } from '#app/i18n/outcome-words.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { writeMail } from '#app/mail/write-mail.ts'

const none = { link: '', phone: '', code: '', raiseHand: '', unmute: '' }
const site = {
  origin: 'https://commission.example.org',
  signature: 'Police Oversight Commission',
  join: none,
  zone: 'America/Los_Angeles',
  contacts: { phone: '(626) 555-0100', email: '' },
  complaints: () => 'the auditor, Room 7.',
}
const due: DueMail = {
  id: 'id',
  commentId: 'comment',
  kind: 'receipt',
  language: 'en',
  tries: 0,
  code: 'K7QM4T9X2HFD',
  comment: { number: 34, kind: 'speak', mode: 'in-person' },
  meeting: { slug: '2026-12-10', heldOn: '2026-12-10' },
  outcomes: [],
}

const at = null
const item = { id: 'item', number: '5.A', title: 'Ride-alongs' }
const next = { slug: '2027-01-14', heldOn: '2027-01-14', startsAt: '2027-01-15T02:00:00.000Z', open: true }
const left = [{ file: 'jane-doe.pdf', withheld: false, why: 'A home address.', at }]
/** One of each kind of outcome. */
const outcomeOf: { [Code in OutcomeCode]: OutcomeOf<Code> } = {
  held: { code: 'held', at, kind: 'write', why: 'many-links' },
  released: { code: 'released', at, kind: 'speak', place: true },
  'set-aside': { code: 'set-aside', at, kind: 'write', why: 'advertising' },
  combined: { code: 'combined', at, kind: 'write', earlier: 12 },
  called: { code: 'called', at, item },
  missed: { code: 'missed', at, item },
  spoke: { code: 'spoke', at, item },
  'not-present': { code: 'not-present', at, item, next },
  'not-reached': { code: 'not-reached', at, item, reason: 'The hall closed.', next },
  continued: { code: 'continued', at, kind: 'speak', item, to: next.startsAt, next },
  cancelled: { code: 'cancelled', at, kind: 'speak', next },
  redacted: { code: 'redacted', at, left },
  referred: { code: 'referred', at, asked: true, done: true },
  minutes: { code: 'minutes', at, approved: true, slug: '2026-12-10', items: [item] },
}

/** A mail that tells of these. */
const telling = (...parts: DueMail[]) => writeMail({ id: 'letter', to: 'visitor@example.org', parts }, site)

describe('a mail', () => {
  test('with a receipt has the code as it is shown and the link in the language', () => {
    const english = telling(due)
    expect(english.subject).toBe('Your receipt: number 34, meeting of Thursday, December 10, 2026')
    expect(english.text).toContain('Your code: K7QM 4T9X 2HFD')
    expect(english.text).toContain('https://commission.example.org/comments/K7QM-4T9X-2HFD\n')
    const spanish = telling({ ...due, language: 'es' })
    expect(spanish.text).toContain('Está en la lista para hablar.')
    expect(spanish.text).toContain('/comments/K7QM-4T9X-2HFD?lang=es')
    expect(spanish.language).toBe('es')
  })

  test.each(languages)('tells who speaks by video or phone how to join, and nobody else: %s', (language) => {
    const join = {
      link: 'https://meet.example.org/cpoc',
      phone: '(626) 555-0142',
      code: '872 114',
      raiseHand: '*9',
      unmute: '*6',
    }
    const afar = { ...due, language, comment: { ...due.comment, mode: 'remote' as const } }
    const write = (part: DueMail) =>
      writeMail({ id: 'letter', to: 'visitor@example.org', parts: [part] }, { ...site, join }).text
    const said = Object.values(join)
    for (const told of said) expect(write(afar)).toContain(told)
    for (const told of said) {
      expect(write({ ...due, language })).not.toContain(told)
      expect(write({ ...afar, kind: 'minutes' })).not.toContain(told)
    }
    expect(telling(afar).text).not.toContain('{{')
    expect(telling(afar).text).not.toContain(wordsIn(language)('remote.title'))
  })

  test('of a group tells of each by number, and links their one receipt once', () => {
    const of = (number: number): DueMail => ({
      ...due,
      id: `mail ${number}`,
      kind: 'not-reached',
      comment: { ...due.comment, number },
      outcomes: [outcomeOf['not-reached']],
    })
    const { text } = writeMail({ id: 'letter', to: 'visitor@example.org', parts: [of(34), of(35)] }, site)
    for (const number of [34, 35])
      expect(text).toContain(`Number ${number}, meeting of Thursday, December 10, 2026`)
    expect(text.match(/\/comments\/K7QM-4T9X-2HFD/g)).toHaveLength(1)
    expect(text.indexOf('/comments/K7QM')).toBeGreaterThan(text.indexOf('Number 35'))
  })

  test('without a code that was kept has neither code nor link', () => {
    const { text } = telling({ ...due, code: null })
    expect(text).not.toContain('/comments/')
    expect(text).not.toContain('Your code')
  })

  test('of the minutes leads to the item in them', () => {
    const { text } = telling({ ...due, kind: 'minutes', outcomes: [outcomeOf.minutes] })
    expect(text).toContain('https://commission.example.org/meetings/2026-12-10/minutes#line-5.A')
  })

  test('of a meeting that ended first says why, and where to be heard next', () => {
    const { subject, text } = telling({ ...due, kind: 'not-reached', outcomes: [outcomeOf['not-reached']] })
    expect(subject).toBe('The meeting ended before you could speak (number 34)')
    expect(text).toContain('Item 5.A: The meeting ended before you could speak')
    expect(text).toContain('“The hall closed.”')
    expect(text).toContain('January 14, 2027, 6:00 PM')
    expect(text).toContain('https://commission.example.org/meetings/2027-01-14/comment')
    expect(text).toContain('call (626) 555-0100')
  })

  test('of what was combined calls nobody a sender of spam', () => {
    for (const language of languages) {
      const { subject, text } = telling({
        ...due,
        language,
        kind: 'set-aside',
        outcomes: [outcomeOf.combined],
      })
      expect(text).toContain('12')
      expect(subject + text).not.toMatch(/spam|no deseado|սպամ|垃圾/i)
    }
  })

  test('of a copy with something left out names no file: a mailbox is often shared', () => {
    const { text } = telling({ ...due, kind: 'redacted', outcomes: [outcomeOf.redacted] })
    expect(text).toContain('A home address.')
    expect(text).not.toContain('jane-doe')
  })

  test.each(languages.flatMap((language) => outcomeCodes.map((code) => [language, code] as const)))(
    'in %s tells of %s in the words of the receipt, with every hole filled, and is signed',
    (language, code) => {
      const outcome = outcomeOf[code]
      const tell = {
        say: wordsIn(language),
        language,
        zone: site.zone,
        contact: wordsIn(language)('contact.call', { phone: site.contacts.phone }),
        complaints: site.complaints(),
        namesFiles: false,
      }
      const onReceipt = outcomeWords(outcome, tell)
      expect(onReceipt.sentences.length).toBeGreaterThan(0)
      for (const kind of ['speak', 'write'] as const) {
        const comment = { number: 34, kind, mode: null }
        const part = { ...due, language, kind: mailOf(code), comment, outcomes: [outcome] }
        const { subject, text } = telling(part)
        for (const sentence of onReceipt.sentences) expect(text).toContain(sentence)
        if (code !== 'released') expect(text).toContain(onReceipt.status)
        expect(subject).toContain('34')
        expect(subject + text).not.toMatch(/\{\{|mail\.|outcome\./)
        expect(text.endsWith('Police Oversight Commission\n')).toBe(true)
      }
    },
  )

  test('in a language that is not known any more is in English', () => {
    expect(telling({ ...due, language: 'fr' }).text).toContain('You are signed up to speak.')
  })

  test.each(languages)('in %s of several lists each with its own code and link', (language) => {
    const other = {
      ...due,
      language,
      code: 'AAAA2222BBBB',
      comment: { number: 35, kind: 'write' as const, mode: null },
    }
    const { subject, text, to } = telling({ ...due, language }, other, {
      ...other,
      kind: 'minutes' as const,
      comment: { number: 36, kind: 'speak' as const, mode: null },
      outcomes: [outcomeOf.minutes],
    })
    expect(to).toBe('visitor@example.org')
    expect(subject).toContain('3')
    for (const said of ['34', '35', '36', 'K7QM 4T9X 2HFD', '/comments/AAAA-2222-BBBB', '/minutes']) {
      expect(text).toContain(said)
    }
    expect(subject + text).not.toMatch(/\{\{|mail\./)
  })
})
