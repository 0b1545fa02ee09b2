import type { TestProject } from 'vitest/node'
import { postgresStore } from '#db/dialects/postgres.ts'
import { migrate } from '#db/migrate.ts'
import { ask, databaseUrl, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the tests' own PostgreSQL server. */
    postgresUrl: string
    /** Name of a migrated, empty database there, to be copied. */
    postgresTemplate: string
  }
}

const template = 'migrated'

/** Starts PostgreSQL once for all test files, with one migrated database that each file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  try {
    await ask(server.url, `CREATE DATABASE ${template} TEMPLATE template0`)
    const db = postgresStore(databaseUrl(server.url, template))
    await migrate(db).finally(() => db.destroy())
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgresUrl', server.url)
  project.provide('postgresTemplate', template)
  return server.stop
}
