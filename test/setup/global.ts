import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { postgresStore } from '#db/dialects/postgres.ts'
import { sqliteStore } from '#db/dialects/sqlite.ts'
import { migrate } from '#db/migrate.ts'
import { prepare } from '#scripts/build.mjs'
import { howToEmpty, type Emptied } from './emptied.ts'
import { ask, databaseUrl, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the tests' own PostgreSQL server. */
    postgresUrl: string
    /** Name of a migrated, empty database there, to be copied. */
    postgresTemplate: string
    emptied: Emptied
    /** A migrated, empty SQLite file, to be copied. */
    sqliteTemplate: string
    /** A folder that all files of this run share. */
    runFolder: string
  }
}

const template = 'migrated'

/** Makes once what all test files use: the children's programs, and to be copied a migrated store of each engine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepare((line) => void process.stderr.write(`${line}\n`), ['scripts'])
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dais-run-'))
  const server = await startPostgres()
  const end = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const sqliteTemplate = path.join(folder, 'migrated.sqlite')
    await migratedSqlite(sqliteTemplate)
    project.provide('sqliteTemplate', sqliteTemplate)
    project.provide('emptied', await migratedPostgres(server.url))
  } catch (error) {
    await end()
    throw error
  }
  project.provide('postgresUrl', server.url)
  project.provide('postgresTemplate', template)
  project.provide('runFolder', folder)
  return end
}

async function migratedSqlite(file: string): Promise<void> {
  const handle = new SQLite(':memory:')
  handle.pragma('foreign_keys = ON')
  const db = sqliteStore(handle)
  await migrate(db)
  writeFileSync(file, handle.serialize())
  await db.destroy()
}

async function migratedPostgres(serverUrl: string): Promise<Emptied> {
  await ask(serverUrl, `CREATE DATABASE ${template} TEMPLATE template0`)
  const db = postgresStore(databaseUrl(serverUrl, template))
  try {
    await migrate(db)
    return await howToEmpty(db)
  } finally {
    await db.destroy()
  }
}
