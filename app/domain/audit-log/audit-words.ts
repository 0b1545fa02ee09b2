import { own } from '../text/own.ts'
import { formatDate } from '../time/civil-date.ts'
import { formatDateTime } from '../time/instant.ts'

const kindNames: Record<string, string> = {
  account: 'Account',
  agenda: 'Agenda',
  'agenda-item': 'Agenda item',
  answer: 'Answer',
  attachment: 'Attachment',
  attendance: 'Attendance',
  comment: 'Public comment',
  'closed-session': 'Closed session',
  'consent-pull': 'Item off the consent calendar',
  demand: 'Demand under the Brown Act',
  disagreement: 'Disagreement of sources',
  document: 'Document',
  edition: 'Edition',
  file: 'Stored file',
  'follow-up': 'Follow-up',
  holiday: 'Holiday',
  holidays: 'Holidays of a year',
  invitation: 'Invitation',
  letter: 'Letter',
  meeting: 'Meeting',
  'minutes-note': 'Narrative of the minutes',
  motion: 'Motion',
  'office-term': 'Office',
  person: 'Person',
  presentation: 'Presentation',
  question: 'Question',
  recess: 'Recess',
  recusal: 'Recusal',
  seat: 'Seat',
  setting: 'Setting',
  speaker: 'Speaker',
  staff: 'Staff present',
  statement: 'Statement',
  storage: 'Storage',
  term: 'Term',
}

/** Kinds under which entries about the same thing are kept. */
const sameKinds: string[][] = [['agenda-item', 'item']]

export function kindsLike(kind: string): string[] {
  return sameKinds.find((names) => names.includes(kind)) ?? [kind]
}

export function kindOf(kind: string): string {
  return kindsLike(kind)[0]!
}

/** @returns "Agenda item"; a kind without a name of its own by its own word */
export function kindName(kind: string): string {
  const known = kindOf(kind)
  return own(kindNames, known) ?? capital(known.replaceAll('-', ' '))
}

/** @returns "Called to order at" for `calledToOrderAt`, "Mover" for `moverId` */
export function fieldName(key: string): string {
  const words = key
    .replace(/(.)Ids?$/, '$1')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return capital(words.replace(/^sha256$/, 'SHA-256').replace(/\burl\b/, 'address'))
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** How one field reads, where its thing has words of its own for it. */
export type FieldWords = {
  label: string
  values?: Record<string, string>
  /** The field that tells the same where it is filled: a time tells that something happened. */
  coveredBy?: string
}

export type Words = { zone: string; names: Record<string, string>; fields?: Record<string, FieldWords> }

/** A value of an entry in words; a list with commas between, a document as `label: value` pairs. */
export function valueWords(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return ''
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (Array.isArray(value))
    return value
      .map((each) => valueWords(each, words))
      .filter(Boolean)
      .join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => [fieldName(key), valueWords(each, words)] as const)
      .filter(([, each]) => each !== '')
      .map(([key, each]) => `${key}: ${each}`)
      .join('; ')
  }
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) return formatDateTime(value, words.zone)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value)
  // Long enough to tell one from another; the whole hash stands where it is verified.
  if (/^[\da-f]{64}$/.test(value)) return `${value.slice(0, 16)}…`
  return own(words.names, value) ?? value
}

export function identifiersIn(value: unknown): string[] {
  if (typeof value === 'string') return isIdentifier(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(identifiersIn)
}

export function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(value)
}
