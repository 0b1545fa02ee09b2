/** One field that a correction can change. A `moment` has a column for its time, and where needed one that marks that it happened. */
export type FactField = {
  column: string
  label: string
  required?: boolean
} & (
  | { type: 'line' | 'text'; most: number }
  | { type: 'date' | 'member' }
  | { type: 'day-and-hour' }
  | { type: 'choice'; choices: { value: string; label: string }[] }
  | { type: 'yes-no' }
  | { type: 'moment'; mark?: string }
)

export type FactKind = {
  table: string
  label: string
  fields: FactField[]
  /** Pairs of time columns in which the second can't come before the first. */
  order?: [string, string][]
  /** What striking it does: nothing is struck without a way. */
  strike?: 'delete' | 'withdrawnAt' | 'struckAt'
}
