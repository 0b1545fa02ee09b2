import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any request may take; what is older was left by one that ended without cleaning up. */
export const staleMinutes = 60

/**
 * Where what is being sent is kept until it is taken or refused: one folder inside the data folder, for the server's own
 * eyes only. Never the system's temporary folder, which other users can read and nobody empties.
 */
export type Incoming = {
  readonly root: string
  /**
   * Hands `work` a folder of its own, made when it is first asked for and removed when `work` ends, however it ends.
   */
  during<Result>(work: (folder: () => Promise<string>) => Promise<Result>): Promise<Result>
  /** Removes what a request left behind that is older than {@link staleMinutes}. @returns how many folders went */
  sweep(now: number): Promise<number>
  /** Removes the folder; call when no request is under way. */
  close(): Promise<void>
}

/**
 * Removes what the last run of the server left, however it ended.
 * @param dataDir the folder of the store; `incoming` is made inside it with the first upload, mode 700
 */
export async function openIncoming(dataDir: string): Promise<Incoming> {
  const root = join(dataDir, 'incoming')
  await rm(root, { recursive: true, force: true })
  // Never the data folder itself: one that vanished is not begun anew by an upload.
  const make = () =>
    mkdir(root, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  return {
    root,
    async during(work) {
      const made: Promise<string>[] = []
      const folder = () => (made[0] ??= make().then(() => mkdtemp(join(root, 'upload-'))))
      try {
        return await work(folder)
      } finally {
        const path = await made[0]?.catch(() => null)
        if (path) await rm(path, { recursive: true, force: true })
      }
    },
    async sweep(now) {
      let removed = 0
      for (const name of await readdir(root).catch(() => [])) {
        const path = join(root, name)
        const found = await stat(path).catch(() => null)
        if (!found || now - found.mtimeMs < staleMinutes * 60_000) continue
        await rm(path, { recursive: true, force: true })
        removed += 1
      }
      return removed
    },
    close: () => rm(root, { recursive: true, force: true }),
  }
}
