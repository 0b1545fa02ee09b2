import { describe, expect, test } from 'vitest'
import {
  enabledVerdict,
  firstAccountVerdict,
  linkWorks,
  mayDisable,
  mayGiveRole,
  maySetRole,
  mustNamePerson,
  normalEmail,
  rolesToGive,
  shownAgainVerdict,
} from '#app/domain/people/accounts/accounts.ts'
import { acceptablePassword, guessableVerdict } from '#app/domain/people/accounts/accounts-password.ts'
import { acceptForms, InviteForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { roles } from '#app/domain/commands/permissions.ts'
import type { Verdict } from '#app/domain/verdict.ts'

const code = (verdict: Verdict) => (verdict.ok ? 'ok' : verdict.code)

describe('who gives which role', () => {
  test('an administrator gives every role, a clerk every role but administrator, others none', () => {
    expect(rolesToGive('administrator')).toEqual([...roles])
    expect(rolesToGive('clerk')).toEqual(['clerk', 'chair', 'commissioner', 'department'])
    for (const role of ['chair', 'commissioner', 'department', 'anyone'] as const) {
      expect(rolesToGive(role)).toEqual([])
    }
    expect(code(mayGiveRole('clerk', 'administrator'))).toBe('role-not-yours-to-give')
    expect(code(mayGiveRole('administrator', 'administrator'))).toBe('ok')
  })

  test('a chair and a commissioner are a person of the record', () => {
    expect(code(mustNamePerson('chair', null))).toBe('person-missing')
    expect(code(mustNamePerson('commissioner', null))).toBe('person-missing')
    expect(code(mustNamePerson('commissioner', 'p1'))).toBe('ok')
    expect(code(mustNamePerson('department', null))).toBe('ok')
  })
})

describe('an administrator is always left', () => {
  test.each([
    ['another of two', { own: false, role: 'administrator', activeAdministrators: 2 }, 'ok'],
    ['the last one', { own: false, role: 'administrator', activeAdministrators: 1 }, 'last-administrator'],
    ['oneself', { own: true, role: 'administrator', activeAdministrators: 2 }, 'own-account'],
    ['a clerk', { own: false, role: 'clerk', activeAdministrators: 1 }, 'ok'],
  ] as const)('disabling %s', (_who, facts, expected) => {
    expect(code(mayDisable(facts))).toBe(expected)
  })

  test.each([
    [{ own: false, role: 'administrator', newRole: 'clerk', activeAdministrators: 2 }, 'ok'],
    [{ own: false, role: 'administrator', newRole: 'clerk', activeAdministrators: 1 }, 'last-administrator'],
    [{ own: true, role: 'administrator', newRole: 'clerk', activeAdministrators: 2 }, 'own-account'],
    [{ own: true, role: 'administrator', newRole: 'administrator', activeAdministrators: 1 }, 'ok'],
    [{ own: false, role: 'clerk', newRole: 'administrator', activeAdministrators: 1 }, 'ok'],
  ] as const)('changing a role: %o', (facts, expected) => {
    expect(code(maySetRole(facts))).toBe(expected)
  })
})

describe('a one-time link', () => {
  const end = '2026-12-11T17:41:00.000Z'
  test('works until the instant of its end, once', () => {
    expect(code(linkWorks({ usedAt: null, expiresAt: end }, '2026-12-11T17:40:59.999Z'))).toBe('ok')
    expect(code(linkWorks({ usedAt: null, expiresAt: end }, end))).toBe('link-expired')
    expect(code(linkWorks({ usedAt: '2026-12-05T00:00:00.000Z', expiresAt: end }, end))).toBe('link-used')
    expect(code(linkWorks(undefined, end))).toBe('link-unknown')
  })
})

describe('a password', () => {
  const email = 'dana.rivers@example.org'
  test.each([
    ['eleven char', 'password-short'],
    ['twelve chars', 'ok'],
    [`${'many words '.repeat(18)}xy`, 'ok'],
    [`${'many words '.repeat(18)}xyz`, 'password-long'],
    ['dana.rivers@example.org', 'password-is-email'],
    ['My dana.rivers@example.org', 'password-is-email'],
    ['DanaRivers2026!', 'password-is-email'],
    ['aaaaaaaaaaaaaaa', 'password-repeats'],
    ['abcabcabcabcabc', 'password-repeats'],
    ['123456789012', 'password-repeats'],
    ['abcdefghijklmnop', 'password-repeats'],
    ['Password-2026!', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['Pasadena Police 1', 'password-common'],
    ['correct horse battery staple', 'ok'],
    ['Գաղտնաբառ որ հիշեմ', 'ok'],
  ])('“%s” is %s', (password, expected) => {
    expect(code(acceptablePassword(password, email))).toBe(expected)
  })

  test.each([
    ['estherfir1234', 'password-is-name'],
    ['Fir.Esther-2026', 'password-is-name'],
    ['efir fir efir 1', 'password-is-name'],
    ['Esther Fir orbit', 'ok'],
    ['firesthermometer', 'ok'],
  ])('“%s” for Esther Fir is %s', (password, expected) => {
    expect(code(acceptablePassword(password, 'efir@example.org', 'Esther Fir'))).toBe(expected)
  })

  test('both ends of its length, counted in characters rather than code units', () => {
    const letters = [...'🂡🂢🂣🂤🂥🂦🂧🂨🂩🂪🂫🂬']
    expect(code(acceptablePassword(letters.join(''), email))).toBe('ok')
    expect(code(acceptablePassword(letters.slice(1).join(''), email))).toBe('password-short')
  })
})

describe('forms', () => {
  test('an e-mail address is kept without blanks and in small letters', () => {
    expect(normalEmail('  Dana@Example.ORG ')).toBe('dana@example.org')
    const form = { email: ' Dana@Example.ORG', name: ' Dana Rivers ', role: 'clerk', personId: '' }
    expect(InviteForm.parse(form)).toEqual({
      email: 'dana@example.org',
      name: 'Dana Rivers',
      role: 'clerk',
      personId: null,
    })
    expect(InviteForm.safeParse({ ...form, email: 'dana' }).success).toBe(false)
    expect(InviteForm.safeParse({ ...form, role: 'mayor' }).success).toBe(false)
  })

  test('the two passwords must be the same', () => {
    const form = { name: 'Dana', password: 'one long password', passwordAgain: 'one long passwort' }
    const refused = acceptForms.invitation.safeParse(form)
    expect(refused.error?.issues.map((issue) => issue.path)).toEqual([['passwordAgain']])
    expect(acceptForms.invitation.safeParse({ ...form, passwordAgain: form.password }).success).toBe(true)
  })
})

describe('links and accounts', () => {
  const instant = '2026-12-11T02:00:00.000Z'
  test('a disabled account gets no password and no link to set one', () => {
    expect(code(enabledVerdict(null, 'owner'))).toBe('ok')
    expect(enabledVerdict(instant, 'owner')).toMatchObject({
      code: 'account-disabled',
      sentence: 'This account is disabled. Ask an administrator.',
    })
    expect(enabledVerdict(instant, 'administrator')).toMatchObject({
      sentence: 'This account is disabled. Enable it first.',
    })
  })

  test('the first account is made once', () => {
    expect(code(firstAccountVerdict(false))).toBe('ok')
    expect(code(firstAccountVerdict(true))).toBe('already-set-up')
  })

  test('a page shows the link it made while that link works', () => {
    const link = { usedAt: null, expiresAt: instant }
    expect(code(shownAgainVerdict(link, '2026-12-11T01:59:59.999Z'))).toBe('ok')
    expect(code(shownAgainVerdict(link, instant))).toBe('link-made-before')
    expect(code(shownAgainVerdict({ ...link, usedAt: instant }, '2026-12-11T01:00:00.000Z'))).toBe(
      'link-made-before',
    )
  })
})

test.each([
  [false, 'ok'],
  [true, 'password-common'],
  [null, 'password-unchecked'],
])('a password whose guessing is %j: %s', (guessable, expected) => {
  expect(code(guessableVerdict(guessable))).toBe(expected)
})
