import type { AgendaLine, OfficialDocument } from './document.ts'
import { printedMinutes } from './lines.ts'

/** How many items a list names before it only counts. */
const mostNamed = 3

export type AgendaInBrief = {
  /** Items that stand by themselves; those under them are not counted again. */
  items: number
  /** What the items take together; null where none has a time. */
  minutes: number | null
  /** The first items with an action that the commission is asked to take, and how many there are beyond them. */
  toDecide: { number: string; title: string }[]
  moreToDecide: number
}

/** @returns what an agenda comes to in a line or two */
export function agendaInBrief(agenda: OfficialDocument): AgendaInBrief {
  const lines = agenda.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'agenda' ? block.items : []))
  const toDecide = lines.flatMap(withChildren).filter(({ action }) => action !== null)
  return {
    items: lines.length,
    minutes: printedMinutes(agenda) || null,
    toDecide: toDecide.slice(0, mostNamed).map(({ number, title }) => ({ number, title })),
    moreToDecide: Math.max(0, toDecide.length - mostNamed),
  }
}

function withChildren(line: AgendaLine): AgendaLine[] {
  return [line, ...line.children.flatMap(withChildren)]
}

/** @returns "about 2 and a half hours", to the half hour; "about 20 minutes" for less than an hour */
export function roughLength(minutes: number): string {
  if (minutes < 60) return `about ${minutes} minutes`
  const halves = Math.round(minutes / 30)
  const hours = Math.floor(halves / 2)
  if (halves === 2) return 'about 1 hour'
  return halves % 2 === 0 ? `about ${hours} hours` : `about ${hours} and a half hours`
}
