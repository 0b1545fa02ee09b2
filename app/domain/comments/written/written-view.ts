import type { MeetingKind } from '../../meeting-record/meeting.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { OrderRule } from '../../commission/order-rules.ts'
import type { AsideReason } from '../review/suspicion.ts'
import type { TurnState } from '../queue/turn-state.ts'
import type { PublicData } from '../given.ts'

export type WrittenFile = {
  id: string
  /** Null where the clerk withholds it: a name can tell what the file does. */
  fileName: string | null
  mediaType: string
  byteSize: number
  pageCount: number | null
  withheldReason: string | null
}

/** A written comment as anyone may read it. */
export type WrittenComment = PublicData & {
  /** Within the meeting. */
  number: number
  state: 'shown' | 'withdrawn' | 'set-aside'
  asideReason: AsideReason | null
  receivedAt: Instant
  late: boolean
  /** As it was written, or the web copy. */
  text: string | null
  /** Only the beginning stands in `text`; all of it on the page of its item. */
  goesOn: boolean
  /** There where `text` is a copy with something left out. */
  copy: { reason: string; madeAt: Instant } | null
  files: WrittenFile[]
}

/** Who stands in a queue: by number, and by name only from the moment of speaking. */
export type PublicTurn = {
  number: number
  mode: 'in-person' | 'remote' | null
  state: TurnState
  name: string | null
}

/** A change of the order by hand. `before` null: to the end. A number that was set aside since is not told. */
export type PublicMove = { number: number | null; before: number | null; reason: string; movedAt: Instant }

export type ItemComments = {
  itemId: string
  /** As the posted agenda prints it; null where the item is on it no more. */
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
  /** How many pages the lists fill at the item's own address; 0 where all of them stands here. */
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
  /** The page of one item; null for the whole. */
  shown: { itemId: string; page: number } | null
  /** The newest PDF of everything written; null where none may be given. */
  booklet: { number: number; pageCount: number; madeAt: Instant } | null
}
