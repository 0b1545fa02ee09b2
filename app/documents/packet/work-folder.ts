import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Hands `work` a folder of its own, made when it is first asked for and gone when `work` ends, however it ends. */
export type WorkFolder = <Result>(work: (folder: () => Promise<string>) => Promise<Result>) => Promise<Result>

/** In the system's temporary folder: for programs that end with their work. A server has a folder that it empties. */
export const inTemporaryFolder: WorkFolder = async (work) => {
  const made = mkdtemp(join(tmpdir(), 'dais-packet-'))
  try {
    return await work(() => made)
  } finally {
    await rm(await made, { recursive: true, force: true })
  }
}
