import {
  commentFields,
  fieldsOf,
  type CommentField,
  type CommentKind,
  type ControlName,
  type Described,
  type Given,
} from '../comment-fields.ts'
import type { FileProblem } from './file-problem.ts'
import type { PersonalKind } from '../personal/personal-data.ts'
import { problemsOfGroup, type GroupProblem, type GroupTyped } from './group.ts'
import { oneLine } from './one-line.ts'
import { countWords } from './word-count.ts'
import { isEmptyText, trimmed } from '../../text/empty-text.ts'
import type { ComplaintWish } from '../complaint/complaint.ts'
import type { Instant } from '../../time/instant.ts'

export const hows = ['room', 'remote', 'write'] as const
export const positions = ['support', 'oppose', 'neither'] as const
export type Position = (typeof positions)[number]

/** The languages that are asked for most; any other is written out. As the clerk reads them. */
export const interpreterNames = {
  es: 'Spanish',
  hy: 'Armenian',
  zh: 'Chinese',
  asl: 'American Sign Language',
} as const
export type InterpreterCode = keyof typeof interpreterNames

export const mostFiles = 3
export const largestFileBytes = 20 * 1024 * 1024
/** Twenty printed pages, ten thousand words; what is longer is a file. A page shows fifty of them. */
export const mostTextBytes = 60_000

/** `others`, `people`: whom it signs up beside who sends it, a name to a line, and how many come in all. */
export type Answers = { how: string; items: string[] } & GroupTyped & Record<ControlName, string>

/** @param typed what stands in the control of a name, '' where there is none */
export function answersOf(
  typed: (control: string) => string,
  { how, items }: Pick<Answers, 'how' | 'items'>,
  fields: readonly CommentField[] = commentFields,
): Answers {
  const controls = fields.flatMap((field) => field.controls.map((name) => [name, typed(name)] as const))
  const group = { others: typed('others'), people: typed('people') }
  return { how, items, ...group, ...(Object.fromEntries(controls) as Record<ControlName, string>) }
}

export const noAnswers: Answers = answersOf(() => '', { how: '', items: [] })

/** What is wrong with an answer: `code` names the words, `values` fill them. */
export type Problem = {
  field: keyof Answers | 'files' | 'page' | `name-${number}`
  code:
    | 'how'
    | 'item'
    | 'item-any'
    | 'item-gone'
    | 'item-closed'
    | Extract<Described, { tooLong: string }>['tooLong']
    | 'text'
    | 'text-words'
    | 'text-long'
    | 'mail'
    | 'mail-many'
    | 'files'
    | GroupProblem['code']
    | 'cut-off'
    | 'too-many'
    | 'not-saved'
  values?: Record<string, string | number>
  files?: { fileName: string; why: FileProblem }[]
}

export type SignUpReply = {
  status: number
  problems: Problem[]
  answers: Answers
  /** Of the form, so that it is the same form when it is sent again. */
  ticket: string
  seen: { kind: PersonalKind; words: string }[]
  /** The sentence that reads as a complaint, where its author is asked what to do with it, and what they answered. */
  complaint: { sentence: string; wish: ComplaintWish | null } | null
  /** What this browser sent before, where this may be the same: its receipt's code and when it came. */
  same: { code: string; receivedAt: Instant } | null
  /** Its author said that it is another. */
  another: boolean
  filesLost: boolean
  /** Files that stay with the form: what comes back with it, and its words. */
  kept: { note: string; words: string }[]
}

export type FormFacts = {
  items: readonly { id: string; number: string; kind: string; commentClosed: boolean }[]
  wordLimit: number | null
  files: number
  textCut: boolean
}

/** A text as it was written: only the line ends that a browser sends, and what no store can hold, are set right. */
export function wholeText(typed: string): string | null {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\0', '')
  return isEmptyText(text) ? null : text
}

export function interpreterOf({ interpreter, which }: Pick<Answers, 'interpreter' | 'which'>): string | null {
  if (interpreter === 'other') return oneLine(which) ?? 'Another language'
  return Object.hasOwn(interpreterNames, interpreter)
    ? interpreterNames[interpreter as InterpreterCode]
    : oneLine(which)
}

export function positionOf({ position }: Pick<Answers, 'position'>): Position | null {
  return positions.find((one) => one === position) ?? null
}

/** One address, and nothing that a mail server could read as several. */
export function isAddress(mail: string): boolean {
  return (
    mail.length <= 254 &&
    /^[^\s@,;:<>()[\]\\"]+@[^\s@.,;:<>()[\]\\"]+(?:\.[^\s@.,;:<>()[\]\\"]+)+$/u.test(mail)
  )
}

export function givenOf(
  answers: Answers,
  kind: CommentKind,
  fields: readonly CommentField[] = commentFields,
): Given {
  const asked = new Set(fieldsOf(kind, undefined, fields))
  return Object.fromEntries(
    fields.map((field) => [field.column, asked.has(field) ? valueOf(field, answers) : null]),
  ) as Given
}

function valueOf({ asked, controls }: CommentField, answers: Answers): string | null {
  const typed = answers[controls[0] as ControlName]
  switch (asked) {
    case 'line':
      return oneLine(typed)
    case 'lines':
      return wholeText(typed)
    case 'language':
      return interpreterOf(answers)
    case 'position':
      return positionOf(answers)
    case 'address':
      return trimmed(typed) || null
  }
}

export function answersFrom(
  given: Partial<Given>,
  facts: Pick<Answers, 'how' | 'items'>,
  fields: readonly CommentField[] = commentFields,
): Answers {
  const typed = new Map<string, string>()
  for (const { column, controls, asked, mayChange } of fields) {
    const value = (given as Partial<Record<string, string | null>>)[column] ?? ''
    if (!mayChange) continue
    if (asked !== 'language') {
      typed.set(controls[0], value)
      continue
    }
    const known = Object.entries(interpreterNames).find(([, name]) => name === value)?.[0]
    typed.set(controls[0], known ?? (value === '' ? '' : 'other'))
    if (!known) typed.set(controls[1]!, value)
  }
  return answersOf((control) => typed.get(control) ?? '', facts, fields)
}

export function problemsOf(
  answers: Answers,
  facts: FormFacts,
  fields: readonly CommentField[] = commentFields,
): Problem[] {
  const { how, items } = answers
  const writes = how === 'write'
  const problems: Problem[] = []
  if (!hows.some((one) => one === how)) problems.push({ field: 'how', code: 'how' })
  const known = facts.items.filter(({ id }) => items.includes(id))
  if (items.length === 0) {
    const general = facts.items.some(({ kind }) => kind === 'general-comment')
    problems.push({ field: 'items', code: general ? 'item' : 'item-any' })
  } else if (known.length < new Set(items).size) problems.push({ field: 'items', code: 'item-gone' })
  else if (!writes) {
    const closed = known.filter(({ commentClosed }) => commentClosed).map(({ number }) => number)
    if (closed.length > 0) {
      problems.push({ field: 'items', code: 'item-closed', values: { items: closed.join(', ') } })
    }
  }
  if (!writes) problems.push(...problemsOfGroup(answers))
  for (const field of fieldsOf(writes ? 'write' : 'speak', undefined, fields)) {
    if (field.asked === 'lines') problems.push(...problemsOfText(answers, facts))
    else problems.push(...problemsOfField(field, answers))
  }
  return problems
}

function problemsOfField({ asked, controls, most, tooLong }: CommentField, answers: Answers): Problem[] {
  const field = controls.at(-1) as ControlName
  const typed = answers[field]
  if (asked === 'address') {
    return isEmptyText(typed) || isAddress(typed.trim()) ? [] : [{ field, code: 'mail' }]
  }
  if (most === undefined || (oneLine(typed)?.length ?? 0) <= most) return []
  return [{ field, code: tooLong as Problem['code'] }]
}

function problemsOfText({ text }: Answers, { wordLimit, files, textCut }: FormFacts): Problem[] {
  if (textCut) return [{ field: 'text', code: 'text-long' }]
  if (wholeText(text) === null) return files > 0 ? [] : [{ field: 'text', code: 'text' }]
  if (wordLimit === null) return []
  const count = countWords(text)
  return count > wordLimit ? [{ field: 'text', code: 'text-words', values: { count, limit: wordLimit } }] : []
}
