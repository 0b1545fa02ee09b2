import type { Row } from '#db/schema.ts'
import type { spokenColumns } from '../comment-fields.ts'

export type TurnInQueue = Row<'turn'> &
  Pick<Row<'comment'>, 'number' | 'mode' | 'channel' | (typeof spokenColumns)[number]>

export type ItemQueue = {
  order: TurnInQueue[]
  next: TurnInQueue[]
  moves: Row<'queueMove'>[]
}
