import { sql, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Database } from '#db/schema.ts'
import type { Instant } from '../time/instant.ts'

export type MeetingIs = ExpressionBuilder<Database, 'meeting'>

/** Meetings of which may be told what happened, or those of which may not yet. */
export function announcedMeetings(db: Kysely<Database>, now: Instant, announced = true) {
  return db
    .selectFrom('meeting')
    .select('meeting.id')
    .where((eb) =>
      announced
        ? isAnnounced(eb, now)
        : eb.or([eb('meeting.toldFrom', 'is', null), eb('meeting.toldFrom', '>', now)]),
    )
}

/**
 * Whether anyone may read a row of the ledgers: it was public from a moment on that is over, or it happened at a meeting
 * that may be told of. The meetings are found once for a whole query, not for each row.
 * @param table the table, or its alias in the query
 */
export function isShown(db: Kysely<Database>, table: string, now: Instant): RawBuilder<SqlBool> {
  const publicAt = sql.ref(`${table}.publicAt`)
  const meeting = sql.ref(`${table}.meetingId`)
  return sql<SqlBool>`(${publicAt} <= ${now} or (${publicAt} is null and ${meeting} in (${announcedMeetings(db, now)})))`
}

/**
 * The ids of the few rows that nobody may read yet: not yet public, or of a meeting that may not be told of. Each of the
 * three is found by an index.
 */
export function unannouncedRows(
  db: Kysely<Database>,
  table: 'question' | 'answer' | 'followUp',
  now: Instant,
): RawBuilder<string> {
  const from = sql`select id from ${sql.table(table)} where`
  return sql<string>`(${from} public_at > ${now}
    union all ${from} public_at is null and meeting_id is null
    union all ${from} public_at is null and meeting_id in (${announcedMeetings(db, now, false)}))`
}

/** Whether what happened at a meeting may be told: it is public, and over or told by public minutes. */
export function isAnnounced(eb: MeetingIs, now: Instant) {
  return eb('meeting.toldFrom', '<=', now)
}

/** A meeting of which the world knows: some edition of it is public at `now`. */
export function isPublic(eb: MeetingIs, now: Instant) {
  return eb.exists(
    eb
      .selectFrom('edition')
      .select('edition.id')
      .whereRef('edition.meetingId', '=', 'meeting.id')
      .where('edition.publicAt', '<=', now),
  )
}

/** Whether an edition of a meeting's agenda is public, whatever else of it is. */
export function agendaIsPublic(eb: MeetingIs) {
  return eb.exists(
    eb
      .selectFrom('edition')
      .select('edition.id')
      .whereRef('edition.meetingId', '=', 'meeting.id')
      .where('edition.series', '=', 'agenda')
      .where('edition.publicAt', 'is not', null),
  )
}
