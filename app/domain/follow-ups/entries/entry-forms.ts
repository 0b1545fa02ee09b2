import { z } from 'zod'
import { clockKinds } from '../duties/statutory-kinds.ts'
import { dueKinds, followUpKinds } from '../forms.ts'
import { followUpEntryKinds } from '../../meeting-record/entry-kinds.ts'
import { mostEntryFiles } from '../follow-up-state.ts'
import { day, id, maybe, shortTitle, words } from '../../text/form-pieces.ts'
import { trimmed } from '../../text/empty-text.ts'

const worded = new Set<string>([
  'reply',
  'update',
  'extended-by-law',
  'not-enough',
  'handed-over',
  'closed',
  'reopened',
  'correction',
])

export const FollowUpEntrySchema = z
  .object({
    followUpId: id,
    kind: z.enum(followUpEntryKinds, 'Choose what happened'),
    onDate: day.optional(),
    datePrecision: z.enum(['day', 'month', 'year']).default('day'),
    text: maybe(8000),
    byWords: maybe(160),
    dueOn: day.optional(),
    days: z.coerce
      .number<number | string>('Enter a whole number of days')
      .int('Enter a whole number of days')
      .min(1, 'Enter 1 day or more')
      .max(366, 'Enter fewer days')
      .optional(),
    correctsId: id.optional(),
    documentId: id.optional(),
    sha256: z.string().length(64).optional(),
    fileName: maybe(200),
    moreFiles: z
      .array(z.object({ sha256: z.string().length(64), fileName: words(200, 'Name the file') }))
      .max(mostEntryFiles - 1, `Send ${mostEntryFiles} files or fewer`)
      .default([]),
    meetingId: id.optional(),
    itemId: id.optional(),
    motionId: id.optional(),
  })
  .refine((entry) => !worded.has(entry.kind) || entry.text, {
    path: ['text'],
    message: 'Enter what was said',
  })
  .refine((entry) => entry.kind !== 'extension' || entry.dueOn, {
    path: ['dueOn'],
    message: 'Enter the day agreed',
  })
  .refine((entry) => entry.kind !== 'extended-by-law' || entry.days, {
    path: ['days'],
    message: 'Enter how many days are added',
  })
  .refine((entry) => entry.kind !== 'extended-by-law' || entry.onDate, {
    path: ['onDate'],
    message: 'Enter the date of the written notice',
  })
  .refine((entry) => entry.kind !== 'correction' || entry.correctsId, {
    path: ['correctsId'],
    message: 'Choose the entry that is corrected',
  })
  .refine(
    (entry) => (entry.kind !== 'heard' && entry.kind !== 'reported') || entry.meetingId || entry.onDate,
    {
      path: ['meetingId'],
      message: 'Say at which meeting it was heard',
    },
  )
export type FollowUpEntryInput = z.input<typeof FollowUpEntrySchema>

export const OpenBetweenSchema = z.object({
  kind: z.enum(followUpKinds, 'Choose where it came from'),
  title: shortTitle,
  owed: words(2000, 'Enter what is owed'),
  owedBy: words(160, 'Enter who owes it'),
  counterpart: maybe(160),
  letterFrom: maybe(160),
  letterAsks: maybe(500),
  sourceNote: maybe(2000),
  questionId: id.optional(),
  motionId: id.optional(),
  openedOn: day.optional(),
  openedPrecision: z.enum(['day', 'month', 'year']).default('day'),
  dueOn: day.optional(),
  dueKind: z.enum(dueKinds, 'Choose what kind of date it is').optional(),
  dueComputation: maybe(500),
  /** One of the ready kinds that a statute sets a clock for. */
  clockKind: z
    .string()
    .overwrite(trimmed)
    .max(60, 'Choose one of the kinds that are listed')
    .refine((key) => clockKinds.some((kind) => kind.id === key), 'Choose one of the kinds that are listed')
    .optional(),
  duty: maybe(60),
})
export type OpenBetweenInput = z.input<typeof OpenBetweenSchema>
