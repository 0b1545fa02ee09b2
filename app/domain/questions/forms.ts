import { z } from 'zod'
import { momentFields } from '../meeting-record/moment-field.ts'
import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { dispositions } from '../meeting-record/dispositions.ts'
import { id, key, maybe, shortTitle, words } from '../text/form-pieces.ts'

/** `asker` is a member's id, or `other` with a name beside it. */
export const AskQuestionForm = z.object({
  itemId: id.optional(),
  asker: words(60, 'Choose who asked'),
  askerName: maybe(120),
  text: words(2000, 'Enter the question'),
  title: shortTitle,
  to: words(160, 'Enter who is asked'),
  followsQuestionId: id.optional(),
  ...momentFields,
  key,
})

export const AnswerQuestionForm = z.object({
  questionId: words(60, 'Choose the question'),
  answerer: words(120, 'Enter who answered'),
  onBehalfOf: maybe(160),
  text: words(4000, 'Enter the answer as it was given'),
  disposition: z.enum(dispositions, 'Choose what kind of answer it was').default('answered'),
  ...momentFields,
  key,
})

export type AskQuestionInput = {
  meetingId: string
  itemId?: string | null
  askerId?: string | null
  /** Where the asker is no person of the record; left out with `askerId` where it is not known. */
  asker?: string | null
  addressee: string
  title?: string | null
  text: string
  sourceNote?: string | null
  followsQuestionId?: string | null
  askedOn?: CivilDate
  at?: Instant | null
}

export type AnswerQuestionInput = {
  questionId: string
  /** The meeting at which it was answered; the one it was asked at unless another is given. */
  meetingId?: string
  answererId?: string | null
  answerer: string
  onBehalfOf?: string | null
  text: string
  disposition: AnswerDisposition
  at?: Instant | null
}
