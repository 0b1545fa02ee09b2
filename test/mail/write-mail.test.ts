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
  to: 'visitor@example.org',
  code: 'K7QM4T9X2HFD',
  comment: { number: 34, kind: 'speak' },
  meeting: { slug: '2026-12-10', heldOn: '2026-12-10' },
}

describe('a mail', () => {
  test('with a receipt has the code as it is shown and the link in the language', () => {
    const english = writeMail(due, site)
    expect(english.subject).toBe('Your receipt: number 34, meeting of Thursday, December 10, 2026')
    expect(english.text).toContain('Your code: K7QM 4T9X 2HFD')
    expect(english.text).toContain('https://commission.example.org/comments/K7QM-4T9X-2HFD\n')
    const spanish = writeMail({ ...due, language: 'es' }, site)
    expect(spanish.text).toContain('Está en la lista para hablar.')
    expect(spanish.text).toContain('/comments/K7QM-4T9X-2HFD?lang=es')
    expect(spanish.language).toBe('es')
  })

  test('without a code that was kept has neither code nor link', () => {
    const { text } = writeMail({ ...due, code: null }, site)
    expect(text).not.toContain('/comments/')
    expect(text).not.toContain('Your code')
  })

  test('of the minutes leads to them', () => {
    expect(writeMail({ ...due, kind: 'minutes' }, site).text).toContain(
      'https://commission.example.org/meetings/2026-12-10/minutes',
    )
  })

  test.each(languages.flatMap((language) => mailKinds.map((kind) => [language, kind] as const)))(
    'in %s of the kind %s has every hole filled and is signed',
    (language, kind) => {
      for (const how of ['speak', 'write'] as const) {
        const { subject, text } = writeMail(
          { ...due, language, kind, comment: { number: 34, kind: how } },
          site,
        )
        expect(subject).toContain('34')
        expect(subject + text).not.toMatch(/\{\{|mail\./)
        expect(text.endsWith('Police Oversight Commission\n')).toBe(true)
      }
    },
  )

  test('in a language that is not known any more is in English', () => {
    expect(writeMail({ ...due, language: 'fr' }, site).text).toContain('You are signed up to speak.')
  })
})
