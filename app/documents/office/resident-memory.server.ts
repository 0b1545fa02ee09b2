import { readFile } from 'node:fs/promises'

const PAGE_BYTES = 4096

/** Processes that are looked at; more than a confined program may have. */
const MOST = 1024

/** The memory that a process and all that it started hold now, in bytes; 0 for one that has ended. Linux only. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0
  const waiting = [pid]
  let pages = 0
  for (let looked = 0; waiting.length > 0 && looked < MOST; looked++) {
    const next = waiting.pop()!
    const [size, children] = await Promise.all([
      readFile(`/proc/${next}/statm`, 'latin1').catch(() => ''),
      readFile(`/proc/${next}/task/${next}/children`, 'latin1').catch(() => ''),
    ])
    pages += Number(size.split(' ')[1] ?? 0)
    waiting.push(...children.split(' ').filter(Boolean).map(Number))
  }
  return pages * PAGE_BYTES
}
