import WordExtractor from 'word-extractor'
import { readCompoundFile } from '#app/files/judge/compound-file.ts'
import { newBlocks, type ReadBlock } from './blocks.ts'

/**
 * The text of a Word 97 file, by word-extractor, which leaves out what was deleted; null where it can't be read so: from
 * an older Word, or with hidden text, which it does not tell from other text.
 */
export async function oldWordBlocks(bytes: Uint8Array): Promise<ReadBlock[] | null> {
  const file = readCompoundFile(Buffer.from(bytes))
  const word = file?.stream('WordDocument')
  if (!file || !word || word.byteLength < 32 || word.readUInt16LE(0) !== 0xa5ec) return null
  const tables = ['0Table', '1Table'].flatMap((name) => file.stream(name) ?? [])
  if ([word, ...tables].some(hides)) return null
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  const blocks = newBlocks()
  let rows: string[][] = []
  const end = (): void => {
    if (rows.length > 0) blocks.table(rows, 0)
    rows = []
  }
  const besides = [document.getTextboxes({ includeHeadersAndFooters: false }), document.getFootnotes()]
  const texts = [document.getBody(), ...besides, document.getEndnotes()]
  for (const line of texts.join('\n').split('\n')) {
    // A row of a table ends in a tab.
    if (line.length > 1 && line.endsWith('\t')) rows.push(line.slice(0, -1).split('\t'))
    else {
      end()
      blocks.paragraph(line)
    }
  }
  end()
  return blocks.blocks()
}

/** [MS-DOC] 2.6.1: sprmCFVanish with a value other than 0, wherever its three bytes stand. */
function hides(stream: Buffer): boolean {
  for (let at = stream.indexOf('3c08', 0, 'hex'); at >= 0; at = stream.indexOf('3c08', at + 1, 'hex')) {
    const value = stream[at + 2]
    if (value === 0x01 || value === 0x80 || value === 0x81) return true
  }
  return false
}
