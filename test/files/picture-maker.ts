import { createChildPool, type ChildPool } from '#app/files/child-pool.server.ts'
import type { PictureOrder } from './programs/make-pictures.ts'

/** Makes pictures in a child, as cameras and scanners do. To be closed. */
export function createPictureMaker(): {
  make(order: PictureOrder): Promise<Buffer>
  close: ChildPool['close']
} {
  const program = new URL('./programs/make-pictures.ts', import.meta.url)
  const pool = createChildPool({ program, processes: 1, threads: true })
  return {
    make: async (args) => (await pool.run('make', { files: [], args, timeLimitMs: 20_000 })).output!,
    close: () => pool.close(),
  }
}
