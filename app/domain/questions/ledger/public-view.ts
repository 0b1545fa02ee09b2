import type { Basis } from '#db/schema.ts'
import type { AnswerDisposition } from '../../meeting-record/record-parts.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { DatePrecision } from '../../time/partial-date.ts'
import type { AnswerTimes, OpenAtEnd } from './ledger-figures.ts'
import type { QuestionEntryKind } from '../../meeting-record/entry-kinds.ts'
import type { QuestionState } from '../question-state.ts'

/** A question as one line of a list. */
export type QuestionLine = {
  number: string
  /** The item of an agenda on which it was asked. */
  itemId: string | null
  text: string
  asker: { name: string; slug: string | null } | null
  addressee: string
  askedOn: CivilDate
  askedPrecision: DatePrecision
  state: QuestionState
  answeredOn: CivilDate | null
  settledOn: CivilDate | null
  /** What the last answer said of itself, and what it left open; null where there is none. */
  last: { disposition: AnswerDisposition; remains: string | null } | null
  basis: Basis
  source: string | null
}

type HappenedFacts = {
  on: CivilDate
  recordedAt: Instant
  text: string | null
  meeting: { slug: string; heldOn: CivilDate } | null
  basis: Basis
  source: string | null
}

export type PublicFile = {
  id: string
  title: string
  fileName: string
  mediaType: string
  byteSize: number
  sha256: string
}

/** Something that happened to a question, as anyone may read it. */
export type QuestionHappened = HappenedFacts &
  (
    | {
        kind: 'answer'
        disposition: AnswerDisposition
        answerer: string
        onBehalfOf: string | null
        remains: string | null
        files: PublicFile[]
      }
    | {
        kind: 'entry'
        id: string
        what: QuestionEntryKind
        /** The entry that it corrects. */
        correctsId: string | null
        /** It was corrected, and does not count. */
        corrected: boolean
        person: { name: string } | null
        /** The question into which it was merged. */
        other: string | null
        /** The motion that closed it, in its words. */
        motion: string | null
      }
  )

/** A question with its history, as anyone may read it. */
export type PublicQuestion = {
  number: string
  text: string
  asker: { name: string; slug: string | null } | null
  addressee: string
  askedOn: CivilDate
  askedPrecision: DatePrecision
  meeting: { slug: string; heldOn: CivilDate } | null
  history: QuestionHappened[]
  basis: Basis
  source: string | null
}

/** Counts over the whole ledger. */
export type PublicQuestionFigures = {
  today: CivilDate
  overTime: OpenAtEnd[]
  times: AnswerTimes
  agreed: number
  open: number
  oldestOpenDays: number | null
  medianOpenDays: number | null
}
