import { addMinutes, isBefore, type Instant } from '../time/instant.ts'

/**
 * What one address and the whole server may cost others. Anyone may name any address on a form of public comment, so
 * the mails that this causes are few whatever is sent: the rest waits and goes in the next one.
 */
export const mailBudget = {
  toAddressAnHour: 3,
  toAddressADay: 10,
  serverAnHour: 300,
  partsOfOne: 50,
  /** What waited longer says nothing new any more. */
  waitsMinutes: 2 * 24 * 60,
} as const

/**
 * @param sent instants of the mails to this address, of the last day at least, in any order
 * @returns when the next mail to it may go; null when now
 */
export function nextMailTo(sent: readonly Instant[], now: Instant): Instant | null {
  const newestFirst = [...sent].sort().reverse()
  const opens = [
    [newestFirst[mailBudget.toAddressAnHour - 1], 60],
    [newestFirst[mailBudget.toAddressADay - 1], 24 * 60],
  ].flatMap(([at, minutes]) => (at === undefined ? [] : [addMinutes(at as Instant, minutes as number)]))
  const latest = opens.sort().at(-1)
  return latest !== undefined && isBefore(now, latest) ? latest : null
}

/** @returns one spelling for the spellings that lead to one mailbox: capitals, `+tags`, and Gmail's dots */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.trim().toLowerCase().normalize('NFC').split('@')
  const bare = local.split('+')[0]!
  const gmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return `${gmail ? bare.replaceAll('.', '') : bare}@${gmail ? 'gmail.com' : domain}`
}
