import type { Instant } from '../../time/instant.ts'
import type { CommentKind, Given } from '../comment-fields.ts'
import type { ComplaintWish } from '../complaint/complaint.ts'
import type { Suspicion } from '../review/suspicion.ts'

export type SignUpInput = Given & {
  meetingId: string
  kind: CommentKind
  channel: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
  mode: 'in-person' | 'remote' | null
  itemIds: string[]
  /** Who signs up with it to speak, in their order; null for who gave no name. */
  others?: (string | null)[]
  /** Files that are in the store already. */
  files: { sha256: string; fileName: string; mediaType: string; pageCount: number | null }[]
  /** Made with the form and sent back with it: the same form sent twice is one sign-up. Random, secret to its sender. */
  ticket: string
  held: Suspicion | null
  /** What its author answered, where it reads as a complaint; left out: nothing. */
  complaintWish?: ComplaintWish | null
  arrivedAt?: Instant
  language?: string
}
