/** One field that a correction can change. A `moment` has a column for its time, and where needed one that marks that it happened. */
export type FactField = {
  /** The column; for a moment that of its time. */
  column: string
  label: string
  required?: boolean
} & (
  | { type: 'line' | 'text'; most: number }
  | { type: 'date' | 'member' }
  /** A day and an hour of another day than the meeting's. */
  | { type: 'day-and-hour' }
  | { type: 'choice'; choices: { value: string; label: string }[] }
  | { type: 'yes-no' }
  | { type: 'moment'; mark?: string }
)

export type FactKind = {
  /** As the record calls its rows. */
  table: string
  label: string
  fields: FactField[]
  /** Pairs of time columns in which the second can't come before the first. */
  order?: [string, string][]
  /** What striking it does: nothing is struck without a way. */
  strike?: 'delete' | 'withdrawnAt' | 'struckAt'
}
