import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The outcome of one fault of the machine. `lost` counts what was acknowledged and is gone without any message. */
export type Outcome = { fault: string; tried: number; lost: number; note: string }

export type Tools = {
  /** A folder whose `data` holds the example, for this fault alone. */
  aFolder: () => string
  /** Below `most`; the same numbers for the same seed. */
  random: (most: number) => number
  short: boolean
}

/** @param seed any whole number; the same one repeats a run as far as the machine lets it */
export function toolsOver(seedFolder: string, seed: number, short: boolean): Tools & { close: () => void } {
  const folders: string[] = []
  let state = seed >>> 0
  return {
    short,
    aFolder() {
      const folder = mkdtempSync(path.join(tmpdir(), 'dais-fault-'))
      folders.push(folder)
      cpSync(path.join(seedFolder, 'data'), path.join(folder, 'data'), { recursive: true })
      return folder
    },
    random(most) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * most)
    },
    close() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Lines of equal columns, for a terminal. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [
    ['fault', 'tried', 'lost', 'what was seen'],
    ...outcomes.map(({ fault, tried, lost, note }) => [
      fault,
      tried.toLocaleString('en-US'),
      lost.toLocaleString('en-US'),
      note,
    ]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
