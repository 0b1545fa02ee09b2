import { posix } from 'node:path'
import { Readable } from 'node:stream'
import { readRelationships, type Relationship } from '#app/files/judge/package-parts.ts'
import sax from 'sax'
import { partsOf, type Parts } from '../hidden/without-hidden.ts'
import { newBlocks, type BlockWriter, type ReadBlock } from './blocks.ts'

/** The most slides that are read. */
const MOST_SLIDES = 1000

/** What stands on the slides of a PowerPoint (.pptx) file that are shown: not the notes, comments and hidden slides. */
export async function slidesBlocks(bytes: Uint8Array): Promise<ReadBlock[]> {
  const parts = await partsOf(bytes)
  const [main] = (await relationsOf(parts, '')).filter(({ type }) => type === 'officedocument')
  const presentation = main && parts.get(main.target)
  if (!main || !presentation) throw new Error('The file names no presentation')
  const byId = await targetsOf(parts, main.target)
  const blocks = newBlocks()
  const slides = orderOf(presentation)
  for (const id of slides.slice(0, MOST_SLIDES)) {
    const name = byId.get(id)
    const slide = name === undefined ? undefined : parts.get(name)
    if (slide) readSlide(slide, parts, await targetsOf(parts, name!), blocks)
  }
  return blocks.blocks()
}

function relationsOf(parts: Parts, source: string): Promise<Relationship[]> {
  const name = posix.join(posix.dirname(source), '_rels', `${posix.basename(source)}.rels`)
  const part = parts.get(name)
  if (!part) return Promise.resolve([])
  return readRelationships({ name, read: async () => Readable.from([part]) })
}

async function targetsOf(parts: Parts, source: string): Promise<Map<string, string>> {
  const inside = (await relationsOf(parts, source)).filter(({ external }) => !external)
  return new Map(inside.map(({ id, target }) => [id, target]))
}

/** The ids of the slides as the presentation shows them. */
function orderOf(presentation: Uint8Array): string[] {
  const ids: string[] = []
  walk(presentation, {
    opened: (name, attributes) => {
      if (name === 'sldId') ids.push(attributes['r:id'] ?? '')
    },
  })
  return ids
}

type Attributes = Record<string, string>
type Walker = {
  opened(name: string, attributes: Attributes): void
  closed?(name: string): void
  text?(piece: string): void
}

function walk(part: Uint8Array, walker: Walker): void {
  const parser = sax.parser(true)
  parser.onopentag = ({ name, attributes }) => walker.opened(local(name), attributes as unknown as Attributes)
  parser.onclosetag = (name) => walker.closed?.(local(name))
  parser.ontext = (piece) => walker.text?.(piece)
  parser.write(Buffer.from(part).toString('utf8')).close()
}

type Shape = {
  placeholder: string | null
  alt: string
  hidden: boolean
  picture: string | null
  drawn: boolean
}

/** What stands in the foot of every slide, not in its text. */
const FURNITURE = new Set(['dt', 'ftr', 'sldNum', 'hdr'])

function readSlide(slide: Uint8Array, parts: Parts, targets: Map<string, string>, blocks: BlockWriter): void {
  const shapes: Shape[] = []
  let isShown = true
  let hidden = 0
  let text: string | null = null
  let inText = false
  let bullet: 'none' | 'bullet' | 'number' | null = null
  let level = 0
  let rows: string[][] | null = null
  let hasHead = false

  const endParagraph = (): void => {
    const written = text ?? ''
    text = null
    const shape = shapes.at(-1)
    if (rows) return void rows.at(-1)?.push(`${rows.at(-1)!.pop() ?? ''}${written}\n`)
    const placeholder = shape?.placeholder ?? null
    if (placeholder === 'title' || placeholder === 'ctrTitle') return blocks.heading(1, written)
    const isBody = placeholder === 'body' || placeholder === 'obj'
    if (bullet === 'none' || (bullet === null && !isBody)) return blocks.paragraph(written)
    blocks.item({ level, ordered: bullet === 'number', text: written })
  }
  const skips = (): boolean => !isShown || hidden > 0

  walk(slide, {
    opened: (name, attributes) => {
      if (name === 'sld' && /^(0|false)$/.test(attributes['show'] ?? '')) isShown = false
      if (!isShown) return
      if (['sp', 'pic', 'graphicFrame', 'cxnSp', 'grpSp'].includes(name)) {
        shapes.push({
          placeholder: null,
          alt: '',
          hidden: false,
          picture: null,
          drawn: name === 'graphicFrame',
        })
      }
      const shape = shapes.at(-1)
      if (name === 'cNvPr' && shape) {
        shape.alt = attributes['descr'] ?? ''
        shape.hidden = /^(1|true)$/.test(attributes['hidden'] ?? '')
        if (shape.hidden) hidden++
      }
      if (name === 'ph' && shape) {
        shape.placeholder = attributes['type'] ?? 'obj'
        if (FURNITURE.has(shape.placeholder) && !shape.hidden) {
          shape.hidden = true
          hidden++
        }
      }
      if (skips()) return
      if (name === 'blip' && shape) shape.picture ??= attributes['r:embed'] ?? null
      if (name === 'tbl') {
        rows = []
        if (shape) shape.drawn = false
      }
      if (name === 'tblPr') hasHead = /^(1|true)$/.test(attributes['firstRow'] ?? '')
      if (name === 'tr') rows?.push([])
      if (name === 'tc') rows?.at(-1)?.push('')
      if (name === 'p') {
        text = ''
        bullet = null
        level = 0
      }
      if (name === 'pPr') level = Number(attributes['lvl']) || 0
      if (name === 'buNone') bullet = 'none'
      if (name === 'buAutoNum') bullet = 'number'
      if (name === 'buChar' || name === 'buBlip') bullet = 'bullet'
      if (name === 't') inText = true
      if (name === 'br' && text !== null) text += '\n'
    },
    text: (piece) => {
      if (inText && text !== null && !skips()) text += piece
    },
    closed: (name) => {
      if (name === 't') inText = false
      if (name === 'p' && text !== null) endParagraph()
      if (name === 'tbl' && rows) {
        blocks.table(rows, hasHead ? 1 : 0)
        rows = null
      }
      if (!['sp', 'pic', 'graphicFrame', 'cxnSp', 'grpSp'].includes(name)) return
      const shape = shapes.pop()
      if (shape?.hidden) hidden--
      else if (shape && !skips() && name === 'pic') {
        blocks.picture(shape.alt, parts.get(targets.get(shape.picture ?? '') ?? '') ?? null)
      } else if (shape?.drawn && !skips()) blocks.picture(shape.alt, null)
    },
  })
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
