import mammoth from 'mammoth'
import sax from 'sax'
import { partsOf, withoutHidden } from '../hidden/without-hidden.ts'
import { zip } from '../zip-file.ts'
import { newBlocks, TooLarge, withoutLastDot, type ReadBlock } from './blocks.ts'

/** The largest text of a Word file that is read, as it stands in the file. */
const MOST_XML = 40 << 20

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => p:fresh",
]

/** What stands in a Word (.docx) file, by mammoth, which reads its text, headings, lists, tables and pictures. */
export async function wordBlocks(bytes: Uint8Array): Promise<ReadBlock[]> {
  const parts = await withoutHidden(await partsOf(bytes), { showsChoices: true })
  for (const [name, part] of parts) {
    if (/\.xml$/i.test(name) && part.byteLength > MOST_XML) throw new TooLarge()
  }
  const pictures: Uint8Array[] = []
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip([...parts])) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        pictures.push(await image.readAsBuffer())
        return { src: String(pictures.length - 1) }
      }),
    },
  )
  return blocksOf(value, pictures)
}

/** `spans`: for each column, how many rows below are covered by a cell above. */
type Table = { rows: string[][]; head: number; spans: number[] }

type Span = { columns: number; rows: number }

function spanOf(attributes: Record<string, unknown>): Span {
  const most = (value: unknown, bound: number) => Math.min(Number(value) || 1, bound)
  return { columns: most(attributes['colspan'], 50), rows: most(attributes['rowspan'], 10_000) }
}

/** Puts a cell into the last row, after the columns that cells above cover. */
function addCell({ rows, spans }: Table, text: string, span: Span): void {
  const row = rows.at(-1)
  if (!row) return
  while ((spans[row.length] ?? 0) > 0) {
    spans[row.length]! -= 1
    row.push('')
  }
  for (let count = 0; count < span.columns; count++) {
    spans[row.length] = span.rows - 1
    row.push(count === 0 ? text : '')
  }
}

/** Blocks of the markup that mammoth writes. What stands in a cell is its text, line by line. */
function blocksOf(markup: string, pictures: Uint8Array[]): ReadBlock[] {
  const blocks = newBlocks()
  const lists: boolean[] = []
  const tables: Table[] = []
  let text = ''
  let heading = 0
  let inHead = false
  let span: Span = { columns: 1, rows: 1 }
  const parser = sax.parser(true)
  const end = (): void => {
    const written = text
    if (tables.length > 0) return
    text = ''
    if (heading > 0) blocks.heading(heading, written)
    else if (lists.length > 0) blocks.item({ level: lists.length - 1, ordered: lists.at(-1)!, text: written })
    else blocks.paragraph(written)
  }
  parser.onopentag = ({ name, attributes }) => {
    if (name === 'ol' || name === 'ul') {
      end()
      lists.push(name === 'ol')
    } else if (name === 'table') {
      if (tables.length === 0) end()
      tables.push({ rows: [], head: 0, spans: [] })
    } else if (name === 'thead') inHead = true
    else if (name === 'tr') tables.at(-1)?.rows.push([])
    else if ((name === 'td' || name === 'th') && tables.length === 1) {
      text = ''
      span = spanOf(attributes)
    } else if (name === 'input') text += attributes['checked'] ? '[x] ' : '[ ] '
    else if (name === 'br') text += '\n'
    else if (/^h[1-6]$/.test(name)) heading = Number(name[1])
    else if (name === 'img') {
      const alt = String(attributes['alt'] ?? '')
      if (tables.length > 0) text += alt ? ` [${alt}] ` : ''
      else {
        end()
        blocks.picture(alt, pictures[Number(attributes['src'])] ?? null)
      }
    }
  }
  parser.onclosetag = (name) => {
    if (name === 'ol' || name === 'ul') {
      end()
      lists.pop()
    } else if (name === 'table') {
      const table = tables.pop()!
      if (tables.length === 0) {
        blocks.table(table.rows, table.head)
        text = ''
      }
    } else if (name === 'thead') inHead = false
    else if (name === 'tr' && inHead && tables.length === 1) tables[0]!.head += 1
    else if (name === 'td' || name === 'th') {
      if (tables.length === 1) {
        addCell(tables[0]!, text, span)
        text = ''
      } else text = `${text.trimEnd()} · `
    } else if (name === 'tr' && tables.length > 1) text = `${withoutLastDot(text)}\n`
    else if (name === 'p' || name === 'li' || /^h[1-6]$/.test(name)) {
      if (tables.length > 0) text += '\n'
      else end()
      heading = 0
    }
  }
  parser.ontext = (piece) => (text += piece)
  parser.write(`<body>${markup}</body>`).close()
  end()
  return blocks.blocks()
}
