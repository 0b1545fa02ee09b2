import { z } from 'zod'
import { key, words } from '../../text/form-pieces.ts'
import { trimmed } from '../../text/empty-text.ts'

const percent = z.coerce.number('Enter a number').min(0, 'Enter 0 or more').max(100, 'Enter 100 or less')

/** What to do on the page where boxes are set; each has fields of its own. */
export const DoForm = z.object({
  do: z.enum(['find', 'box', 'remove', 'clear', 'make'], 'Choose what to do'),
})

export const FindForm = z.object({ words: words(200, 'Enter the words to black out') })

export const BoxForm = z.object({
  page: z.coerce
    .number('Enter a page number')
    .int('Enter a page number')
    .min(1, 'Enter a page number')
    .max(5000),
  left: percent,
  top: percent,
  width: percent.min(0.1, 'Enter 0.1 or more'),
  height: percent.min(0.1, 'Enter 0.1 or more'),
})

/** The box as the page listed it, so that another one that came meanwhile stays. */
export const RemoveForm = z.object({ mark: z.string().overwrite(trimmed).max(300) })

export const PublishCopyForm = z.object({
  reason: words(300, 'Say what kind of thing is blacked out, without repeating it'),
  copy: z.string().overwrite(trimmed).max(64),
  key,
})
