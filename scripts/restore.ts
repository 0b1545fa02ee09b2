import { copyFileSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '#app/domain/command.server.ts'
import { databasePath, isDamage } from '#db/connection.ts'
import {
  archiveMagic,
  besideDatabase,
  PostgresToolFailed,
  runPostgresTool,
} from '#db/dialects/postgres-files.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import {
  beginsWith,
  DatabaseInUse,
  looksLikeSqlite,
  refuseIfInUse,
  replaceSqlite,
  syncToDisk,
} from '#db/dialects/sqlite-files.ts'
import { openSqliteFile, sqliteStore } from '#db/dialects/sqlite.ts'
import { unknownMigrations } from '#db/migrate.ts'
import { counted, examine, type Examination } from './examine.ts'
import { printFindings, progress, progressEnds, readFileRequest, Refused, runProgram } from './program.ts'

/** `npm run restore -- FILE`: puts a backup in the place of what is there, which is kept aside. */
runProgram(async (location, args) => {
  const { file } = readFileRequest('restore', args, false)
  if (!existsSync(file)) throw new Refused(`There is no file ${file}.`)
  const mark = new Date().toISOString().replaceAll(/[-:]|\..*/g, '')
  try {
    const { found, aside } = location.databaseUrl
      ? await restorePostgres(location.databaseUrl, file, mark)
      : await restoreSqlite(location.dataDir, file, mark)
    progressEnds()
    process.stdout.write(`Restored: ${counted(found)}.\n`)
    if (aside) process.stdout.write(`What was there before is kept as ${aside}.\n`)
    return 0
  } catch (error) {
    progressEnds()
    if (error instanceof DatabaseInUse) {
      throw new Refused(`A server is using ${location.dataDir}; stop it first. Nothing was changed.`)
    }
    if (error instanceof PostgresToolFailed) throw new Refused(`${error.message} Nothing was changed.`)
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (/^E[A-Z]+$/.test(code)) {
      throw new Refused(`The backup can't be put in place (${code}). Nothing was changed.`)
    }
    throw error
  }
})

type Restored = { found: Examination; aside: string | null }

async function restoreSqlite(dataDir: string, file: string, mark: string): Promise<Restored> {
  if (beginsWith(file, archiveMagic)) {
    throw new Refused(`${file} is a backup of PostgreSQL; set DATABASE_URL to restore it there.`)
  }
  if (!looksLikeSqlite(file)) throw new Refused(foreign(file))
  const target = databasePath(dataDir)
  mkdirSync(dataDir, { recursive: true })
  if (existsSync(target)) refuseIfInUse(target)
  const next = `${target}.restoring`
  try {
    progress('Copying…')
    copyFileSync(file, next, constants.COPYFILE_FICLONE)
    progress('Checking…')
    const found = await check(file, async () => sqliteStore(openSqliteFile(next)))
    syncToDisk(next)
    const aside = `${target}.before-restore-${mark}`
    return { found, aside: replaceSqlite(target, next, aside) ? path.resolve(aside) : null }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(next + end, { force: true })
  }
}

async function restorePostgres(url: string, file: string, mark: string): Promise<Restored> {
  if (looksLikeSqlite(file)) {
    throw new Refused(`${file} is a backup of SQLite; leave DATABASE_URL out to restore it.`)
  }
  if (!beginsWith(file, archiveMagic)) throw new Refused(foreign(file))
  const list = await runPostgresTool('pg_restore', ['--list', file], null)
  if (!/ TABLE public record_head /.test(list)) throw new Refused(foreign(file))
  const beside = await besideDatabase(url, mark.toLowerCase())
  try {
    progress('Copying…')
    const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
    const into = decodeURIComponent(new URL(beside.url).pathname.slice(1))
    await runPostgresTool('pg_restore', [...options, `--dbname=${into}`, file], beside.url)
    progress('Checking…')
    const found = await check(file, async () => postgresStore(beside.url, 1))
    return { found, aside: `the database ${await beside.swap()}` }
  } catch (error) {
    await beside.drop()
    throw error
  }
}

/** @throws Refused unless all of the backup is Dais's, of a version that this one knows, and as it was recorded */
async function check(file: string, open: () => Promise<Store>): Promise<Examination> {
  let db: Store | undefined
  try {
    db = await open()
    const tables = await db.introspection.getTables()
    if (!tables.some(({ name }) => /^record_?head$/i.test(name))) throw new Refused(foreign(file))
    const unknown = await unknownMigrations(db)
    if (unknown.length > 0) {
      throw new Refused(
        `${file} was made by a newer version of Dais (${unknown[0]}); install that version first. Nothing was changed.`,
      )
    }
    const found = await examine(db)
    if (found.findings.length === 0) return found
    printFindings(found.findings)
    throw new Refused(`${file} is not as it was recorded. Nothing was changed.`)
  } catch (error) {
    if (isDamage(error)) throw new Refused(`${file} is damaged. Nothing was changed.`)
    throw error
  } finally {
    await db?.destroy()
  }
}

function foreign(file: string): string {
  return `${file} is not a backup of Dais. Nothing was changed.`
}
