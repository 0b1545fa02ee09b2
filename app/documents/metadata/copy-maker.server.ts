import type { CopyMaker } from '#app/domain/comments/copies/copy-maker.ts'
import type { PublicCopy } from '#app/domain/papers/public-copy.ts'
import type { ChildPool } from '#app/files/child-pool.server.ts'
import { FileNotRead } from '#app/files/not-read.ts'

export type CopyValue = { failed: string } | Omit<PublicCopy, 'bytes'>

/** Times in milliseconds, the second for each megabyte: nobody waits for it but the public page. */
const time = { fileMs: 60_000, perMbMs: 2_000, mostMs: 180_000 }

/** Makes public copies in a child of the program `packet-child.tsx`. */
export function createCopyMaker(pool: ChildPool): CopyMaker & { close(): Promise<void> } {
  return {
    async publicCopy(bytes, mediaType) {
      const timeLimitMs = Math.min(time.mostMs, time.fileMs + (time.perMbMs * bytes.byteLength) / 1024 ** 2)
      try {
        const { value, output } = await pool.run<CopyValue>('publicCopy', {
          files: [{ bytes }],
          args: { mediaType },
          timeLimitMs,
        })
        if ('failed' in value) return value
        return output ? { ...value, bytes: output } : { failed: 'damaged' }
      } catch (error) {
        if (!(error instanceof FileNotRead)) throw error
        if (error.reason === 'busy' || error.reason === 'stopped') return 'not begun'
        return { failed: error.reason === 'time' ? 'took too long' : 'damaged' }
      }
    },
    close: () => pool.close(),
  }
}
