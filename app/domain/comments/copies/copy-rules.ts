import { removedKinds, type RemovedKind } from '../../papers/public-copy.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** What the public gets in place of a file that came with a comment. */
export type FileCopy = {
  sha256: string
  mediaType: string
  pageCount: number | null
  byteSize: number
  removed: RemovedKind[]
}

/** `pending`: the copy is still to be made. `none`: it can't be made, and the clerk is to decide. */
export type FileForPublic = { state: 'ready'; copy: FileCopy } | { state: 'pending' } | { state: 'none' }

const kindWords: Record<RemovedKind, string> = {
  position: 'GPS position',
  camera: 'camera',
  time: 'time',
  author: 'names',
  program: 'program',
  other: 'other notes of programs',
}

/** @returns "GPS position, camera, time"; "nothing" where nothing was found */
export function removedWords(removed: readonly RemovedKind[]): string {
  if (removed.length === 0) return 'nothing'
  return removedKinds
    .filter((kind) => removed.includes(kind))
    .map((kind) => kindWords[kind])
    .join(', ')
}

/** What the clerk is told of a copy, and of what was taken out. */
export function reviewedCopy(found: FileForPublic = { state: 'pending' }) {
  return { state: found.state, removed: found.state === 'ready' ? removedWords(found.copy.removed) : null }
}

const extensions: Record<string, { extension: string; name: string }> = {
  'image/jpeg': { extension: 'jpg', name: 'JPEG' },
  'image/png': { extension: 'png', name: 'PNG' },
  'application/pdf': { extension: 'pdf', name: 'PDF' },
}

/** The name under which a copy is served: of another type than what was sent, it ends as that type does. */
export function copyName(fileName: string, sentType: string, copyType: string): string {
  if (sentType === copyType) return fileName
  return `${fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${extensions[copyType]?.extension ?? 'file'}`
}

/** @returns "photo.heic (shown as JPEG)"; the name alone where the copy is of the type that was sent */
export function copyWords(fileName: string, sentType: string, copyType: string): string {
  return sentType === copyType ? fileName : `${fileName} (shown as ${extensions[copyType]?.name ?? 'file'})`
}

/** Only of a file without a copy a clerk decides that it is public as it was sent. */
export function showAsSentVerdict(state: FileForPublic['state']): Verdict {
  if (state === 'none') return allowed
  return refuse(
    'has-copy',
    state === 'ready'
      ? 'The public has a copy of this file already.'
      : 'Its copy is being made; look again in a minute.',
  )
}
