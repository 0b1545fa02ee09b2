import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  PostgresQueryCompiler,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely'
import { engineOf } from './dialects/index.ts'
import type { Database } from './schema.ts'

/**
 * Runs a whole sequence of commands so that the store keeps all of it or nothing, also when the process is cut off. To
 * `work` the store looks like any other: its transactions are savepoints of the one outside.
 */
export async function inOneTransaction<Result>(
  db: Kysely<Database>,
  work: (store: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const executor = db.getExecutor()
  const isPostgres = engineOf(db).name === 'postgres'
  return executor.provideConnection(async (connection) => {
    const store = new Kysely<Database>({
      dialect: {
        createAdapter: () => executor.adapter,
        createDriver: () => savepointDriver(connection),
        createIntrospector: () => db.introspection,
        createQueryCompiler: () => (isPostgres ? new PostgresQueryCompiler() : new SqliteQueryCompiler()),
      },
      plugins: [new CamelCasePlugin()],
    })
    await run(connection, 'begin')
    try {
      const result = await work(store)
      await run(connection, 'commit')
      return result
    } catch (error) {
      await run(connection, 'rollback')
      throw error
    }
  })
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement))
}

/** One connection, lent to one user at a time, as a pool of one would. */
function savepointDriver(connection: DatabaseConnection): Driver {
  let last: Promise<void> = Promise.resolve()
  let giveBack: () => void = () => {}
  return {
    async init() {},
    async acquireConnection() {
      const before = last
      let resolve = () => {}
      last = new Promise((done) => (resolve = done))
      await before
      giveBack = resolve
      return connection
    },
    async releaseConnection() {
      giveBack()
    },
    beginTransaction: (lent) => run(lent, 'savepoint command'),
    commitTransaction: (lent) => run(lent, 'release savepoint command'),
    async rollbackTransaction(lent) {
      await run(lent, 'rollback to savepoint command')
      await run(lent, 'release savepoint command')
    },
    async destroy() {},
  }
}
