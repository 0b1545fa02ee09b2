import { z } from 'zod'
import { parseCivilDate } from '../time/civil-date.ts'
import { datePrecisions } from '../time/partial-date.ts'
import { maybeNull, words } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const id = z.string({ error: 'Choose one' }).overwrite(trimmed).min(1).max(60)
const day = (missing: string) =>
  z
    .string({ error: missing })
    .overwrite(trimmed)
    .max(20, 'Enter a date that exists, as year, month and day')
    .refine((value) => parseCivilDate(value) !== null, 'Enter a date that exists, as year, month and day')
const optionalDay = day('Enter a date')
  .nullish()
  .transform((value) => value ?? null)

const oneALine = z
  .string()
  .overwrite(trimmed)
  .max(3000, 'Use at most 3000 characters')
  .transform((text) => text.split(/\r?\n/))

/** A list, or the text of a field with one spelling a line. */
const lines = z
  .union([
    oneALine,
    z.array(z.string().overwrite(trimmed).max(120, 'Use at most 120 characters a line')).max(100),
  ])
  .nullish()
  .transform((spellings) => [...new Set((spellings ?? []).map(trimmed).filter((one) => one !== ''))])
  .refine((spellings) => spellings.length <= 20, 'Enter at most 20 spellings')
  .refine((spellings) => spellings.every((one) => one.length <= 120), 'Use at most 120 characters a line')

export const PersonSchema = z.object({
  name: words(120, 'Enter the name as it should be printed'),
  sortName: maybeNull(120),
  title: maybeNull(120),
  organization: maybeNull(160),
  spellings: lines,
})
export type AddPersonInput = z.input<typeof PersonSchema>
export type ChangePersonInput = AddPersonInput & { personId: string }

export const nominatorKinds = ['mayor', 'district', 'organization'] as const
export const nominatorKindNames: Record<(typeof nominatorKinds)[number], string> = {
  mayor: 'Mayor',
  district: 'Council district',
  organization: 'Community organization',
}

export const SeatSchema = z.object({
  name: words(80, 'Enter the seat’s name, such as District 5'),
  nominatorKind: z.enum(nominatorKinds, { error: 'Choose who nominates' }),
  nominator: words(160, 'Enter who nominates, such as Councilmember of District 5'),
})
export const AddSeatSchema = SeatSchema.extend({
  number: z
    .number({ error: 'Enter the seat’s number' })
    .int()
    .min(1, 'Enter 1 or more')
    .max(99, 'Enter at most 99'),
})
export const ChangeSeatSchema = SeatSchema.extend({ abolishedOn: optionalDay })
export type AddSeatInput = z.input<typeof AddSeatSchema>
export type ChangeSeatInput = z.input<typeof ChangeSeatSchema> & { seatId: string }

const termShape = {
  seatId: id.nullish().transform((value) => value ?? null),
  startsOn: optionalDay,
  startsPrecision: z.enum(datePrecisions).default('day'),
  endsOn: optionalDay,
  despiteTwoTerms: z.boolean().default(false),
}
type Days = { startsOn: string | null; endsOn: string | null; endedOn?: string | null }
function daysInOrder({ startsOn, endsOn, endedOn }: Days, check: z.core.$RefinementCtx): void {
  const before = (day: string | null | undefined) => Boolean(startsOn && day && day < startsOn)
  const wrong = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
  if (before(endsOn)) wrong('endsOn', 'The term would end before it begins')
  if (before(endedOn)) wrong('endedOn', 'The last day served would be before the first day')
}

const beginTermShape = { ...termShape, personId: id, reason: maybeNull(500) }
export const BeginTermSchema = z.object(beginTermShape).superRefine(daysInOrder)
export type BeginTermInput = z.input<typeof BeginTermSchema>

const mendTermShape = {
  ...termShape,
  endedOn: optionalDay,
  endReason: maybeNull(300),
  reason: words(500, 'Say what was wrong'),
}
export const MendTermSchema = z.object(mendTermShape).superRefine(daysInOrder)
export type MendTermInput = z.input<typeof MendTermSchema> & { termId: string }

/** What the forms of a term send for a seat that no source names. A seat that nobody chose is refused, not left out. */
export const seatNotReported = 'not-reported'
const chosenSeat = z
  .string({ error: 'Choose a seat' })
  .overwrite(trimmed)
  .max(60)
  .transform((value) => (value === seatNotReported ? null : value))
export const BeginTermForm = z.object({ ...beginTermShape, seatId: chosenSeat }).superRefine(daysInOrder)
export const MendTermForm = z.object({ ...mendTermShape, seatId: chosenSeat }).superRefine(daysInOrder)

export const EndTermSchema = z.object({
  endedOn: day('Enter the last day served'),
  endReason: maybeNull(300),
})
export type EndTermInput = z.input<typeof EndTermSchema> & { termId: string }

export const BeginOfficeSchema = z.object({
  office: z.enum(['chair', 'vice-chair'], { error: 'Choose an office' }),
  personId: id,
  fromOn: day('Enter the first day'),
  toOn: optionalDay,
})
export type BeginOfficeInput = z.input<typeof BeginOfficeSchema>

export const MendOfficeSchema = z
  .object({
    office: z.enum(['chair', 'vice-chair'], { error: 'Choose an office' }),
    fromOn: day('Enter the first day'),
    toOn: optionalDay,
    reason: words(500, 'Say what was wrong'),
  })
  .refine(({ fromOn, toOn }) => toOn === null || fromOn <= toOn, {
    path: ['toOn'],
    error: 'The last day is before the first',
  })
export type MendOfficeInput = z.input<typeof MendOfficeSchema> & { officeTermId: string }

export const EndOfficeSchema = z.object({ toOn: day('Enter the last day') })
export type EndOfficeInput = z.input<typeof EndOfficeSchema> & { officeTermId: string }
