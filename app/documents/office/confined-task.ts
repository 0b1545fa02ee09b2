/** What a confined program may use. Processes count threads too; scratch is each of its three folders in memory. */
export type ConfinementLimits = {
  timeMs: number
  memoryBytes: number
  resultBytes: number
  scratchBytes: number
  processes: number
}

export type ConfinedTask = {
  /** Program and arguments. The program runs in an empty home under /room, the one place where it may write. */
  command: string[]
  /** Its one input, which it finds under /in by this name. */
  input: { name: string; bytes: Uint8Array }
  /** A file of settings that it finds at this path under /room and may change. */
  settings?: { path: string; text: string }
  /** Where under /room it leaves its result. */
  result: string
  /** Folders or files of the system that it reads, beside the system's libraries and fonts. */
  reads?: string[]
  /** Files of fonts that it finds in its home, beside those of the system. */
  fonts?: readonly string[]
}
