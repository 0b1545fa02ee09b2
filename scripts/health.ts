import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Store } from '#app/domain/commands/command.server.ts'
import { failureOf, StoreLost } from '#app/domain/store-failure.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { Health } from '#app/http/health.server.ts'
import type { HeadKeeper } from '#db/head-keeper.ts'
import type { StoreWatch } from '#db/store-watch.ts'
import { quickCheck, type Check } from './quick-check.ts'
import { lastVerified, type Verified } from './verified.ts'

/** Below this many free bytes where the store is, the server says so before the disk is full. */
export const leastFreeBytes = 50_000_000

const sameAnswer = 1_000
const databaseAnswers = 4_000
const quickCheckWait = 2_500
const quickCheckEvery = 600_000
const deepWait = 25_000
const deepEvery = 60_000

type Needs = {
  db: Store
  clock: Clock
  watch: StoreWatch
  keeper: HeadKeeper
  dataDir: string
  /** The SQLite file; null on PostgreSQL. */
  file: string | null
  /** Runs `npm run verify`'s program. */
  verify: () => Promise<Verified | null>
  freeBytes?: (folder: string) => Promise<number>
}

/** Looks at the store as a write, a read and a repair would find it, and remembers what it found for a second. */
export function createHealth(needs: Needs): Health {
  const { db, clock, watch, keeper, dataDir, file, verify, freeBytes = freeBytesOf } = needs
  let last: { at: number; trouble: Promise<string | null> } | null = null
  let quick: { at: number; mark: string; took: number; running: Promise<Check> } | null = null
  let deep: { at: number; running: Promise<Verified | null> } | null = null

  function refusal(): string | null {
    try {
      watch.check()
      return null
    } catch (error) {
      return error instanceof StoreLost ? error.message : 'The files of the store can’t be seen.'
    }
  }

  async function examine(): Promise<string | null> {
    const lost = refusal()
    if (lost) return lost
    const silent = 'The database does not answer.'
    try {
      const beat = db.updateTable('storeIdentity').set({ beatAt: clock.now() }).executeTakeFirst()
      const answered = await within(databaseAnswers, beat)
      if (answered === 'late') return silent
      if (Number(answered.numUpdatedRows) !== 1) return 'The database has lost what it is: restore a backup.'
    } catch (error) {
      return failureWords(error)
    }
    try {
      if ((await within(databaseAnswers, keeper.refresh())) === 'late') return silent
    } catch (error) {
      if (failureOf(error)) return failureWords(error)
      const code = (error as { code?: string }).code ?? (error as Error).message
      return `What was last saved can't be noted beside the store (${code}).`
    }
    if (failureOf(watch.lastFailure()) === 'damaged') return failureWords(watch.lastFailure())
    const free = await freeBytes(dataDir).catch(() => null)
    if (free !== null && free < leastFreeBytes) {
      return `Only ${Math.floor(free / 1e6)} MB are free where the store is; make room before it is full.`
    }
    const verified = lastVerified(dataDir)
    if (verified && verified.findings > 0) return verifiedWords(verified)
    return quickTrouble()
  }

  /** Reads the pages' order in a process of its own, where they may have changed, and now and then where not. */
  async function quickTrouble(): Promise<string | null> {
    if (file === null) return null
    const { mtimeMs, size } = statSync(file)
    const mark = `${mtimeMs} ${size}`
    const now = Date.now()
    const rest = quick === null ? 0 : quick.mark === mark ? quickCheckEvery : Math.max(2_000, 20 * quick.took)
    if (quick === null || now - quick.at > rest) {
      const running = quickCheck(file)
      const started = { at: now, mark, took: 0, running }
      quick = started
      void running.then(() => (started.took = Date.now() - now))
    }
    const found = await within(quickCheckWait, quick.running)
    if (found === 'late' || found.sound) return null
    return 'Pages of the database are damaged. Stop the server and restore a backup.'
  }

  return {
    refusal,
    look() {
      const now = Date.now()
      if (last === null || now - last.at > sameAnswer) last = { at: now, trouble: examine() }
      return last.trouble
    },
    async lookDeep() {
      const now = Date.now()
      if (deep === null || now - deep.at > deepEvery) deep = { at: now, running: verify() }
      const found = await within(deepWait, deep.running)
      if (found === 'late') return { well: true, sentence: 'The deep check is still running; ask again.' }
      if (found === null) return { well: false, sentence: 'The deep check could not be run.' }
      return { well: found.findings === 0, sentence: verifiedWords(found) }
    },
  }
}

function verifiedWords({ at, findings, counted }: Verified): string {
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  return findings === 0
    ? `Verified at ${when}: everything checks, ${counted}.`
    : `The check at ${when} found ${findings} ${findings === 1 ? 'thing' : 'things'} that ${findings === 1 ? 'is' : 'are'} not as recorded; run: npm run verify`
}

function failureWords(error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  switch (failureOf(error)) {
    case 'lost':
      return (error as Error).message
    case 'full':
      return `Nothing can be saved: the disk is full (${code}).`
    case 'damaged':
      return `The database is damaged (${code}). Stop the server and restore a backup.`
    case 'unwritable':
      return `Nothing can be saved: the database can't be written (${code}).`
    default:
      return 'The database does not answer.'
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late')
  })
  work.catch(() => undefined)
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
