import path from 'node:path'
import type { Logger } from 'pino'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { Health } from '#app/http/health.server.ts'
import { databasePath, openStore, StoreUnusable, type StoreLocation } from '#db/connection.ts'
import { keepHead } from '#db/head-keeper.ts'
import type { NotePlaces } from '#db/head-note.ts'
import { claimServing } from '#db/serving-claim.ts'
import { closeToOthers, folderTrouble, makePrivateFolder } from '#db/store-files.ts'
import { StoreLost } from '#db/store-failure.ts'
import { createStoreWatch } from '#db/store-watch.ts'
import { createHealth } from './health.ts'
import { refuseAnotherStore, refuseDoubtful, type StartWishes } from './same-store.ts'
import { verifyBeside } from './verified.ts'

/** How often the files are looked at while nobody writes, and on PostgreSQL the head is noted, in milliseconds. */
const lookEvery = 1_000
const noteEvery = 250

export type ServedStore = {
  db: Store
  /** Begins to note the head, once the store has what it is first used with. */
  keep: () => Promise<Health>
  close: () => Promise<void>
}

type Needs = {
  location: StoreLocation
  places: NotePlaces
  wishes: StartWishes
  clock: Clock
  logger: Logger
  say: (line: string) => void
  /** How long another server may take to end, in milliseconds. */
  patience?: number
}

/**
 * Opens the store for this server alone: it is what was last served, nobody else serves it, and only its owner can open
 * its files.
 * @throws StoreUnusable
 */
export async function openServedStore(needs: Needs): Promise<ServedStore> {
  const { location, places, wishes, say } = needs
  // Before the database is opened: the files that SQLite makes beside it take its mode.
  for (const line of closeToOthers(location.dataDir)) say(line)
  await refuseAnotherStore(location, places, wishes)
  try {
    // With PostgreSQL the folder holds only what is noted of it, and files on their way.
    if (location.databaseUrl) makePrivateFolder(location.dataDir)
  } catch (error) {
    throw new StoreUnusable(folderTrouble(location.dataDir, error))
  }
  const watch = createStoreWatch()
  const claim = await claimServing(location, needs.patience)
  watch.alsoAsk(() => claim.check())
  let db: Store
  try {
    db = await openStore(location, undefined, watch)
    await refuseDoubtful(db, places, location)
  } catch (error) {
    await claim.release()
    throw error
  }
  watch.begin(claim.files)
  const endings: (() => Promise<void> | void)[] = []
  return {
    db,
    async keep() {
      const { health, close } = await keepWatch(needs, db, watch)
      endings.push(close)
      return health
    },
    async close() {
      for (const end of endings) await end()
      await db.destroy()
      await claim.release()
    },
  }
}

async function keepWatch(
  { location, places, clock, logger, say }: Needs,
  db: Store,
  watch: ReturnType<typeof createStoreWatch>,
): Promise<{ health: Health; close: () => Promise<void> }> {
  const keeper = await keepHead(db, places, () => clock.now()).catch((error: unknown) => {
    throw new StoreUnusable(folderTrouble(location.dataDir, error))
  })
  if (keeper.places.length === 1) {
    say(
      `Beside ${path.resolve(location.dataDir)} nothing can be written, so a data folder that is removed would not be noticed: name a folder in STATE_DIR.`,
    )
  }
  watch.onCommit(keeper.committed)
  watch.alsoAsk(() => {
    const problem = keeper.problem()
    if (problem instanceof StoreLost) throw problem
  })
  const health = createHealth({
    db,
    clock,
    watch,
    keeper,
    dataDir: location.dataDir,
    file: location.databaseUrl ? null : databasePath(location.dataDir),
    verify: () => verifyBeside(path.resolve('build/scripts/verify.js'), location.dataDir),
  })
  let lastRefusal: string | null = null
  const looking = setInterval(() => {
    const refusal = health.refusal()
    if (refusal !== lastRefusal && refusal) logger.fatal(refusal)
    else if (lastRefusal && !refusal) logger.warn('The store can be written again.')
    lastRefusal = refusal
  }, lookEvery)
  const noting = location.databaseUrl ? setInterval(keeper.committed, noteEvery) : undefined
  return {
    health,
    async close() {
      clearInterval(looking)
      clearInterval(noting)
      await keeper.close()
    },
  }
}
