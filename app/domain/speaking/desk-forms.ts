import { z } from 'zod'
import { enteredFields, type EnteredColumn } from '../comments/given.ts'
import { blankOr, stances } from '../meeting-record/record-forms.ts'
import { id, key, maybe } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const reason = (missing: string) =>
  z.string(missing).overwrite(trimmed).min(1, missing).max(300, 'Use 300 characters or fewer')

/** What can be pressed for one speaker without saying more; each is a part of an address. */
export const turnSteps = ['call', 'start', 'pause', 'resume', 'end', 'not-ended', 'miss', 'put-back'] as const
export type TurnPress = (typeof turnSteps)[number]

export const TurnForm = z.object({ key })

/** `before` is a turn, or `end`. */
export const MoveForm = z.object({
  before: z.string('Choose the new place').overwrite(trimmed).min(1, 'Choose the new place').max(60),
  reason: reason('Enter the reason: it is published with the queue'),
  key,
})

export const CedeForm = z.object({
  to: z.string('Choose who is given the time').overwrite(trimmed).min(1).max(60),
  key,
})

const seconds = z
  .number('Enter a number of seconds')
  .int('Enter whole seconds')
  .min(30, 'At least 30 seconds')
  .max(3600, 'At most 3600 seconds')

/** `each` is a number of seconds that was offered, `settings`, or `other` for the one in `seconds`. */
export const CommentTimeForm = z
  .object({
    each: z
      .string('Choose the time for each speaker')
      .overwrite(trimmed)
      .min(1, 'Choose the time for each speaker')
      .max(20),
    seconds: seconds.optional(),
    periodMinutes: z
      .number('Enter a number of minutes')
      .int('Enter whole minutes')
      .min(1, 'At least one minute')
      .max(600, 'At most 600 minutes')
      .optional(),
    simultaneous: z
      .literal('yes')
      .optional()
      .transform((value) => value === 'yes'),
    reason: reason('Enter the reason that the chair gave'),
    key,
  })
  .refine(({ each, seconds: own }) => each !== 'other' || own !== undefined, {
    path: ['seconds'],
    message: 'Enter the seconds, or choose another answer',
  })
  .transform(({ each, seconds: own, ...rest }) => ({
    ...rest,
    seconds: each === 'settings' ? null : each === 'other' ? own! : Number(each),
  }))

export const OutageForm = z.object({ what: reason('Enter what does not work'), key })

export const channels = ['walk-up', 'paper', 'phone'] as const
export const channelNames = {
  'walk-up': 'At the desk',
  paper: 'On a paper card',
  phone: 'By phone',
} as const

const cardShape = Object.fromEntries(
  enteredFields('card').map(({ column, entry }) => [column, maybe(entry.most)]),
) as Record<EnteredColumn<'card'>, ReturnType<typeof maybe>>

/** A card, five seconds: an item, a name or none, Enter. The rest is asked only of who needs it. */
export const CardForm = z.object({
  ...cardShape,
  itemId: id,
  channel: z.enum(channels).default('walk-up'),
  remote: z.literal('yes').optional(),
  stance: blankOr(z.enum(stances)),
  key: z.uuid(),
})
