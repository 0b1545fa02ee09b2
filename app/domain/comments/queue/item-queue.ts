import type { Row } from '#db/schema.ts'
import type { spokenColumns } from '../comment-fields.ts'

export type TurnInQueue = Row<'turn'> &
  Pick<Row<'comment'>, 'number' | 'leadId' | 'mode' | 'channel' | (typeof spokenColumns)[number]> & {
    /** Of the first of a group that signed up on one form, for the others in it. */
    leadNumber: number | null
  }

export type ItemQueue = {
  order: TurnInQueue[]
  next: TurnInQueue[]
  moves: Row<'queueMove'>[]
}

/** Somebody who signed up to speak and has not been heard. `held`: staff has not decided on the sign-up. */
export type Waiting = { itemId: string; number: number; name: string | null; held: boolean }
