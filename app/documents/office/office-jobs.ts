import { readFile, writeFile } from 'node:fs/promises'
import type { Job, JobCall } from '#app/files/child.ts'
import { fileWithoutHidden } from './hidden/without-hidden.ts'
import { withMendedTags } from './mend-tags.ts'

const rewriting =
  (rewrite: (bytes: Uint8Array) => Promise<Uint8Array>): Job =>
  async ({ inputs, output }: JobCall) => {
    await writeFile(output, await rewrite(await readFile(inputs[0]!)))
  }

/** What a child does of a conversion by LibreOffice: the file beforehand, its pages afterwards. */
export const officeJobs = {
  withoutHidden: rewriting(fileWithoutHidden),
  mendTags: rewriting(withMendedTags),
}
