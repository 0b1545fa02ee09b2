import type { PublicCopy } from '../../papers/public-copy.ts'

export type CopyMaker = {
  /** @returns `not begun` where it is to be tried again later; else why there is no copy. Never throws for the file's sake */
  publicCopy(bytes: Uint8Array, mediaType: string): Promise<PublicCopy | { failed: string } | 'not begun'>
}
