import { findFile, isRemoved, putFile, readWholeFile } from '#db/files.ts'
import type { Store } from '../commands/command.server.ts'
import { isDomainError } from '../errors.ts'
import type { Clock } from '../time/clock.ts'
import { addMinutes } from '../time/instant.ts'
import { sendable } from '../text/sendable.ts'
import {
  isPending,
  isTriedAgain,
  mostPageText,
  mostTries,
  type MadeSection,
  type NoSection,
} from './paper.ts'
import type { CopyMaker, NoCopy, SectionMaker } from './paper.ts'
import { moveAhead, takeNext, type PaperJob, type WantedPaper } from './paper-line.server.ts'
import { papersNow } from './papers-now.server.ts'

export type Preparing = {
  db: Store
  clock: Clock
  maker: SectionMaker
  /** Makes copies for the public of what comes with comments; without it none are made. */
  copies?: CopyMaker
  /** Whether so many more bytes may be kept. */
  hasRoom?: (bytes: number) => Promise<boolean>
}

const rowsAtOnce = 100
/** Until a file is tried again that could not be begun, or for which there was no room. */
const minutesUntilAgain = { busy: 1, room: 10 }

type Outcome = Partial<Omit<PaperJob, 'sha256' | 'kind' | 'recipe'>>

/**
 * Makes what a job of the line asks for, the pages of a file or its copy for the public, keeps it with the text of each
 * page, and says what became of it. Never throws for the file's sake.
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
    if (job.kind !== 'section') return
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
  { db, clock, maker, copies, hasRoom = async () => true }: Preparing,
  job: PaperJob,
): Promise<{ outcome: Outcome; made?: MadeSection }> {
  const file = await findFile(db, job.sha256)
  // One that has used up its tries ended the server each time: nothing else could have kept it from its end.
  if (job.tries > mostTries || !file || (await isRemoved(db, job.sha256))) {
    return { outcome: notMade(job, 'damaged', 'failed') }
  }
  const later = (minutes: number): Outcome => ({
    state: 'waiting',
    tries: job.tries - 1,
    nextTryAt: addMinutes(clock.now(), minutes),
  })
  const bytes = await readWholeFile(db, file)
  const made = await tryMaking(() =>
    job.kind === 'section' ? maker.section(job, bytes) : copies!.publicCopy(job, bytes),
  )
  if (made === 'not begun') return { outcome: later(minutesUntilAgain.busy) }
  if ('again' in made) {
    if (isTriedAgain(made, job.tries)) return { outcome: { state: 'waiting' } }
    const why = 'absence' in made ? made.absence : made.why
    return { outcome: notMade(job, why, made.again ? 'failed' : 'ready') }
  }
  if (!(await hasRoom(made.bytes.byteLength))) return { outcome: later(minutesUntilAgain.room) }
  const mediaType = 'pages' in made ? 'application/pdf' : job.mediaType
  const { sha256 } = await putFile(db, made.bytes, mediaType, clock.now())
  if ('pages' in made) return { outcome: readyWith(made, sha256), made }
  return { outcome: { state: 'ready', reason: null, madeSha256: sha256 } }
}

type Made = MadeSection | NoSection | { bytes: Uint8Array } | NoCopy

async function tryMaking(make: () => Promise<Made>): Promise<Made | 'not begun'> {
  try {
    return await make()
  } catch (error) {
    const isBusy = isDomainError(error) && error.kind === 'busy'
    return isBusy ? 'not begun' : { absence: 'damaged', again: true }
  }
}

function notMade({ kind }: PaperJob, reason: string, state: 'ready' | 'failed'): Outcome {
  const nothing = { state, reason, madeSha256: null, pageCount: null, scanPages: null }
  return kind === 'section' ? { ...nothing, holds: 'only named' } : { ...nothing, state: 'failed' }
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
