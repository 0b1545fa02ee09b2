import { z } from 'zod'
import { closedFormCodes, mostBlanks, type ClosedForm } from '../notices/closed-line.ts'
import { itemKindCodes, type ItemKind } from '../meeting-record/item-kinds.ts'
import { id } from '../text/form-pieces.ts'
import { trimmed } from '../text/empty-text.ts'

const words = (most: number, tooLong: string) => z.string().overwrite(trimmed).max(most, tooLong).optional()

const Presenter = z.object({
  name: words(120, 'Use 120 characters or fewer for a presenter’s name'),
  title: words(120, 'Use 120 characters or fewer for a presenter’s title'),
  organization: words(160, 'Use 160 characters or fewer for the organization'),
  personId: id.optional(),
})

const presenters = z
  .array(Presenter)
  .max(12, 'Name 12 presenters or fewer')
  .default([])
  .superRefine((rows, context) => {
    for (const [index, row] of rows.entries()) {
      if (!row.name && (row.title || row.organization)) {
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'Enter the presenter’s name' })
      }
    }
  })
  .transform((rows) => rows.flatMap(({ name, ...rest }) => (name ? [{ name, ...rest }] : [])))

const fields = {
  kind: z.enum(itemKindCodes, 'Choose what kind of item it is'),
  title: z
    .string('Enter a title')
    .overwrite(trimmed)
    .min(1, 'Enter a title')
    .max(200, 'Use 200 characters or fewer for the title'),
  description: words(4000, 'Use 4,000 characters or fewer for the description'),
  recommendedAction: words(2000, 'Use 2,000 characters or fewer for the recommended action'),
  minutesAllotted: z.coerce
    .number('Enter whole minutes, for example 15')
    .int('Enter whole minutes, for example 15')
    .min(0, 'Enter 0 minutes or more')
    .max(600, 'Enter 600 minutes or fewer')
    .optional(),
  approvesMeetingId: id.optional(),
  /** Of a closed session: the form of its line, and what the form asks for. */
  closedForm: z.enum(closedFormCodes).optional(),
  closedBlanks: z.array(words(300, 'Use 300 characters or fewer')).max(mostBlanks).optional(),
  presenters,
}

export const AddItemForm = z.object({
  ...fields,
  parentId: id.optional(),
})

export const ChangeItemForm = z
  .object({
    ...fields,
    /** Of the item as it was read; somebody else's change since then makes a conflict. */
    version: z.coerce.number().int().positive(),
    keepPresenters: z.literal('yes').optional(),
  })
  .transform(({ keepPresenters, presenters, ...rest }) => ({
    ...rest,
    presenters: keepPresenters ? undefined : presenters,
  }))

export const moveDirections = ['up', 'down', 'in', 'out'] as const
export type MoveDirection = (typeof moveDirections)[number]

const movePattern = /^([\w-]{1,60}):(?:(up|down|in|out)|(before|after):([\w-]{1,60}))$/

/** `ID:up` from a button, `ID:before:OTHER` from a drop. */
export const MoveItemForm = z.object({
  move: z
    .string('Choose what to move')
    .regex(movePattern, 'Choose what to move')
    .transform((text): MoveItemInput => {
      const [, itemId = '', direction, side, otherId = ''] = movePattern.exec(text) ?? []
      if (direction) return { itemId, direction: direction as MoveDirection }
      return side === 'after' ? { itemId, afterId: otherId } : { itemId, beforeId: otherId }
    }),
})

export const CopyItemsForm = z.object({
  itemIds: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(id).min(1, 'Choose at least one item').max(100, 'Choose 100 items or fewer'),
  ),
})

/** A form that says everything by its address. */
export const NoFields = z.object({})

export const RenameAttachmentForm = z.object({
  title: z
    .string('Enter a title')
    .overwrite(trimmed)
    .min(1, 'Enter a title')
    .max(200, 'Use 200 characters or fewer for the title'),
})

export const MoveAttachmentForm = z.object({ direction: z.enum(['up', 'down']) })

export type PresenterInput = {
  name: string
  title?: string | null
  organization?: string | null
  personId?: string | null
}

export type ItemContentInput = {
  kind: ItemKind
  title: string
  description?: string | null
  recommendedAction?: string | null
  minutesAllotted?: number | null
  approvesMeetingId?: string | null
  closedForm?: ClosedForm | undefined
  closedBlanks?: (string | undefined)[] | undefined
  presenters?: PresenterInput[]
}

export type AddItemInput = ItemContentInput & {
  meetingId: string
  parentId?: string | null
  /** The item of an earlier meeting that this one carries on. */
  originItemId?: string | null
}

export type ChangeItemInput = ItemContentInput & { itemId: string; version: number }

export type MoveItemInput = { itemId: string } & (
  { direction: MoveDirection } | { beforeId: string } | { afterId: string }
)
