import { statSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment, WrongEnvironment } from '#app/http/env.server.ts'
import { StoreUnusable, type StoreLocation } from '#db/connection.ts'
import { notePlaces, type NotePlaces } from '#db/head-note.ts'

/** A reason to stop that the person at the terminal can act on: one sentence. */
export class Refused extends Error {}

/** Runs a program to its exit code; what it refuses becomes one sentence on stderr and exit code 1. */
export function runProgram(
  main: (location: StoreLocation, args: string[], places: NotePlaces) => Promise<number>,
): void {
  // What a program makes holds password hashes: its owner's alone.
  process.umask(0o077)

  const run = async () => {
    const { DATA_DIR, DATABASE_URL, STATE_DIR } = readEnvironment(process.env)
    const location = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL ?? null }
    const places = notePlaces(location, { stateDir: STATE_DIR ?? null, root: process.cwd() })
    return main(location, process.argv.slice(2), places)
  }
  run().then(
    (code) => process.exit(code),
    (error: unknown) => {
      const expected =
        error instanceof Refused || error instanceof StoreUnusable || error instanceof WrongEnvironment
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      process.stderr.write(`${expected ? message : (stack ?? message)}\n`)
      process.exit(1)
    },
  )
}

/**
 * Reads the options of a program that takes nothing else.
 * @throws Refused naming what it does not know, so that nothing is done that was not asked for
 */
export function readOptions(name: string, args: readonly string[], known: readonly string[] = []): string[] {
  const strange = args.find((arg) => !known.includes(arg))
  if (strange === undefined) return [...args]
  const what = strange.startsWith('-') ? `knows no option ${strange}` : `takes no “${strange}”`
  const knows = known.length === 0 ? 'it has none' : `it knows ${known.join(', ')}`
  throw new Refused(`npm run ${name} ${what}; ${knows}. Nothing was done.`)
}

export type FileRequest = { file: string; flags: string[] }

/**
 * Reads `FILE` and those of the flags that the program knows. The file is meant from where npm was called, which npm leaves in INIT_CWD.
 * @throws Refused
 */
export function readFileRequest(name: string, args: string[], known: string[]): FileRequest {
  const flags = args.filter((arg) => arg.startsWith('-'))
  const files = args.filter((arg) => !arg.startsWith('-'))
  const strange = flags.find((flag) => !known.includes(flag))
  if (strange) {
    throw new Refused(
      `npm run ${name} knows no option ${strange}; it knows ${known.join(', ')}. Nothing was done.`,
    )
  }
  const [file] = files
  if (files.length !== 1 || file === undefined) {
    throw new Refused(`Name one file: npm run ${name} -- FILE${known.map((flag) => ` [${flag}]`).join('')}`)
  }
  const full = path.resolve(process.env['INIT_CWD'] || process.cwd(), file)
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refused(`${full} is a folder; name a file in it.`)
  }
  return { file: full, flags }
}

/** @returns "4.2 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-US')} kB`
  return `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}

/** Findings on stdout, each on a line that begins with FOUND. */
export function printFindings(findings: readonly string[]): void {
  for (const finding of findings) process.stdout.write(`FOUND: ${finding}\n`)
}

/** One line that is written over as work goes on; several where the output is no terminal. */
export function progress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${words}\x1b[K`)
}

/** Ends the line of {@link progress}. */
export function progressEnds(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
}
