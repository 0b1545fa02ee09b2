import type { Generated, Insertable, Selectable } from 'kysely'

/** Where a fact comes from: entered in Dais, told by a numbered public report, or made up for demonstration. */
export type Basis = 'recorded' | 'reported' | 'invented'

type Based = { basis: Generated<Basis>; source: string | null }

/** Instants are ISO 8601 UTC text with milliseconds; civil dates YYYY-MM-DD; yes and no are 1 and 0; documents are JSON text. */
export type FileTable = {
  sha256: string
  byteSize: number
  mediaType: string
  storedAt: string
}

export type FileChunkTable = {
  sha256: string
  seq: number
  bytes: Uint8Array
}

/** When bytes were last brought, so that what is on its way to being named is not taken for left behind. */
export type UploadTable = {
  sha256: string
  at: string
}

/** A file whose bytes were removed; what named it stays. The record tells of it by its hash. */
export type RemovedFileTable = {
  sha256: string
  byteSize: number
  why: string
  removedAt: string
}

/** Made at first use and known to this installation alone: never logged, in no public answer. */
export type SecretTable = {
  name: string
  value: string
  madeAt: string
}

/** Mails sent within a day, for counting; `addressKey` is a keyed hash, so that no address stands here. */
export type SentMailTable = {
  id: string
  kind: 'comment' | 'account'
  addressKey: string
  sentAt: string
}

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

export type AccountTable = {
  id: string
  email: string
  name: string
  role: 'administrator' | 'clerk' | 'chair' | 'commissioner' | 'department'
  personId: string | null
  passwordHash: string | null
  createdAt: string
  disabledAt: string | null
}

export type SessionTable = {
  idHash: string
  accountId: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
  device: string | null
  /** When its owner last typed their password again; null: at its beginning. */
  confirmedAt: string | null
}

/** A device on which an account was signed in to: its cookie by hash, so that guesses of strangers don't shut it out. */
export type AccountDeviceTable = {
  deviceHash: string
  accountId: string
  createdAt: string
  lastUsedAt: string
}

/** Tries and refusals, gathered by hour. */
export type SecurityEventTable = {
  id: string
  kind: string
  accountId: string | null
  /** Coarse: /24, or /48 of IPv6; empty where it says nothing. */
  network: string
  /** What was refused, or the device. */
  subject: string
  mergeKey: string
  firstAt: string
  lastAt: string
  times: number
}

/** Mail to the owner of an account about the account itself. */
export type AccountMailTable = {
  id: string
  accountId: string
  kind: string
  detail: string | null
  /** Of what it tells, so that it is told once. */
  source: string
  happenedAt: string
  createdAt: string
  tries: Generated<number>
  nextTryAt: string | null
  sentAt: string | null
  givenUpAt: string | null
}

export type AccountLinkTable = {
  tokenHash: string
  purpose: 'invitation' | 'reset' | 'setup'
  accountId: string | null
  email: string | null
  name: string | null
  role: string | null
  personId: string | null
  issuedBy: string | null
  issuedAt: string
  expiresAt: string
  usedAt: string | null
}

export type RecordEntryTable = {
  seq: number
  at: string
  accountId: string | null
  actorName: string
  actorRole: string
  action: string
  subjectKind: string
  subjectId: string
  meetingId: string | null
  summary: string
  reason: string | null
  before: string | null
  after: string | null
  idempotencyKey: string | null
  previousHash: string
  hash: string
  /** JSON of the seals of the rows that the command wrote; null in entries made before there were seals. */
  seals: string | null
}

/** The secret with which the seals of a row are hashed. It goes with the row. */
export type RowSaltTable = {
  kind: string
  id: string
  salt: string
}

/** What the command that is running wrote; the engine notes it. */
export type RowTouchedTable = {
  transactionId: string
  kind: string
  id: string
  /** Column names with spaces between; `*` for a row that came or went. */
  columns: string
}

export type RecordHeadTable = {
  id: number
  seq: number
  hash: string
}

export type SettingTable = Based & {
  id: string
  key: string
  value: string
  effectiveOn: string
  setAt: string
}

export type HolidayTable = Based & {
  onDate: string
  name: string
  /** One or more of federal, state, city, with commas between. */
  keptBy: string
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

export type MeetingTable = Based & {
  id: string
  slug: string
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  heldOn: string
  startsAt: string | null
  place: string | null
  remoteAccess: string | null
  plannedMinutes: number | null
  calledBy: string | null
  purpose: string | null
  adjournedFromId: string | null
  createdAt: string
  calledToOrderAt: string | null
  calledToOrderBy: string | null
  convened: Generated<0 | 1>
  adjournedAt: string | null
  adjourned: Generated<0 | 1>
  /** The instant the meeting was adjourned to, where one was stated. */
  adjournedTo: string | null
  adjournedToPlace: string | null
  adjournedBy: 'commission' | 'less-than-quorum' | 'clerk' | null
  cancelledAt: string | null
  cancelReason: string | null
  /** From when on may be told what happened there; null where not yet. The engine keeps it. */
  toldFrom: string | null
}

export type AgendaItemTable = Based & {
  id: string
  meetingId: string
  parentId: string | null
  position: number
  kind: string
  title: string
  description: string | null
  recommendedAction: string | null
  minutesAllotted: number | null
  originItemId: string | null
  approvesMeetingId: string | null
  version: Generated<number>
  createdAt: string
  removedAt: string | null
  openedAt: string | null
  /** Set with or without a time; so are the other marks below. */
  opened: Generated<0 | 1>
  closedAt: string | null
  outcome: 'heard' | 'continued' | 'not-reached' | 'withdrawn' | null
  commentCalledAt: string | null
  commentCalled: Generated<0 | 1>
  commentClosedAt: string | null
  commentClosed: Generated<0 | 1>
  noSpeakersAt: string | null
  noSpeakers: Generated<0 | 1>
}

export type PresenterTable = {
  id: string
  itemId: string
  position: number
  name: string
  title: string | null
  organization: string | null
  personId: string | null
}

export type AttachmentTable = Based & {
  id: string
  itemId: string
  sha256: string
  fileName: string
  title: string
  mediaType: string
  pageCount: number | null
  position: number
  addedAt: string
  distributedAt: string | null
  preparedByCity: Generated<0 | 1>
  removedAt: string | null
}

export type EditionTable = Based & {
  id: string
  meetingId: string
  series: 'agenda' | 'minutes' | 'cancellation' | 'adjournment' | 'continuance' | 'no-quorum'
  number: number
  stage: 'published' | 'draft' | 'presented' | 'approved' | 'corrected'
  document: string
  documentHash: string
  differences: string | null
  reason: string | null
  frozenAt: string
  frozenBy: string
  publicAt: string | null
  /** What the edition says of the meeting, for lists: the meeting's own row may be ahead of what is published. */
  place: string | null
  remoteAccess: string | null
  plannedMinutes: number | null
  adoptingMotionId: string | null
}

export type EditionFileTable = {
  editionId: string
  role: 'document' | 'packet' | 'proof'
  sha256: string
  fileName: string
  pageCount: number
  madeAt: string
  machineCheck: string
}

export type EditionAttachmentTable = {
  editionId: string
  attachmentId: string
}

export type PostingTable = Based & {
  id: string
  editionId: string
  place: string
  postedAt: string
  postedBy: string
  openAtAllHours: 0 | 1
  hashSeen: 0 | 1
  recordedAt: string
}

export type NoticeReceiptTable = {
  id: string
  meetingId: string
  recipient: string
  recipientKind: 'member' | 'media'
  personId: string | null
  receivedAt: string | null
  how: string | null
  waivedInWritingAt: string | null
  recordedAt: string
}

export type AttendanceTable = Based & {
  id: string
  meetingId: string
  personId: string
  standing: 'present' | 'absent'
  atRollCall: 0 | 1
  mode: Generated<'in-person' | 'remote'>
  provision: string | null
  audioAndVideo: 0 | 1 | null
  adultsPresent: string | null
  arrivedAt: string | null
  departedAt: string | null
  departed: Generated<0 | 1>
  recordedAt: string
}

export type StaffPresentTable = Based & {
  id: string
  meetingId: string
  name: string
  title: string | null
  organization: string | null
  personId: string | null
  position: number
}

export type RecessTable = Based & {
  id: string
  meetingId: string
  beganAt: string | null
  endedAt: string | null
  ended: Generated<0 | 1>
  reason: string | null
  recordedAt: string
}

export type RecusalTable = Based & {
  id: string
  meetingId: string
  itemId: string
  personId: string
  reason: string
  leftRoomAt: string | null
  leftRoom: Generated<0 | 1>
  returnedAt: string | null
  returned: Generated<0 | 1>
  recordedAt: string
  withdrawnAt: string | null
}

export type MotionTable = Based & {
  id: string
  meetingId: string
  itemId: string
  parentId: string | null
  position: number
  kind: string
  text: string
  moverId: string | null
  seconderId: string | null
  offAgendaException: string | null
  findingMotionId: string | null
  withNotice: Generated<0 | 1>
  madeAt: string | null
  withdrawnAt: string | null
  withdrawn: Generated<0 | 1>
  voteOpenedAt: string | null
  voteClosedAt: string | null
  voteClosed: Generated<0 | 1>
  voteMethod: 'roll-call' | 'voice' | null
  votingBasis: string | null
  seats: number | null
  recordedAt: string
}

export type VoteTable = {
  motionId: string
  personId: string
  choice: 'aye' | 'no' | 'abstain' | 'recused' | 'absent'
  castAt: string | null
  recordedAt: string
}

export type PresentationTable = Based & {
  id: string
  meetingId: string
  itemId: string
  givenBy: string
  personId: string | null
  title: string | null
  organization: string | null
  onBehalfOf: string | null
  givenAt: string | null
  summary: string | null
  recordedAt: string
}

export type StatementTable = Based & {
  id: string
  meetingId: string
  itemId: string | null
  personId: string | null
  speaker: string
  text: string
  madeAt: string | null
  recordedAt: string
}

export type QuestionTable = Based & {
  id: string
  number: string
  meetingId: string | null
  itemId: string | null
  askerId: string | null
  asker: string | null
  addressee: string
  text: string
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
  /** The day of the first answer in full or refusal; the engine keeps it. */
  firstAnsweredOn: string | null
  /** Null for what was asked at a meeting: it is public when the meeting may be told of. */
  publicAt: string | null
}

/** How many rows of a ledger, but for those recorded by mistake, are counted under a key; the engine keeps it. */
export type LedgerFigureTable = {
  ledger: 'question' | 'follow_up'
  kind: string
  key: string
  count: number
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

export type AnswerFileTable = {
  id: string
  answerId: string
  position: number
  sha256: string
  fileName: string
  title: string
}

/** Only ever added to; a correction is an entry that names the one it corrects. */
export type FollowUpEntryTable = Based & {
  id: string
  followUpId: string
  kind: string
  onDate: string
  datePrecision: Generated<'day' | 'month' | 'year'>
  text: string | null
  byWords: string | null
  dueOn: string | null
  /** Added under a law, in the unit of its clock. */
  days: number | null
  correctsId: string | null
  documentId: string | null
  sha256: string | null
  fileName: string | null
  meetingId: string | null
  itemId: string | null
  motionId: string | null
  recordedAt: string
  publicAt: string | null
}

/** What came with an entry beside its first file, from position 2 on. */
export type EntryFileTable = {
  id: string
  entryId: string
  position: number
  sha256: string
  fileName: string
}

export type LetterTable = {
  id: string
  followUpId: string
  addressee: string
  subject: string
  body: string
  version: Generated<number>
  changedAt: string
  /** Null while it is a draft. */
  sentOn: string | null
  entryId: string | null
  sha256: string | null
}

/** A document of the library that is about a question or a follow-up. */
export type DocumentAboutTable = {
  documentId: string
  subjectKind: 'question' | 'follow-up'
  subjectId: string
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
}

export type FollowUpTable = Based & {
  id: string
  number: string
  kind: string
  owed: string
  owedBy: string
  meetingId: string | null
  itemId: string | null
  questionId: string | null
  motionId: string | null
  dueOn: string | null
  dueKind: 'statutory' | 'agreed' | 'chosen' | null
  dueComputation: string | null
  openedOn: string
  openedAt: string | null
  closedAt: string | null
  /** Recorded by mistake; the number is not used again. */
  struckAt: string | null
  /** Settled from the entries by `followUpState`. */
  state: Generated<'open' | 'replied' | 'closed'>
  openedPrecision: Generated<'day' | 'month' | 'year'>
  /** To whom a letter went, where somebody else owes the reply. */
  counterpart: string | null
  /** The clock of the due date as JSON, where one was computed. */
  clock: string | null
  /** The key of a ready kind of duty. */
  duty: string | null
  sentOn: string | null
  sentPrecision: 'day' | 'month' | 'year' | null
  /** The last day on which a meeting heard that it was still open. */
  reportedOn: string | null
  settledOn: string | null
  /** Null for what was opened at a meeting: it is public when the meeting may be told of. */
  publicAt: string | null
}

/** A wish to speak, or a written comment. Of the author only what the author chose to have published. */
export type CommentTable = Based & {
  id: string
  meetingId: string
  /** Within the meeting, from 1; a speaker without a name is called by it. */
  number: number
  kind: 'speak' | 'write'
  channel: 'online' | 'kiosk' | 'paper' | 'phone' | 'walk-up' | 'mail'
  /** Null for what is written. */
  mode: 'in-person' | 'remote' | null
  displayName: string | null
  /** Who asked to speak together. */
  groupName: string | null
  /** As it was written; never changed. Null for a wish to speak. */
  text: string | null
  receiptHash: string
  receivedAt: string
  /** Written after the deadline of the settings. */
  late: Generated<0 | 1>
  /** Why it waits for a person: a code of `suspicion.ts`. */
  heldReason: string | null
  releasedAt: string | null
  setAsideAt: string | null
  setAsideReason: string | null
  /** When a written comment went to all commissioners and the public, in the same moment. */
  distributedAt: string | null
  withdrawnAt: string | null
  /** When the clerk acknowledged it as a complaint and named where complaints go. */
  referredAt: string | null
}

/** Never published, never in the record. A row is there only where its author gave something. */
export type CommentPrivateTable = {
  commentId: string
  /** Kept only with an address, for the mail that carries it. */
  receiptCode: string | null
  email: string | null
  accommodation: string | null
  interpreter: string | null
  /** Asked less than a day before the meeting. */
  askedLate: Generated<0 | 1>
}

/** One wish to speak on one item. Its state follows from the instants. */
export type TurnTable = {
  id: string
  commentId: string
  meetingId: string
  itemId: string
  /** The order of joining, counted through the meeting. */
  place: number
  stance: 'support' | 'oppose' | 'neither' | null
  /** Speaks through an interpreter: twice the time unless the interpretation is simultaneous. */
  doubled: Generated<0 | 1>
  joinedAt: string
  withdrawnAt: string | null
  cededToId: string | null
  calledAt: string | null
  /** Called and not there; called again at the end. */
  missedAt: string | null
  calledAgainAt: string | null
  missedAgainAt: string | null
  /** Granted at the start, and why so many. */
  seconds: number | null
  secondsWhy: string | null
  startedAt: string | null
  pausedAt: string | null
  /** Of the pauses that are over. */
  pausedSeconds: Generated<number>
  endedAt: string | null
}

/** An item that a written comment is on. */
export type WrittenOnTable = {
  commentId: string
  itemId: string
  stance: 'support' | 'oppose' | 'neither' | null
}

/** Only ever added to: each is a change of the order by hand. `beforeTurnId` null: to the end. */
export type QueueMoveTable = {
  id: string
  itemId: string
  turnId: string
  beforeTurnId: string | null
  reason: string
  movedAt: string
}

/** What the chair decided on the time for an item; the latest holds. Only ever added to. */
export type CommentTimeTable = {
  id: string
  itemId: string
  /** For each speaker; null: as the settings say. */
  seconds: number | null
  /** For all speakers together, where a time was announced. */
  periodMinutes: number | null
  simultaneous: Generated<0 | 1>
  reason: string
  decidedAt: string
}

export type CommentFileTable = {
  id: string
  commentId: string
  position: number
  sha256: string
  fileName: string
  mediaType: string
  pageCount: number | null
  withheldReason: string | null
  withheldAt: string | null
}

/** A text for the web in place of the original, which the clerk keeps; the latest holds. Only ever added to. */
export type CommentCopyTable = {
  id: string
  commentId: string
  text: string
  reason: string
  madeAt: string
}

/** The written comments of a meeting in one PDF, as they stood; never changed. */
export type CommentBookletTable = {
  id: string
  meetingId: string
  number: number
  document: string
  documentHash: string
  sha256: string
  pageCount: number
  /** The instant up to which what was sent to the commission is in it. */
  upTo: string
  madeAt: string
}

/** Video, telephone or the way to comment failed while the meeting sat. */
export type ChannelOutageTable = {
  id: string
  meetingId: string
  what: string
  beganAt: string
  endedAt: string | null
}

/** Mail to an author who gave an address; the address itself stands in `comment_private` alone. */
export type OutgoingMailTable = {
  id: string
  commentId: string
  kind: string
  language: string
  createdAt: string
  tries: Generated<number>
  nextTryAt: string | null
  sentAt: string | null
  givenUpAt: string | null
}

export type SpeakerTable = Based & {
  id: string
  meetingId: string
  itemId: string
  position: number
  displayName: string | null
  stance: 'support' | 'oppose' | 'neither' | null
  interpreter: string | null
  spokeAt: string | null
  recordedAt: string
  /** The turn of the queue; null where it was recorded without one. */
  turnId: string | null
}

export type MinutesNoteTable = {
  id: string
  meetingId: string
  itemId: string | null
  narrative: string | null
  detail: Generated<'action' | 'summary'>
  version: Generated<number>
  changedAt: string
}

export type DocumentTable = Based & {
  id: string
  slug: string
  kind: string
  title: string
  issuedBy: string | null
  datedOn: string | null
  datePrecision: 'day' | 'month' | 'year' | null
  dateNote: string | null
  summary: string | null
  webAddress: string | null
  sha256: string | null
  fileName: string | null
  replacedById: string | null
  addedAt: string
  publicAt: string | null
}

export type DocumentStatementTable = Based & {
  id: string
  documentId: string
  position: number
  text: string
  quoted: 0 | 1
  saidBy: string | null
}

export type DisagreementTable = Based & {
  id: string
  position: number
  subject: string
  note: string | null
}

export type DisagreementSideTable = Based & {
  id: string
  disagreementId: string
  position: number
  text: string
  documentId: string | null
}

export type DisagreementAboutTable = {
  disagreementId: string
  subjectKind: string
  subjectId: string
}

/** One row: which store this is. */
export type StoreIdentityTable = {
  id: 1
  /** Random, made with the store, kept by its copies. */
  store: string
  /** What the store was begun as; null before that, and for a store of an earlier version. */
  holds: 'example' | 'commission' | null
  /** When the server last tried whether it can write. */
  beatAt: string | null
}

export interface Database {
  file: FileTable
  fileChunk: FileChunkTable
  upload: UploadTable
  removedFile: RemovedFileTable
  secret: SecretTable
  sentMail: SentMailTable
  person: PersonTable
  personSpelling: PersonSpellingTable
  account: AccountTable
  session: SessionTable
  accountDevice: AccountDeviceTable
  securityEvent: SecurityEventTable
  accountMail: AccountMailTable
  accountLink: AccountLinkTable
  recordEntry: RecordEntryTable
  recordHead: RecordHeadTable
  rowSalt: RowSaltTable
  rowTouched: RowTouchedTable
  setting: SettingTable
  holiday: HolidayTable
  seat: SeatTable
  term: TermTable
  officeTerm: OfficeTermTable
  meeting: MeetingTable
  agendaItem: AgendaItemTable
  presenter: PresenterTable
  attachment: AttachmentTable
  edition: EditionTable
  editionFile: EditionFileTable
  editionAttachment: EditionAttachmentTable
  posting: PostingTable
  noticeReceipt: NoticeReceiptTable
  attendance: AttendanceTable
  staffPresent: StaffPresentTable
  recess: RecessTable
  recusal: RecusalTable
  motion: MotionTable
  vote: VoteTable
  presentation: PresentationTable
  statement: StatementTable
  question: QuestionTable
  ledgerFigure: LedgerFigureTable
  answer: AnswerTable
  questionEntry: QuestionEntryTable
  answerFile: AnswerFileTable
  followUp: FollowUpTable
  followUpEntry: FollowUpEntryTable
  entryFile: EntryFileTable
  letter: LetterTable
  documentAbout: DocumentAboutTable
  comment: CommentTable
  commentPrivate: CommentPrivateTable
  turn: TurnTable
  writtenOn: WrittenOnTable
  queueMove: QueueMoveTable
  commentTime: CommentTimeTable
  commentFile: CommentFileTable
  commentCopy: CommentCopyTable
  commentBooklet: CommentBookletTable
  channelOutage: ChannelOutageTable
  outgoingMail: OutgoingMailTable
  speaker: SpeakerTable
  minutesNote: MinutesNoteTable
  document: DocumentTable
  documentStatement: DocumentStatementTable
  disagreement: DisagreementTable
  disagreementSide: DisagreementSideTable
  disagreementAbout: DisagreementAboutTable
  storeIdentity: StoreIdentityTable
}

/** A row as read. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>
/** A row as written. */
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>
