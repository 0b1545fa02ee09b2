import { z } from 'zod'
import type { Instant } from '../time/instant.ts'
import { checkGoesOn, goesOnFields } from './goes-on-fields.ts'
import { unrecordedField, type UnrecordedFact } from './unrecorded.ts'
import { momentFields } from './moment-field.ts'
import type { ItemOutcome } from './record-types.ts'
import { remoteProvisions, type RemoteProvision } from './remote-attendance.ts'
import { id, key, maybe, words } from '../text/form-pieces.ts'

const tick = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')
/** A choice in a list by id, where a form sends an empty text for what is not chosen. */
export const blankOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

const participation = {
  mode: z.enum(['in-person', 'remote']).default('in-person'),
  provision: z.enum(remoteProvisions).optional(),
  audioAndVideo: tick,
  adultsPresent: maybe(200),
}

export const outcomes = [
  'heard',
  'continued',
  'not-reached',
  'withdrawn',
] as const satisfies readonly ItemOutcome[]
export const outcomeNames: Record<ItemOutcome, string> = {
  heard: 'Heard',
  continued: 'Continued to a later meeting',
  'not-reached': 'Not reached',
  withdrawn: 'Withdrawn',
}

export const stances = ['support', 'oppose', 'neither'] as const
export const stanceNames = { support: 'In support', oppose: 'Opposed', neither: 'Neither' } as const

export const MomentForm = z.object({ ...momentFields, key })
/** `closing`: what is open is closed as heard before. */
export const EndCommentForm = MomentForm.extend({ unrecorded: unrecordedField })
export const OpenItemForm = MomentForm.extend({ closing: tick })
export const CallToOrderForm = z.object({
  by: id.optional(),
  /** Members in the room whom the notice of a special meeting did not reach in time. */
  inRoom: z.array(id).max(100).default([]),
  ...momentFields,
  key,
})
/** Roll of the meeting: fields named `member.PERSON_ID` hold `present`, `remote` or `absent`. */
export const RollCallForm = z
  .object({
    member: z.record(id, blankOr(z.enum(['present', 'remote', 'absent']))).default({}),
    /** Everyone who is not marked is present. */
    rest: z.literal('present').optional(),
    provision: z.record(id, blankOr(z.enum(remoteProvisions))).default({}),
    ...momentFields,
    key,
  })
  .refine(({ member, rest }) => rest || Object.values(member).some(Boolean), {
    path: ['member'],
    message: 'Mark at least one member',
  })
export const ArrivalForm = z.object({
  personId: words(60, 'Choose the member'),
  ...participation,
  ...momentFields,
  key,
})
export const DepartureForm = z.object({ personId: words(60, 'Choose the member'), ...momentFields, key })
export const DisclosureForm = z.object({
  personId: words(60, 'Choose the member'),
  audioAndVideo: tick,
  adultsPresent: words(200, 'Enter what the member said, for example: no one'),
  key,
})
export const StaffForm = z.object({
  name: words(120, 'Enter the name'),
  title: maybe(120),
  organization: maybe(160),
  key,
})
export const RecusalForm = z.object({
  itemId: words(60, 'Choose the item'),
  personId: words(60, 'Choose the member'),
  reason: words(500, 'Enter the reason the member gave'),
  leftRoom: tick,
  ...momentFields,
  key,
})
export const RecusalStepForm = z.object({
  recusalId: id,
  step: z.enum(['left', 'returned']),
  ...momentFields,
  key,
})
export const PullForm = z.object({
  by: z.enum(['member', 'public'], 'Choose who asked for it').default('member'),
  personId: id.optional(),
  ...momentFields,
  key,
})
export const GoInForm = z.object({ disclosed: tick, ...momentFields, key })
export const ReportForm = z.object({
  /** Only what the law has reported: no note of what was said. */
  action: maybe(1000),
  votes: z.record(id, blankOr(z.enum(['aye', 'no', 'abstain', 'recused']))).default({}),
  ...momentFields,
  key,
})
export const RecessForm = z.object({ reason: maybe(300), ...momentFields, key })
export const AdjournForm = z
  .object({
    by: z.enum(['commission', 'less-than-quorum', 'clerk'], 'Choose who adjourns'),
    unheardReason: maybe(300),
    ...goesOnFields,
    ...momentFields,
    key,
  })
  .superRefine(checkGoesOn)
export const CloseItemForm = z
  .object({
    outcome: z.enum(outcomes, 'Choose what became of the item').default('heard'),
    ...goesOnFields,
    hearing: tick,
    unrecorded: unrecordedField,
    ...momentFields,
    key,
  })
  .superRefine(checkGoesOn)
export const SpeakerForm = z.object({
  displayName: maybe(120),
  stance: z.enum(stances).optional(),
  interpreter: maybe(60),
  ...momentFields,
  key,
})
export const PresentationForm = z.object({
  givenBy: words(120, 'Enter who gave it'),
  title: maybe(120),
  organization: maybe(160),
  onBehalfOf: maybe(160),
  summary: maybe(4000),
  ...momentFields,
  key,
})
export const StatementForm = z.object({
  personId: id.optional(),
  speaker: maybe(120),
  text: words(4000, 'Enter the statement'),
  ...momentFields,
  key,
})

type At = {
  at?: Instant | null
}

/** `by` is the member who calls it; `inRoom` those who dispense with a notice by being there. */
export type CallToOrderInput = At & { meetingId: string; by?: string | null; inRoom?: string[] }
export type ParticipationInput = {
  mode?: 'in-person' | 'remote'
  provision?: RemoteProvision | null
  audioAndVideo?: boolean | null
  /** What the member says of others of 18 or older in the room. */
  adultsPresent?: string | null
}
export type RollCallInput = At & {
  meetingId: string
  entries: ({ personId: string; standing: 'present' | 'absent' } & ParticipationInput)[]
}
export type ArrivalInput = At & { meetingId: string; personId: string } & ParticipationInput
export type DepartureInput = At & { meetingId: string; personId: string }
export type DisclosureInput = At & {
  meetingId: string
  personId: string
  audioAndVideo: boolean
  adultsPresent: string
}
export type StaffInput = At & {
  meetingId: string
  name: string
  title?: string | null
  organization?: string | null
  personId?: string | null
}
export type RecusalInput = At & { itemId: string; personId: string; reason: string; leftRoom: boolean }
export type RecusalStepInput = At & { recusalId: string; step: 'left' | 'returned' }
export type PullInput = At & { itemId: string; by: 'member' | 'public'; personId?: string | null }
export type GoInInput = At & { itemId: string; disclosed: boolean }
export type ReportInput = At & {
  itemId: string
  action?: string | null
  votes: { personId: string; choice: 'aye' | 'no' | 'abstain' | 'recused' }[]
}
export type RecessInput = At & { meetingId: string; reason?: string | null }
export type AdjournInput = At & {
  meetingId: string
  by: 'commission' | 'less-than-quorum' | 'clerk'
  /** Why it ends before everyone who signed up was called, or without general public comment. */
  unheardReason?: string | null
  to?: { at: Instant; place?: string | null } | null
}
export type ItemMomentInput = At & { itemId: string }
export type EndCommentInput = ItemMomentInput & { unrecorded?: UnrecordedFact[] }
export type OpenItemInput = ItemMomentInput & { closing?: boolean }
export type CloseItemInput = EndCommentInput & {
  outcome: ItemOutcome
  /** When and where a continued item goes on. */
  to?: { at: Instant; place?: string | null } | null
  /** It is a hearing: its order hangs on the door (54955.1). */
  hearing?: boolean
}
export type SpeakerInput = At & {
  itemId: string
  displayName?: string | null
  stance?: (typeof stances)[number] | null
  interpreter?: string | null
}
export type PresentationInput = At & {
  itemId: string
  givenBy: string
  personId?: string | null
  title?: string | null
  organization?: string | null
  onBehalfOf?: string | null
  summary?: string | null
}
export type StatementInput = At & {
  meetingId: string
  itemId?: string | null
  personId?: string | null
  /** Needed where the speaker is not a person of the record. */
  speaker?: string | null
  text: string
}
