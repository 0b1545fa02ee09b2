import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { compareNames } from '../text/directory-name.ts'
import type { Instant } from '../time/instant.ts'
import { factWords } from '../corrections/fact-words.ts'
import { changesBetween, type EntryChange } from '../audit-log/entry-changes.ts'
import type { AuditFilter } from '../audit-log/audit-search.ts'
import { identifiersIn, kindName, kindOf, kindsLike } from '../audit-log/audit-words.ts'

export type AuditLine = {
  seq: number
  at: Instant
  who: string
  role: string
  summary: string
  reason: string | null
  /** The thing that the entry is about; its history has the address `/clerk/record/{kind}/{id}`. */
  subject: { kind: string; name: string; id: string }
  meeting: { slug: string; heldOn: string } | null
  changes: EntryChange[]
}

export const auditPage = 50

/**
 * The record as people read it, newest first, a page of {@link auditPage} at a time.
 * @param zone in which instants are told
 * @returns `next` is the `before` of the next page; null on the last
 */
export async function listAuditLog(
  db: Kysely<Database>,
  filter: AuditFilter,
  zone: string,
): Promise<{ entries: AuditLine[]; next: number | null }> {
  const rows = await filtered(db, filter)
    .leftJoin('meeting', 'meeting.id', 'recordEntry.meetingId')
    .selectAll('recordEntry')
    .select(['meeting.slug', 'meeting.heldOn'])
    .orderBy('recordEntry.seq', 'desc')
    .limit(auditPage + 1)
    .execute()
  const page = rows
    .slice(0, auditPage)
    .map((row) => ({ row, before: parsed(row.before), after: parsed(row.after) }))
  const names = await namesOf(
    db,
    page.flatMap(({ before, after }) => [...identifiersIn(before), ...identifiersIn(after)]),
  )
  return {
    entries: page.map(({ row, before, after }) => ({
      seq: row.seq,
      at: row.at,
      who: row.actorName,
      role: row.actorRole,
      summary: row.summary,
      reason: row.reason,
      subject: { kind: kindOf(row.subjectKind), name: kindName(row.subjectKind), id: row.subjectId },
      meeting: row.slug && row.heldOn ? { slug: row.slug, heldOn: row.heldOn } : null,
      changes: changesBetween(before, after, { zone, names, fields: factWords(row.subjectKind) }),
    })),
    next: rows.length > auditPage ? page.at(-1)!.row.seq : null,
  }
}

function filtered(db: Kysely<Database>, filter: AuditFilter) {
  let query = db.selectFrom('recordEntry')
  const { meeting, acts, kind, id, person, from, to, before } = filter
  if (meeting) {
    query = query.where('recordEntry.meetingId', 'in', (select) =>
      select.selectFrom('meeting').select('meeting.id').where('meeting.slug', '=', meeting),
    )
  }
  if (acts) {
    query = query.where((where) =>
      where.or(acts.map((noun) => where('recordEntry.action', 'like', `${noun}.%`))),
    )
  }
  if (kind) query = query.where('recordEntry.subjectKind', 'in', kindsLike(kind))
  if (id) query = query.where('recordEntry.subjectId', '=', id)
  if (person) query = query.where('recordEntry.actorName', '=', person)
  if (from) query = query.where('recordEntry.at', '>=', from)
  if (to) query = query.where('recordEntry.at', '<', to)
  if (before !== undefined) query = query.where('recordEntry.seq', '<', before)
  return query
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}

async function namesOf(db: Kysely<Database>, ids: string[]): Promise<Record<string, string>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return {}
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', asked)
    .unionAll(db.selectFrom('agendaItem').select(['id', 'title as name']).where('id', 'in', asked))
    .unionAll(db.selectFrom('meeting').select(['id', 'slug as name']).where('id', 'in', asked))
    .unionAll(db.selectFrom('seat').select(['id', 'name']).where('id', 'in', asked))
    .unionAll(db.selectFrom('motion').select(['id', 'text as name']).where('id', 'in', asked))
    .unionAll(db.selectFrom('question').select(['id', 'number as name']).where('id', 'in', asked))
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export type AuditChoices = {
  meetings: { slug: string; heldOn: string }[]
  kinds: { kind: string; name: string }[]
  people: string[]
}

export async function listAuditChoices(db: Kysely<Database>): Promise<AuditChoices> {
  const meetings = await db
    .selectFrom('meeting')
    .select(['slug', 'heldOn'])
    .where('id', 'in', (select) =>
      select
        .selectFrom('recordEntry')
        .select('meetingId')
        .where('meetingId', 'is not', null)
        .$castTo<{ meetingId: string }>(),
    )
    .orderBy('heldOn', 'desc')
    .orderBy('slug')
    .execute()
  const kinds = await db.selectFrom('recordEntry').select('subjectKind').distinct().execute()
  const people = await db.selectFrom('recordEntry').select('actorName').distinct().execute()
  const named = [...new Set(kinds.map((row) => kindOf(row.subjectKind)))]
  return {
    meetings,
    kinds: named
      .map((kind) => ({ kind, name: kindName(kind) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    people: people
      .map((row) => row.actorName)
      .toSorted((name, other) => compareNames({ name }, { name: other })),
  }
}
