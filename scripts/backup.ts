import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { sealBackup } from '#db/backup-seal.ts'
import { databasePath, openStoreToRead, type StoreLocation } from '#db/connection.ts'
import { exportSnapshot, PostgresToolFailed, runPostgresTool } from '#db/dialects/postgres-files.ts'
import { copySqlite, leaveAsFound, syncToDisk } from '#db/dialects/sqlite-files.ts'
import { openSqliteToRead, sqliteStore } from '#db/dialects/sqlite.ts'
import { makePrivateFolder } from '#db/store-files.ts'
import { counted, examine, examineWithin, type Examination } from './examine.ts'
import {
  printFindings,
  progress,
  progressEnds,
  readFileRequest,
  Refused,
  runProgram,
  sizeWords,
} from './program.ts'

/** `npm run backup -- FILE [--force]`: a consistent, checked and sealed copy of everything, also while the server serves. */
runProgram(async (location, args) => {
  const { file, flags } = readFileRequest('backup', args, ['--force'])
  if (existsSync(file) && !flags.includes('--force')) {
    throw new Refused(`${file} is there already; choose another name, or replace it with --force.`)
  }
  const part = `${file}.part`
  try {
    makePrivateFolder(path.dirname(file))
    rmSync(part, { force: true })
    const found = location.databaseUrl
      ? await dumpPostgres(location, location.databaseUrl, part)
      : await copyFile(location, part)
    progressEnds()
    if (found.findings.length > 0) {
      printFindings(found.findings)
      throw new Refused(
        'No backup was made: what is there is not what was recorded. Earlier backups are as they were.',
      )
    }
    sealBackup(part)
    const size = statSync(part).size
    syncToDisk(part)
    renameSync(part, file)
    syncToDisk(path.dirname(file))
    process.stdout.write(`Backup: ${file}, ${sizeWords(size)}. Everything in it checks: ${counted(found)}.\n`)
    return 0
  } catch (error) {
    progressEnds()
    if (error instanceof PostgresToolFailed) throw new Refused(error.message)
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (/^E[A-Z]+$/.test(code)) throw new Refused(`${file} can't be written (${code}).`)
    throw error
  } finally {
    if (existsSync(part)) rmSync(part)
  }
})

async function copyFile({ dataDir }: StoreLocation, part: string): Promise<Examination> {
  const source = databasePath(dataDir)
  const untouched = leaveAsFound(source)
  const db = await openStoreToRead({ dataDir, databaseUrl: null })
  await db.destroy()
  await copySqlite(source, part, (done, total) =>
    progress(`Copying: ${Math.round((100 * done) / Math.max(1, total))} %`),
  ).finally(untouched)
  progress('Checking the copy…')
  const copy = sqliteStore(openSqliteToRead(part))
  return examine(copy).finally(() => copy.destroy())
}

/** What is checked and what is dumped is the same instant of the database. */
async function dumpPostgres(location: StoreLocation, url: string, part: string): Promise<Examination> {
  const db = await openStoreToRead(location)
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const { rows } = await sql.raw<{ snapshot: string }>(exportSnapshot).execute(trx)
        const options = ['--format=custom', '--no-owner', '--no-privileges', '--verbose', `--file=${part}`]
        await runPostgresTool('pg_dump', [...options, `--snapshot=${rows[0]!.snapshot}`], url, (line) => {
          const table = /dumping contents of table "?(?:public\.)?(\w+)/.exec(line)?.[1]
          if (table) progress(`Copying: ${table}`)
        })
        progress('Checking…')
        return examineWithin(trx)
      })
  } finally {
    await db.destroy()
  }
}
