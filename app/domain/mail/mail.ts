import type { OutcomeCode } from '../comments/outcome/outcome.ts'
import type { Suspicion } from '../comments/review/suspicion.ts'
import { addMinutes, type Instant } from '../time/instant.ts'

/** What is told to an author who gave an address; each once. */
export const mailKinds = [
  'receipt',
  'released',
  'set-aside',
  'called',
  'missed',
  'spoke',
  'not-present',
  'not-reached',
  'continued',
  'cancelled',
  'redacted',
  'referred',
  'minutes',
] as const
export type MailKind = (typeof mailKinds)[number]

/** Which mail tells of an outcome: that it is held stands on the receipt, and what was combined was set aside. */
export function mailOf(code: OutcomeCode): MailKind {
  if (code === 'held') return 'receipt'
  return code === 'combined' ? 'set-aside' : code
}

/**
 * For which reasons the receipt of what is held goes out before a person has decided. Not where it looks as if a program
 * sent it: mail would then reach people who asked for nothing. Who wrote with many links, or twice, used the form as
 * people do.
 */
export const heldMailed = ['many-links', 'sent-twice'] as const satisfies readonly Suspicion[]

export type Mail = {
  /** Also its Message-ID, so that the same mail sent twice is seen to be one. */
  id: string
  to: string
  subject: string
  text: string
  language: string
  /** Where one press ends mails of this kind, without signing in. */
  unsubscribe?: string
}

export type Mailer = { send(mail: Mail): Promise<void> }

/** `forGood`: the server says that trying again is of no use (5xx of RFC 5321). */
export class MailRefused extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message)
  }
}

const waits = [1, 5, 30, 120, 720, 1440]

/**
 * @param tries those made, the last of which failed
 * @returns when to try again; null once seven have failed, some two days after the first
 */
export function nextTry(tries: number, failedAt: Instant): Instant | null {
  const minutes = waits[tries - 1]
  return minutes === undefined ? null : addMinutes(failedAt, minutes)
}
