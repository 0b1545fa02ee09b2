import type { Stance } from '../meeting-record/record-parts.ts'

/** A wish to speak, or a written comment. */
export type CommentKind = 'speak' | 'write'

export type EnteredByClerk = { label: string; hint?: string; most: number }

export type CommentField = {
  column: string
  controls: readonly [string, ...string[]]
  asked: 'line' | 'lines' | 'language' | 'position' | 'address'
  of: CommentKind | 'both'
  part: 'name' | 'needs' | 'text' | 'mail'
  label: string
  hint?: string
  most?: number
  tooLong?: string
  autoComplete?: 'off' | 'email'
  large?: true
  /**
   * Who sees it beside its author. From this follows the rest: what the public sees stands in the record, is kept with it and
   * is checked for personal data; anything else is kept apart, in no entry of the record, for two years at most.
   */
  seenBy: 'public' | 'clerk-and-chair' | 'clerk' | 'mailer'
  mayChange: boolean
  /** Key of the sentence on the receipt that repeats it, with `{{what}}`. Others are told in sentences of their own. */
  receipt?: string
  /** Its name in the public data: of a written comment. */
  data?: string
  minutes?: true
  card?: EnteredByClerk
  letter?: EnteredByClerk
  /** What the clerk reads of it in the list of arrangements, and beside the name of who speaks. */
  arrangement?: (value: string) => string
  beside?: (value: string) => string
}

export const commentFields = [
  {
    column: 'displayName',
    controls: ['name'],
    asked: 'line',
    of: 'both',
    part: 'name',
    label: 'form.name',
    hint: 'form.name.hint',
    most: 100,
    tooLong: 'name-long',
    autoComplete: 'off',
    large: true,
    seenBy: 'public',
    mayChange: true,
    data: 'name',
    minutes: true,
    card: {
      label: 'Name the speaker chose',
      hint: 'Leave empty if none was given. No one has to give a name.',
      most: 120,
    },
    letter: { label: 'Name, as its author signed it', most: 120 },
  },
  {
    column: 'pronunciation',
    controls: ['pronunciation'],
    asked: 'line',
    of: 'speak',
    part: 'name',
    label: 'form.pronunciation',
    hint: 'form.pronunciation.hint',
    most: 100,
    tooLong: 'pronunciation-long',
    autoComplete: 'off',
    seenBy: 'clerk-and-chair',
    mayChange: true,
    receipt: 'receipt.pronunciation',
    card: {
      label: 'How to say the name',
      hint: 'As it sounds; seen by the clerk and the chair only.',
      most: 100,
    },
    beside: (sound) => `say “${sound}”`,
  },
  {
    column: 'groupName',
    controls: ['group'],
    asked: 'line',
    of: 'speak',
    part: 'name',
    label: 'form.group',
    hint: 'form.group.hint',
    most: 100,
    tooLong: 'group-long',
    autoComplete: 'off',
    seenBy: 'public',
    mayChange: true,
    card: { label: 'Speaks together with the group', most: 120 },
  },
  {
    column: 'stance',
    controls: ['position'],
    asked: 'position',
    of: 'both',
    part: 'name',
    label: 'form.position',
    seenBy: 'public',
    mayChange: true,
    data: 'stance',
    minutes: true,
  },
  {
    column: 'interpreter',
    controls: ['interpreter', 'which'],
    asked: 'language',
    of: 'speak',
    part: 'needs',
    label: 'form.interpreter',
    most: 500,
    tooLong: 'need-long',
    autoComplete: 'off',
    seenBy: 'clerk',
    mayChange: true,
    receipt: 'receipt.needs.kept',
    card: { label: 'Interpreter for', hint: 'The language; seen by the clerk only.', most: 60 },
    arrangement: (language) => `Interpreter: ${language}`,
  },
  {
    column: 'accommodation',
    controls: ['accommodation'],
    asked: 'line',
    of: 'speak',
    part: 'needs',
    label: 'form.accommodation',
    hint: 'form.accommodation.hint',
    most: 500,
    tooLong: 'need-long',
    autoComplete: 'off',
    seenBy: 'clerk',
    mayChange: true,
    receipt: 'receipt.needs.kept',
    arrangement: (need) => need,
  },
  {
    column: 'text',
    controls: ['text'],
    asked: 'lines',
    of: 'write',
    part: 'text',
    label: 'form.text',
    seenBy: 'public',
    mayChange: false,
    data: 'text',
  },
  {
    column: 'email',
    controls: ['mail'],
    asked: 'address',
    of: 'both',
    part: 'mail',
    label: 'form.mail.address',
    hint: 'form.mail.hint',
    autoComplete: 'email',
    seenBy: 'mailer',
    mayChange: true,
  },
] as const satisfies readonly CommentField[]

export type Described = (typeof commentFields)[number]
export type ControlName = Described['controls'][number]
export type ColumnOf<Of> = Extract<Described, Of>['column']
export type PrivateColumn = Exclude<Described, { seenBy: 'public' }>['column']
/** Kept in `comment`. A position is kept with each item instead. */
export type PublicColumn = Exclude<ColumnOf<{ seenBy: 'public' }>, 'stance'>

/** What somebody gave, by column; null for what they left empty. */
export type Given = {
  [Column in Described['column']]: Column extends 'stance' ? Stance | null : string | null
}

export function isOf({ of }: Pick<CommentField, 'of'>, kind: CommentKind): boolean {
  return of === 'both' || of === kind
}

export function isPublished({ seenBy }: Pick<CommentField, 'seenBy'>): boolean {
  return seenBy === 'public'
}

export function tableOf(field: CommentField): 'comment' | 'commentPrivate' | 'turn' {
  if (!isPublished(field)) return 'commentPrivate'
  return field.asked === 'position' ? 'turn' : 'comment'
}

export function isChecked(field: CommentField): boolean {
  return isPublished(field) && field.asked !== 'position'
}

export function fieldsOf(
  kind: CommentKind,
  which: (field: CommentField) => boolean = () => true,
  fields: readonly CommentField[] = commentFields,
): CommentField[] {
  return fields.filter((field) => isOf(field, kind) && which(field))
}

export const spokenColumns = commentFields.flatMap((field) =>
  field.seenBy === 'public' && field.asked === 'line' ? [field.column] : [],
)

export const writtenColumns = commentFields.flatMap((field) =>
  'data' in field && field.asked === 'line' ? [field.column] : [],
)

export const needColumns = commentFields.flatMap((field) => (field.part === 'needs' ? [field.column] : []))

/** What an author may change, but for the address, which is changed apart. */
export const changeable: readonly CommentField[] = commentFields.filter(
  ({ mayChange, asked }) => mayChange && asked !== 'address',
)
