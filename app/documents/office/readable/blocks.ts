/** An item of a list: `level` 0 is the outermost. */
export type ReadItem = { level: number; ordered: boolean; text: string }

/** What is read of a file, in its order. Lines of a text are divided by `\n`. */
export type ReadBlock =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: ReadItem[] }
  /** `head`: how many of the first rows are the table's head. Every row has as many cells. */
  | { type: 'table'; head: number; rows: string[][] }
  /** `bytes` are null where there is no picture to show, as of a chart. */
  | { type: 'picture'; alt: string; bytes: Uint8Array | null }

/** Beyond these a file is too large to be read. */
export const mostCharacters = 800_000
export const mostBlocks = 20_000
export const mostCells = 20_000
/** Of columns that a page has room for; the cells beyond stand in the last one. */
export const mostColumns = 12
/** Pictures after so many, or after so many bytes of them, are only named. */
export const mostPictures = 100
export const mostPictureBytes = 40 << 20

/** A file holds more than is read of one. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

export type BlockWriter = {
  heading(level: number, text: string): void
  paragraph(text: string): void
  item(item: ReadItem): void
  table(rows: string[][], head: number): void
  picture(alt: string, bytes: Uint8Array | null): void
  blocks(): ReadBlock[]
}

/** Collects blocks within bounds; empty ones are left out, and items that follow each other are one list. */
export function newBlocks(): BlockWriter {
  const blocks: ReadBlock[] = []
  let characters = 0
  let cells = 0
  let pictures = 0
  let pictureBytes = 0
  const add = (block: ReadBlock): void => {
    blocks.push(block)
    if (blocks.length > mostBlocks) throw new TooLarge()
  }
  const counted = (text: string): string => {
    const plain = text
      .split('\n')
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .join('\n')
      .trim()
    characters += plain.length + 1
    if (characters > mostCharacters) throw new TooLarge()
    return plain
  }
  return {
    heading: (level, text) => {
      const plain = counted(text)
      if (plain) add({ type: 'heading', level: Math.min(6, Math.max(1, level)), text: plain })
    },
    paragraph: (text) => {
      const plain = counted(text)
      if (plain) add({ type: 'paragraph', text: plain })
    },
    item: ({ text, level, ordered }) => {
      const plain = counted(text)
      if (!plain) return
      const item = { text: plain, ordered, level: Math.min(8, Math.max(0, level)) }
      const last = blocks.at(-1)
      if (last?.type === 'list') last.items.push(item)
      else add({ type: 'list', items: [item] })
    },
    table: (rows, head) => {
      const filled = rows.map((row) => row.map(counted)).filter((row) => row.some(Boolean))
      const columns = Math.min(mostColumns, Math.max(0, ...filled.map(({ length }) => length)))
      cells += columns * filled.length
      if (cells > mostCells) throw new TooLarge()
      if (columns === 0) return
      const even = filled.map((row) =>
        Array.from({ length: columns }, (_, column) =>
          column < columns - 1 ? (row[column] ?? '') : row.slice(column).filter(Boolean).join(' · '),
        ),
      )
      add({ type: 'table', head: Math.min(head, even.length - 1), rows: even })
    },
    picture: (alt, bytes) => {
      pictures += 1
      pictureBytes += bytes?.byteLength ?? 0
      const isShown = pictures <= mostPictures && pictureBytes <= mostPictureBytes
      add({ type: 'picture', alt: counted(alt), bytes: isShown ? bytes : null })
    },
    blocks: () => blocks,
  }
}

/** Cells of a table in a cell are divided by dots; after the last of a row stands none. */
export function withoutLastDot(text: string): string {
  return text.endsWith(' · ') ? text.slice(0, -3) : text
}
