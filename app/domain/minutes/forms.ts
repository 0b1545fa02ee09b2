import { z } from 'zod'
import { asTyped, trimmed } from '../text/empty-text.ts'

export const MinutesNoteForm = z.object({
  narrative: z.string().overwrite(asTyped).max(20_000, 'Use at most 20,000 characters').default(''),
  detail: z.enum(['action', 'summary'], { error: 'Choose how much is told' }),
  version: z.coerce.number().int().min(0),
})
export type MinutesNoteInput = z.output<typeof MinutesNoteForm>

export const AdoptMinutesForm = z.object({
  motionId: z
    .string({ error: 'Choose the motion' })
    .overwrite(trimmed)
    .min(1, 'Choose the motion')
    .max(60, 'Choose the motion'),
  how: z.enum(['as-presented', 'as-corrected'], 'Choose how the vote approved them').optional(),
  /** The text whose differences the page showed. */
  shown: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Look at the differences again')
    .optional(),
})
export type AdoptMinutesValue = z.output<typeof AdoptMinutesForm>
