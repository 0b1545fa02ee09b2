import { z } from 'zod'
import { dispositions } from '../meeting-record/dispositions.ts'
import { questionEntryKinds } from '../meeting-record/entry-kinds.ts'
import { own } from '../text/own.ts'
import { day, id, maybe, shortTitle, words } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const worded = new Set([
  'restated',
  'withdrawn',
  'merged',
  'accepted-in-part',
  'not-accepted',
  'referred',
  'reopened',
  'passed-on',
  'correction',
])
const missingWords: Record<string, string> = {
  restated: 'Enter the question in its new words',
  'accepted-in-part': 'Enter what remains to be answered',
  'not-accepted': 'Enter why it is not an answer',
  referred: 'Enter to whom it is referred',
  correction: 'Enter what was wrong',
}

export const QuestionEntrySchema = z
  .object({
    questionId: id,
    kind: z.enum(questionEntryKinds, 'Choose what happened'),
    onDate: day.optional(),
    text: maybe(4000),
    personId: id.optional(),
    otherNumber: z.string().overwrite(trimmed).max(20).optional(),
    correctsId: id.optional(),
    meetingId: id.optional(),
    itemId: id.optional(),
    motionId: id.optional(),
    /** When the page was made on which it is decided. */
    seenAt: z.iso.datetime().optional(),
  })
  .refine((entry) => !worded.has(entry.kind) || entry.text, {
    path: ['text'],
    error: (issue) => own(missingWords, String((issue.input as { kind: unknown }).kind)) ?? 'Enter why',
  })
  .refine((entry) => entry.kind !== 'merged' || entry.otherNumber, {
    path: ['otherNumber'],
    message: 'Enter the number of the question into which it is merged',
  })
  .refine((entry) => entry.kind !== 'joined' || entry.personId, {
    path: ['personId'],
    message: 'Choose who joins',
  })
  .refine((entry) => entry.kind !== 'closed' || entry.motionId, {
    path: ['motionId'],
    message: 'Choose the motion that closed it',
  })
  .refine((entry) => entry.kind !== 'correction' || entry.correctsId, {
    path: ['correctsId'],
    message: 'Choose the entry that is wrong',
  })
  .refine((entry) => entry.kind !== 'heard' || entry.meetingId, {
    path: ['meetingId'],
    message: 'Say at which meeting it was heard',
  })
export type QuestionEntryInput = z.input<typeof QuestionEntrySchema>

export const AskBetweenSchema = z.object({
  askerId: id,
  addressee: words(160, 'Enter who is asked'),
  text: words(2000, 'Enter the question'),
  title: shortTitle,
  sourceNote: maybe(2000),
  askedOn: day.optional(),
  askedPrecision: z.enum(['day', 'month', 'year']).default('day'),
})
export type AskBetweenInput = z.input<typeof AskBetweenSchema>

/** An answer as a department gives it: today, so that no day can be sent with it. */
const OwnAnswer = z.object({
  questionId: id,
  answerer: words(120, 'Enter who answers'),
  onBehalfOf: maybe(160),
  text: words(8000, 'Enter the answer'),
  disposition: z.enum(dispositions, 'Choose what kind of answer it is'),
  remains: maybe(2000),
  promisedOn: day.optional(),
  correctsId: id.optional(),
  seenAt: z.iso.datetime().optional(),
  files: z
    .array(
      z.object({
        sha256: z.string().length(64),
        fileName: words(200, 'Name the file'),
        title: words(200, 'Name the file'),
      }),
    )
    .max(20, 'Send 20 files or fewer')
    .default([]),
})

function saysWhatIsMissing(
  answer: Pick<z.output<typeof OwnAnswer>, 'disposition' | 'remains' | 'onBehalfOf'>,
  check: z.core.$RefinementCtx,
) {
  const missing = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
  if (answer.disposition === 'part' && !answer.remains)
    missing('remains', 'Enter what remains to be answered')
  if (answer.disposition === 'for-someone-absent' && !answer.onBehalfOf) {
    missing('onBehalfOf', 'Enter for whom it is answered')
  }
}

/** Who needs more time says until when, so that the question is not open with no end in sight. */
export const OwnAnswerSchema = OwnAnswer.superRefine(saysWhatIsMissing).refine(
  ({ disposition, promisedOn }) => disposition !== 'will-return' || promisedOn,
  { path: ['promisedOn'], message: 'Enter the day by which you will answer' },
)
export const AnswerLaterSchema = OwnAnswer.extend({ answeredOn: day.optional() }).superRefine(
  saysWhatIsMissing,
)
export type AnswerLaterInput = z.input<typeof AnswerLaterSchema>
export type AnswerLater = z.output<typeof AnswerLaterSchema>
