import { chmodSync, copyFileSync, constants, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '#app/domain/commands/command.server.ts'
import { checkSeal, sealBackup, unsealSqlite, type SealCheck } from '#db/backup-seal.ts'
import { databasePath, isDamage, type StoreLocation } from '#db/connection.ts'
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
import { placeNotes, readNotes, type NotePlaces } from '#db/head-note.ts'
import { unknownMigrations } from '#db/migrate.ts'
import { readStoreHead, type StoreHead } from '#db/store-head.ts'
import { closeToOthers, folderTrouble, makePrivateFolder } from '#db/store-files.ts'
import { counted, examine, type Examination } from './examine.ts'
import { compareWithServed } from './last-served.ts'
import { printFindings, progress, progressEnds, readFileRequest, Refused, runProgram } from './program.ts'
import { forgetVerified } from './verified.ts'

/** `npm run restore -- FILE [--behind] [--unsealed]`: puts a backup in the place of what is there, which is kept aside. */
runProgram(async (location, args, places) => {
  const { file, flags } = readFileRequest('restore', args, ['--behind', '--unsealed'])
  const backup = {
    file,
    places,
    mayBeUnsealed: flags.includes('--unsealed'),
    mayBeBehind: flags.includes('--behind'),
  }
  if (!existsSync(file)) throw new Refused(`There is no file ${file}.`)
  const mark = new Date().toISOString().replaceAll(/[-:]|\..*/g, '')
  try {
    const { found, aside, head, served } = location.databaseUrl
      ? await restorePostgres(location.databaseUrl, backup, mark)
      : await restoreSqlite(location.dataDir, backup, mark)
    noteRestored(location, places, head)
    progressEnds()
    if (served) process.stdout.write(`${served}\n`)
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

type Backup = { file: string; places: NotePlaces; mayBeUnsealed: boolean; mayBeBehind: boolean }
type Checked = {
  found: Examination
  head: StoreHead | null
  /** How it compares with what was last served; null where nothing was. */
  served: string | null
}
type Restored = Checked & { aside: string | null }

async function restoreSqlite(dataDir: string, backup: Backup, mark: string): Promise<Restored> {
  const { file } = backup
  if (beginsWith(file, archiveMagic)) {
    throw new Refused(`${file} is a backup of PostgreSQL; set DATABASE_URL to restore it there.`)
  }
  if (!looksLikeSqlite(file)) throw new Refused(foreign(file))
  const target = databasePath(dataDir)
  try {
    makePrivateFolder(dataDir)
  } catch (error) {
    throw new Refused(`${folderTrouble(dataDir, error)} Nothing was changed.`)
  }
  if (existsSync(target)) refuseIfInUse(target)
  const next = `${target}.restoring`
  try {
    progress('Copying…')
    copyFileSync(file, next, constants.COPYFILE_FICLONE)
    chmodSync(next, 0o600)
    progress('Checking…')
    // What was copied is what is put in place: a bit that flipped on the way counts too.
    const seal = refuseBroken(file, checkSeal(next))
    unsealSqlite(next)
    const checked = await check(backup, seal, async () => sqliteStore(openSqliteFile(next)))
    syncToDisk(next)
    const aside = `${target}.before-restore-${mark}`
    const replaced = replaceSqlite(target, next, aside)
    if (replaced && looksLikeSqlite(aside) && !existsSync(`${aside}-wal`)) sealBackup(aside)
    for (const line of closeToOthers(dataDir)) process.stdout.write(`${line}\n`)
    return { ...checked, aside: replaced ? path.resolve(aside) : null }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(next + end, { force: true })
  }
}

async function restorePostgres(url: string, backup: Backup, mark: string): Promise<Restored> {
  const { file } = backup
  if (looksLikeSqlite(file)) {
    throw new Refused(`${file} is a backup of SQLite; leave DATABASE_URL out to restore it.`)
  }
  if (!beginsWith(file, archiveMagic)) throw new Refused(foreign(file))
  const seal = refuseBroken(file, checkSeal(file))
  const list = await runPostgresTool('pg_restore', ['--list', file], null)
  if (!/ TABLE public record_head /.test(list)) throw new Refused(foreign(file))
  const beside = await besideDatabase(url, mark.toLowerCase())
  try {
    progress('Copying…')
    const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
    const into = decodeURIComponent(new URL(beside.url).pathname.slice(1))
    await runPostgresTool('pg_restore', [...options, `--dbname=${into}`, file], beside.url)
    progress('Checking…')
    const checked = await check(backup, seal, async () => postgresStore(beside.url, 1))
    return { ...checked, aside: `the database ${await beside.swap()}` }
  } catch (error) {
    await beside.drop()
    throw error
  }
}

/** @throws Refused unless all of the backup is Dais's, of a version that this one knows, and as it was recorded */
async function check(
  { file, places, mayBeUnsealed, mayBeBehind }: Backup,
  seal: SealCheck,
  open: () => Promise<Store>,
): Promise<Checked> {
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
    if (seal === 'none' && !mayBeUnsealed) {
      throw new Refused(
        `${file} carries no seal, so a bit that flipped in it may not be found: an earlier version made it, or someone by hand. If you trust it: npm run restore -- FILE --unsealed. Nothing was changed.`,
      )
    }
    const found = await examine(db)
    if (found.findings.length > 0) {
      printFindings(found.findings)
      throw new Refused(`${file} is not as it was recorded. Nothing was changed.`)
    }
    const head = await readStoreHead(db)
    const served = await compareWithServed(db, head, places)
    if (served?.lacks && !mayBeBehind) {
      throw new Refused(
        `${served.sentence} Nothing was changed.\nRestore a newer backup if there is one. To restore this one all the same: npm run restore -- FILE --behind`,
      )
    }
    return { found, head, served: served?.sentence ?? null }
  } catch (error) {
    if (isDamage(error)) throw new Refused(`${file} is damaged. Nothing was changed.`)
    throw error
  } finally {
    await db?.destroy()
  }
}

function refuseBroken(file: string, seal: SealCheck): SealCheck {
  if (seal !== 'broken') return seal
  throw new Refused(`${file} is damaged: it is not the file that was made. Nothing was changed.`)
}

/** What is restored is what is served from now on, also where it is behind what was served. */
function noteRestored(location: StoreLocation, places: NotePlaces, head: StoreHead | null): void {
  const found = readNotes(places)
  forgetVerified(location.dataDir)
  for (const { place } of found) rmSync(place, { force: true })
  if (found.length > 0 && head) placeNotes(places, { ...head, at: new Date().toISOString() })
}

function foreign(file: string): string {
  return `${file} is not a backup of Dais. Nothing was changed.`
}
