import { caretaker } from '#app/domain/storage/remove-bytes.server.ts'
import { tidyStore } from '#app/domain/storage/tidy.server.ts'
import { listUnseenFiles } from '#app/domain/storage/unseen-files.server.ts'
import { openStore, openStoreToRead } from '#db/connection.ts'
import { runProgram, sizeWords } from './program.ts'

/** Removes what nobody can see and may go, also while a server serves, and says what is still kept and why. */
runProgram(async (location) => {
  // Where there is no store yet, none is made.
  await (await openStoreToRead(location)).destroy()
  const db = await openStore(location)
  try {
    const clock = { now: () => new Date().toISOString() }
    const { unnamed, unseen } = await tidyStore({ db, clock, actor: caretaker }, { byClock: false })
    const { files } = await listUnseenFiles(db, clock.now())
    const line = (what: string, { files: count, bytes }: { files: number; bytes: number }) =>
      `${what}: ${count.toLocaleString('en-US')} files${count === 0 ? '' : `, ${sizeWords(bytes)}`}.\n`
    process.stdout.write(line('Removed uploads that were never finished', unnamed))
    process.stdout.write(line('Removed files that nobody could see', unseen))
    const bytes = files.reduce((sum, { byteSize }) => sum + byteSize, 0)
    process.stdout.write(line('Kept until their time is over', { files: files.length, bytes }))
    return 0
  } finally {
    await db.destroy()
  }
})
