import type { RefusalCode } from '#app/domain/agenda/attachment-kinds.ts'
import type { FoundInFile } from '#app/domain/agenda/file-kinds.ts'

/** What a reader of one kind hands back: what is in the file, or why it is no such file. */
export type Found = FoundInFile | RefusalCode

export const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** A program for Windows or Linux, or a script that names what runs it. */
export function isProgram(head: Buffer): boolean {
  const start = head.subarray(0, 4).toString('latin1')
  return start.startsWith('MZ') || start.startsWith('#!') || start === '\x7fELF'
}
