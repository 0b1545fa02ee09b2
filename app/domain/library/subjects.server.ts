import { sql, type AliasedExpression, type Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { NotFound } from '../errors.ts'
import { disagreementSubjects, type DisagreementSubject } from './document-kinds.ts'

export type Subject = { kind: DisagreementSubject; id: string; name: string }
type SubjectRef = Pick<Subject, 'kind' | 'id'>

const most = 100

type Candidates = (
  db: Kysely<Database>,
) => AliasedExpression<{ id: string; name: string; at: string }, 'subject'>

const candidates: Record<DisagreementSubject, Candidates> = {
  document: (db) => db.selectFrom('document').select(['id', 'title as name', 'addedAt as at']).as('subject'),
  meeting: (db) => db.selectFrom('meeting').select(['id', 'slug as name', 'heldOn as at']).as('subject'),
  person: (db) => db.selectFrom('person').select(['id', 'name', 'createdAt as at']).as('subject'),
  question: (db) =>
    db
      .selectFrom('question')
      .select(['id', 'askedOn as at', sql<string>`number || ', ' || text`.as('name')])
      .where('struckAt', 'is', null)
      .as('subject'),
  'follow-up': (db) =>
    db
      .selectFrom('followUp')
      .select(['id', 'openedOn as at', sql<string>`number || ', ' || owed`.as('name')])
      .where('struckAt', 'is', null)
      .as('subject'),
}

/**
 * What a disagreement may be about, newest first of each kind, a hundred of each at most.
 * @param chosen what it is about already; that stays a choice however old it is
 */
export async function listSubjects(
  db: Kysely<Database>,
  chosen: readonly SubjectRef[] = [],
): Promise<Subject[]> {
  const kinds = disagreementSubjects.map(async (kind): Promise<Subject[]> => {
    const all = db.selectFrom(candidates[kind](db)).select(['subject.id', 'subject.name'])
    const newest = await all.orderBy('subject.at', 'desc').orderBy('subject.id', 'desc').limit(most).execute()
    const missing = chosen
      .filter((one) => one.kind === kind && !newest.some(({ id }) => id === one.id))
      .map(({ id }) => id)
    const kept = missing.length > 0 ? await all.where('subject.id', 'in', missing).execute() : []
    return [...newest, ...kept].map((row) => ({ kind, ...row }))
  })
  return (await Promise.all(kinds)).flat()
}

/** @throws NotFound where something that a disagreement is to be about is not there */
export async function checkSubjects(db: Kysely<Database>, about: readonly SubjectRef[]): Promise<void> {
  for (const kind of disagreementSubjects) {
    const ids = [...new Set(about.filter((one) => one.kind === kind).map(({ id }) => id))]
    if (ids.length === 0) continue
    const found = await db
      .selectFrom(candidates[kind](db))
      .select('subject.id')
      .where('subject.id', 'in', ids)
      .execute()
    if (found.length < ids.length) throw new NotFound(`We can’t find that ${kind.replace('-', ' ')}.`)
  }
}
