import type { Instant } from '../../time/instant.ts'
import type { Suspicion } from '../held/suspicion.ts'

export type SignUpInput = {
  meetingId: string
  kind: 'speak' | 'write'
  channel: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
  mode: 'in-person' | 'remote' | null
  itemIds: string[]
  displayName: string | null
  groupName: string | null
  stance: 'support' | 'oppose' | 'neither' | null
  text: string | null
  /** Files that are in the store already. */
  files: { sha256: string; fileName: string; mediaType: string; pageCount: number | null }[]
  interpreter: string | null
  accommodation: string | null
  email: string | null
  /** Made with the form and sent back with it: the same form sent twice is one sign-up. Random, secret to its sender. */
  ticket: string
  held: Suspicion | null
  /** When a letter or a card came, where the clerk enters it later; left out: now. */
  arrivedAt?: Instant
  /** Of the page that was used, for the mail to its author. */
  language?: string
}
