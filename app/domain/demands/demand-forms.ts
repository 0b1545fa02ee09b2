import { z } from 'zod'
import {
  claimedSections,
  type ClaimedSection,
  demandEntryKinds,
  demandKinds,
  receivedByWays,
  sessions,
} from './demand-kinds.ts'
import { trimmed } from '../text/empty-text.ts'
import { placePurposes } from './deciding-vote.ts'

const id = z.string().overwrite(trimmed).min(1).max(60)
const words = (most: number, missing: string) =>
  z
    .string(missing)
    .overwrite(trimmed)
    .min(1, missing)
    .max(most, `Use ${most.toLocaleString('en-US')} characters or fewer`)
const maybe = (most: number) =>
  z
    .string()
    .overwrite(trimmed)
    .max(most, `Use ${most.toLocaleString('en-US')} characters or fewer`)
    .optional()
const day = z.iso.date('Enter a date')
const sectionList = z
  .array(z.enum(claimedSections, 'Choose from the list'), 'Choose at least one section')
  .min(1, 'Choose at least one section')
  .max(20)
const yes = z.literal('yes').optional()

const facts = {
  claimant: words(160, 'Enter who sent it'),
  writtenOn: day.optional(),
  receivedOn: day,
  receivedBy: z.enum(receivedByWays, 'Choose how it came'),
  actionOn: day,
  action: words(2000, 'Describe the action as the letter does'),
  claim: words(4000, 'Enter what the letter says was violated, and how'),
  sections: sectionList,
  session: z.enum(sessions, 'Choose where the action was taken'),
}

const file = {
  sha256: z.string().length(64).optional(),
  fileName: maybe(200),
  filePublic: yes,
}

export const ReceiveDemandSchema = z.object({
  kind: z.enum(demandKinds, 'Choose what it is'),
  ...facts,
  meetingId: id.optional(),
  itemId: id.optional(),
  /** How to reach who sent it. Never public. */
  address: maybe(400),
  email: z.email('Enter an e-mail address, such as name@example.org').max(254).optional(),
  phone: maybe(40),
  ...file,
})
export type ReceiveDemandInput = z.input<typeof ReceiveDemandSchema>

/** Facts put right: all of them are sent again, and those that differ are kept. */
export const CorrectFactsSchema = z.object({
  demandId: id,
  version: z.coerce.number().int().min(0).max(100_000),
  reason: words(2000, 'Enter what was wrong'),
  ...facts,
})
export type CorrectFactsInput = z.input<typeof CorrectFactsSchema>

/** The same as its form sends it: each section has a box of its own. */
export const CorrectFactsForm = CorrectFactsSchema.omit({ demandId: true, sections: true }).extend(
  Object.fromEntries(claimedSections.map((section) => [sectionField(section), yes])),
)

/** @returns the name of the box of a section; a dot in a name would nest it */
export function sectionField(section: ClaimedSection): string {
  return `section-${section.replace('.', '-')}`
}

/** @returns the sections whose boxes were ticked */
export function sectionsSent(fields: Readonly<Record<string, unknown>>): ClaimedSection[] {
  return claimedSections.filter((section) => fields[sectionField(section)] === 'yes')
}

const recordedKinds = demandEntryKinds.filter(
  (kind) => kind !== 'placed' && kind !== 'facts' && kind !== 'moved',
)
const worded = new Set<string>([
  'cured',
  'not-cured',
  'declined',
  'withdrawn',
  'court',
  'note',
  'correction',
  'struck',
])

export const DemandEntrySchema = z
  .object({
    demandId: id,
    /** So many entries the page showed; more of them since make a conflict. */
    version: z.coerce.number().int().min(0).max(100_000),
    kind: z.enum(recordedKinds, 'Choose what happened'),
    onDate: day.optional(),
    text: maybe(8000),
    motionId: id.optional(),
    correctsId: id.optional(),
    /** The notice of a rescission also went to the district attorney. */
    districtAttorney: yes,
    ...file,
  })
  .refine(({ kind, text }) => !worded.has(kind) || text, {
    path: ['text'],
    message: 'Enter what was said or done',
  })
  .refine(({ kind, correctsId }) => kind !== 'correction' || correctsId, {
    path: ['correctsId'],
    message: 'Choose the entry that is wrong',
  })
  .refine(({ kind, districtAttorney }) => kind !== 'rescission-noticed' || districtAttorney, {
    path: ['districtAttorney'],
    message: 'Send it to the district attorney too, then say so here',
  })
export type DemandEntryInput = z.input<typeof DemandEntrySchema>

export const PlaceDemandSchema = z.object({
  demandId: id,
  version: z.coerce.number().int().min(0).max(100_000),
  meetingId: z.string('Choose a meeting').overwrite(trimmed).min(1, 'Choose a meeting').max(60),
  purpose: z.enum(placePurposes, 'Choose what it is for'),
})
export type PlaceDemandInput = z.input<typeof PlaceDemandSchema>
