import type { StoredFile } from '#db/files.ts'
import { newId, perform, type CommandContext, type Trx } from '../commands/command.server.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { freeSlug, slugOf } from '../text/slug.ts'
import {
  AddDocumentSchema,
  DocumentSchema,
  type AddDocumentInput,
  type ChangeDocumentInput,
} from './forms.ts'

const longestSlug = 60

/**
 * Enters a document. It stays out of sight until it is published, unless `isPublic`.
 * @returns its id and its address, which stays for good
 * @throws Conflict when the address asked for is taken
 */
export async function addDocument(
  context: CommandContext,
  input: AddDocumentInput,
): Promise<{ id: string; slug: string }> {
  const { slug: wanted, isPublic, ...document } = readInput(AddDocumentSchema, input)
  return perform(context, 'library.add-document', async ({ trx, now, stamp, record }) => {
    const id = newId()
    const slug = await addressFor(trx, wanted, document.title)
    await checkReplacement(trx, id, document.replacedById)
    await trx
      .insertInto('document')
      .values({
        id,
        slug,
        ...document,
        sha256: null,
        fileName: null,
        addedAt: now,
        publicAt: isPublic ? now : null,
        ...stamp,
      })
      .execute()
    await record({
      subject: { kind: 'document', id },
      summary: `Added “${document.title}” to the library${isPublic ? '' : ', not public yet'}`,
      after: { slug, ...document, publicAt: isPublic ? now : null },
    })
    return { id, slug }
  })
}

async function addressFor(trx: Trx, wanted: string | null, title: string): Promise<string> {
  const stem = wanted ?? slugOf(title, longestSlug)
  if (stem === null) {
    throw new Invalid('The title has no letters for an address.', {
      title: 'Enter a title with a word or a number: the address of the document’s page is made from it',
    })
  }
  const rows = await trx.selectFrom('document').select('slug').where('slug', 'like', `${stem}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (wanted !== null && taken.has(wanted)) {
    throw new Conflict(`The address /library/${wanted} is taken.`)
  }
  return freeSlug(stem, taken)
}

/** Changes what is said of a document; its address, file and statements stay. @throws NotFound, Invalid */
export async function changeDocument(
  context: CommandContext,
  { documentId, ...input }: ChangeDocumentInput,
): Promise<{ slug: string }> {
  const after = readInput(DocumentSchema, input)
  return perform(context, 'library.change-document', async ({ trx, record }) => {
    const before = await loadDocument(trx, documentId)
    await checkReplacement(trx, documentId, after.replacedById)
    await trx.updateTable('document').set(after).where('id', '=', documentId).execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `Changed “${after.title}” in the library`,
      before,
      after,
    })
    return { slug: before.slug }
  })
}

/** What replaced a document is another one, and no chain of replacements comes back to its beginning. */
async function checkReplacement(trx: Trx, documentId: string, replacedById: string | null): Promise<void> {
  if (replacedById === null) return
  const rows = await trx.selectFrom('document').select(['id', 'replacedById']).execute()
  const next = new Map(rows.map((row) => [row.id, row.replacedById]))
  if (!next.has(replacedById)) throw new NotFound('We can’t find that document.')
  for (let at: string | null = replacedById; at !== null; at = next.get(at) ?? null) {
    if (at === documentId) {
      throw new Invalid('A document can’t replace itself.', {
        replacedById: 'Choose a document that this one did not replace',
      })
    }
  }
}

/** Makes a document public, with its file and statements. What is public stays so. @throws NotFound, Conflict */
export async function publishDocument(
  context: CommandContext,
  documentId: string,
): Promise<{ slug: string }> {
  return perform(context, 'library.publish-document', async ({ trx, now, record }) => {
    const before = await loadDocument(trx, documentId)
    if (before.publicAt !== null) throw new Conflict('This document is public already.')
    await trx.updateTable('document').set({ publicAt: now }).where('id', '=', documentId).execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `Published “${before.title}” in the library`,
      before: { publicAt: null },
      after: { publicAt: now },
    })
    return { slug: before.slug }
  })
}

/**
 * Gives a document its file, which is stored already under its hash. A second file takes the place of the first, which
 * the record keeps by its hash.
 * @throws NotFound for an unknown document or a file that is not stored
 */
export async function setDocumentFile(
  context: CommandContext,
  input: { documentId: string; sha256: StoredFile['sha256']; fileName: string },
): Promise<{ slug: string }> {
  const { documentId, sha256 } = input
  const fileName = input.fileName.trim().slice(0, 200)
  if (fileName === '') throw new Invalid('The file has no name.', { file: 'Choose a file that has a name' })
  return perform(context, 'library.change-document', async ({ trx, record }) => {
    const before = await loadDocument(trx, documentId)
    const file = await trx.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
    if (!file) throw new NotFound('This file is not stored.')
    await trx.updateTable('document').set({ sha256, fileName }).where('id', '=', documentId).execute()
    await record({
      subject: { kind: 'document', id: documentId },
      summary: `Set the file of “${before.title}”: ${fileName}`,
      before: { sha256: before.sha256, fileName: before.fileName },
      after: { sha256, fileName },
    })
    return { slug: before.slug }
  })
}

/** @throws NotFound */
export async function loadDocument(trx: Trx, documentId: string) {
  const document = await trx
    .selectFrom('document')
    .selectAll()
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!document) throw new NotFound('We can’t find that document.')
  return document
}
