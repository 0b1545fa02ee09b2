import type { FileForPublic } from '../copies/copy-rules.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { WrittenCounts, Stance } from '../../meeting-record/record-parts.ts'
import type { AsideReason, Suspicion } from './suspicion.ts'
import type { ComplaintWish } from '../complaint/complaint.ts'

export const reviewFilters = ['written', 'spoken', 'waiting', 'late', 'complaints', 'set-aside'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

export const reviewFilterNames: Record<ReviewFilter, string> = {
  written: 'Written comments',
  spoken: 'Sign-ups to speak',
  waiting: 'Waiting for you',
  late: 'Late',
  complaints: 'May be a complaint',
  'set-aside': 'Set aside',
}

export const channelWords = {
  online: 'online',
  kiosk: 'at the kiosk',
  paper: 'on paper',
  phone: 'by phone',
  'walk-up': 'in the room',
  mail: 'by e-mail or post',
} as const

/** A sign-up or a written comment as the clerk has it; nothing private. */
export type ReviewedComment = {
  number: number
  kind: 'speak' | 'write'
  channel: keyof typeof channelWords
  name: string | null
  items: (string | null)[]
  stance: Stance | null
  text: string | null
  receivedAt: Instant
  late: boolean
  waiting: boolean
  heldReason: Suspicion | null
  releasedAt: Instant | null
  setAsideAt: Instant | null
  setAsideReason: AsideReason | null
  distributedAt: Instant | null
  withdrawnAt: Instant | null
  referredAt: Instant | null
  /** The sentence that reads as a complaint, where its author was neither told yet where complaints go nor said no. */
  complaint: string | null
  /** What its author answered when asked whether it goes to the complaint process too. */
  complaintWish: ComplaintWish | null
  copy: { text: string; reason: string; madeAt: Instant } | null
  files: ReviewedFile[]
}

export type ReviewList = {
  slug: string
  meetingId: string
  heldOn: CivilDate
  posted: boolean
  zone: string
  items: { id: string; number: string; title: string; written: WrittenCounts; speakers: SpeakerCounts }[]
  waiting: { reason: Suspicion; count: number }[]
  show: ReviewFilter
  page: number
  pages: number
  total: number
  comments: ReviewedComment[]
}

export type SpeakerCounts = {
  signedUp: number
  spoke: number
  setAside: number
  waiting: number
}

/** A file as it was sent, and what the public gets of it. */
export type ReviewedFile = {
  id: string
  fileName: string
  withheldReason: string | null
  state: FileForPublic['state']
  /** "GPS position, camera, time"; null while no copy is there. */
  removed: string | null
  /** Where parts are blacked out: when, why. */
  copy: { madeOn: string; reason: string } | null
}
