import { createHmac, timingSafeEqual } from 'node:crypto'
import { fileDetail } from '#app/domain/agenda/attachment-kinds.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { isStored } from '#app/domain/agenda/stored-files.server.ts'
import type { KeptFileChoice } from '#app/ui/form-reply.ts'

/** A file that was taken with a form that was not: its bytes are stored, and nothing names them yet. */
export type FileWithForm = {
  sha256: string
  fileName: string
  mediaType: string
  byteSize: number
  pageCount: number | null
}

/**
 * Lets files stay with a form that is sent again. The page carries a signed note of each, which is good for this form and
 * its sender alone: nobody can name a file by its hash that they did not send.
 */
export type KeptFiles = {
  /** @param owner the form, and who may send it */
  choiceOf(file: FileWithForm, owner: string, now: number): KeptFileChoice
  /**
   * @param notes as they came back with the form; those that are not ours, of another form or too old are left out
   * @returns the files of them that are still stored, each once
   */
  filesOf(db: Store, notes: readonly string[], owner: string, now: number): Promise<FileWithForm[]>
}

/** Bytes that nothing names are kept for a day; a note ends well before them. */
const oldestMilliseconds = 12 * 3_600_000
const longestNote = 2_000
const mostNotes = 40

/** @param secret known to this installation alone, and the same after a restart */
export function createKeptFiles(secret: Buffer): KeptFiles {
  const sign = (said: string, owner: string) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([said, owner]))
      .digest()

  function read(note: string, owner: string, now: number): FileWithForm | null {
    if (note.length > longestNote) return null
    const [said = '', signature = ''] = note.split('.')
    const given = Buffer.from(signature, 'base64url')
    const wanted = sign(said, owner)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
    const { at, ...file } = JSON.parse(Buffer.from(said, 'base64url').toString()) as FileWithForm & {
      at: number
    }
    return at <= now && now - at <= oldestMilliseconds ? file : null
  }

  return {
    choiceOf(file, owner, now) {
      const { sha256, fileName, mediaType, byteSize, pageCount } = file
      const whole = { sha256, fileName, mediaType, byteSize, pageCount, at: now }
      const said = Buffer.from(JSON.stringify(whole)).toString('base64url')
      return {
        note: `${said}.${sign(said, owner).toString('base64url')}`,
        words: `${fileName} (${fileDetail(file)})`,
      }
    },
    async filesOf(db, notes, owner, now) {
      const files = new Map<string, FileWithForm>()
      for (const note of notes.slice(0, mostNotes)) {
        const file = read(note, owner, now)
        if (file && (await isStored(db, file.sha256))) files.set(file.sha256, file)
      }
      return [...files.values()]
    },
  }
}
