import { z } from 'zod'
import { parseCivilDate } from '../time/civil-date.ts'
import { parseWallTime, whichTimes } from '../time/wall-time.ts'
import { trimmed } from '../text/empty-text.ts'

const day = (message: string) =>
  z
    .string({ error: message })
    .overwrite(trimmed)
    .max(20, message)
    .refine((text) => parseCivilDate(text) !== null, message)
const time = (message: string) =>
  z
    .string({ error: message })
    .overwrite(trimmed)
    .max(20, message)
    .refine((text) => parseWallTime(text) !== null, message)
/** Which of the two is meant where a time comes twice, on the night the clocks go back. */
const which = z.enum(whichTimes, 'Choose which one is meant').optional()
const words = (most: number, message: string) =>
  z.string({ error: message }).overwrite(trimmed).min(1, message).max(most, `Use at most ${most} characters`)
const tick = z
  .string()
  .overwrite(trimmed)
  .max(20)
  .optional()
  .transform((value) => value !== undefined && value !== '')

export const PublishEditionForm = z.object({
  reason: z.string().overwrite(trimmed).max(500, 'Use at most 500 characters').optional(),
})

export const RecordPostingForm = z.object({
  editionId: z.string({ error: 'Choose the edition' }).overwrite(trimmed).min(1).max(60),
  place: words(200, 'Choose the place'),
  postedOn: day('Enter the day, such as 2026-12-04'),
  postedTime: time('Enter the time, such as 14:10'),
  postedTimeWhich: which,
  postedBy: words(120, 'Enter who hung it up'),
  hashSeen: tick,
  /** The posting recorded before that this one puts right; left out or empty: another paper. */
  correctsId: z.string().overwrite(trimmed).max(60).optional(),
  reason: z.string().overwrite(trimmed).max(500, 'Use at most 500 characters').optional(),
})
export type RecordPostingInput = z.output<typeof RecordPostingForm>

export const RecordReceiptForm = z.object({
  recipientKind: z.enum(['member', 'media'], { error: 'Choose a member or a newsroom' }),
  personId: z.string().overwrite(trimmed).max(60).optional(),
  recipient: z.string().overwrite(trimmed).max(120, 'Use at most 120 characters').optional(),
  how: z.string().overwrite(trimmed).max(120, 'Use at most 120 characters').optional(),
  waived: tick,
  receivedOn: day('Enter the day, such as 2026-12-04'),
  receivedTime: time('Enter the time, such as 14:10'),
  receivedTimeWhich: which,
})
export type RecordReceiptInput = z.output<typeof RecordReceiptForm>

const ownTime = z
  .string()
  .overwrite(trimmed)
  .max(20, 'Enter the time, such as 14:10')
  .refine((text) => text === '' || parseWallTime(text) !== null, 'Enter the time, such as 14:10')
  .optional()

/** The receipts of many members at once: a time for all, and each member's own where it was another. */
export const RecordReceiptsForm = z
  .object({
    receivedOn: day('Enter the day, such as 2026-12-04'),
    receivedTime: ownTime,
    receivedTimeWhich: which,
    how: z.string().overwrite(trimmed).max(120, 'Use at most 120 characters').optional(),
    /** Members without a time of their own received it at that time. */
    everyone: tick,
    rows: z
      .array(
        z.object({
          personId: z.string().overwrite(trimmed).max(60),
          time: ownTime,
          timeWhich: which,
          how: z.string().overwrite(trimmed).max(120, 'Use at most 120 characters').optional(),
        }),
      )
      .max(60)
      .default([]),
  })
  .superRefine(({ everyone, receivedTime, rows }, context) => {
    if (everyone && !receivedTime) {
      context.addIssue({ code: 'custom', path: ['receivedTime'], message: 'Enter the time, such as 14:10' })
    }
    if (!everyone && rows.every(({ time }) => !time)) {
      context.addIssue({
        code: 'custom',
        path: ['everyone'],
        message: 'Check this box, or enter a time for at least one member',
      })
    }
  })
export type RecordReceiptsInput = z.output<typeof RecordReceiptsForm>

export const noticeKinds = ['cancellation', 'adjournment', 'continuance', 'no-quorum'] as const

export const PublishNoticeForm = z.object({
  series: z.enum(noticeKinds, { error: 'Choose the notice' }),
  reason: words(500, 'Say why, in a sentence the public can read'),
  to: z.string().overwrite(trimmed).max(200, 'Use at most 200 characters').optional(),
})
export type PublishNoticeInput = z.output<typeof PublishNoticeForm>
