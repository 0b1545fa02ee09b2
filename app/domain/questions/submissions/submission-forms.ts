import { z } from 'zod'
import { id, key, maybe, words } from '../../text/form-pieces.ts'

const seenAt = z.iso.datetime().optional()

const asked = {
  addressee: words(160, 'Enter who is asked'),
  text: words(2000, 'Enter your question'),
}

export const SubmitQuestionSchema = z.object(asked)
export type SubmitQuestionInput = z.input<typeof SubmitQuestionSchema>

export const SendAgainSchema = z.object({ id, ...asked, seenAt })
export type SendAgainInput = z.input<typeof SendAgainSchema>

export const SubmitQuestionForm = z.object({ ...asked, seenAt, key })

export const submissionSteps = ['open', 'return', 'decline'] as const
export type SubmissionStep = (typeof submissionSteps)[number]

const missingWords = { return: 'Enter what you need to know', decline: 'Enter why it is declined' }

/** Words that a step of the clerk asks for. */
const step = {
  step: z.enum(submissionSteps, 'Choose what to do'),
  text: maybe(2000),
  seenAt,
}

export const ReviewSubmissionSchema = z.object({ id, ...step }).superRefine((review, context) => {
  if (review.step !== 'open' && !review.text) {
    context.addIssue({ code: 'custom', path: ['text'], message: missingWords[review.step] })
  }
})
export type ReviewSubmissionInput = z.input<typeof ReviewSubmissionSchema>

export const ReviewSubmissionForm = z.object({ text: step.text, seenAt, key })
export const WithdrawSubmissionForm = z.object({ key })
