import { mostPageText, type PageOfPaper } from '#app/domain/papers/paper.ts'

/** Of all pages' texts, as JSON: some three thousand pages of print, and no more than is parsed without a pause. */
const mostText = 12 << 20

/** The pages of a file with as much of their texts as is kept: what is beyond the bounds is left out from the end. */
export function boundedPages(pages: readonly PageOfPaper[]): PageOfPaper[] {
  let left = mostText
  return pages.map(({ text, isScan }) => {
    const own = text.slice(0, mostPageText)
    left -= JSON.stringify(own).length
    return { text: left >= 0 ? own : '', isScan }
  })
}

const lengthBytes = 4

/** What a child writes to its one output: the texts, longer than it may say, before the section. */
export function withPages(section: Uint8Array, pages: readonly PageOfPaper[]): Uint8Array {
  const texts = Buffer.from(JSON.stringify(boundedPages(pages)))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(texts.byteLength)
  return Buffer.concat([length, texts, section])
}

/** The two again. Throws where it is something else. */
export function apartFromPages(output: Buffer): { bytes: Uint8Array; pages: PageOfPaper[] } {
  const end = lengthBytes + output.readUInt32BE()
  return {
    pages: JSON.parse(output.toString('utf8', lengthBytes, end)) as PageOfPaper[],
    bytes: output.subarray(end),
  }
}
