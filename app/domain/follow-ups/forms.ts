import { z } from 'zod'
import { momentFields } from '../meeting-record/moment-field.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { day, id, key, maybe, shortTitle, words } from '../text/form-pieces.ts'

export const followUpKinds = [
  'request',
  'question',
  'motion',
  'commitment',
  'letter',
  'recurring-duty',
] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export const followUpKindNames: Record<FollowUpKind, string> = {
  request: 'Report requested',
  question: 'Came from a question',
  motion: 'Came from a motion',
  commitment: 'Promised',
  letter: 'A letter awaiting a reply',
  'recurring-duty': 'A recurring duty',
}

export const dueKinds = ['statutory', 'agreed', 'chosen'] as const
export type DueKind = (typeof dueKinds)[number]

export const dueKindNames: Record<DueKind, string> = {
  statutory: 'Set by law',
  agreed: 'Agreed with who owes it',
  chosen: 'Chosen by the commission',
}

export const OpenFollowUpForm = z.object({
  itemId: id.optional(),
  questionId: id.optional(),
  motionId: id.optional(),
  kind: z.enum(followUpKinds, 'Choose where it came from').default('request'),
  title: shortTitle,
  owed: words(2000, 'Enter what was requested'),
  owedBy: words(160, 'Enter who owes it'),
  dueOn: day.optional(),
  dueKind: z.enum(dueKinds, 'Choose what kind of date it is').optional(),
  dueComputation: maybe(500),
  ...momentFields,
  key,
})

export type OpenFollowUpInput = {
  meetingId: string
  itemId?: string | null
  questionId?: string | null
  motionId?: string | null
  kind: FollowUpKind
  title?: string | null
  owed: string
  sourceNote?: string | null
  owedBy: string
  dueOn?: CivilDate | null
  dueKind?: DueKind | null
  /** How the date was found; for one set by law, the section too. */
  dueComputation?: string | null
  /** Left out: now. Null: nobody recorded it. */
  at?: Instant | null
}
