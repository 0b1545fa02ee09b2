import { z } from 'zod'
import { trimmed } from './empty-text.ts'
import { titleVerdict } from './short-title.ts'

const tooLong = (most: number) => `Use ${most.toLocaleString('en-US')} characters or fewer`

/** The id of a row, as a form sends it. */
export const id = z.string().overwrite(trimmed).min(1).max(60)

/** Hidden in a form: the same form sent twice counts once. */
export const key = z.uuid().optional()

/** A day as a date field sends it, such as `2026-12-10`. */
export const day = z.iso.date('Enter a date')

/** @param missing what to say where nothing was typed */
export const words = (most: number, missing: string) =>
  z.string(missing).overwrite(trimmed).min(1, missing).max(most, tooLong(most))

/** Words that may be left out. */
export const maybe = (most: number) => z.string().overwrite(trimmed).max(most, tooLong(most)).optional()

/** The same, as a column keeps it: null where nothing was typed. */
export const maybeNull = (most: number) =>
  maybe(most)
    .nullable()
    .transform((value) => value || null)

/** The short title of a matter, which may be left out. */
export const shortTitle = z
  .string()
  .overwrite((title) => trimmed(title).replaceAll(/\s+/g, ' '))
  .max(400, tooLong(400))
  .superRefine((title, check) => {
    const verdict = titleVerdict(title)
    if (!verdict.ok) check.addIssue({ code: 'custom', message: verdict.sentence })
  })
  .optional()
