import { isPrinted } from '../text/printed-characters.ts'
import { sendable } from '../text/sendable.ts'
import type { AgendaLine, Block, OfficialDocument } from './document.ts'

/** Characters of one place in a document that its PDF can't draw: "Item 7.A", "Number 12", a heading. */
export type Unprinted = { place: string; itemId: string | null; characters: string[] }

type Said = { place: string; itemId: string | null; text: string }

/** So many are named of one place. */
const most = 8

/** @returns what no font of our PDFs has, in the order of the document, each place and in it each character once */
export function unprintedIn(document: OfficialDocument): Unprinted[] {
  const places = new Map<string, Unprinted>()
  for (const { place, itemId, text } of saidBy(document)) {
    for (const character of new Set(sendable(text).normalize('NFC'))) {
      if (isPrinted(character)) continue
      const found = places.get(place) ?? { place, itemId, characters: [] }
      if (!found.characters.includes(character)) found.characters.push(character)
      places.set(place, found)
    }
  }
  return [...places.values()]
}

/** @returns for example "Item 2: the PDF can’t draw “𒀀” (U+12000)." */
export function unprintedSentence({ place, characters }: Pick<Unprinted, 'place' | 'characters'>): string {
  const named = characters.slice(0, most).map((character) => `“${character}” (${codeOf(character)})`)
  const more = characters.length - named.length
  return `${place}: the PDF can’t draw ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function saidBy({ title, city, body, heading, lines, banner, sections, basis }: OfficialDocument): Said[] {
  const whole = [city, body, heading, ...lines, banner ?? '', title].join('\n')
  return [
    { place: 'At the head', itemId: null, text: whole },
    ...sections.flatMap((section) => saidBySection(section.heading, section.blocks)),
    { place: 'At the end', itemId: null, text: basis ?? '' },
  ]
}

function saidBySection(heading: string, blocks: readonly Block[]): Said[] {
  let place = heading
  const said: Said[] = [{ place, itemId: null, text: heading }]
  for (const block of blocks) {
    if (block.type === 'heading') place = block.text
    if (block.type === 'agenda') said.push(...block.items.flatMap(saidByItem))
    else said.push({ place: placeOf(block) ?? place, itemId: null, text: stringsOf(block).join('\n') })
  }
  return said
}

/** A written comment is found by its number, a question by its own. */
function placeOf(block: Block): string | null {
  if (block.type === 'question') return `Question ${block.number}`
  return block.type === 'quotation' ? (block.source.split(',')[0] ?? null) : null
}

function saidByItem({ children, id, ...line }: AgendaLine): Said[] {
  const place = `Item ${line.number}`
  const own = { place, itemId: id ?? null, text: stringsOf(line).join('\n') }
  return [own, ...children.flatMap(saidByItem)]
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(stringsOf)
}
