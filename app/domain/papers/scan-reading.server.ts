import { failureOf } from '../store-failure.server.ts'
import { putFile } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'
import { isDomainError } from '../errors.ts'
import { sendable } from '../text/sendable.ts'
import { mostPageText, type MachineWord, type NoSection, type ScanReader } from './paper.ts'
import { takeNext, type PaperJob } from './paper-line.server.ts'
import { papersNow } from './papers-now.server.ts'
import type { Preparing } from './prepare-paper.server.ts'
import { readSection } from './read-section.server.ts'

type Needs = Omit<Preparing, 'maker'> & { reader: ScanReader }
type Reading = { job: PaperJob; pages: number[]; words: Map<number, MachineWord[]> }

/** How often a file is begun whose reading ended with the server. */
const mostBegun = 5

/**
 * Reads the scans for which the clerk asked, page by page, each kept as it is read. Where the words stand is kept only
 * until all pages are read, so a file that was under way when the server ended is begun anew.
 */
export function createScanReading({ db, clock, reader, hasRoom = async () => true }: Needs) {
  let under: Reading | null = null

  /** Reads one page, or lays the words on the pages when all are read. False where there is nothing to do now. */
  async function step(): Promise<boolean> {
    if (under && !(await isAsked(db, under.job))) under = null
    under ??= await begin()
    if (!under) return false
    const { job, pages, words } = under
    const section = (await papersNow(db, [job.sha256])).get(job.sha256)!.ownSection
    const bytes = section && (await readSection(db, section.sha256))
    if (!bytes) return end({ state: 'failed', reason: 'damaged' })
    const next = pages.find((page) => !words.has(page))
    if (next !== undefined) {
      const read = await begun(reader.read(bytes, next))
      if (read === 'not begun') return false
      const { text, words: found } = 'absence' in read ? { text: '', words: [] } : read
      words.set(next, found)
      await keepPage(db, job.sha256, next, text)
      return true
    }
    const wordless = pages.filter((page) => words.get(page)!.length === 0)
    if (wordless.length === pages.length) return end({ state: 'failed', reason: 'damaged' })
    const pagesOf = { bytes, isTagged: section.isTagged, fileName: job.fileName }
    const made = await begun(reader.withWords(pagesOf, words))
    if (made === 'not begun') return false
    if ('absence' in made) return end({ state: 'failed', reason: made.absence })
    if (!(await hasRoom(made.bytes.byteLength))) return false
    const kept = await keep(made.bytes)
    if (!kept) return false
    const isTagged = made.isTagged ? 1 : 0
    return end({ state: 'ready', madeSha256: kept.sha256, isTagged, scanPages: JSON.stringify(wordless) })
  }

  /** Null on a disk that is full: what was read is kept until there is room. */
  async function keep(bytes: Uint8Array): Promise<{ sha256: string } | null> {
    try {
      return await putFile(db, bytes, 'application/pdf', clock.now())
    } catch (error) {
      if (failureOf(error) === null) throw error
      return null
    }
  }

  async function begin(): Promise<Reading | null> {
    const job = await takeNext(db, clock.now(), 'machine-text')
    if (!job) return null
    await db
      .deleteFrom('preparedPage')
      .where('sha256', '=', job.sha256)
      .where('madeBy', '=', 'machine')
      .execute()
    const { scanPages } = (await papersNow(db, [job.sha256])).get(job.sha256)!
    return { job, pages: job.tries > mostBegun ? [] : scanPages, words: new Map() }
  }

  async function end(outcome: Partial<PaperJob>): Promise<true> {
    const { job } = under!
    under = null
    await db
      .updateTable('preparedPaper')
      .set({ ...outcome, endedAt: clock.now() })
      .where('sha256', '=', job.sha256)
      .where('kind', '=', job.kind)
      .where('recipe', '=', job.recipe)
      .execute()
    return true
  }

  return { step }
}

/** It goes with its file. */
async function isAsked(db: Store, { sha256, recipe }: PaperJob): Promise<boolean> {
  const row = await db
    .selectFrom('preparedPaper')
    .select('state')
    .where('sha256', '=', sha256)
    .where('kind', '=', 'machine-text')
    .where('recipe', '=', recipe)
    .executeTakeFirst()
  return row?.state === 'working'
}

async function keepPage(db: Store, sha256: string, page: number, text: string): Promise<void> {
  await db
    .insertInto('preparedPage')
    .values({ sha256, page, madeBy: 'machine', text: sendable(text.slice(0, mostPageText)) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function begun<Value>(reading: Promise<Value>): Promise<Value | NoSection | 'not begun'> {
  try {
    return await reading
  } catch (error) {
    if (isDomainError(error) && error.kind === 'busy') return 'not begun'
    return { absence: 'damaged', again: false }
  }
}
