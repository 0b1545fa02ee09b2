import type { Store } from '../commands/command.server.ts'
import { isShown } from '../meeting-record/announced.server.ts'
import type { Instant } from '../time/instant.ts'
import { titleOf } from '../text/short-title.ts'

export type AboutDocument = { slug: string; title: string; kind: string }

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

/** @returns what the clerk said a document is about, also what nobody else may read yet */
export async function listLinksOf(db: Store, documentId: string) {
  const of = (kind: 'question' | 'follow-up') =>
    db
      .selectFrom('documentAbout')
      .select('subjectId')
      .where('documentId', '=', documentId)
      .where('subjectKind', '=', kind)
  const questions = await db
    .selectFrom('question')
    .select(['number', 'text'])
    .where('id', 'in', of('question'))
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()
  const followUps = await db
    .selectFrom('followUp')
    .select(['number', 'owed as text'])
    .where('id', 'in', of('follow-up'))
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()
  return [
    ...questions.map((row) => ({ kind: 'question' as const, ...row })),
    ...followUps.map((row) => ({ kind: 'follow-up' as const, ...row })),
  ]
}

export type MattersOfDocument = {
  questions: { number: string; title: string; text: string }[]
  followUps: { number: string; title: string; text: string }[]
}

/**
 * @returns the questions and follow-ups that a document is about, of those that anyone may read; also a follow-up whose
 * history names the document, such as a reply that the library holds
 */
export async function listMattersOf(db: Store, documentId: string, now: Instant): Promise<MattersOfDocument> {
  const about = (kind: 'question' | 'follow-up') =>
    db
      .selectFrom('documentAbout')
      .select('subjectId')
      .where('documentId', '=', documentId)
      .where('subjectKind', '=', kind)
  const called = (rows: { number: string; title: string | null; text: string }[]) =>
    rows.map((row) => ({ ...row, title: titleOf(row) }))
  const questions = await db
    .selectFrom('question')
    .select(['number', 'title', 'text'])
    .where('id', 'in', about('question'))
    .where('struckAt', 'is', null)
    .where(isShown(db, 'question', now))
    .orderBy('number')
    .execute()
  const followUps = await db
    .selectFrom('followUp')
    .select(['number', 'title', 'owed as text'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', about('follow-up')),
        eb('id', 'in', (entries) =>
          entries
            .selectFrom('followUpEntry')
            .select('followUpId')
            .where('followUpEntry.documentId', '=', documentId)
            .where(isShown(db, 'followUpEntry', now)),
        ),
      ]),
    )
    .where('struckAt', 'is', null)
    .where(isShown(db, 'followUp', now))
    .orderBy('number')
    .execute()
  return { questions: called(questions), followUps: called(followUps) }
}
