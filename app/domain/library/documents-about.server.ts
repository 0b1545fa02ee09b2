import type { Store } from '../command.server.ts'
import type { Instant } from '../time/instant.ts'

export type AboutDocument = { slug: string; title: string; kind: string }

/** @returns the public documents of the library that are about a question or a follow-up */
export async function listDocumentsAbout(
  db: Store,
  { kind, id }: { kind: 'question' | 'follow-up'; id: string },
  now: Instant,
): Promise<AboutDocument[]> {
  return db
    .selectFrom('documentAbout')
    .innerJoin('document', 'document.id', 'documentAbout.documentId')
    .select(['document.slug', 'document.title', 'document.kind'])
    .where('documentAbout.subjectKind', '=', kind)
    .where('documentAbout.subjectId', '=', id)
    .where('document.publicAt', '<=', now)
    .orderBy('document.title')
    .execute()
}
