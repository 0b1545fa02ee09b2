import { databasePath, openStoreToRead } from '#db/connection.ts'
import { leaveAsFound } from '#db/dialects/sqlite-files.ts'
import { counted, examine } from './examine.ts'
import { printFindings, readOptions, runProgram } from './program.ts'
import { keepVerified } from './verified.ts'

/** Checks the record's chain, every edition, every public row and every file, and changes nothing. Exit code 1 when something was found. */
runProgram(async (location, args, places) => {
  readOptions('verify', args)
  const untouched = location.databaseUrl ? () => {} : leaveAsFound(databasePath(location.dataDir))
  const db = await openStoreToRead(location)
  const found = await examine(db).finally(async () => {
    await db.destroy()
    untouched()
  })
  keepVerified(location.dataDir, places.inside, {
    at: new Date().toISOString(),
    findings: found.findings.length,
    counted: counted(found),
  })
  printFindings(found.findings)
  for (const note of found.notes) process.stdout.write(`${note}\n`)
  process.stdout.write(
    found.findings.length === 0
      ? `Everything checks: ${counted(found)}.\n`
      : `${found.findings.length} found in ${counted(found)}.\n`,
  )
  return found.findings.length === 0 ? 0 : 1
})
