import type { RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import { may } from '#app/domain/commands/permissions.ts'
import { setDocumentFile } from '#app/domain/library/keep-document.server.ts'
import { findDocument } from '#app/domain/library/library-queries.server.ts'
import { drain } from './drain.ts'
import { formBounds } from './files/form-bounds.ts'
import { uploadOf, type Exchange } from './receive-upload.server.ts'
import { Refused } from './refused.ts'

/** Takes the one file of a library document. The document's page says why one was refused. */
export const libraryUpload = uploadOf({
  path: '/clerk/library/documents/:slug/file',
  bounds: formBounds.libraryFile,
  find: async ({ db, actor }, { slug = '' }) => {
    if (!may(actor.role, 'library.change-document')) throw new Refused('not-open')
    const document = await findDocument(db, slug)
    if (!document) throw new Refused('not-found')
    return document.id
  },
  take: async (context, documentId, { files: [file], judge }) => {
    if (!file) return 'none'
    const judged = await judge(file)
    if (!judged.ok) return judged.code
    await judged.store()
    const { sha256, fileName } = file
    await setDocumentFile(context, { documentId, sha256, fileName })
    return undefined
  },
  answer,
  refuse: (exchange, refused) => {
    if (refused.refusal.code !== 'too-large') throw refused
    answer(exchange, 'too-large')
  },
})

function answer({ request, response }: Exchange, code: RefusalCode | 'none' | undefined): void {
  const page = `/clerk/library/documents/${request.params.slug}`
  drain(request)
  response.redirect(303, code ? `${page}?refused=${code}#file` : page)
}
