import { linkDocument } from '#app/domain/library/keep-about.server.ts'
import { addDisagreement } from '#app/domain/library/keep-disagreement.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { addStatement } from '#app/domain/library/keep-statement.server.ts'
import type { DisagreementSubject } from '#app/domain/library/document-kinds.ts'
import { disagreements } from '#db/example/disagreements.ts'
import { documents } from '#db/example/library.ts'
import { person, reported, type LoaderTools } from './tools.ts'

/** The documents that the reports tell of, each statement with the report that has it. @returns ids by address */
export async function loadDocuments(tools: LoaderTools): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { source, statements, about: _about, ...document } of documents) {
    const { id } = await addDocument(reported(tools, source), { ...document, isPublic: true })
    ids.set(document.slug, id)
    for (const { source: own, ...statement } of statements) {
      await addStatement(reported(tools, own), { documentId: id, ...statement })
    }
  }
  return ids
}

/** Which questions and follow-ups the documents are about; both pages lead to each other. */
export async function linkDocuments(
  tools: LoaderTools,
  ids: { documents: Map<string, string>; questions: Map<string, string>; followUps: Map<string, string> },
): Promise<void> {
  const numbers = new Map<string, string>()
  for (const table of ['question', 'followUp'] as const) {
    for (const { id, number } of await tools.db.selectFrom(table).select(['id', 'number']).execute()) {
      numbers.set(id, number)
    }
  }
  for (const { slug, source, about } of documents) {
    const matters = [
      ...(about?.questions ?? []).map((key) => ({ kind: 'question' as const, id: ids.questions.get(key)! })),
      ...(about?.followUps ?? []).map((key) => ({ kind: 'follow-up' as const, id: ids.followUps.get(key)! })),
    ]
    for (const { kind, id } of matters) {
      const documentId = ids.documents.get(slug)!
      await linkDocument(reported(tools, source), { documentId, kind, number: numbers.get(id)! })
    }
  }
}

/** What the reports say differently, side by side, shown on the page of each thing it is about. */
export async function loadDisagreements(
  tools: LoaderTools,
  ids: {
    documents: Map<string, string>
    meeting: string
    questions: Map<string, string>
    followUps: Map<string, string>
  },
): Promise<void> {
  const idOf = (kind: DisagreementSubject, key: string): string => {
    if (kind === 'person') return person(tools, key).id
    if (kind === 'meeting') return ids.meeting
    const of = { question: ids.questions, 'follow-up': ids.followUps, document: ids.documents }[kind]
    return of.get(key)!
  }
  for (const { subject, note, sides, about } of disagreements) {
    const [first] = sides
    await addDisagreement(reported(tools, first!.source), {
      subject,
      note,
      sides: sides.map(({ text, document, source }) => ({
        text,
        source,
        documentId: document ? idOf('document', document) : null,
      })),
      about: about.map(({ kind, key }) => ({ kind, id: idOf(kind, key) })),
    })
  }
}
