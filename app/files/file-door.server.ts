import { stat } from 'node:fs/promises'
import { largestAttachmentBytes, type RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import type { Judgement } from '#app/domain/agenda/file-kinds.ts'
import { createChildPool } from './child-pool.server.ts'
import { childProgram } from './child-program.server.ts'
import { createLanes } from './lanes.ts'
import { FileNotRead } from './not-read.ts'
import type { Scan } from './virus-scan.server.ts'

/** Where every file that a stranger sends is read. */
export type FileDoor = {
  /**
   * Says by its content, whatever its name, whether a file may be taken. Never throws for what is in it.
   * @param sender a network or an account: files of one are read one after another
   */
  judge(path: string, sender: string): Promise<Judgement>
  close(): Promise<void>
}

export type DoorOptions = {
  /** Where files are put while they are read; else in the system's temporary folder. */
  folder?: string
  /** Asks a virus scanner; without one nothing is scanned. */
  scan?: Scan | null
  /** Told why a file was not read or not scanned, never what is in it. */
  note?(event: { reason: string; bytes: number }): void
}

/** What one file may cost: a second for each 10 MB beside these. */
const shortestMs = 8000
const bytesPerMs = 10_000
/** Files of one sender that wait: seven comments with three each. */
const waitingOfSender = 20

export function createFileDoor(options: DoorOptions = {}): FileDoor {
  const { folder, scan = null, note = () => {} } = options
  const pool = createChildPool({ program: readerUrl(), folder, threads: true })
  const lanes = createLanes(waitingOfSender)

  async function read(path: string, bytes: number, sender: string): Promise<Judgement> {
    try {
      const timeLimitMs = shortestMs + bytes / bytesPerMs
      const job = { files: [{ path }], timeLimitMs }
      const { value } = await lanes.run(sender, () => pool.run<Judgement>('judge', job))
      return value
    } catch (error) {
      if (!(error instanceof FileNotRead)) throw error
      note({ reason: error.reason, bytes })
      return no(error.reason === 'busy' || error.reason === 'stopped' ? 'busy' : 'unreadable')
    }
  }

  return {
    judge: async (path, sender) => {
      const { size } = await stat(path)
      if (size === 0) return no('empty')
      if (size > largestAttachmentBytes) return no('too-large')
      const judged = await read(path, size, sender)
      if (!judged.ok || !scan) return judged
      const scanned = await scan(path)
      if (scanned === 'clean') return judged
      note({ reason: scanned, bytes: size })
      return no(scanned)
    },
    close: () => pool.close(),
  }
}

function no(code: RefusalCode): Judgement {
  return { ok: false, code }
}

function readerUrl(): URL {
  return childProgram(import.meta.url, './reader.ts', './file-reader.js')
}
