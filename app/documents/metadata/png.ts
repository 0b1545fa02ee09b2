import { pngChunks, pngStart } from '../pictures/png-parts.ts'

/** What a PNG needs to be drawn, still or moving ([PNG] 4.8); everything else tells of it. */
const drawn = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** A PNG with the same picture and nothing beside it; null where it can't be taken apart. */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const chunks = pngChunks(bytes)
  if (!chunks) return null
  return Buffer.concat([pngStart, ...chunks.filter(({ name }) => drawn.has(name)).map(({ whole }) => whole)])
}
