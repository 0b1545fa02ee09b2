import { describe, expect, test } from 'vitest'
import { complaintStems, readsAsComplaint, whereComplaintsGo } from '#app/domain/comments/review/complaint.ts'

describe('what reads as a complaint of misconduct (W6)', () => {
  test.each([
    'I want to file a complaint against officer Stone for what he did.',
    'The officer hit my son. How do I make a formal complaint?',
    'I am complaining about a sergeant.',
    'My COMPLAINT is against two deputies',
    'Quiero presentar una queja contra un oficial.',
    'Quiero poner una denuncia: el policía me golpeó.',
    'Vengo a denunciar a un agente.',
  ])('yes: %s', (text) => {
    expect(readsAsComplaint(text)).toBe(true)
    const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    expect(complaintStems.some((stem) => folded.includes(stem))).toBe(true)
  })

  test.each([
    'Officers should answer complaints faster.',
    'I support the police and I am tired of people who complain.',
    'I oppose the police. Shame on every officer.',
    'Publish how many complaints were sustained in 2025.',
    'I want to file a complaint about the parking meters.',
    'No tengo ninguna queja de la reunión.',
    '',
  ])('no: %s', (text) => expect(readsAsComplaint(text)).toBe(false))

  test('no text reads as none', () => expect(readsAsComplaint(null)).toBe(false))

  test('where complaints go is told in the language of the author, else in English, else not at all', () => {
    const both = { complaintsGoTo: { en: 'To the auditor.', es: 'A la auditora.' } }
    expect(whereComplaintsGo(both, 'es')).toBe('A la auditora.')
    expect(whereComplaintsGo(both)).toBe('To the auditor.')
    expect(whereComplaintsGo({ complaintsGoTo: { en: 'To the auditor.', es: '' } }, 'es')).toBe(
      'To the auditor.',
    )
    expect(whereComplaintsGo(both, 'hy')).toBe('To the auditor.')
    expect(whereComplaintsGo({ complaintsGoTo: { en: '', es: '' } })).toBeNull()
  })
})
