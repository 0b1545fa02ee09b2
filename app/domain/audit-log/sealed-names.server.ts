import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { SealedKind } from '#db/sealed-tables.ts'
import { findSealedRows, type SealedRow } from './sealed-rows.server.ts'

type Fields = SealedRow['row']

type Naming = {
  words: string
  by?: string | ((row: Fields) => string)
  page?: (row: Fields, above: string) => string
  of?: readonly [SealedKind, string][]
}

const ofMeeting: [SealedKind, string][] = [['meeting', 'meetingId']]
const ofItem: [SealedKind, string][] = [['agendaItem', 'itemId']]
const ofComment: [SealedKind, string][] = [['comment', 'commentId']]
const comments = (_: Fields, above: string) => `${above}/comments`
const commissioners = () => '/commissioners'
const library = () => '/library'

/** How a finding names a row of each kind: what it is, its number or name, and the page on which it stands. */
const namings: Record<SealedKind, Naming> = {
  agendaItem: { words: 'the agenda item', by: 'title', of: ofMeeting },
  answer: { words: 'an answer', of: [['question', 'questionId']] },
  answerFile: { words: 'the file of an answer', by: 'fileName', of: [['answer', 'answerId']] },
  attachment: { words: 'the attachment', by: 'fileName', of: ofItem },
  attendance: { words: 'an attendance', of: ofMeeting },
  channelOutage: { words: 'an outage', by: 'what', of: ofMeeting },
  closedSession: { words: 'a closed session', of: ofMeeting },
  closedVote: { words: 'a vote reported of a closed session', of: [['closedSession', 'sessionId']] },
  comment: { words: 'the public comment', by: 'number', of: ofMeeting, page: comments },
  commentBooklet: { words: 'the booklet of comments', by: 'number', of: ofMeeting, page: comments },
  commentCopy: { words: 'a web copy of a public comment', of: ofComment },
  commentFile: { words: 'the file of a public comment', by: 'fileName', of: ofComment },
  commentFileCopy: { words: 'the public copy of a file of a comment', of: [['commentFile', 'fileId']] },
  commentTime: { words: 'the speaking time', of: ofItem },
  consentPull: { words: 'an item taken off the consent calendar', of: ofItem },
  demand: { words: 'the demand', by: 'number', page: ({ number }) => `/demands/${number}` },
  demandEntry: { words: 'an entry of a demand', of: [['demand', 'demandId']] },
  disagreement: { words: 'the disagreement of sources', by: 'subject', page: library },
  disagreementAbout: { words: 'a link of a disagreement', of: [['disagreement', 'disagreementId']] },
  disagreementSide: { words: 'a side of a disagreement', of: [['disagreement', 'disagreementId']] },
  document: {
    words: 'the library document',
    by: 'title',
    page: ({ slug }) => `/library/${slug}`,
  },
  documentAbout: { words: 'a link of a library document', of: [['document', 'documentId']] },
  documentStatement: { words: 'a statement of a library document', of: [['document', 'documentId']] },
  edition: {
    words: 'the edition',
    by: ({ series, number }) => `${number} of the ${series}`,
    of: ofMeeting,
    page: ({ series }, above) => (series === 'minutes' ? `${above}/minutes` : above),
  },
  editionAttachment: { words: 'an attachment of an edition', of: [['edition', 'editionId']] },
  editionFile: { words: 'the file of an edition', by: 'fileName', of: [['edition', 'editionId']] },
  entryFile: {
    words: 'the file of an entry of a follow-up',
    by: 'fileName',
    of: [['followUpEntry', 'entryId']],
  },
  file: { words: 'what is known of the stored file', by: 'sha256' },
  followUp: { words: 'the follow-up', by: 'number', page: ({ number }) => `/follow-ups/${number}` },
  followUpEntry: { words: 'an entry of a follow-up', of: [['followUp', 'followUpId']] },
  holiday: { words: 'the holiday', by: 'onDate', page: () => '/clerk/settings/holidays' },
  letter: { words: 'the letter', by: 'subject', of: [['followUp', 'followUpId']] },
  meeting: { words: 'the meeting', by: 'slug', page: ({ slug }) => `/meetings/${slug}` },
  minutesNote: { words: 'a text of the minutes', of: ofMeeting, page: (_, above) => `${above}/minutes` },
  motion: { words: 'a motion', of: ofMeeting },
  election: { words: 'an election', by: 'office', of: ofMeeting },
  electionRound: { words: 'a round of an election', of: [['election', 'electionId']] },
  electionVote: { words: 'a vote in an election', of: [['electionRound', 'roundId']] },
  nomination: { words: 'a nomination', of: [['election', 'electionId']] },
  officeChange: {
    words: 'what an election changed in the register of officers',
    of: [['election', 'electionId']],
  },
  noticeReceipt: { words: 'the receipt of a notice', by: 'recipient', of: ofMeeting },
  officeTerm: { words: 'a term of office', by: 'office', page: commissioners },
  person: { words: 'the person', by: 'name', page: ({ slug }) => `/commissioners/${slug}` },
  personSpelling: { words: 'the spelling of a name', by: 'spelling', of: [['person', 'personId']] },
  posting: { words: 'a posting', by: 'place', of: [['edition', 'editionId']] },
  presentation: { words: 'a presentation', by: 'givenBy', of: ofMeeting },
  presenter: { words: 'the presenter', by: 'name', of: ofItem },
  question: { words: 'the question', by: 'number', page: ({ number }) => `/questions/${number}` },
  questionEntry: { words: 'an entry of a question', of: [['question', 'questionId']] },
  queueMove: { words: 'a move in the line of speakers', of: ofItem },
  recess: { words: 'a recess', of: ofMeeting },
  recusal: { words: 'a recusal', of: ofMeeting },
  redaction: { words: 'a copy with parts blacked out', by: 'fileName' },
  seat: { words: 'the seat', by: 'number', page: commissioners },
  setting: { words: 'the setting', by: 'key', page: () => '/clerk/settings' },
  speaker: { words: 'a speaker', of: ofMeeting },
  staffPresent: { words: 'the staff present', by: 'name', of: ofMeeting },
  statement: { words: 'a statement', by: 'speaker', of: ofMeeting },
  term: { words: 'a term', of: [['person', 'personId']] },
  turn: { words: 'a turn to speak', of: ofComment },
  vote: { words: 'a vote', of: [['motion', 'motionId']] },
  writtenOn: { words: 'the item of a written comment', of: ofComment },
}

export function kindWords(kind: SealedKind): string {
  return namings[kind].words
}

/** @returns "the public comment “12” (/meetings/2026-12-10/comments)" */
export async function nameRow(db: Kysely<Database>, kind: SealedKind, row: Fields): Promise<string> {
  const { words, by } = namings[kind]
  const called = typeof by === 'function' ? by(row) : by && row[by] !== null ? `“${row[by]}”` : ''
  const page = await pageOf(db, kind, row)
  return [words, called, page && `(${page})`].filter(Boolean).join(' ')
}

export async function pageOf(db: Kysely<Database>, kind: SealedKind, row: Fields): Promise<string> {
  const { page, of } = namings[kind]
  const parent = of?.find(([, column]) => row[column])
  let above = ''
  if (parent) {
    const [found] = await findSealedRows(db, parent[0], [String(row[parent[1]])])
    above = found ? await pageOf(db, parent[0], found.row) : ''
  }
  return page && (above || !of) ? page(row, above) : above
}
