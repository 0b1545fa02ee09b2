import { z } from 'zod'
import { whichTimes } from '../../time/wall-time.ts'
import { enteredFields, wordsToCheck, type EnteredColumn } from '../given.ts'
import { asideReasons, suspicions } from './suspicion.ts'
import { asTyped, trimmed } from '../../text/empty-text.ts'
import { personalDataIn, seenInWords } from '../personal/personal-data.ts'
import { day, key } from '../../text/form-pieces.ts'

const numbers = z
  .union([z.coerce.number().int().positive(), z.array(z.coerce.number().int().positive()).max(1000)], {
    error: 'Choose at least one',
  })
  .transform((chosen) => (Array.isArray(chosen) ? chosen : [chosen]))
const why = (missing: string) =>
  z.string(missing).overwrite(trimmed).min(1, missing).max(300, 'Use 300 characters or fewer')

/** Those chosen by number, or all that wait for the same reason. */
export const ReleaseForm = z
  .object({ numbers: numbers.optional(), held: z.enum(suspicions).optional(), key })
  .refine((chosen) => chosen.numbers !== undefined || chosen.held !== undefined, {
    path: [],
    error: 'Choose at least one',
  })

export const SetAsideForm = z.object({
  numbers,
  reason: z.enum(asideReasons, 'Choose what it is'),
  key,
})

export const WebCopyForm = z.object({
  text: z.string('Enter the copy').overwrite(asTyped).max(200_000),
  reason: why('Say what kind of thing you left out, without repeating it'),
  key,
})

export const WithholdForm = z.object({ reason: why('Say why, without repeating it'), key })

export const KeyForm = z.object({ key })

const several = z
  .union([z.string().overwrite(trimmed).max(60), z.array(z.string().overwrite(trimmed).max(60)).max(500)], {
    error: 'Choose at least one item',
  })
  .transform((chosen) => (Array.isArray(chosen) ? chosen : [chosen]))

/** Also beside another field's error, so that all that is wrong is told at once. */
const always = () => true

const entered = (most: number) =>
  z.string().overwrite(trimmed).max(most, `Use ${most} characters or fewer`).optional()
const letterShape = Object.fromEntries(
  enteredFields('letter').map(({ column, entry }) => [column, entered(entry.most)]),
) as Record<EnteredColumn<'letter'>, ReturnType<typeof entered>>

/** A comment that came on paper or by mail, as the clerk enters it. */
export const EnterForm = z
  .object({
    itemIds: several,
    channel: z.enum(['mail', 'paper'], 'Choose how it came'),
    ...letterShape,
    stance: z.enum(['support', 'oppose', 'neither']).optional(),
    text: z
      .string('Enter the comment as written')
      .overwrite(asTyped)
      .min(1, 'Enter the comment as written')
      .max(200_000),
    arrivedOn: day.optional(),
    arrivedTime: z.iso.time({ precision: -1, error: 'Enter a time, for example 14:30' }).optional(),
    arrivedTimeWhich: z.enum(whichTimes, 'Choose which one is meant').optional(),
    /** W2: its personal data was seen, and it is published so. */
    asis: z.literal('yes').optional(),
    key: z.uuid('Open the page again'),
  })
  .refine(({ arrivedOn, arrivedTime }) => !arrivedOn || arrivedTime, {
    path: ['arrivedTime'],
    message: 'Enter the time received too',
    when: always,
  })
  .refine(({ arrivedOn, arrivedTime }) => !arrivedTime || arrivedOn, {
    path: ['arrivedOn'],
    message: 'Enter the date received too',
    when: always,
  })
  .superRefine(({ asis, text, ...given }, check) => {
    const seen = asis ? [] : personalDataIn(wordsToCheck('write', { ...given, text }))
    if (seen.length === 0) return
    const message = `It would publish ${seenInWords(seen)}. Leave that out if it is not part of the comment, or choose to publish it as it is`
    check.addIssue({ code: 'custom', path: ['asis'], message })
  })
