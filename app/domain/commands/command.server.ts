import type { Kysely, Transaction } from 'kysely'
import { v7 as newUuid } from 'uuid'
import { engineOf } from '#db/dialects/index.ts'
import type { Basis, Database } from '#db/schema.ts'
import { isStoreAway } from '#db/store-away.ts'
import { NotAllowed } from '../errors.ts'
import { may, type Action, type ActorRole } from './permissions.ts'
import {
  appendToAuditLog,
  findByIdempotencyKey,
  type AuditDraft,
} from '../audit-log/append-to-audit-log.server.ts'
import { forgetTouches, sealTouchedRows } from '../audit-log/seal-rows.server.ts'
import type { Clock } from '../time/clock.ts'

export type Store = Kysely<Database>
export type Trx = Transaction<Database>

export type Actor = { accountId: string | null; name: string; role: ActorRole; personId: string | null }

/** Who may read and write, with what, when. Every command takes it first. */
export type CommandContext = {
  db: Store
  clock: Clock
  actor: Actor
  /** Where what is entered comes from; `recorded` unless the example or an import says otherwise. */
  basis?: { basis: Basis; source: string | null }
  /** The same key twice is one command: the second returns what the first returned. */
  idempotencyKey?: string
  /** Where set, the command is done, read by this, and taken back whole. */
  rehearsal?: (trx: Trx) => Promise<unknown>
}

export type Work = {
  trx: Trx
  /** The instant of the command. */
  now: string
  /** Spread into the row of every fact: `{ basis, source }`. */
  stamp: { basis: Basis; source: string | null }
  record: (draft: AuditDraft) => Promise<void>
}

/** How often a command is begun whose database went away before it could commit. */
const attempts = 3

export function newId(): string {
  return newUuid()
}

/**
 * The frame of every command: who may, one transaction with commands one at a time, then `work`, which loads, asks the
 * rule, writes and records. Nothing slow (hashing a password, a PDF, mail) belongs inside, and nothing that leaves a trace
 * elsewhere: where the database goes away before it commits, `work` is begun anew.
 * @throws NotAllowed when the table of permissions says no
 */
export async function perform<Result>(
  context: CommandContext,
  action: Action,
  work: (tools: Work) => Promise<Result>,
  /** For a command that may find that there is nothing to do. */
  { mayChangeNothing = false } = {},
): Promise<Result> {
  if (!may(context.actor.role, action)) {
    throw new NotAllowed(`Your account (${context.actor.role}) may not do this.`)
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await performOnce(context, action, work, mayChangeNothing)
    } catch (error) {
      // Nothing of it was kept, for certain; a commit whose outcome is unknown is never repeated.
      const again = isStoreAway(error) && error.outcome === 'not-done' && !error.busy && attempt < attempts
      if (!again) throw error
    }
  }
}

async function performOnce<Result>(
  context: CommandContext,
  action: Action,
  work: (tools: Work) => Promise<Result>,
  mayChangeNothing: boolean,
): Promise<Result> {
  const { db, clock, actor, idempotencyKey } = context
  return db.transaction().execute(async (trx) => {
    await engineOf(db).serializeCommands(trx)
    if (idempotencyKey) {
      const earlier = await findByIdempotencyKey(trx, idempotencyKey)
      if (earlier) return earlier.result as Result
    }
    await forgetTouches(trx)
    const now = clock.now()
    const stamp = context.basis ?? { basis: 'recorded' as const, source: null }
    const drafts: AuditDraft[] = []
    const result = await work({
      trx,
      now,
      stamp,
      record: async (draft) => {
        drafts.push(draft)
      },
    })
    if (context.rehearsal) throw new Rehearsed(await context.rehearsal(trx))
    const seals = await sealTouchedRows(trx)
    const [first, ...more] = drafts.map((draft) => ({ ...draft, action, at: now, actor }))
    if (first) {
      const keyed = idempotencyKey ? { idempotencyKey, result } : {}
      await appendToAuditLog(trx, [{ ...first, ...keyed, seals }, ...more])
    } else if (!mayChangeNothing || seals.length > 0)
      throw new Error(`The command ${action} recorded nothing.`)
    return result
  })
}

/** Ends a rehearsal, so that nothing of it is kept. */
class Rehearsed extends Error {
  readonly found: unknown
  constructor(found: unknown) {
    super('The command was rehearsed.')
    this.found = found
  }
}

/**
 * Does a command, reads what would be there after it, and takes all of it back: every rule is asked, nothing is kept.
 * @returns what was read
 * @throws what the command itself refuses
 */
export async function rehearse<Found>(
  { idempotencyKey: _key, ...context }: CommandContext,
  command: (context: CommandContext) => Promise<unknown>,
  read: (trx: Trx) => Promise<Found>,
): Promise<Found> {
  try {
    await command({ ...context, rehearsal: read })
  } catch (error) {
    if (error instanceof Rehearsed) return error.found as Found
    throw error
  }
  throw new Error('The command ended without a rehearsal.')
}
