import type { Store } from '#app/domain/commands/command.server.ts'
import { unseenWords } from '#app/domain/storage/removal-rules.ts'
import { caretaker, totalOf, type Removed } from '#app/domain/storage/remove-bytes.server.ts'
import { previewTidy, tidyStore } from '#app/domain/storage/tidy.server.ts'
import { listUnseenFiles, type UnseenFile } from '#app/domain/storage/unseen-files.server.ts'
import { openStore, openStoreToRead } from '#db/connection.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { readOptions, Refused, runProgram, sizeWords } from './program.ts'

/** Groups of kept files that are told one by one. */
const mostLines = 20

/**
 * `npm run tidy [-- --dry-run]`: removes what nobody can see and may go, also while a server serves, and says what is still
 * kept, why and for how long. A dry run says what would go, and changes nothing.
 */
runProgram(async (location, args) => {
  const isDry = readOptions('tidy', args, ['--dry-run']).includes('--dry-run')
  const clock = { now: () => new Date().toISOString() }
  // Where there is no store yet, none is made.
  const read = await openStoreToRead(location)
  try {
    if (isDry) {
      if ((await pendingMigrations(read)).length > 0) {
        throw new Refused('An earlier version of Dais made this store; start Dais once, then try again.')
      }
      const { unnamed, unseen } = await previewTidy(read, clock.now())
      say('Would remove uploads that were never finished', unnamed)
      say('Would remove files that no one can see', unseen)
      await tellKept(read, clock.now(), ({ verdict }) => !verdict.ok)
      process.stdout.write('Nothing was removed.\n')
      return 0
    }
  } finally {
    await read.destroy()
  }
  const db = await openStore(location)
  try {
    const { unnamed, unseen } = await tidyStore({ db, clock, actor: caretaker }, { byClock: false })
    say('Removed uploads that were never finished', unnamed)
    say('Removed files that no one could see', unseen)
    await tellKept(db, clock.now(), () => true)
    return 0
  } finally {
    await db.destroy()
  }
})

function say(what: string, { files, bytes }: Removed): void {
  const size = files === 0 ? '' : `, ${sizeWords(bytes)}`
  process.stdout.write(
    `${what}: ${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}${size}.\n`,
  )
}

/** What nobody can see and must be kept still: together for each reason and date. */
async function tellKept(db: Store, now: string, isKept: (file: UnseenFile) => boolean): Promise<void> {
  const kept = (await listUnseenFiles(db, now)).files.filter(isKept)
  say('Kept, although no one can see them', totalOf(kept))
  const groups = new Map<string, UnseenFile[]>()
  for (const file of kept) {
    const words = [`${unseenWords[file.why]}.`, ...(file.verdict.ok ? [] : [file.verdict.sentence])].join(' ')
    groups.set(words, [...(groups.get(words) ?? []), file])
  }
  for (const [words, files] of [...groups].slice(0, mostLines)) say(`  ${words}`, totalOf(files))
  if (groups.size > mostLines) process.stdout.write(`  And ${groups.size - mostLines} more such lines.\n`)
}
