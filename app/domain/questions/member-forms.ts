import { z } from 'zod'
import { day, key, maybe, shortTitle } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const text = maybe(4000)

/** What a member may say of a question: the asker of their own, the chair of one that nobody in office owns. */
export const MemberEntryForm = z.object({
  kind: z.enum(
    [
      'accepted',
      'accepted-in-part',
      'not-accepted',
      'restated',
      'withdrawn',
      'joined',
      'passed-on',
      'correction',
    ],
    'Say whether it was answered',
  ),
  text,
  personId: z.string().overwrite(trimmed).max(60).optional(),
  correctsId: z.string().overwrite(trimmed).max(60).optional(),
  seenAt: z.iso.datetime().optional(),
  key,
})

export const clerkEntryKinds = [
  'restated',
  'joined',
  'withdrawn',
  'merged',
  'referred',
  'passed-on',
  'closed',
  'reopened',
  'correction',
] as const
export type ClerkEntryKind = (typeof clerkEntryKinds)[number]

export const ClerkEntryForm = z.object({
  text,
  onDate: day.optional(),
  personId: z.string().overwrite(trimmed).max(60).optional(),
  otherNumber: z.string().overwrite(trimmed).max(20).optional(),
  motionId: z.string().overwrite(trimmed).max(60).optional(),
  correctsId: z.string().overwrite(trimmed).max(60).optional(),
  seenAt: z.iso.datetime().optional(),
  key,
})

export const AskBetweenForm = z.object({
  askerId: z.string('Choose who asks').overwrite(trimmed).min(1, 'Choose who asks').max(60),
  addressee: z.string('Enter who is asked').overwrite(trimmed).min(1, 'Enter who is asked').max(160),
  text: z.string('Enter the question').overwrite(trimmed).min(1, 'Enter the question').max(2000),
  title: shortTitle,
  sourceNote: maybe(2000),
  askedOn: day.optional(),
  key,
})
