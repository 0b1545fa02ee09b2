import { z } from 'zod'
import { words } from '../text/form-pieces.ts'

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
