import type { Say } from './words.ts'

/** "To reach us, call 626-… or write to …", or the clerk where no address is entered. */
export function contactWords(say: Say, { phone, email }: { phone: string; email: string }): string {
  if (phone && email) return say('contact.both', { phone, email })
  if (phone) return say('contact.call', { phone })
  return email ? say('contact.write', { email }) : say('contact.clerk')
}
