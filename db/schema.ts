import type { Insertable, Selectable } from 'kysely'
import type { AccountsTables } from './schema/accounts.ts'
import type { AgendaTables } from './schema/agenda.ts'
import type { CommentsTables } from './schema/comments.ts'
import type { CommissionTables } from './schema/commission.ts'
import type { DemandsTables } from './schema/demands.ts'
import type { ElectionsTables } from './schema/elections.ts'
import type { EditionsTables } from './schema/editions.ts'
import type { FollowUpsTables } from './schema/follow-ups.ts'
import type { LibraryTables } from './schema/library.ts'
import type { MailTables } from './schema/mail.ts'
import type { MeetingsTables } from './schema/meetings.ts'
import type { MinutesTables } from './schema/minutes.ts'
import type { MotionsTables } from './schema/motions.ts'
import type { NoticesTables } from './schema/notices.ts'
import type { PapersTables } from './schema/papers.ts'
import type { PeopleTables } from './schema/people.ts'
import type { QuestionsTables } from './schema/questions.ts'
import type { ReplyDraftsTables } from './schema/reply-drafts.ts'
import type { AuditTables } from './schema/audit-log.ts'
import type { StorageTables } from './schema/storage.ts'

export type { Basis } from './schema/basis.ts'
export type * from './schema/accounts.ts'
export type * from './schema/agenda.ts'
export type * from './schema/comments.ts'
export type * from './schema/commission.ts'
export type * from './schema/demands.ts'
export type * from './schema/editions.ts'
export type * from './schema/elections.ts'
export type * from './schema/follow-ups.ts'
export type * from './schema/library.ts'
export type * from './schema/mail.ts'
export type * from './schema/meetings.ts'
export type * from './schema/minutes.ts'
export type * from './schema/motions.ts'
export type * from './schema/notices.ts'
export type * from './schema/papers.ts'
export type * from './schema/people.ts'
export type * from './schema/questions.ts'
export type * from './schema/reply-drafts.ts'
export type * from './schema/audit-log.ts'
export type * from './schema/storage.ts'

/**
 * The tables by noun, each in a file of `db/schema/`. Instants are ISO 8601 UTC text with milliseconds; civil dates YYYY-MM-DD; yes
 * and no are 1 and 0; documents are JSON text.
 */
export interface Database
  extends
    AccountsTables,
    AgendaTables,
    CommentsTables,
    CommissionTables,
    DemandsTables,
    EditionsTables,
    ElectionsTables,
    FollowUpsTables,
    LibraryTables,
    MailTables,
    MeetingsTables,
    MinutesTables,
    MotionsTables,
    NoticesTables,
    PapersTables,
    PeopleTables,
    QuestionsTables,
    ReplyDraftsTables,
    AuditTables,
    StorageTables {}

/** A row as read. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>
/** A row as written. */
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>
