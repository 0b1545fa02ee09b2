import { readOperations } from '../../pdf/content-stream.ts'

export type ContentRules = {
  /** Which marks go: all of them, or those of layers alone, where the others lead into a structure. */
  marks: 'all' | 'of layers'
  /** Whether the layer is off that a mark names by a name of the resources. */
  hides(name: string): boolean
}

const PAINTS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const SHOWS = new Set(['Tj', 'TJ', 'sh', 'Do', 'EI'])
const NOTHING = Buffer.from('\n')

/**
 * A content stream without the marks that lead nowhere in a packet, and without what stands on layers that are off: what
 * nobody sees is not to be extracted either. What changes how the rest is drawn stays. The bytes given where nothing goes.
 */
export function paintedContent(bytes: Uint8Array, rules: ContentRules): Uint8Array {
  if (!holdsMarks(bytes)) return bytes
  const kept: Uint8Array[] = []
  const open: { goes: boolean; hides: boolean }[] = []
  let hidden = 0
  let from = 0
  const replace = (start: number, end: number, by: Uint8Array): void => {
    kept.push(bytes.subarray(from, start), by)
    from = end
  }
  for (const { operator, operands, start, end } of readOperations(bytes)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag = '', properties = ''] = operands()
      const isLayer = operator === 'BDC' && tag === '/OC'
      const hides = isLayer && properties.startsWith('/') && rules.hides(plainName(properties))
      const goes = isLayer || rules.marks === 'all'
      open.push({ goes, hides })
      if (hides) hidden++
      if (goes) replace(start, end, NOTHING)
    } else if (operator === 'EMC') {
      const mark = open.pop() ?? { goes: rules.marks === 'all', hides: false }
      if (mark.hides) hidden--
      if (mark.goes) replace(start, end, NOTHING)
    } else if (operator === 'DP' || operator === 'MP') {
      if (rules.marks === 'all') replace(start, end, NOTHING)
    } else if (hidden > 0) {
      const instead = unseen(operator, operands)
      if (instead !== null) replace(start, end, Buffer.from(`\n${instead}\n`, 'latin1'))
    }
  }
  kept.push(bytes.subarray(from))
  return Buffer.concat(kept)
}

/** What stands for an operator that paints, and leaves all that it does beside that; null where it does not paint. */
function unseen(operator: string, operands: () => string[]): string | null {
  if (PAINTS_PATH.has(operator)) return 'n'
  if (SHOWS.has(operator)) return ''
  if (operator === "'") return 'T*'
  if (operator !== '"') return null
  const [words = '0', characters = '0'] = operands()
  return `${words} Tw ${characters} Tc T*`
}

function holdsMarks(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['BDC', 'BMC', 'EMC', 'DP', 'MP'].some((word) => all.includes(word))
}

/** The name that stands in a content stream, its escaped characters plain. */
function plainName(written: string): string {
  return written
    .slice(1)
    .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
}

/** The names of the forms and pictures that a content stream draws. */
export function namesDrawn(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  for (const { operator, operands } of readOperations(bytes)) {
    const [name] = operator === 'Do' ? operands() : []
    if (name) names.add(plainName(name))
  }
  return names
}
