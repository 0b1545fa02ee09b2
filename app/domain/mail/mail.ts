import { addMinutes, type Instant } from '../time/instant.ts'

/** What is told to an author who gave an address; each once. */
export const mailKinds = ['receipt', 'released', 'set-aside', 'minutes'] as const
export type MailKind = (typeof mailKinds)[number]

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
