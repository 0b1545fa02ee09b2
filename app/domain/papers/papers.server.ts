import type { Store } from '../commands/command.server.ts'
import { lineUp } from './line-up.server.ts'
import { moveAhead, takeNext, takeUpAgain, type WantedPaper } from './paper-line.server.ts'
import { isPending, type PapersProgress, type ScanReader } from './paper.ts'
import { papersNow } from './papers-now.server.ts'
import { preparePaper, type Preparing } from './prepare-paper.server.ts'
import { createScanReading } from './scan-reading.server.ts'

/** Prepares attached files for packets in the background, one at a time. */
export type Papers = {
  /** Says that something was attached, so that nobody waits for the next look. */
  wake(): void
  /**
   * Waits until none of these files is still to be prepared, or until the time is over. They go to the head of the line.
   * @param bounds `onProgress`: called each time that one of them is done, and at the beginning
   */
  ready(
    files: readonly WantedPaper[],
    bounds: { withinMs: number; onProgress?: (progress: PapersProgress) => void },
  ): Promise<void>
  /** Ends after the file that is under way, or as soon as its maker is closed. */
  close(): Promise<void>
}

type Needs = Preparing & {
  /** Without it, scans that are to be read wait. */
  scanReader?: ScanReader
  logger?: { error(facts: object, words: string): void }
  /** Between two looks for what nobody onProgress of. */
  everyMs?: number
}

/** What was under way when the server ended is taken up again. */
export function createPapers({ logger, everyMs = 30_000, scanReader, ...preparing }: Needs): Papers {
  const { db, clock } = preparing
  const scans = scanReader ? createScanReading({ ...preparing, reader: scanReader }) : null
  const waiting = new Set<() => void>()
  let under: Promise<void> | null = null
  let again = false
  let closed = false
  let isClean = false
  let changes = 0

  async function round(): Promise<void> {
    if (!isClean) await takeUpAgain(db)
    isClean = true
    await lineUp(db, clock.now())
    for (;;) {
      if (closed) return
      const job = await takeNext(db, clock.now())
      if (job) await preparePaper(preparing, job)
      // Scans take long, so whatever else came goes before each of their pages.
      else if (again || !(await scans?.step())) return
      tell()
    }
  }

  function tell(): void {
    changes += 1
    for (const go of waiting) go()
  }

  function go(): void {
    again = true
    under ??= (async () => {
      while (again && !closed) {
        again = false
        try {
          await round()
        } catch (error) {
          isClean = false
          if (!closed) logger?.error({ why: String(error) }, 'a paper could not be prepared')
        }
      }
    })().finally(() => {
      under = null
      tell()
    })
  }

  const timer = setInterval(go, everyMs)
  timer.unref()
  go()

  return {
    wake: go,
    async ready(files, { withinMs, onProgress }) {
      const end = performance.now() + withinMs
      await moveAhead(db, files, clock.now())
      go()
      for (;;) {
        const seen = changes
        const left = await countPending(db, files)
        onProgress?.({ ready: files.length - left, of: files.length })
        const timeLeft = end - performance.now()
        if (left === 0 || timeLeft <= 0 || closed) return
        if (changes === seen) await change(waiting, timeLeft)
      }
    },
    async close() {
      closed = true
      clearInterval(timer)
      tell()
      await under
    },
  }
}

async function countPending(db: Store, files: readonly WantedPaper[]): Promise<number> {
  const now = await papersNow(
    db,
    files.map(({ sha256 }) => sha256),
  )
  return files.filter(({ sha256 }) => isPending(now.get(sha256)!)).length
}

/** Resolves when something changed, at the latest after `most` milliseconds. */
function change(waiting: Set<() => void>, most: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      waiting.delete(go)
      resolve()
    }
    const timer = setTimeout(go, most)
    waiting.add(go)
  })
}
