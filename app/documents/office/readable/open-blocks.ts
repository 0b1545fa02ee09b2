import sax from 'sax'
import { partsOf, withoutHidden, type Parts } from '../hidden/without-hidden.ts'
import { newBlocks, withoutLastDot, type BlockWriter, type ReadBlock } from './blocks.ts'

type Attributes = Record<string, string>
type Frame = { title: string; described: string; href: string | null; isTitle: boolean }
type Table = { rows: string[][]; head: number }

/** What stands in an OpenDocument text or presentation, page by page. */
export async function openBlocks(bytes: Uint8Array): Promise<ReadBlock[]> {
  const parts = await withoutHidden(await partsOf(bytes))
  const styles = newStyles()
  const blocks = newBlocks()
  for (const name of ['styles.xml', 'content.xml']) {
    const part = parts.get(name)
    if (part) read(Buffer.from(part).toString('utf8'), parts, styles, name === 'content.xml' ? blocks : null)
  }
  return blocks.blocks()
}

type Styles = { parents: Map<string, string>; ordered: Map<string, Set<number>> }
const newStyles = (): Styles => ({ parents: new Map(), ordered: new Map() })

const isStyle = (styles: Styles, name: string | undefined, wanted: string): boolean => {
  let one = name
  for (let step = 0; one !== undefined && step < 20; step++) {
    if (one === wanted) return true
    one = styles.parents.get(one)
  }
  return false
}

/** Reads one part: its styles, and where `blocks` is given its text. */
function read(xml: string, parts: Parts, styles: Styles, blocks: BlockWriter | null): void {
  const lists: (string | undefined)[] = []
  const tables: (Table & { start: number })[] = []
  const frames: Frame[] = []
  let text = ''
  let heading = 0
  let inBody = false
  let listStyle = ''
  let inHead = false
  let repeat = 1

  const end = (): void => {
    const written = text
    if (tables.length > 0) {
      text += '\n'
      return
    }
    text = ''
    if (!blocks) return
    const level = lists.length - 1
    if (heading > 0) blocks.heading(heading, written)
    else if (level < 0) blocks.paragraph(written)
    else {
      const ordered = lists.some((name) => name !== undefined && styles.ordered.get(name)?.has(level + 1))
      blocks.item({ level, ordered, text: written })
    }
  }

  const opened = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'style': {
        const parent = attributes['parent-style-name']
        if (attributes['name'] && parent) styles.parents.set(attributes['name'], parent)
        return
      }
      case 'list-style':
        listStyle = attributes['name'] ?? ''
        return
      case 'list-level-style-number': {
        if (!attributes['num-format']) return
        const levels = styles.ordered.get(listStyle) ?? new Set()
        styles.ordered.set(listStyle, levels.add(Number(attributes['level'])))
        return
      }
      case 'body':
        inBody = blocks !== null
        return
      case 'p':
        heading = isStyle(styles, attributes['style-name'], 'Title') || frames.at(-1)?.isTitle ? 1 : 0
        return
      case 'h':
        heading = Number(attributes['outline-level']) || 1
        return
      case 'list':
        lists.push(attributes['style-name'])
        return
      case 'table':
        tables.push({ rows: [], head: 0, start: text.length })
        return
      case 'table-header-rows':
        inHead = true
        return
      case 'table-row':
        tables.at(-1)?.rows.push([])
        return
      case 'table-cell':
      case 'covered-table-cell':
        repeat = Math.min(Number(attributes['number-columns-repeated']) || 1, 50)
        if (tables.length === 1) text = ''
        return
      case 'frame':
        frames.push({ title: '', described: '', href: null, isTitle: attributes['class'] === 'title' })
        return
      case 'image':
        if (frames.length > 0) frames.at(-1)!.href ??= attributes['href'] ?? null
        return
      case 's':
        text += ' '.repeat(Math.min(Number(attributes['c']) || 1, 100))
        return
      case 'tab':
        text += '\t'
        return
      case 'line-break':
        text += '\n'
        return
      case 'note-citation':
        text += ' ['
        return
      case 'note-body':
        text += ': '
    }
  }

  const closed = (name: string): void => {
    if (!inBody) return
    if (name === 'p' || name === 'h') {
      if (!open.includes('note')) end()
      else text += ' '
      heading = 0
    } else if (name === 'note') text = `${text.trimEnd()}]`
    else if (name === 'list') lists.pop()
    else if (name === 'table-header-rows') inHead = false
    else if (name === 'table-row' && inHead && tables.length === 1) tables[0]!.head += 1
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      if (tables.length === 1) {
        const row = tables[0]!.rows.at(-1)
        for (let count = 0; row && count < repeat; count++) row.push(count === 0 ? text : '')
        text = ''
      } else text = `${text.trimEnd()} · `
    } else if (name === 'table-row' && tables.length > 1) {
      text = `${withoutLastDot(text)}\n`
    } else if (name === 'table') {
      const table = tables.pop()!
      if (tables.length === 0) {
        blocks?.table(table.rows, table.head)
        text = ''
      } else text += '\n'
    } else if (name === 'frame') {
      const frame = frames.pop()!
      if (frame.href === null) return
      const alt = frame.described || frame.title
      if (tables.length > 0) text += alt ? ` [${alt}] ` : ''
      else {
        end()
        blocks?.picture(alt, parts.get(frame.href.replace(/^\.\//, '')) ?? null)
      }
    }
  }

  const open: string[] = []
  const parser = sax.parser(true)
  parser.onopentag = ({ name, attributes }) => {
    const short = local(name)
    open.push(short)
    const entries = Object.entries(attributes).map(([key, value]) => [local(key), String(value)])
    opened(short, Object.fromEntries(entries) as Attributes)
  }
  parser.onclosetag = (name) => {
    closed(local(name))
    open.pop()
  }
  parser.ontext = (piece) => {
    const frame = frames.at(-1)
    if (!inBody) return
    if (frame && open.at(-1) === 'title') frame.title += piece
    else if (frame && open.at(-1) === 'desc') frame.described += piece
    else if (open.includes('p') || open.includes('h')) text += piece.replaceAll(/\s+/g, ' ')
  }
  parser.write(xml).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
