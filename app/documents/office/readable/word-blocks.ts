import mammoth from 'mammoth'
import sax from 'sax'
import { partsOf, withoutHidden } from '../hidden/without-hidden.ts'
import { zip } from '../zip-file.ts'
import { newBlocks, TooLarge, type ReadBlock } from './blocks.ts'

/** The largest text of a Word file that is read, as it stands in the file. */
const MOST_XML = 40 << 20

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => p:fresh",
]

/** What stands in a Word (.docx) file, by mammoth, which reads its text, headings, lists, tables and pictures. */
export async function wordBlocks(bytes: Uint8Array): Promise<ReadBlock[]> {
  const parts = await withoutHidden(await partsOf(bytes))
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

type Table = { rows: string[][]; head: number }

/** Blocks of the markup that mammoth writes. What stands in a cell is its text, line by line. */
function blocksOf(markup: string, pictures: Uint8Array[]): ReadBlock[] {
  const blocks = newBlocks()
  const lists: boolean[] = []
  const tables: Table[] = []
  let text = ''
  let heading = 0
  let inHead = false
  let cellStart = 0
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
      tables.push({ rows: [], head: 0 })
    } else if (name === 'thead') inHead = true
    else if (name === 'tr') tables.at(-1)?.rows.push([])
    else if (name === 'td' || name === 'th') cellStart = tables.length === 1 ? (text = '').length : cellStart
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
      } else text += `\n${table.rows.map((row) => row.join(' · ')).join('\n')}\n`
    } else if (name === 'thead') inHead = false
    else if (name === 'tr' && inHead && tables.length === 1) tables[0]!.head += 1
    else if (name === 'td' || name === 'th') {
      if (tables.length === 1) {
        tables[0]!.rows.at(-1)?.push(text.slice(cellStart))
        text = ''
      } else text += ' · '
    } else if (name === 'p' || name === 'li' || /^h[1-6]$/.test(name)) {
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
