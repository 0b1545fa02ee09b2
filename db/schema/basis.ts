import type { Generated } from 'kysely'

/** Where a fact comes from: entered in Dais, told by a numbered public report, or made up for demonstration. */
export type Basis = 'recorded' | 'reported' | 'invented'

export type Based = { basis: Generated<Basis>; source: string | null }
