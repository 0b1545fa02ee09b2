import type { Row } from '#db/schema.ts'
import type { spokenColumns } from '../comment-fields.ts'

/** A turn with what its queue needs of who signed up; nothing private. */
export type TurnInQueue = Row<'turn'> &
  Pick<Row<'comment'>, 'number' | 'mode' | 'channel' | (typeof spokenColumns)[number]>

export type ItemQueue = {
  /** Everyone who joined, in order. */
  order: TurnInQueue[]
  /** Still to be called, next first. */
  next: TurnInQueue[]
  moves: Row<'queueMove'>[]
}
