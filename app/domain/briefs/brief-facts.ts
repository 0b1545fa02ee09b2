import type { DueKind } from '../follow-ups/forms.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant, Zone } from '../time/instant.ts'
import type { PartialDate } from '../time/partial-date.ts'

export type BriefQuestion = {
  number: string
  title: string | null
  text: string
  addressee: string
  askedOn: CivilDate
  /** What who asked said remains. */
  remains: string | null
}
export type BriefAnswer = BriefQuestion & { answer: { by: string; text: string } | null }
export type BriefItem = { name: string; action: string | null; papers: string[] }

export type BriefFacts = {
  city: string
  commission: string
  zone: Zone
  name: string | null
  madeAt: Instant
  /** What waits, in the words of the member's page. */
  waiting: string[]
  next: {
    heldOn: CivilDate
    startsAt: Instant | null
    place: string | null
    edition: number | null
    items: BriefItem[]
    papers: string[]
  } | null
  open: BriefQuestion[]
  toJudge: BriefAnswer[]
  /** For the chair: questions of nobody in office, and answers undecided after a meeting. */
  orphaned: (BriefAnswer & { owner: string | null })[]
  undecided: (BriefAnswer & { owner: string | null })[]
  /** Past its date. */
  late: { number: string; title: string | null; owed: string; owedBy: string; goneBy: string | null }[]
  since: CivilDate | null
  cameAnswers: { number: string; answerer: string; on: CivilDate }[]
  cameEditions: string[]
  oldest: {
    number: string
    title: string | null
    owed: string
    owedBy: string
    opened: PartialDate
    sent: PartialDate | null
    dueOn: CivilDate | null
    dueKind: DueKind | null
  }[]
  basis: string | null
}
