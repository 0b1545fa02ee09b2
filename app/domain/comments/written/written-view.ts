import type { MeetingKind } from '../../meeting-record/meeting.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { OrderRule } from '../../commission/order-rules.ts'
import type { AsideReason } from '../review/suspicion.ts'
import type { TurnState } from '../queue/turn-state.ts'
import type { PublicData } from '../given.ts'

export type WrittenFile = {
  id: string
  /** What the public gets; null where that is nothing, `state` says why. */
  fileName: string | null
  /** The name with a note where the public gets another type than was sent: "photo.heic (shown as JPEG)". */
  words: string | null
  state: 'shown' | 'withheld' | 'pending' | 'none'
  mediaType: string
  byteSize: number
  pageCount: number | null
  withheldReason: string | null
  /** Where parts are blacked out: when, why. */
  copy: { madeOn: CivilDate; reason: string } | null
}

export type WrittenComment = PublicData & {
  number: number
  state: 'shown' | 'withdrawn' | 'set-aside'
  asideReason: AsideReason | null
  receivedAt: Instant
  late: boolean
  text: string | null
  goesOn: boolean
  copy: { reason: string; madeAt: Instant } | null
  files: WrittenFile[]
}

/** Who stands in a queue: by number, and by name only from the moment of speaking. */
export type PublicTurn = {
  number: number
  mode: 'in-person' | 'remote' | null
  state: TurnState
  name: string | null
  /** Of the first of a group: how many of it are still to speak, and how long that may take. */
  together: { people: number; seconds: number } | null
}

/** A change of the order by hand. `before` null: to the end. A number that was set aside since is not told. */
export type PublicMove = { number: number | null; before: number | null; reason: string; movedAt: Instant }

export type ItemComments = {
  itemId: string
  number: string | null
  title: string
  commentClosed: boolean
  counts: {
    written: number
    late: number
    positions: { support: number; oppose: number; neither: number; none: number }
    withdrawn: number
    setAside: number
    signedUp: number
    spoke: number
    speakersSetAside: number
  }
  written: WrittenComment[]
  queue: PublicTurn[]
  moves: PublicMove[]
  pages: number
}

export type CommentsPage = {
  meeting: {
    slug: string
    heldOn: CivilDate
    startsAt: Instant | null
    kind: MeetingKind
    invented: boolean
  }
  open: boolean
  orderRule: OrderRule
  items: ItemComments[]
  shown: { itemId: string; page: number } | null
  booklet: { number: number; pageCount: number; madeAt: Instant } | null
}
