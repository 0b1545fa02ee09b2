import { spawn } from 'node:child_process'

export type Check = { sound: boolean }

const longest = 300_000

/** In a process of its own, as it reads every page and SQLite can't be interrupted. */
const program = `
const SQLite = require('better-sqlite3')
const db = new SQLite(process.argv[1], { readonly: true, fileMustExist: true, timeout: 5000 })
process.stdout.write(db.pragma('quick_check(1)', { simple: true }))
`

/** @returns unsound only where SQLite says so of the file; a check that can't be made says nothing */
export function quickCheck(file: string): Promise<Check> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', program, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
    child.once('error', () => resolve({ sound: true }))
    child.once('close', (code) => {
      if (code === 0) resolve({ sound: out === 'ok' })
      else resolve({ sound: !/SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/.test(said) })
    })
  })
}
