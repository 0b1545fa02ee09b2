/** What is taken out of a file before the public sees it. */
export const removedKinds = ['position', 'camera', 'time', 'author', 'program', 'other'] as const
export type RemovedKind = (typeof removedKinds)[number]

/** A file of a comment without what tells of its author; it may be of another type, which everybody can open. */
export type PublicCopy = {
  bytes: Uint8Array
  mediaType: string
  pageCount: number | null
  removed: RemovedKind[]
}
