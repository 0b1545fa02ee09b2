import { decodedText } from '#app/files/judge/plain-text.ts'
import { newBlocks, type ReadBlock } from './blocks.ts'

/** A text line by line; lines that follow each other without an empty one between are one paragraph. */
export function textBlocks(bytes: Uint8Array): ReadBlock[] {
  const blocks = newBlocks()
  for (const line of linesOf(decodedText(bytes) ?? '')) blocks.paragraph(line)
  return blocks.blocks()
}

/** Longer paragraphs are divided, since one is laid out whole. */
const MOST_IN_ONE = 4000

function* linesOf(text: string): Generator<string> {
  let paragraph = ''
  for (const line of text.replaceAll(/\r\n?|\f/g, '\n').split('\n')) {
    if (line.trim() === '' || paragraph.length + line.length > MOST_IN_ONE) {
      yield paragraph
      paragraph = ''
    }
    for (let at = 0; at < line.length; at += MOST_IN_ONE) {
      const piece = line.slice(at, at + MOST_IN_ONE)
      if (at > 0) {
        yield paragraph
        paragraph = ''
      }
      paragraph += paragraph === '' ? piece : `\n${piece}`
    }
  }
  yield paragraph
}
