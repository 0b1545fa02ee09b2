import { createHash } from 'node:crypto'
import type { Store } from '#app/domain/commands/command.server.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { localDate } from '#app/domain/time/instant.ts'

/** Everything that a public page can depend on besides its address, in one short string. */
export type PageVersion = string

type Sources = { db: Store; clock: Clock; buildId: string }
type Known = { seq: number; hash: string; minute: string; zone: string; day: string; version: PageVersion }

/**
 * The version of all public pages: the head of the record, which every command moves on, the date on the commission's
 * calendar, on which settings take effect and meetings pass, and the build. It is read from the store anew, so it
 * holds where several processes share one database; requests that arrive together share one reading.
 * @returns a reading that begins after it is asked for, so never one from before a command that has been answered
 */
export function pageVersions(sources: Sources): () => Promise<PageVersion> {
  let upcoming: Promise<PageVersion> | null = null
  let known: Known | null = null
  const head = sources.db.selectFrom('recordHead').select(['seq', 'hash']).limit(1).compile()

  async function read(): Promise<PageVersion> {
    const now = sources.clock.now()
    const minute = now.slice(0, 16)
    const { seq = 0, hash = '' } = (await sources.db.executeQuery(head)).rows[0] ?? {}
    if (known?.seq === seq && known.hash === hash && known.minute === minute) return known.version
    // The zone is a setting, so it can only change where the record or the day does.
    const same = known?.hash === hash && localDate(now, known.zone) === known.day ? known : null
    const zone = same?.zone ?? (await getSettingsNow(sources.db, now)).settings.timeZone
    const day = localDate(now, zone)
    const facts = JSON.stringify([sources.buildId, seq, hash, day])
    const version = createHash('sha256').update(facts).digest('base64url').slice(0, 22)
    known = { seq, hash, minute, zone, day, version }
    return version
  }

  return () =>
    (upcoming ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        upcoming = null
        read().then(resolve, reject)
      })
    }))
}
