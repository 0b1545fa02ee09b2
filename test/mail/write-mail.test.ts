import { describe, expect, test } from 'vitest'
import type { DueMail } from '#app/domain/mail/outgoing.server.ts'
import { mailKinds } from '#app/domain/mail/mail.ts'
import { languages } from '#app/i18n/languages.ts'
import { writeMail } from '#app/mail/write-mail.ts'

const site = { origin: 'https://commission.example.org', signature: 'Police Oversight Commission' }
const due: DueMail = {
  id: 'id',
  kind: 'receipt',
  language: 'en',
  tries: 0,
  code: 'K7QM4T9X2HFD',
  comment: { number: 34, kind: 'speak' },
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
        const { subject, text } = telling({ ...due, language, kind, comment: { number: 34, kind: how } })
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
    const other = { ...due, language, code: 'AAAA2222BBBB', comment: { number: 35, kind: 'write' as const } }
    const { subject, text, to } = telling({ ...due, language }, other, {
      ...other,
      kind: 'minutes' as const,
      comment: { number: 36, kind: 'speak' as const },
    })
    expect(to).toBe('visitor@example.org')
    expect(subject).toContain('3')
    for (const said of ['34', '35', '36', 'K7QM 4T9X 2HFD', '/comments/AAAA-2222-BBBB', '/minutes']) {
      expect(text).toContain(said)
    }
    expect(subject + text).not.toMatch(/\{\{|mail\./)
  })
})
