import { z } from 'zod'
import { trimmed } from '../text/empty-text.ts'

const words = (most: number, missing: string) =>
  z
    .string(missing)
    .overwrite(trimmed)
    .min(1, missing)
    .max(most, `Use ${most.toLocaleString('en-US')} characters or fewer`)

export const LetterForm = z.object({
  version: z.coerce.number().int(),
  addressee: words(160, 'Enter to whom it goes'),
  subject: words(200, 'Enter what it is about'),
  body: words(8000, 'Enter the letter'),
})

export const sendAs = ['reminder', 'resent'] as const

export const sendAsNames: Record<(typeof sendAs)[number], string> = {
  reminder: 'A reminder: the count goes on from the first letter',
  resent: 'The letter again: the count starts anew today',
}

export const SendLetterForm = z.object({
  version: z.coerce.number().int(),
  kind: z.enum(sendAs, 'Choose as what it goes'),
})
