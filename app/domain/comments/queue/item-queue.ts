import type { Row } from '#db/schema.ts'

/** A turn with what its queue needs of who signed up; nothing private. */
export type TurnInQueue = Row<'turn'> & {
  number: number
  displayName: string | null
  groupName: string | null
  mode: 'in-person' | 'remote' | null
  channel: Row<'comment'>['channel']
}

export type ItemQueue = {
  /** Everyone who joined, in order. */
  order: TurnInQueue[]
  /** Still to be called, next first. */
  next: TurnInQueue[]
  moves: Row<'queueMove'>[]
}
