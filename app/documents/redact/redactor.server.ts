import { CopyNotMade, type PageUnderMarks, type Redactor } from '#app/domain/papers/redaction/redactor.ts'
import type { Mark } from '#app/domain/papers/redaction/marks.ts'
import type { ChildPool, JobResult } from '#app/files/child-pool.server.ts'
import { FileNotRead } from '#app/files/not-read.ts'
import type { BlackOutArgs, BlackOutValue, PageArgs } from './redact-jobs.ts'

/** In milliseconds. A copy may take its share for each page that has marks. */
const LOOKING_MS = 30_000
const COPYING_MS = 60_000
const COPYING_MS_PER_PAGE = 3_000
const MOST_COPYING_MS = 300_000

/** Looks at prepared pages and makes copies with parts blacked out, in a child process of its own. */
export function createRedactor(pool: ChildPool): Redactor {
  const run = <Value>(job: string, pages: Uint8Array, args: unknown, timeLimitMs: number) =>
    asked(pool.run<Value>(job, { files: [{ bytes: pages }], args, timeLimitMs }))
  return {
    async picture(pages, page, marks) {
      const args: PageArgs = { page, marks: [...marks] }
      const { output } = await run('redactPicture', pages, args, LOOKING_MS)
      if (!output) throw new CopyNotMade('content')
      return output
    },
    async look(pages, page, marks) {
      const args: PageArgs = { page, marks: [...marks] }
      return (await run<PageUnderMarks>('redactLook', pages, args, LOOKING_MS)).value
    },
    async find(pages, wanted) {
      return (await run<Mark[]>('redactFind', pages, wanted, LOOKING_MS)).value
    },
    async blackOut(pages, marks, copyName) {
      const args: BlackOutArgs = { marks: [...marks], copyName }
      const marked = new Set(marks.map(({ page }) => page)).size
      const timeLimitMs = Math.min(MOST_COPYING_MS, COPYING_MS + COPYING_MS_PER_PAGE * marked)
      const { value, output } = await run<BlackOutValue>('redact', pages, args, timeLimitMs)
      if (value.unsafe !== null) throw new CopyNotMade('unsafe', value.unsafe)
      if (!output) throw new CopyNotMade('content')
      return output
    },
  }
}

async function asked<Value>(running: Promise<JobResult<Value>>): Promise<JobResult<Value>> {
  try {
    return await running
  } catch (error) {
    if (!(error instanceof FileNotRead)) throw error
    const { reason, message } = error
    if (reason === 'busy' || reason === 'stopped') throw new CopyNotMade('busy', message)
    if (reason === 'time') throw new CopyNotMade('time', message)
    throw new CopyNotMade(reason === 'memory' || reason === 'output' ? 'size' : 'content', message)
  }
}
