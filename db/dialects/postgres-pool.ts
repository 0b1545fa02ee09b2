import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { StoreAway, type CommitOutcome } from '../store-away.ts'

/** How long is waited for PostgreSQL, in milliseconds. */
export type PostgresBounds = {
  /** For a connection, new or free. */
  connect: number
  /** For one statement; a little less for a lock that another holds, a little more for a server that says nothing. */
  statement: number
  /** For a server that comes back, before the visitor is told that it is away. */
  patience: number
}

export const servingBounds: PostgresBounds = { connect: 4_000, statement: 8_000, patience: 2_000 }

/** For this long after an outage was noticed nobody waits: otherwise each request would wait it out anew. */
const restMillis = 1_000
const idleTransactionMillis = 300_000
const attempts = 3

const gone = /^(E(CONN|PIPE|TIMEDOUT|HOST|NET|AI_AGAIN|NOTFOUND)|08|57P0|25P03|53300)/
const goneWords =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|not queryable|Client was closed/

/** True when the connection is lost, or the server does not take one. */
function isGone(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (typeof code === 'string' && gone.test(code)) || goneWords.test(String(message))
}

/** 55P03: a lock was not free in time; 57014: the statement was stopped for its time. */
function isBusy(error: unknown): boolean {
  return ['55P03', '57014'].includes(String((error as { code?: unknown }).code))
}

/**
 * A pool for Kysely that outlives its server. A connection that is lost ends nothing: whoever uses it gets StoreAway, and
 * the next one a new connection. What is safe is repeated: connecting, reading, beginning a transaction. A commit is never
 * repeated; where its answer is lost, the server is asked what became of the transaction.
 */
export function lastingPool(
  config: pg.PoolConfig,
  { connect, statement, patience }: Partial<PostgresBounds> = {},
) {
  const pool = new pg.Pool({
    ...config,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idle_in_transaction_session_timeout: idleTransactionMillis,
    ...(connect ? { connectionTimeoutMillis: connect } : {}),
    ...(statement
      ? {
          lock_timeout: Math.ceil(statement * 0.8),
          statement_timeout: statement,
          // The server ends a statement before the connection is given up, as long as it answers at all.
          query_timeout: Math.ceil(statement * 1.25),
        }
      : {}),
  })
  // Whoever uses a connection that is lost is told by the statement that fails; one that nobody uses leaves the pool.
  const quietly = () => undefined
  pool.on('error', quietly)
  pool.on('connect', (client) => void client.on('error', quietly))
  let awayUntil = 0

  async function acquire(insisting = false): Promise<pg.PoolClient> {
    if (Date.now() < awayUntil && !insisting)
      throw new StoreAway('not-done', new Error('it did not answer a moment ago'))
    const deadline = Date.now() + (patience ?? 0)
    for (let wait = 25; ; wait = Math.min(2 * wait, 250)) {
      try {
        const client = await pool.connect()
        awayUntil = 0
        return client
      } catch (error) {
        if (!isGone(error)) throw error
        const crowded = pool.totalCount - pool.idleCount >= (config.max ?? 10)
        if (crowded) throw new StoreAway('not-done', error, true)
        if (Date.now() + wait > deadline) {
          awayUntil = Date.now() + restMillis
          throw new StoreAway('not-done', error)
        }
        await pause(wait)
      }
    }
  }

  /** What became of a transaction whose commit got no answer. */
  async function outcomeOf(transaction: string): Promise<CommitOutcome | 'done'> {
    const deadline = Date.now() + (patience ?? 0)
    while (Date.now() < deadline) {
      const client = await acquire(true).catch(() => null)
      if (!client) return 'unknown'
      try {
        const { rows } = await client.query<{ status: string | null }>(
          'select txid_status($1::bigint) as status',
          [transaction],
        )
        client.release()
        if (rows[0]?.status === 'committed') return 'done'
        if (rows[0]?.status === 'aborted') return 'not-done'
        if (rows[0]?.status !== 'in progress') return 'unknown'
      } catch (error) {
        drop(client, error)
      }
      await pause(25)
    }
    return 'unknown'
  }

  function drop(client: pg.PoolClient, error: unknown): void {
    client.release(error instanceof Error ? error : true)
    // A server that hangs would otherwise keep the socket open for as long as it hangs.
    ;(
      client as unknown as { connection?: { stream?: { destroy?: () => void } } }
    ).connection?.stream?.destroy?.()
  }

  /** A connection as Kysely borrows it. */
  async function lend() {
    let client = await acquire()
    let lost: unknown = null
    let open = false
    let transaction: string | null = null

    async function run(text: string, values?: unknown[]): Promise<pg.QueryResult> {
      if (lost !== null) throw new StoreAway('not-done', lost)
      try {
        return await client.query(text, values as unknown[])
      } catch (error) {
        if (isGone(error)) {
          lost = error
          if (/timeout/.test(String((error as Error).message))) awayUntil = Date.now() + restMillis
        } else if (isBusy(error)) throw new StoreAway('not-done', error, true)
        throw error
      }
    }

    /** Runs what changes nothing, on another connection where this one is lost. */
    async function repeatable(text: string, values?: unknown[]): Promise<pg.QueryResult> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await run(text, values)
        } catch (error) {
          if (lost === null) throw error
          if (attempt === attempts || Date.now() < awayUntil) throw new StoreAway('not-done', error)
          drop(client, lost)
          client = await acquire()
          lost = null
        }
      }
    }

    async function begin(text: string): Promise<pg.QueryResult> {
      const readOnly = /read only/i.test(text)
      // With the number the server can be asked what became of the transaction.
      const statement = readOnly ? text : `${text}; select txid_current()::text as number`
      const answer = (await repeatable(statement)) as pg.QueryResult | pg.QueryResult<{ number: string }>[]
      open = true
      if (!Array.isArray(answer)) return answer
      transaction = answer[1]?.rows[0]?.number ?? null
      return answer[0] as pg.QueryResult
    }

    async function commit(): Promise<pg.QueryResult> {
      open = false
      if (lost !== null) throw new StoreAway('not-done', lost)
      try {
        return await run('commit')
      } catch (error) {
        if (lost === null) throw error
        const outcome = transaction === null ? 'not-done' : await outcomeOf(transaction)
        if (outcome !== 'done') throw new StoreAway(outcome, error)
        return { command: 'COMMIT', rowCount: null, rows: [] } as unknown as pg.QueryResult
      }
    }

    return {
      async query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
        if (/^(begin|start transaction)\b/i.test(text)) return begin(text)
        if (/^commit$/i.test(text)) return commit()
        if (/^rollback$/i.test(text)) {
          open = false
          // Whoever is cut off is rolled back by the server.
          if (lost !== null)
            return { command: 'ROLLBACK', rowCount: null, rows: [] } as unknown as pg.QueryResult
        }
        if (!open && /^\s*select\b/i.test(text)) return repeatable(text, values)
        try {
          return await run(text, values)
        } catch (error) {
          if (lost === null) throw error
          throw new StoreAway(open ? 'not-done' : 'unknown', error)
        }
      },
      release(discard?: boolean | Error) {
        if (lost !== null) drop(client, lost)
        else client.release(discard)
      },
      get processID() {
        return (client as unknown as { processID?: number }).processID
      },
    }
  }

  return { connect: lend, end: () => pool.end(), options: pool.options }
}
