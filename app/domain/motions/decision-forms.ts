import { z } from 'zod'
import { momentFields } from '../meeting-record/moment-field.ts'
import type { Instant } from '../time/instant.ts'
import { trimmed } from '../text/empty-text.ts'
import type { StatedCounts } from './decision-rules.ts'
import { unrecordedField, type UnrecordedFact } from '../meeting-record/unrecorded.ts'

const key = z.uuid().optional()
const id = z.string().overwrite(trimmed).min(1).max(60)
const words = (most: number, missing: string) =>
  z.string(missing).overwrite(trimmed).min(1, missing).max(most, `Use ${most} characters or fewer`)
const figure = z
  .string()
  .overwrite(trimmed)
  .max(2, 'Enter a number of votes, or leave it empty')
  .refine((typed) => /^\d{0,2}$/.test(typed), 'Enter a number of votes, or leave it empty')
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .default(null)

export const ConsentForm = z.object({
  unrecorded: unrecordedField,
  ...momentFields,
  key,
})

export const RulingForm = z.object({
  outcome: z.enum(['carried', 'lost'], 'Choose how the chair ruled'),
  ruling: words(1000, 'Enter the ruling of the chair').optional(),
  ...momentFields,
  key,
})

export const StatedForm = z.object({
  outcome: z.enum(['carried', 'lost'], 'Choose whether it passed'),
  result: words(200, 'Enter the result in the words of the source'),
  source: words(300, 'Enter the source'),
  ayes: figure,
  noes: figure,
  abstentions: figure,
  absent: figure,
  ...momentFields,
  key,
})

export const TakeBackForm = z.object({
  reason: words(500, 'Enter the reason').refine((text) => text.length >= 3, 'Enter the reason'),
  key,
})

export const DivisionForm = z.object({ personId: id.optional(), ...momentFields, key })
export const TakeVoteBackForm = z.object({ personId: id, ...momentFields, key })
export const WordingForm = z.object({ text: words(4000, 'Enter the motion as amended'), key })

type Decision = { motionId: string; at?: Instant | null }
export type ConsentInput = Decision & { unrecorded?: UnrecordedFact[] }
export type RulingInput = Decision & { outcome: 'carried' | 'lost'; ruling?: string | null }
export type StatedInput = Decision &
  StatedCounts & { outcome: 'carried' | 'lost'; result: string; source: string }
