import type { Kysely } from 'kysely'
import type { Basis, Database } from '#db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Instant } from '../time/instant.ts'
import type { DisagreementSubject } from './document-kinds.ts'

export type DisagreementSideView = {
  text: string
  document: { slug: string; title: string } | null
  basis: Basis
  source: string | null
}

export type DisagreementView = {
  id: string
  subject: string
  note: string | null
  sides: DisagreementSideView[]
  basis: Basis
  source: string | null
}

type Which = { about?: { kind: DisagreementSubject; id: string }; ofDocument?: string }

/**
 * Disagreements between sources, all of them or those about one thing, each with its sides in order. For the public,
 * one that leans on a document which is not public is left out whole.
 * @param publicAt the instant by which documents must be public; null shows a clerk everything
 */
async function load(
  db: Kysely<Database>,
  which: Which,
  publicAt: Instant | null,
): Promise<DisagreementView[]> {
  const { about, ofDocument } = which
  const disagreements = await db
    .selectFrom('disagreement')
    .select(['id', 'subject', 'note', 'basis', 'source'])
    .$if(about !== undefined, (query) =>
      query.where('id', 'in', (sub) =>
        sub
          .selectFrom('disagreementAbout')
          .select('disagreementId')
          .where('subjectKind', '=', about!.kind)
          .where('subjectId', '=', about!.id),
      ),
    )
    .$if(ofDocument !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('id', 'in', (sub) =>
            sub.selectFrom('disagreementSide').select('disagreementId').where('documentId', '=', ofDocument!),
          ),
          eb('id', 'in', (sub) =>
            sub
              .selectFrom('disagreementAbout')
              .select('disagreementId')
              .where('subjectKind', '=', 'document')
              .where('subjectId', '=', ofDocument!),
          ),
        ]),
      ),
    )
    .orderBy('position')
    .execute()
  if (disagreements.length === 0) return []
  const sides = await db
    .selectFrom('disagreementSide')
    .leftJoin('document', 'document.id', 'disagreementSide.documentId')
    .select(['disagreementSide.disagreementId', 'disagreementSide.text'])
    .select(['disagreementSide.basis', 'disagreementSide.source'])
    .select(['document.slug', 'document.title', 'document.publicAt'])
    .where(
      'disagreementSide.disagreementId',
      'in',
      disagreements.map(({ id }) => id),
    )
    .orderBy('disagreementSide.position')
    .execute()
  return disagreements.flatMap((disagreement) => {
    const own = sides.filter((side) => side.disagreementId === disagreement.id)
    const hidden = (side: (typeof own)[number]) =>
      publicAt !== null && side.slug !== null && (side.publicAt === null || side.publicAt > publicAt)
    if (own.some(hidden)) return []
    return {
      ...disagreement,
      sides: own.map(({ text, basis, source, slug, title }) => ({
        text,
        document: slug !== null && title !== null ? { slug, title } : null,
        basis,
        source,
      })),
    }
  })
}

export async function listDisagreementsForPublic(
  db: Kysely<Database>,
  now: Instant,
): Promise<DisagreementView[]> {
  return load(db, {}, now)
}

/** @returns what public sources say differently about a meeting, a person, a question, a follow-up or a document */
export async function listDisagreementsAbout(
  db: Kysely<Database>,
  about: { kind: DisagreementSubject; id: string },
  now: Instant,
): Promise<DisagreementView[]> {
  return load(db, { about }, now)
}

export async function listDisagreementsOfDocument(
  db: Kysely<Database>,
  documentId: string,
  now: Instant | null,
): Promise<DisagreementView[]> {
  return load(db, { ofDocument: documentId }, now)
}

export async function listDisagreements(db: Kysely<Database>): Promise<DisagreementView[]> {
  return load(db, {}, null)
}

/** One disagreement with the ids that its form needs. @throws NotFound */
export async function getDisagreement(db: Kysely<Database>, id: string) {
  const disagreement = await db.selectFrom('disagreement').selectAll().where('id', '=', id).executeTakeFirst()
  if (!disagreement) throw new NotFound('We can’t find that disagreement.')
  const sides = await db
    .selectFrom('disagreementSide')
    .select(['text', 'documentId', 'source'])
    .where('disagreementId', '=', id)
    .orderBy('position')
    .execute()
  const about = await db
    .selectFrom('disagreementAbout')
    .select(['subjectKind as kind', 'subjectId as id'])
    .where('disagreementId', '=', id)
    .execute()
  return { ...disagreement, sides, about: about as { kind: DisagreementSubject; id: string }[] }
}
