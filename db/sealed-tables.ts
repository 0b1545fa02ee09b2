import type { Database } from './schema.ts'

type Table = keyof Database

export type SealedTable = {
  /** The columns of its primary key, in their order. */
  key: readonly string[]
  /** Columns that no seal holds, each with the reason. */
  apart?: Readonly<Record<string, string>>
  /** What a person wrote of themselves: when one of these changes, the salt of the row goes, so that nobody can guess what stood there. */
  personal?: readonly string[]
  /** The column with the SHA-256 of a stored file. */
  names?: 'sha256'
}

const id = { key: ['id'] } as const

/**
 * Every table whose rows are shown, or decide what is shown, to the public. Each command that writes one of their rows
 * leaves a seal of it in its entry of the record.
 */
export const sealedTables = {
  agendaItem: id,
  answer: id,
  answerFile: { ...id, names: 'sha256' },
  attachment: { ...id, names: 'sha256' },
  attendance: id,
  channelOutage: id,
  closedSession: id,
  closedVote: { key: ['sessionId', 'personId'] },
  comment: { ...id, personal: ['displayName', 'groupName', 'text'] },
  commentBooklet: { ...id, names: 'sha256' },
  commentCopy: { ...id, personal: ['text'] },
  commentFile: { ...id, names: 'sha256', personal: ['fileName'] },
  commentFileCopy: { ...id, names: 'sha256' },
  commentTime: id,
  consentPull: id,
  demand: { ...id, names: 'sha256' },
  demandEntry: { ...id, names: 'sha256' },
  disagreement: id,
  disagreementAbout: { key: ['disagreementId', 'subjectKind', 'subjectId'] },
  disagreementSide: id,
  document: { ...id, names: 'sha256' },
  documentAbout: { key: ['documentId', 'subjectKind', 'subjectId'] },
  documentStatement: id,
  edition: {
    ...id,
    apart: {
      document: 'its SHA-256 stands in the entry of the edition',
      documentHash: 'it stands in the entry of the edition',
    },
  },
  editionAttachment: { key: ['editionId', 'attachmentId'] },
  election: id,
  electionRound: id,
  electionVote: { key: ['roundId', 'personId'] },
  editionFile: { key: ['editionId', 'role', 'sha256'], names: 'sha256' },
  entryFile: { ...id, names: 'sha256' },
  file: { key: ['sha256'] },
  followUp: id,
  followUpEntry: { ...id, names: 'sha256' },
  holiday: { key: ['onDate'] },
  letter: { ...id, names: 'sha256' },
  meeting: id,
  minutesNote: id,
  motion: id,
  nomination: id,
  noticeReceipt: id,
  officeChange: id,
  officeTerm: id,
  person: id,
  personSpelling: { key: ['personId', 'spelling'] },
  posting: id,
  presentation: id,
  presenter: id,
  question: id,
  questionEntry: id,
  queueMove: id,
  recess: id,
  recusal: id,
  redaction: { ...id, names: 'sha256' },
  seat: id,
  setting: id,
  speaker: { ...id, personal: ['displayName', 'interpreter'] },
  staffPresent: id,
  statement: id,
  term: id,
  turn: id,
  vote: { key: ['motionId', 'personId'] },
  writtenOn: { key: ['commentId', 'itemId'] },
} as const satisfies Partial<Record<Table, SealedTable>>

export type SealedKind = keyof typeof sealedTables

/** The tables without seals, each with the reason. Together with {@link sealedTables} they are all tables. */
export const unsealedTables: Readonly<Record<Exclude<Table, SealedKind>, string>> = {
  account: 'never public',
  accountDevice: 'never public',
  accountLink: 'never public',
  accountMail: 'never public, and forgotten after ninety days',
  commentPrivate: 'never public, and deleted when its time is over',
  demandContact: 'never public, and deleted when its time is over',
  fileChunk: 'its bytes are hashed anew and compared with the name of their file',
  ledgerFigure: 'counted by the engine from rows that are sealed',
  mailChoice: 'never public',
  notification: 'never public, and forgotten after ninety days',
  outgoingMail: 'never public',
  preparedPage: 'never public by itself: made anew from the file at any time',
  preparedPaper:
    'never public by itself: made anew from the file at any time, and of what was made the hash is compared',
  recordEntry: 'chained: each entry holds the hash of the one before it',
  recordHead: 'compared with the last entry of the chain',
  redactionDraft: 'never public: boxes on their way to a copy',
  removedFile: 'the entry of the removal holds the hash; bytes that are brought anew take the row away',
  replyDraft: 'never public: an answer or report before its department publishes it',
  replyDraftFile: 'never public: it goes with its draft, and the file stays with what is published',
  rowSalt: 'the salts of the seals',
  rowTouched: 'empty between commands',
  secret: 'never public',
  securityEvent: 'never public, and forgotten after ninety days',
  sentMail: 'never public, and forgotten after a day',
  session: 'never public',
  storeIdentity: 'says which store this is and when the server last wrote; noted outside the store',
  submittedQuestion: 'read by its author and the clerk alone; what becomes of it is a question',
  upload: 'never public: when bytes were last brought',
}

export const sealedKinds = Object.keys(sealedTables) as SealedKind[]

/** The same without the narrow types of each table. */
export function sealedTable(kind: SealedKind): SealedTable {
  return sealedTables[kind]
}

/** @returns "agenda_item" for "agendaItem" */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
