import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest'
import { perform, type Store } from '#app/domain/commands/command.server.ts'
import type { OfficialDocument } from '#app/domain/editions/document.ts'
import { freezeEdition, storeEditionFiles } from '#app/domain/editions/freeze-edition.server.ts'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { sealBackup, unsealSqlite } from '#db/backup-seal.ts'
import { withdrawOwn } from '#app/domain/comments/receipt/withdraw-own.server.ts'
import { openStore } from '#db/connection.ts'
import { putFile } from '#db/files.ts'
import { aContext } from '#test/setup/context.ts'
import { aMeeting } from '#test/setup/meeting.ts'
import { createPostgresDatabase, postgresToolsFolder } from '#test/setup/postgres.ts'
import { aPostedMeeting, aSignUp } from '#test/setup/posted.ts'
import { openServed } from '#test/setup/served.ts'
import { runServer } from '#test/setup/server.ts'

const root = path.resolve(import.meta.dirname, '../..')

let folder: string
let data: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dais-backup-'))
  data = path.join(folder, 'data')
  file = path.join(folder, 'copy.backup')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number | null; out: string; said: string }

/** Runs one of the programs as `npm run` does. */
function run(name: string, args: string[] = [], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run.mjs', name, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: data, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended: Ended = { code: null, out: '', said: '' }
  child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ended.said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ended, code }))
  })
}

/** @returns the last line that is not empty */
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A record of a few entries, with one edition that has one file. */
async function record(db: Store, name = 'A Commission'): Promise<void> {
  const context = aContext(db)
  await setSetting(context, { key: 'name', value: name, effectiveOn: '2026-01-01', reason: 'Test' })
  const document: OfficialDocument = {
    kind: 'agenda',
    language: 'en-US',
    title: 'Agenda',
    city: '',
    body: name,
    heading: 'Agenda',
    lines: [],
    banner: null,
    sections: [],
    basis: null,
  }
  const report = { ok: true, findings: [] }
  const pdf = {
    role: 'document',
    fileName: 'agenda.pdf',
    bytes: Buffer.alloc(1_500_000, 'agenda '),
    pageCount: 1,
    report,
  } as const
  const files = await storeEditionFiles(db, [pdf], context.clock.now())
  await perform(context, 'notice.publish-edition', async (work) => {
    const meeting = await aMeeting(work.trx)
    const edition = await freezeEdition(work, {
      meetingId: meeting.id,
      series: 'agenda',
      stage: 'published',
      number: 1,
      document,
      reason: null,
      publicAt: work.now,
      meeting: { place: null, remoteAccess: null },
      files,
      frozenBy: 'Dana Rivers',
    })
    await work.record({
      subject: { kind: 'edition', id: edition.id },
      summary: 'Published edition 1 of the agenda',
      after: { hash: edition.hash, files: files.map((each) => each.file.sha256) },
    })
  })
}

const kept = mkdtempSync(path.join(os.tmpdir(), 'dais-backup-kept-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))

/** A data folder with a record of `name`, made once and copied. */
async function aDataFolder(name = 'A Commission'): Promise<void> {
  const made = path.join(kept, name)
  if (!existsSync(made)) {
    const db = await openStore({ dataDir: made, databaseUrl: null })
    await record(db, name)
    await db.destroy()
  }
  cpSync(made, data, { recursive: true })
}

/** A data folder as above, and in `file` a backup of it, made once and copied. */
async function aBackup(name = 'A Commission'): Promise<void> {
  await aDataFolder(name)
  const made = path.join(kept, `${name}.backup`)
  if (!existsSync(made)) expect(await run('backup', [made])).toMatchObject({ code: 0 })
  copyFileSync(made, file)
}

/** Reaches into the file past every guard, as somebody with the disk in hand could. */
function tamper(statements: string): void {
  const db = new SQLite(path.join(data, 'dais.sqlite'))
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").all() as {
    name: string
  }[]
  for (const { name } of triggers) db.exec(`drop trigger ${name}`)
  db.exec(statements)
  db.close()
}

function nameOf(database: string): string {
  const db = new SQLite(database, { readonly: true })
  const row = db.prepare("select value from setting where key = 'name'").get() as { value: string }
  db.close()
  return JSON.parse(row.value) as string
}

describe('npm run verify', () => {
  it('finds nothing in what was not touched, and changes nothing', async () => {
    await aDataFolder()
    const before = hashOf(path.join(data, 'dais.sqlite'))
    expect(await run('verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Everything checks: 2 entries of the record, 1 edition, 7 rows, 1 file\.$/m,
      ),
    })
    expect(readdirSync(data)).toEqual(['dais.sqlite'])
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
  })

  it('makes no database where there is none', async () => {
    const end = await run('verify')
    expect(end.code).toBe(1)
    expect(lastLine(end.said)).toMatch(/^There is no database .+$/)
    expect(existsSync(data)).toBe(false)
  })

  it('runs no migration', async () => {
    await aDataFolder()
    tamper("delete from kysely_migration where name like '%frozen'")
    const before = hashOf(path.join(data, 'dais.sqlite'))
    expect((await run('verify')).code).toBe(0)
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
  })

  it.each([
    [
      'a changed entry',
      "update record_entry set summary = 'Other' where seq = 1",
      /entry 1 \("Other"\) was changed/,
    ],
    ['a removed entry', 'delete from record_entry where seq = 1', /entry 1 is missing before entry 2/],
    [
      'entries in another order',
      'update record_entry set seq = 9 where seq = 1; update record_entry set seq = 1 where seq = 2; update record_entry set seq = 2 where seq = 9',
      /entry 1 \("Published edition 1 of the agenda"\) does not follow/,
    ],
    ['a changed edition', "update edition set document = '{}'", /edition 1 of the agenda of \S+ was changed/],
    [
      'an edition changed with its hash',
      `update edition set document = '{}', document_hash = '${createHash('sha256').update('{}').digest('hex')}'`,
      /edition 1 of the agenda of \S+ is not the one that the record tells of/,
    ],
    [
      'a removed edition',
      'pragma foreign_keys = off; delete from edition_file; delete from edition',
      /an edition was removed: "Published edition 1 of the agenda"/,
    ],
    [
      'a changed file',
      "update file_chunk set bytes = cast(replace(cast(bytes as text), 'agenda', 'Agenda') as blob) where seq = 1",
      /the stored file agenda\.pdf was changed/,
    ],
    [
      'a part of a file',
      'delete from file_chunk where seq = 1',
      /the stored file agenda\.pdf has a part missing/,
    ],
    [
      'a file of an edition',
      'delete from edition_file',
      /a file of edition 1 of the agenda of \S+ was removed/,
    ],
  ])('names %s', async (_what, statements, words) => {
    await aDataFolder()
    tamper(statements)
    const end = await run('verify')
    expect(end.code).toBe(1)
    expect(end.out).toMatch(new RegExp(`^FOUND: ${words.source}`, 'm'))
  })

  it('says that a damaged file is damaged', async () => {
    await aDataFolder()
    const whole = readFileSync(path.join(data, 'dais.sqlite'))
    writeFileSync(path.join(data, 'dais.sqlite'), whole.fill(0x5a, 8192, whole.length - 4096))
    const end = await run('verify')
    expect(end.code).toBe(1)
    expect(end.out + end.said).toMatch(/damaged|malformed|is not/i)
  })
})

describe('npm run tidy', () => {
  it('removes nothing when it is asked what it would remove', async () => {
    const db = await openStore({ dataDir: data, databaseUrl: null })
    const before = '2026-01-01T00:00:00.000Z'
    await putFile(db, Buffer.alloc(2_000_000, 'left'), 'application/pdf', before)
    await db.updateTable('upload').set({ at: before }).execute()
    await db.destroy()
    const left = hashOf(path.join(data, 'dais.sqlite'))
    const dry = await run('tidy', ['--dry-run'])
    expect([dry.code, dry.out.split('\n')]).toEqual([
      0,
      expect.arrayContaining([
        'Would remove uploads that were never finished: 1 file, 2 MB.',
        'Would remove files that no one can see: 0 files.',
        'Kept, although no one can see them: 0 files.',
        'Nothing was removed.',
      ]),
    ])
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(left)
    const done = await run('tidy')
    expect([done.code, done.out]).toEqual([
      0,
      expect.stringContaining('Removed uploads that were never finished: 1 file, 2 MB.'),
    ])
    expect((await run('tidy', ['--dry-run'])).out).toContain(
      'Would remove uploads that were never finished: 0',
    )
  })

  it('says of what must be kept why, and until when', async () => {
    const db = await openStore({ dataDir: data, databaseUrl: null })
    const posted = await aPostedMeeting(db)
    const now = posted.context.clock.now()
    const { sha256 } = await putFile(db, Buffer.from('gone'), 'application/pdf', now)
    const file = { sha256, fileName: 'gone.pdf', mediaType: 'application/pdf', pageCount: 1 }
    const { code } = await aSignUp(posted, { text: 'Gone', files: [file] })
    await withdrawOwn(posted.context, { code, itemId: null })
    await db.destroy()
    for (const args of [['--dry-run'], []]) {
      expect((await run('tidy', args)).out).toMatch(
        /^Kept, although no one can see them: 1 file, 1 kB\.\n  Its author withdrew the comment\. This is kept to December \d+, 2028 at least\.: 1 file, 1 kB\.$/m,
      )
    }
  })
})

describe('a word that no command knows', () => {
  it.each([
    ['verify', '--foo', 'npm run verify knows no option --foo; it has none. Nothing was done.'],
    ['verify', 'foo', 'npm run verify takes no “foo”; it has none. Nothing was done.'],
    ['tidy', '--dry', 'npm run tidy knows no option --dry; it knows --dry-run. Nothing was done.'],
    ['bench', '--fast', 'npm run bench takes nothing, so no --fast.'],
    ['faults', 'kill', /^npm run faults knows no kill; it knows --short, --seed=N, kills, /],
  ])('is refused by %s: %s', async (name, word, sentence) => {
    await aDataFolder()
    const before = hashOf(path.join(data, 'dais.sqlite'))
    const end = await run(name, [word])
    expect(end.code).toBe(1)
    expect(lastLine(end.said)).toMatch(sentence)
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
  })

  it.each(['test', 'build'])('is refused by %s', (name) => {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`, '--foo'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([1, expect.stringMatching(`^npm (test|run build) .+\\n$`)])
  })
})

describe('npm run backup', () => {
  it('copies a database while the server serves it and writes to it', async () => {
    const server = runServer({ DATA_DIR: data }, ['--empty'])
    onTestFinished(async () => void (await server.stop()))
    const address = await server.url
    const db = await openStore({ dataDir: data, databaseUrl: null })
    await record(db)
    const [end] = await Promise.all([
      run('backup', [file]),
      setSetting(aContext(db), {
        key: 'city',
        value: 'Elsewhere',
        effectiveOn: '2026-02-01',
        reason: 'Meanwhile',
      }),
    ])
    await db.destroy()
    expect(end).toMatchObject({ code: 0 })
    const size = statSync(file).size
    expect(end.out).toMatch(
      /^Backup: .+copy\.backup, \d(?:\.\d)? MB\. Everything in it checks: \d entries of the record, 1 edition, \d rows, 1 file\.$/m,
    )
    expect(size).toBeGreaterThan(1_500_000)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(nameOf(file)).toBe('A Commission')
    expect((await fetch(new URL('/healthz', address))).status).toBe(200)
    expect(readdirSync(folder).toSorted()).toEqual(['.dais-data.head', 'copy.backup', 'data'])
  })

  it('does not replace a file unless told to', async () => {
    await aDataFolder()
    writeFileSync(file, 'kept')
    const refused = await run('backup', [file])
    expect(refused.code).toBe(1)
    expect(lastLine(refused.said)).toMatch(/ is there already; .+--force\.$/)
    expect(readFileSync(file, 'utf8')).toBe('kept')
    expect((await run('backup', [file, '--force'])).code).toBe(0)
    expect(nameOf(file)).toBe('A Commission')
  })

  it('is not made of a record that was changed, and the earlier one is kept', async () => {
    await aBackup()
    const earlier = hashOf(file)
    tamper('delete from record_entry where seq = 1')
    const end = await run('backup', [file, '--force'])
    expect(end.code).toBe(1)
    expect(end.out).toContain('FOUND: entry 1 is missing')
    expect(hashOf(file)).toBe(earlier)
    expect(readdirSync(folder).toSorted()).toEqual(['copy.backup', 'data'])
  })

  it('says that a folder is one', async () => {
    await aDataFolder()
    const end = await run('backup', [folder, '--force'])
    expect([end.code, lastLine(end.said)]).toEqual([1, `${folder} is a folder; name a file in it.`])
  })

  it('asks for a place where folders can be made', async () => {
    await aDataFolder()
    writeFileSync(file, '')
    const end = await run('backup', [path.join(file, 'folder', 'copy')])
    expect([end.code, lastLine(end.said)]).toEqual([1, expect.stringContaining("can't be written (EEXIST)")])
  })

  it.each([[[]], [['a', 'b']], [['a', '--what']]])('asks for one file, given %j', async (args) => {
    const end = await run('backup', args)
    expect(end.code).toBe(1)
    expect(lastLine(end.said)).toMatch(/Name one file|knows no option/)
  })
})

describe('npm run restore', () => {
  it('puts a backup back, and keeps what was there', async () => {
    await aBackup('Before')
    const db = await openStore({ dataDir: data, databaseUrl: null })
    await setSetting(aContext(db), { key: 'name', value: 'After', effectiveOn: '2026-01-01', reason: 'Test' })
    await db.destroy()
    const end = await run('restore', [file])
    expect(end).toMatchObject({ code: 0 })
    expect(nameOf(path.join(data, 'dais.sqlite'))).toBe('Before')
    const aside = /kept as (.+)\.$/m.exec(end.out)?.[1] ?? ''
    expect(nameOf(aside)).toBe('After')
    expect((await run('verify')).code).toBe(0)
  })

  it('puts a backup into a data folder that is not there yet', async () => {
    await aBackup()
    rmSync(data, { recursive: true })
    expect((await run('restore', [file])).code).toBe(0)
    expect(readdirSync(data)).toEqual(['dais.sqlite'])
  })

  it('puts a backup in the place of a damaged database, which it keeps', async () => {
    await aBackup()
    const target = path.join(data, 'dais.sqlite')
    writeFileSync(target, Buffer.alloc(8192, 'not a database '))
    writeFileSync(`${target}-wal`, 'a log that must not reach the new database')
    expect((await run('restore', [file])).code).toBe(0)
    expect(nameOf(target)).toBe('A Commission')
    const kept = readdirSync(data).filter((each) => each.includes('before-restore'))
    expect(kept.map((each) => each.replace(/-\d{8}T\d{6}/, ''))).toEqual(
      expect.arrayContaining(['dais.sqlite.before-restore', 'dais.sqlite.before-restore-wal']),
    )
  })

  it('refuses while a server serves that data folder, and not after it ended', async () => {
    await aBackup('Before')
    const server = runServer({ DATA_DIR: data }, ['--empty'])
    onTestFinished(async () => void (await server.stop()))
    await server.url
    const refused = await run('restore', [file])
    expect(refused.code).toBe(1)
    expect(lastLine(refused.said)).toMatch(/^A server is using .+; stop it first\. Nothing was changed\.$/)
    expect(readdirSync(data).filter((each) => each.includes('restor'))).toEqual([])
    await server.stop()
    expect((await run('restore', [file, '--behind'])).code).toBe(0)
  })

  describe('of what was served', () => {
    const act = async (db: Store, effectiveOn: string) =>
      setSetting(aContext(db), { key: 'city', value: 'Elsewhere', effectiveOn, reason: 'Test' })

    /** Serves the store while `work` is done on it. */
    async function serving(work: (db: Store) => Promise<unknown>): Promise<void> {
      const served = await openServed(folder)
      await work(served.db)
      await served.close()
    }

    it('says that all of it is there, and asks nothing', async () => {
      await aDataFolder()
      await serving((db) => act(db, '2026-02-01'))
      await run('backup', [file])
      const end = await run('restore', [file])
      expect(end).toMatchObject({ code: 0 })
      expect(end.out).toMatch(
        /^This backup ends at entry 3 \(20\d\d-\d\d-\d\d \d\d:\d\d UTC\)\. All that this installation last served is in it\.$/m,
      )
    })

    it('is refused where it is behind, unless told to, and then says it', async () => {
      await aBackup()
      await serving(async (db) => {
        await act(db, '2026-02-01')
        await act(db, '2026-03-01')
      })
      const before = hashOf(path.join(data, 'dais.sqlite'))
      const words =
        /This backup ends at entry 2 \(.+ UTC\)\. This installation last served entry 4 \(2026-12-04 17:41 UTC\): 2 entries are not in the backup\./
      const refused = await run('restore', [file])
      expect([refused.code, refused.out]).toEqual([1, ''])
      expect(refused.said).toMatch(words)
      expect(refused.said).toMatch(/ Nothing was changed\.\n.+npm run restore -- FILE --behind\n$/)
      expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
      const taken = await run('restore', [file, '--behind'])
      expect([taken.code, taken.out]).toEqual([0, expect.stringMatching(words)])
      await serving((db) => act(db, '2026-02-01'))
    })

    it('is refused where another record was served since, or another commission', async () => {
      await aBackup()
      await serving((db) => act(db, '2026-02-01'))
      const other = path.join(folder, 'other.backup')
      await run('backup', [other])
      await run('restore', [file, '--behind'])
      await serving((db) => act(db, '2026-03-01'))
      const refused = await run('restore', [other])
      expect([refused.code, refused.said]).toEqual([
        1,
        expect.stringMatching(/last served entry 3 \(.+\), and that entry is not the same in the backup/),
      ])
      rmSync(data, { recursive: true })
      rmSync(path.join(folder, '.dais-data.head'))
      await aDataFolder('Another')
      await serving(async () => {})
      const another = await run('restore', [other])
      expect([another.code, another.said]).toEqual([
        1,
        expect.stringMatching(
          /last served another store \(2 entries, .+\); nothing of that is in the backup/,
        ),
      ])
    })

    it('takes the place of an example, and says it', async () => {
      await aBackup()
      rmSync(data, { recursive: true })
      await serving(async (db) => {
        await db.updateTable('storeIdentity').set({ holds: 'example' }).execute()
        await act(db, '2026-02-01')
      })
      const end = await run('restore', [file])
      expect([end.code, end.out]).toEqual([
        0,
        expect.stringContaining('last served another store (1 entry, '),
      ])
    })

    it('is refused where it can’t be read what was', async () => {
      await aBackup()
      writeFileSync(path.join(data, 'dais.head'), 'nothing')
      const end = await run('restore', [file])
      expect([end.code, end.said]).toEqual([1, expect.stringContaining("last served can't be read")])
      expect((await run('restore', [file, '--behind'])).code).toBe(0)
    })
  })

  it.each([
    ['a foreign file', () => Buffer.from('%PDF-1.7 something else'), /is not a backup of Dais/],
    ['an empty file', () => Buffer.alloc(0), /is not a backup of Dais/],
    ['a file cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2), /is damaged|is not/],
    [
      'a page that was overwritten',
      (whole: Buffer) =>
        Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(8192, 0x5a), whole.subarray(16_384)]),
      /is damaged|is not/,
    ],
  ])('refuses %s, and leaves everything as it was', async (_what, spoil, words) => {
    await aBackup()
    const before = hashOf(path.join(data, 'dais.sqlite'))
    writeFileSync(file, spoil(readFileSync(file)))
    const end = await run('restore', [file])
    expect(end.code).toBe(1)
    expect(lastLine(end.said)).toMatch(words)
    expect(lastLine(end.said)).toMatch(/Nothing was changed\.$/)
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
    expect(readdirSync(data)).toEqual(['dais.sqlite'])
  })

  it('refuses a backup of which one bit flipped, wherever it is', async () => {
    await aBackup()
    const whole = readFileSync(file)
    const before = hashOf(path.join(data, 'dais.sqlite'))
    for (const at of [75, whole.length >> 1, whole.length - 1]) {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 0x10
      writeFileSync(file, bytes)
      const end = await run('restore', [file, '--unsealed'])
      expect([at, end.code, lastLine(end.said)]).toEqual([
        at,
        1,
        `${file} is damaged: it is not the file that was made. Nothing was changed.`,
      ])
    }
    expect(hashOf(path.join(data, 'dais.sqlite'))).toBe(before)
  })

  it('takes a file without a seal only by a word', async () => {
    await aBackup()
    unsealSqlite(file)
    const refused = await run('restore', [file])
    expect([refused.code, lastLine(refused.said)]).toEqual([1, expect.stringContaining('carries no seal')])
    expect((await run('restore', [file, '--unsealed'])).code).toBe(0)
  })

  it("refuses another program's database, a changed record and a newer version", async () => {
    await aDataFolder()
    const other = new SQLite(file)
    other.exec('create table stamp (name text)')
    other.close()
    expect(lastLine((await run('restore', [file])).said)).toMatch(/is not a backup of Dais/)

    await run('backup', [file, '--force'])
    const copy = new SQLite(file)
    copy.exec(
      "drop trigger record_entry_frozen_update; update record_entry set reason = 'Other' where seq = 1",
    )
    copy.close()
    sealBackup(file)
    const changed = await run('restore', [file])
    expect(changed.out).toMatch(/FOUND: entry 1 .+ was changed/)
    expect(lastLine(changed.said)).toMatch(/is not as it was recorded\. Nothing was changed\.$/)

    await run('backup', [file, '--force'])
    const newer = new SQLite(file)
    newer.exec("insert into kysely_migration (name, timestamp) values ('2099-01-01-later', 'x')")
    newer.close()
    sealBackup(file)
    expect(lastLine((await run('restore', [file])).said)).toMatch(
      /newer version of Dais \(2099-01-01-later\)/,
    )
    expect(nameOf(path.join(data, 'dais.sqlite'))).toBe('A Commission')
  })
})

describe('on PostgreSQL', () => {
  async function aDatabase(): Promise<{ url: string; db: Store }> {
    const { url, drop } = await createPostgresDatabase(inject('postgresUrl'))
    onTestFinished(drop)
    const db = await openStore({ dataDir: data, databaseUrl: url })
    await record(db, 'Before')
    return { url, db }
  }

  it("says in one sentence where PostgreSQL's programs are not there, and still verifies", async () => {
    const { url, db } = await aDatabase()
    await db.destroy()
    const environment = { DATABASE_URL: url, PATH: path.join(folder, 'nothing') }
    const end = await run('backup', [file], environment)
    expect(end.code).toBe(1)
    expect(lastLine(end.said)).toMatch(/^PostgreSQL's program pg_dump was not found on PATH; .+\.$/)
    expect(existsSync(file)).toBe(false)
    expect(await run('verify', [], environment)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Everything checks: 2 entries of the record, 1 edition, 7 rows, 1 file\.$/m,
      ),
    })
  })

  it('finds a changed entry', async () => {
    const { url, db } = await aDatabase()
    await sql`alter table record_entry disable trigger all`.execute(db)
    await db.updateTable('recordEntry').set({ summary: 'Other' }).where('seq', '=', 1).execute()
    await db.destroy()
    const end = await run('verify', [], { DATABASE_URL: url })
    expect(end.code).toBe(1)
    expect(end.out).toContain('FOUND: entry 1 ("Other") was changed after it was written')
  })

  const tools = postgresToolsFolder()
  if (tools) {
    it('backs up and restores with its own programs', async () => {
      const { url, db } = await aDatabase()
      const environment = { DATABASE_URL: url, PATH: `${tools}:${process.env['PATH']}` }
      const made = await run('backup', [file], environment)
      expect(made).toMatchObject({ code: 0 })
      expect(made.out).toContain(
        'Everything in it checks: 2 entries of the record, 1 edition, 7 rows, 1 file.',
      )

      await setSetting(aContext(db), {
        key: 'name',
        value: 'After',
        effectiveOn: '2026-01-01',
        reason: 'Test',
      })
      const refused = await run('restore', [file], environment)
      expect(refused.code).toBe(1)
      expect(lastLine(refused.said)).toMatch(
        /^A server or another program is connected .+ Nothing was changed\.$/,
      )
      await db.destroy()

      const restored = await run('restore', [file], environment)
      expect(restored).toMatchObject({ code: 0 })
      expect(await nameIn(url)).toBe('"Before"')
      const aside = /kept as the database (\S+)\.$/m.exec(restored.out)?.[1] ?? ''
      const kept = new URL(url)
      kept.pathname = `/${aside}`
      expect(await nameIn(kept.href)).toBe('"After"')

      writeFileSync(file, readFileSync(file).subarray(0, 20_000))
      const cut = await run('restore', [file], environment)
      expect(cut.code).toBe(1)
      expect(await nameIn(url)).toBe('"Before"')
    })
  }
})

async function nameIn(url: string): Promise<string> {
  const db = await openStore({ dataDir: '', databaseUrl: url })
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'name')
    .executeTakeFirstOrThrow()
  await db.destroy()
  return value
}
