import {
  commentFields,
  fieldsOf,
  isOf,
  isChecked,
  tableOf,
  type CommentField,
  type CommentKind,
  type Given,
  type ColumnOf,
  type Described,
  type PublicColumn,
  type PrivateColumn,
  type EnteredByClerk,
} from './comment-fields.ts'

type Values = Readonly<Partial<Record<string, unknown>>>

export const nothingGiven = Object.fromEntries(commentFields.map(({ column }) => [column, null])) as Given

type Kept = {
  comment: Partial<Pick<Given, PublicColumn>>
  commentPrivate: Partial<Pick<Given, PrivateColumn>>
}

export function columnsOf<Table extends keyof Kept>(
  table: Table,
  kind: CommentKind,
  given: Values,
  fields: readonly CommentField[] = commentFields,
): Kept[Table] {
  return valuesOf(
    fields.filter((field) => tableOf(field) === table),
    (field) => (isOf(field, kind) ? given[field.column] : null),
  ) as Kept[Table]
}

export function wordsToCheck(
  kind: CommentKind,
  given: Values,
  before: Values = {},
  fields: readonly CommentField[] = commentFields,
): (string | null)[] {
  const checked = fieldsOf(kind, isChecked, fields)
  const [texts, lines] = [true, false].map((text) =>
    checked.filter(({ asked }) => (asked === 'lines') === text),
  )
  return [...texts!, ...lines!].map(({ column }) =>
    given[column] === before[column] ? null : wordsOf(given[column]),
  )
}

/** What an author gets back of what they gave: everything but the address, which a receipt shows to nobody. */
export function shownToAuthor(
  given: Values,
  fields: readonly CommentField[] = commentFields,
): Omit<Given, 'email'> {
  return valuesOf(
    fields.filter(({ seenBy }) => seenBy !== 'mailer'),
    ({ column }) => given[column],
  ) as Omit<Given, 'email'>
}

export function forMinutes(
  given: Values,
  fields: readonly CommentField[] = commentFields,
): Pick<Given, ColumnOf<{ minutes: true }>> {
  return valuesOf(
    fields.filter(({ minutes }) => minutes),
    ({ column }) => given[column],
  ) as Pick<Given, ColumnOf<{ minutes: true }>>
}

type InData = Extract<Exclude<Described, { asked: 'lines' }>, { data: string }>
/** What the public data tells of a written comment beside its text, by its name there. */
export type PublicData = { [Field in InData as Field['data']]: Given[Field['column']] }

/** @param given null for one whose words are not shown */
export function forData(given: Values | null, fields: readonly CommentField[] = commentFields): PublicData {
  return Object.fromEntries(
    fieldsOf('write', ({ data, asked }) => data !== undefined && asked !== 'lines', fields).map(
      ({ data, column }) => [data, wordsOf(given?.[column])],
    ),
  ) as PublicData
}

export function needsAnything(given: Values, fields: readonly CommentField[] = commentFields): boolean {
  return fields.some(({ part, column }) => part === 'needs' && given[column] != null)
}

export function arrangementsOf(given: Values, fields: readonly CommentField[] = commentFields): string {
  return fields
    .flatMap(({ arrangement, column }) => {
      const value = wordsOf(given[column])
      return arrangement && value ? [arrangement(value)] : []
    })
    .join('. ')
}

function valuesOf(
  fields: readonly CommentField[],
  of: (field: CommentField) => unknown,
): Record<string, string | null> {
  return Object.fromEntries(fields.map((field) => [field.column, wordsOf(of(field))]))
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** @returns what is read beside the name of who gave it, '' where nothing is. @param reader who reads it */
export function besideName(
  given: Values,
  reader: 'clerk' | 'chair',
  fields: readonly CommentField[] = commentFields,
): string {
  const confided = fields.flatMap(({ beside, column, seenBy }) => {
    const value = wordsOf(given[column])
    const seen = seenBy === 'clerk-and-chair' || (seenBy === 'clerk' && reader === 'clerk')
    return beside && value && seen ? [beside(value)] : []
  })
  return confided.join(', ')
}

type Entry = 'card' | 'letter'
export type EnteredColumn<By extends Entry> = ColumnOf<Record<By, object>>

export function enteredFields(
  by: Entry,
  fields: readonly CommentField[] = commentFields,
): (CommentField & { entry: EnteredByClerk })[] {
  return fields.flatMap((field) => (field[by] ? [{ ...field, entry: field[by] }] : []))
}

export function enteredGiven(
  by: Entry,
  entered: Values,
  fields: readonly CommentField[] = commentFields,
): Given {
  const given = enteredFields(by, fields).map(({ column }) => [column, wordsOf(entered[column]) || null])
  return { ...nothingGiven, ...(Object.fromEntries(given) as Partial<Given>) }
}
