import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  commentFields,
  fieldsOf,
  isChecked,
  isPublished,
  tableOf,
  type CommentField,
} from '#app/domain/comments/comment-fields.ts'
import {
  besideName,
  columnsOf,
  enteredFields,
  enteredGiven,
  forData,
  forMinutes,
  shownToAuthor,
  wordsToCheck,
} from '#app/domain/comments/given.ts'
import { answersFrom, answersOf, givenOf, problemsOf } from '#app/domain/comments/sign-up/sign-up-form.ts'
import { wordsIn } from '#app/i18n/words.ts'
import { ChangeForm } from '#app/ui/change-own-form.tsx'
import { NeedsBand } from '#app/ui/receipt-contents.tsx'
import { SignUpForm } from '#app/ui/sign-up.tsx'
import { sealedTables } from '#db/sealed-tables.ts'

const line = { asked: 'line', of: 'both', part: 'name', label: 'form.name', mayChange: true } as const
/** Fields that nobody asks for, one that is published and one told in confidence. */
const open: CommentField = {
  ...line,
  column: 'pronouns',
  controls: ['pronouns'],
  most: 20,
  tooLong: 'need-long',
  seenBy: 'public',
  data: 'pronouns',
  minutes: true,
  card: { label: 'Pronouns', most: 20 },
  letter: { label: 'Pronouns', most: 20 },
}
const closed: CommentField = {
  ...line,
  column: 'whisper',
  controls: ['whisper'],
  seenBy: 'clerk-and-chair',
  receipt: 'receipt.needs.kept',
  beside: (value) => `whispers ${value}`,
}
const fields: readonly CommentField[] = [...commentFields, open, closed]
const given = { pronouns: 'they, 626-555-0137', whisper: 'softly, 626-555-0138' }
const answers = answersOf(
  (control) => ({ ...given, name: 'Wren' })[control] ?? '',
  {
    how: 'room',
    items: ['a'],
  },
  fields,
)
const say = wordsIn('en')

describe('a field that is added to the description', () => {
  test('is asked for by the form and the form that changes, with what was typed', () => {
    const facts = {
      items: [],
      remoteAccess: null,
      remoteJoin: { link: '', phone: '', code: '', raiseHand: '', unmute: '' },
      secondsPerSpeaker: 180,
      needsLate: false,
      wordLimit: null,
      deadline: null,
      late: false,
      readAloud: false,
      zone: 'America/Los_Angeles',
      asksForMail: true,
    }
    const shown = { language: 'en', action: '/x', answers, errors: {}, warned: false, fields } as const
    const form = <SignUpForm {...shown} ticket="t" facts={facts} contact="call" complaint={null} />
    const receipt = { kind: 'speak', mayChange: true, hasEmail: false } as const
    const change = <ChangeForm {...shown} receipt={receipt} items={[]} asksForMail keep="" />
    for (const page of [form, change].map((each) => renderToStaticMarkup(each))) {
      for (const [name, value] of Object.entries(given)) {
        expect(page).toMatch(new RegExp(`name="${name}"[^>]* value="${value}"`))
      }
    }
  })

  test('is read from both forms, bounded, and given back to be changed', () => {
    expect(givenOf(answers, 'speak', fields)).toMatchObject(given)
    const facts = { items: [{ id: 'a', number: '1', kind: 'action', commentClosed: false }] }
    const checked = (pronouns: string) =>
      problemsOf(
        { ...answers, pronouns } as typeof answers,
        { ...facts, wordLimit: null, files: 0, textCut: false },
        fields,
      )
    expect(checked('x'.repeat(20))).toEqual([])
    expect(checked('x'.repeat(21))).toEqual([{ field: 'pronouns', code: 'need-long' }])
    expect(answersFrom(given as object, { how: '', items: [] }, fields)).toMatchObject(given)
  })

  test('is kept where who sees it says, and goes with the rest of what was told in confidence', () => {
    expect(columnsOf('comment', 'speak', given, fields)).toMatchObject({ pronouns: given.pronouns })
    expect(columnsOf('comment', 'speak', given, fields)).not.toHaveProperty('whisper')
    expect(columnsOf('commentPrivate', 'speak', given, fields)).toMatchObject({ whisper: given.whisper })
    expect(columnsOf('commentPrivate', 'speak', given, fields)).not.toHaveProperty('pronouns')
  })

  test('is checked for personal data where it is published, if it is new', () => {
    expect(wordsToCheck('speak', given, {}, fields)).toContain(given.pronouns)
    expect(wordsToCheck('speak', given, {}, fields)).not.toContain(given.whisper)
    expect(wordsToCheck('speak', given, given, fields)).not.toContain(given.pronouns)
  })

  test('is told on the receipt, to the clerk and the chair, or to everyone', () => {
    expect(shownToAuthor(given, fields)).toMatchObject(given)
    const band = <NeedsBand say={say} receipt={{ ...given, askedLate: false }} fields={fields} />
    expect(renderToStaticMarkup(band)).toContain(`The clerk has your request: ${given.whisper}.`)
    expect(besideName(given, 'clerk', fields)).toBe(`whispers ${given.whisper}`)
    expect(besideName(given, 'chair', fields)).toBe(`whispers ${given.whisper}`)
    expect(besideName(given, 'chair', [{ ...closed, seenBy: 'clerk' }])).toBe('')
    expect(forData(given, fields)).toMatchObject({ pronouns: given.pronouns })
    expect(forMinutes(given, fields)).toMatchObject({ pronouns: given.pronouns })
    for (const told of [forData(given, fields), forMinutes(given, fields)]) {
      expect(told).not.toHaveProperty('whisper')
    }
  })

  test('is entered by the clerk from a card and a letter', () => {
    for (const by of ['card', 'letter'] as const) {
      expect(enteredFields(by, fields).map(({ column }) => column)).toContain('pronouns')
      expect(enteredGiven(by, { pronouns: 'they', whisper: 'x' }, fields)).toMatchObject({ pronouns: 'they' })
      expect(enteredGiven(by, { pronouns: '', whisper: 'x' }, fields)).toMatchObject({ pronouns: null })
    }
  })
})

describe('the description', () => {
  test('publishes nothing that is told in confidence', () => {
    const told: readonly CommentField[] = commentFields
    const published = told.filter(({ data, minutes }) => data !== undefined || minutes)
    expect(published.filter((field) => !isPublished(field))).toEqual([])
    expect(told.filter(({ beside, arrangement }) => beside || arrangement).filter(isPublished)).toEqual([])
  })

  test('names what a seal treats as personal: the words that are published', () => {
    const words = [...new Set([...fieldsOf('speak', isChecked), ...fieldsOf('write', isChecked)])]
    expect(words.filter((field) => tableOf(field) === 'comment').map(({ column }) => column)).toEqual([
      ...sealedTables.comment.personal,
    ])
  })

  test('has a bound for every line', () => {
    const told: readonly CommentField[] = commentFields
    expect(told.filter(({ asked, most, tooLong }) => asked === 'line' && !(most && tooLong))).toEqual([])
  })
})
