import type { Based } from './basis.ts'

export type PersonTable = Based & {
  id: string
  slug: string
  name: string
  sortName: string
  title: string | null
  organization: string | null
  createdAt: string
}

export type PersonSpellingTable = {
  personId: string
  spelling: string
  folded: string
}

export type SeatTable = Based & {
  id: string
  number: number
  name: string
  nominatorKind: 'mayor' | 'district' | 'organization'
  nominator: string
  abolishedOn: string | null
}

export type TermTable = Based & {
  id: string
  seatId: string | null
  personId: string
  startsOn: string | null
  startsPrecision: 'day' | 'month' | 'year' | null
  endsOn: string | null
  endedOn: string | null
  endReason: string | null
}

export type OfficeTermTable = Based & {
  id: string
  office: 'chair' | 'vice-chair'
  personId: string
  fromOn: string
  toOn: string | null
}

export type PeopleTables = {
  person: PersonTable
  personSpelling: PersonSpellingTable
  seat: SeatTable
  term: TermTable
  officeTerm: OfficeTermTable
}
