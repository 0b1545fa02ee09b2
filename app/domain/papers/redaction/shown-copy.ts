import { formatDate, type CivilDate } from '../../time/civil-date.ts'

/** What it stands for: a file attached to an item, or one that came with a comment. */
export const redactedKinds = ['attachment', 'comment-file'] as const
export type RedactedKind = (typeof redactedKinds)[number]

/** What the public gets in place of a file. */
export type ShownCopy = {
  sha256: string
  fileName: string
  mediaType: string
  pageCount: number | null
  byteSize: number
  reason: string
  madeOn: CivilDate
}

type FileFacts = Pick<ShownCopy, 'sha256' | 'fileName' | 'mediaType' | 'pageCount' | 'byteSize'>

/** The file as the public gets it: the copy where parts are blacked out, else itself. */
export function shownFile<Facts extends FileFacts>(file: Facts & { copy: ShownCopy | null }): FileFacts {
  const { sha256, fileName, mediaType, pageCount, byteSize } = file.copy ?? file
  return { sha256, fileName, mediaType, pageCount, byteSize }
}

/** @returns "A copy with parts blacked out on July 3, 2026: private address." */
export function blackedOutWords({ madeOn, reason }: Pick<ShownCopy, 'madeOn' | 'reason'>): string {
  const end = /[.!?]$/.test(reason) ? '' : '.'
  return `A copy with parts blacked out on ${formatDate(madeOn)}: ${reason}${end}`
}

export const keepsOriginal = 'The clerk keeps the original.'

const mostName = 100

/** The name of a copy: that of the file, as a PDF; a plain one where words that are gone stand in it. */
export function copyFileName(fileName: string, gone: readonly string[]): string {
  const bare = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, mostName)
  const letters = lettersOf(bare)
  const tells = gone.map(lettersOf).some((word) => word.length > 2 && letters.includes(word))
  return tells || bare === '' ? 'copy.pdf' : `${bare}-copy.pdf`
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
