import { fileProblem, type FileProblem } from '#app/domain/comments/sign-up/file-problem.ts'
import type { Problem } from '#app/domain/comments/sign-up/sign-up-form.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import type { Received } from './files/receive-files.server.ts'
import type { Services } from './load-context.server.ts'

export type KeptFile = SignUpInput['files'][number] & { path: string; byteSize: number }

/** A file of a comment, judged by its content. @param sender the network from which it came */
export async function judged(
  door: Services['files'],
  file: Received['files'][number],
  sender: string,
): Promise<KeptFile | { fileName: string; why: FileProblem }> {
  const { fileName, sha256, byteSize, path } = file
  if (path === null) return { fileName, why: 'too-large' }
  const verdict = await door.judge(path, sender)
  if (verdict.ok) {
    return { fileName, sha256, byteSize, path, mediaType: verdict.mediaType, pageCount: verdict.pageCount }
  }
  return { fileName, why: fileProblem(verdict.code) }
}

export function fileProblems(files: Awaited<ReturnType<typeof judged>>[], tooMany: boolean): Problem[] {
  const refused = files.flatMap((file) => ('why' in file ? [{ fileName: file.fileName, why: file.why }] : []))
  if (tooMany) refused.push({ fileName: '', why: 'too-many' })
  return refused.length > 0 ? [{ field: 'files', code: 'files', files: refused }] : []
}
