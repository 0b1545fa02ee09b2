import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the last whole check of a store found. */
export type Verified = { at: string; findings: number; counted: string }

const longest = 600_000
const fileIn = (dataDir: string) => path.join(dataDir, 'dais.verified')

/** Kept beside a store that is or was served, which the note of its head tells; a copy that is only looked at stays as it is. */
export function keepVerified(dataDir: string, headNote: string, verified: Verified): void {
  if (!existsSync(headNote)) return
  try {
    writeFileSync(fileIn(dataDir), `${JSON.stringify(verified)}\n`, { mode: 0o600 })
  } catch {
    // Somebody who may only read the folder has been told already.
  }
}

/** Another store is in the folder now. */
export function forgetVerified(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

/** @returns null where no check was kept */
export function lastVerified(dataDir: string): Verified | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Verified
  } catch {
    return null
  }
}

/** Runs the program of `npm run verify` beside the server, with its environment. @returns null where it can't be run */
export function verifyBeside(program: string, dataDir: string): Promise<Verified | null> {
  return new Promise((resolve) => {
    const started = new Date().toISOString()
    const child = spawn(process.execPath, [program], { stdio: 'ignore', timeout: longest })
    child.once('error', () => resolve(null))
    child.once('close', () => {
      const verified = lastVerified(dataDir)
      resolve(verified && verified.at >= started ? verified : null)
    })
  })
}
