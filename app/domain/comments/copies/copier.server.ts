import { findFile, readWholeFile } from '#db/files.ts'
import type { Store } from '../../commands/command.server.ts'
import { caretaker } from '../../storage/remove-bytes.server.ts'
import type { Clock } from '../../time/clock.ts'
import type { CopyMaker } from './copy-maker.ts'
import { keepCopy, nextWithoutCopy, type FileWithoutCopy } from './file-copies.server.ts'

/** Makes the public copies of files that came with comments, one after another, in the background. */
export type Copier = {
  /** Says that files came, so that nobody waits for the next look. */
  wake(): void
  /** Waits until every file that is there now was tried. */
  settled(): Promise<void>
  close(): Promise<void>
}

type Needs = {
  db: Store
  clock: Clock
  maker: CopyMaker
  /** Whether so many more bytes may be kept. */
  hasRoom?: (bytes: number) => Promise<boolean>
  logger?: { error(facts: object, words: string): void }
  everyMs?: number
}

/** What is not done yet is found in the store: a server that starts goes on where the last one ended. */
export function createCopier(needs: Needs): Copier {
  const { db, logger, everyMs = 30_000 } = needs
  let under: Promise<void> | null = null
  let again = false
  let closed = false

  async function round(): Promise<void> {
    for (let after = ''; ;) {
      const file = closed ? undefined : await nextWithoutCopy(db, after)
      if (!file) return
      after = file.id
      try {
        await copyFile(needs, file)
      } catch (error) {
        // It is tried again at the next look; those behind it do not wait for that.
        if (!closed) logger?.error({ why: String(error), file: file.id }, 'a public copy could not be made')
      }
    }
  }

  function go(): Promise<void> {
    again = true
    under ??= (async () => {
      while (again && !closed) {
        again = false
        try {
          await round()
        } catch (error) {
          if (!closed) logger?.error({ why: String(error) }, 'a public copy could not be made')
        }
      }
    })().finally(() => {
      under = null
    })
    return under
  }

  const timer = setInterval(() => void go(), everyMs)
  timer.unref()
  void go()

  return {
    wake: () => void go(),
    settled: go,
    async close() {
      closed = true
      clearInterval(timer)
      await under
    },
  }
}

async function copyFile({ db, clock, maker, hasRoom = async () => true }: Needs, file: FileWithoutCopy) {
  const context = { db, clock, actor: caretaker }
  const stored = await findFile(db, file.sha256)
  if (!stored) return
  const copy = await maker.publicCopy(await readWholeFile(db, stored), file.mediaType)
  if (copy === 'not begun') return
  if ('bytes' in copy && !(await hasRoom(copy.bytes.byteLength))) return
  await keepCopy(context, file, copy)
}
