import { describe, expect, test } from 'vitest'
import type { DueMail } from '#app/domain/mail/outgoing.server.ts'
import { mailKinds } from '#app/domain/mail/mail.ts'
import { languages } from '#app/i18n/languages.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { writeMail } from '#app/mail/write-mail.ts'

const none = { link: '', phone: '', code: '', raiseHand: '', unmute: '' }
const site = {
  origin: 'https://commission.example.org',
  signature: 'Police Oversight Commission',
  join: none,
}
const due: DueMail = {
  id: 'id',
  kind: 'receipt',
  language: 'en',
  tries: 0,
  code: 'K7QM4T9X2HFD',
  comment: { number: 34, kind: 'speak', mode: 'in-person' },
  meeting: { slug: '2026-12-10', heldOn: '2026-12-10' },
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

  test('without a code that was kept has neither code nor link', () => {
    const { text } = telling({ ...due, code: null })
    expect(text).not.toContain('/comments/')
    expect(text).not.toContain('Your code')
  })

  test('of the minutes leads to them', () => {
    expect(telling({ ...due, kind: 'minutes' }).text).toContain(
      'https://commission.example.org/meetings/2026-12-10/minutes',
    )
  })

  test.each(languages.flatMap((language) => mailKinds.map((kind) => [language, kind] as const)))(
    'in %s of the kind %s has every hole filled and is signed',
    (language, kind) => {
      for (const how of ['speak', 'write'] as const) {
        const { subject, text } = telling({
          ...due,
          language,
          kind,
          comment: { number: 34, kind: how, mode: null },
        })
        expect(subject).toContain('34')
        expect(subject + text).not.toMatch(/\{\{|mail\./)
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
    })
    expect(to).toBe('visitor@example.org')
    expect(subject).toContain('3')
    for (const said of ['34', '35', '36', 'K7QM 4T9X 2HFD', '/comments/AAAA-2222-BBBB', '/minutes']) {
      expect(text).toContain(said)
    }
    expect(subject + text).not.toMatch(/\{\{|mail\./)
  })
})
