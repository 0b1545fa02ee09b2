import type { CommissionSettings } from '../../commission/settings.ts'
import type { Instant, Zone } from '../../time/instant.ts'
import { askedLate, isLate, writtenDeadline } from '../comment-window.ts'

export type SignUpItem = {
  id: string
  number: string
  title: string
  general: boolean
  closed: boolean
}

export type SignUpFacts = {
  items: SignUpItem[]
  remoteAccess: string | null
  remoteJoin: CommissionSettings['remoteJoin']
  secondsPerSpeaker: number
  needsLate: boolean
  wordLimit: number | null
  deadline: Instant | null
  late: boolean
  readAloud: boolean
  zone: Zone
  asksForMail: boolean
}

type Meeting = {
  startsAt: Instant | null
  remoteAccess: string | null
  convened: boolean
  settings: CommissionSettings
  items: readonly { id: string; number: string; title: string; kind: string; commentClosed: boolean }[]
}

/** @param asksForMail whether mail can be sent */
export function signUpFacts(
  { startsAt, remoteAccess, convened, settings, items }: Meeting,
  now: Instant,
  asksForMail: boolean,
): SignUpFacts {
  const { wordLimit, hoursBefore, readAloud } = settings.writtenComment
  const deadline = writtenDeadline(startsAt, hoursBefore)
  return {
    items: items.map(({ id, number, title, kind, commentClosed }) => ({
      id,
      number,
      title,
      general: kind === 'general-comment',
      closed: commentClosed,
    })),
    remoteAccess,
    remoteJoin: settings.remoteJoin,
    secondsPerSpeaker: settings.secondsPerSpeaker,
    needsLate: convened || askedLate(now, startsAt),
    wordLimit,
    deadline,
    late: isLate(now, deadline),
    readAloud,
    zone: settings.timeZone,
    asksForMail,
  }
}
