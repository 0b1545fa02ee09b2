import { describe, expect, test } from 'vitest'
import { complaintIn, readsAsComplaint, whereComplaintsGo } from '#app/domain/comments/complaint/complaint.ts'
import { figures, type Corpus } from './corpus/corpus.ts'
import { heldOut } from './corpus/held-out.ts'
import { tuned } from './corpus/tuned.ts'

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

  test.each([
    'Ոստիկանը ինձ հարվածեց իմ տան առջև։',
    'Ես ուզում եմ բողոք ներկայացնել ոստիկանի դեմ։',
    'Երկու ոստիկան ծեծեցին իմ եղբորը։',
    '警察無故搜身，還罵我。',
    '我要投訴一名警員。',
    '两个警察把我推倒在地上。',
  ])('yes, in Armenian and Chinese by their plain words: %s', (text) =>
    expect(readsAsComplaint(text)).toBe(true),
  )

  test.each([
    'Ոստիկանությունը պետք է ավելի արագ պատասխանի բողոքներին։',
    'Շնորհակալ եմ ոստիկաններին իրենց աշխատանքի համար։',
    'Ես դեմ եմ ոստիկանության բյուջեի ավելացմանը։',
    '警察局去年收到多少投訴？請公布。',
    '我支持警察，謝謝他們的工作。',
    '我打电话给警察，他们很快就来了。',
  ])('no, in Armenian and Chinese: %s', (text) => expect(readsAsComplaint(text)).toBe(false))

  test('it tells which sentence it is, as it was written, and no more than a line of it', () => {
    const text = 'Good evening. The officer called my son names! I want it to stop.'
    expect(complaintIn(text)).toBe('The officer called my son names')
    const long = `The officer hit me ${'again and '.repeat(40)}again`
    expect(complaintIn(long)).toHaveLength(160)
    expect(complaintIn(long)!.endsWith('…')).toBe(true)
  })

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

/**
 * How well it reads, on comments that its words were chosen by and on comments that nobody looked at meanwhile, twenty
 * complaints and twenty others each: precision is the share of complaints among what it finds, recall the share of the
 * complaints that it finds. One person wrote them all, so they say less than as many real ones would.
 */
describe('precision and recall (W6)', () => {
  const halves: [
    half: string,
    corpus: Corpus,
    least: Record<keyof Corpus, [precision: number, recall: number]>,
  ][] = [
    ['the half its words were chosen by', tuned, { en: [1, 1], es: [1, 1] }],
    ['the half held out', heldOut, { en: [1, 0.8], es: [1, 0.9] }],
  ]
  const rows = halves.flatMap(([half, corpus, least]) =>
    (['en', 'es'] as const).map((language) => ({
      half,
      language,
      corpus: corpus[language],
      least: least[language],
    })),
  )

  test.each(rows)('$half, $language: $least', ({ corpus, least }) => {
    expect([corpus.complaints.length, corpus.others.length]).toEqual([20, 20])
    const { precision, recall } = figures(corpus, readsAsComplaint)
    expect([precision, recall]).toEqual(least)
  })

  test('no comment stands in both halves', () => {
    const all = [tuned, heldOut].flatMap(({ en, es }) =>
      [en, es].flatMap(({ complaints, others }) => [...complaints, ...others]),
    )
    expect(new Set(all).size).toBe(160)
  })
})
