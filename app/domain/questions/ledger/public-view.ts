import type { Basis } from '#db/schema.ts'
import type { MarkedCorrection } from '../../audit-log/marked-corrections.ts'
import type { AnswerDisposition } from '../../meeting-record/record-parts.ts'
import type { CivilDate } from '../../time/civil-date.ts'
import type { Instant } from '../../time/instant.ts'
import type { DatePrecision } from '../../time/partial-date.ts'
import type { AnswerTimes, OpenAtEnd } from './ledger-figures.ts'
import type { QuestionEntryKind } from '../../meeting-record/entry-kinds.ts'
import type { CorrectedBy } from '../answer-correction.ts'
import type { QuestionState } from '../question-state.ts'

export type QuestionLine = {
  number: string
  itemId: string | null
  title: string
  text: string
  asker: { name: string; slug: string | null } | null
  addressee: string
  askedOn: CivilDate
  askedPrecision: DatePrecision
  state: QuestionState
  answeredOn: CivilDate | null
  settledOn: CivilDate | null
  remains: string | null
  last: { disposition: AnswerDisposition; remains: string | null; promisedOn: CivilDate | null } | null
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

export type QuestionHappened = HappenedFacts &
  (
    | {
        kind: 'answer'
        id: string
        disposition: AnswerDisposition
        answerer: string
        onBehalfOf: string | null
        remains: string | null
        /** The day for which an answer is promised. */
        promisedOn: CivilDate | null
        /** The earlier answer that was wrong. */
        correctsId: string | null
        /** The later answer that corrected it. */
        correctedBy: CorrectedBy
        /** What of it was changed after it was given (N8). */
        corrections: MarkedCorrection[]
        files: PublicFile[]
      }
    | {
        kind: 'entry'
        id: string
        what: QuestionEntryKind
        correctsId: string | null
        corrected: boolean
        person: { name: string } | null
        other: string | null
        motion: string | null
      }
  )

export type PublicQuestion = {
  number: string
  title: string
  text: string
  asker: { name: string; slug: string | null } | null
  addressee: string
  askedOn: CivilDate
  askedPrecision: DatePrecision
  meeting: { slug: string; heldOn: CivilDate } | null
  corrections: MarkedCorrection[]
  history: QuestionHappened[]
  basis: Basis
  source: string | null
}

export type PublicQuestionFigures = {
  today: CivilDate
  overTime: OpenAtEnd[]
  times: AnswerTimes
  agreed: number
  /** Open, with a part of an answer accepted. */
  inPart: number
  open: number
  oldestOpenDays: number | null
  medianOpenDays: number | null
}
