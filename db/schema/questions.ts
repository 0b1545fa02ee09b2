import type { Generated } from 'kysely'
import type { Based } from './basis.ts'

export type QuestionTable = Based & {
  id: string
  number: string
  meetingId: string | null
  itemId: string | null
  askerId: string | null
  asker: string | null
  addressee: string
  /** How lists and headings call it; null where its first words do. */
  title: string | null
  text: string
  /** What the clerk noted about the source. Never public. */
  sourceNote: string | null
  followsQuestionId: string | null
  askedOn: string
  askedAt: string | null
  askedPrecision: Generated<string>
  recordedAt: string
  /** Recorded by mistake; the number is not used again. */
  struckAt: string | null
  /** Settled from the answers and entries by `questionState`. */
  state: Generated<'asked' | 'answered' | 'agreed' | 'withdrawn' | 'merged' | 'closed'>
  /** Who says whether it was answered: the asker, until it passes on. */
  ownerId: string | null
  /** The day of the answer that waits for the owner's word. */
  answeredOn: string | null
  /** The day on which it ended. */
  settledOn: string | null
  /** Of an open question: what who asked said remains after an answer accepted in part. */
  remains: Generated<string | null>
  /** The day of the first answer in full or refusal; the engine keeps it. */
  firstAnsweredOn: string | null
  /** Null for what was asked at a meeting: it is public when the meeting may be told of. */
  publicAt: string | null
}

/** Only ever added to. */
export type QuestionEntryTable = Based & {
  id: string
  questionId: string
  kind: string
  onDate: string
  text: string | null
  personId: string | null
  otherId: string | null
  correctsId: string | null
  meetingId: string | null
  itemId: string | null
  motionId: string | null
  recordedAt: string
  publicAt: string | null
}

export type AnswerTable = Based & {
  id: string
  questionId: string
  meetingId: string | null
  answererId: string | null
  answerer: string
  onBehalfOf: string | null
  text: string
  disposition: string
  answeredAt: string | null
  recordedAt: string
  /** What an answer in part leaves open. */
  remains: string | null
  /** The day, where it was not given in a room. */
  answeredOn: string | null
  /** The moment at which all members and the public had it; null for what was said at a meeting. */
  publicAt: string | null
  /** The earlier answer that was wrong; both stay public. */
  correctsId: string | null
  /** The day for which an answer is promised, where more time is needed. */
  promisedOn: string | null
}

export type AnswerFileTable = {
  id: string
  answerId: string
  position: number
  sha256: string
  fileName: string
  title: string
}

/** How many rows of a ledger, but for those recorded by mistake, are counted under a key; the engine keeps it. */
export type LedgerFigureTable = {
  ledger: 'question' | 'follow_up'
  kind: string
  key: string
  count: number
}

/** A question that a member sent to the clerk. Between the two of them until it is published. */
export type SubmittedQuestionTable = {
  id: string
  personId: string
  addressee: string
  text: string
  /** When its words were last sent. */
  sentAt: string
  returnedAt: string | null
  returnedWhy: string | null
  declinedAt: string | null
  declinedWhy: string | null
  withdrawnAt: string | null
  openedAt: string | null
  questionId: string | null
}

export type QuestionsTables = {
  submittedQuestion: SubmittedQuestionTable
  question: QuestionTable
  questionEntry: QuestionEntryTable
  answer: AnswerTable
  answerFile: AnswerFileTable
  ledgerFigure: LedgerFigureTable
}
