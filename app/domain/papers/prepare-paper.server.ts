import { findFile, isRemoved, putFile, readWholeFile } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'
import { isDomainError } from '../errors.ts'
import { failureOf } from '../store-failure.server.ts'
import type { Clock } from '../time/clock.ts'
import { addMinutes } from '../time/instant.ts'
import { sendable } from '../text/sendable.ts'
import {
  isPending,
  isTriedAgain,
  mostPageText,
  mostTries,
  type Absence,
  type MadeSection,
  type NoSection,
} from './paper.ts'
import type { SectionMaker } from './paper.ts'
import { moveAhead, takeNext, type PaperJob, type WantedPaper } from './paper-line.server.ts'
import { papersNow } from './papers-now.server.ts'

export type Preparing = {
  db: Store
  clock: Clock
  maker: SectionMaker
  /** Whether so many more bytes may be kept. */
  hasRoom?: (bytes: number) => Promise<boolean>
}

const rowsAtOnce = 100
/** Until a file is tried again that could not be begun, or for which there was no room. */
const minutesUntilAgain = { busy: 1, room: 10 }

type Outcome = Partial<Omit<PaperJob, 'sha256' | 'kind' | 'recipe'>>

/**
 * Makes the pages of a file that was taken from the line, keeps them and the text of each, and says what became of it.
 * Never throws for the file's sake.
 */
export async function preparePaper(preparing: Preparing, job: PaperJob): Promise<void> {
  const { db, clock } = preparing
  const { outcome, made } = await outcomeOf(preparing, job)
  await db.transaction().execute(async (trx) => {
    const ended = outcome.state === 'waiting' ? {} : { endedAt: clock.now(), nextTryAt: null }
    const kept = await trx
      .updateTable('preparedPaper')
      .set({ ...outcome, ...ended })
      .where('sha256', '=', job.sha256)
      .where('kind', '=', job.kind)
      .where('recipe', '=', job.recipe)
      .returning('state')
      .executeTakeFirst()
    // Gone with its file meanwhile.
    if (!kept || kept.state === 'waiting') return
    await trx
      .deleteFrom('preparedPaper')
      .where('sha256', '=', job.sha256)
      .where('kind', '=', job.kind)
      .where('recipe', '<', job.recipe)
      .execute()
    await trx
      .deleteFrom('preparedPage')
      .where('sha256', '=', job.sha256)
      .where('madeBy', '=', 'file')
      .execute()
    const pages = (made?.pages ?? []).flatMap(({ text }, index) =>
      text === ''
        ? []
        : [{ sha256: job.sha256, page: index + 1, madeBy: 'file' as const, text: keptText(text) }],
    )
    for (let from = 0; from < pages.length; from += rowsAtOnce) {
      await trx
        .insertInto('preparedPage')
        .values(pages.slice(from, from + rowsAtOnce))
        .execute()
    }
  })
}

/** Prepares these files one after another, where nobody does so in the background. */
export async function prepareNow(preparing: Preparing, files: readonly WantedPaper[]): Promise<void> {
  const { db, clock } = preparing
  const now = await papersNow(
    db,
    files.map(({ sha256 }) => sha256),
  )
  const left = new Map(
    files.filter(({ sha256 }) => isPending(now.get(sha256)!)).map((file) => [file.sha256, file]),
  )
  await moveAhead(db, [...left.values()], clock.now())
  while (left.size > 0) {
    const job = await takeNext(db, clock.now())
    if (!job) return
    await preparePaper(preparing, job)
    const after = (await papersNow(db, [job.sha256])).get(job.sha256)!
    if (!isPending(after)) left.delete(job.sha256)
  }
}

function keptText(text: string): string {
  return sendable(text.slice(0, mostPageText))
}

async function outcomeOf(
  { db, clock, maker, hasRoom = async () => true }: Preparing,
  job: PaperJob,
): Promise<{ outcome: Outcome; made?: MadeSection }> {
  const file = await findFile(db, job.sha256)
  // One that has used up its tries ended the server each time: nothing else could have kept it from its end.
  if (job.tries > mostTries || !file || (await isRemoved(db, job.sha256))) {
    return { outcome: onlyNamed('damaged', 'failed') }
  }
  const later = (minutes: number): Outcome => ({
    state: 'waiting',
    tries: job.tries - 1,
    nextTryAt: addMinutes(clock.now(), minutes),
  })
  const bytes = await readWholeFile(db, file)
  const made = await tryMaking(maker, job, bytes)
  if (made === 'not begun') return { outcome: later(minutesUntilAgain.busy) }
  if ('again' in made) {
    if (isTriedAgain(made, job.tries)) return { outcome: { state: 'waiting' } }
    return { outcome: onlyNamed(made.absence, made.again ? 'failed' : 'ready') }
  }
  if (!(await hasRoom(made.bytes.byteLength))) return { outcome: later(minutesUntilAgain.room) }
  try {
    const { sha256 } = await putFile(db, made.bytes, 'application/pdf', clock.now())
    return { outcome: readyWith(made, sha256), made }
  } catch (error) {
    // The file is sound: a disk that was full is no reason to leave it out for ever.
    if (failureOf(error) === null) throw error
    return { outcome: later(minutesUntilAgain.room) }
  }
}

async function tryMaking(
  maker: SectionMaker,
  job: PaperJob,
  bytes: Uint8Array,
): Promise<MadeSection | NoSection | 'not begun'> {
  try {
    return await maker.section(job, bytes)
  } catch (error) {
    const isBusy = isDomainError(error) && error.kind === 'busy'
    return isBusy ? 'not begun' : { absence: 'damaged', again: true }
  }
}

function onlyNamed(reason: Absence, state: 'ready' | 'failed'): Outcome {
  return { state, holds: 'only named', reason, madeSha256: null, pageCount: null, scanPages: null }
}

function readyWith({ kind, isTagged, pages }: MadeSection, madeSha256: string): Outcome {
  const scans = pages.flatMap(({ isScan }, index) => (isScan ? [index + 1] : []))
  return {
    state: 'ready',
    holds: kind === 'as is' ? 'as it is' : 'converted',
    reason: null,
    madeSha256,
    isTagged: isTagged ? 1 : 0,
    pageCount: pages.length,
    scanPages: JSON.stringify(scans),
  }
}
