import type { AgendaLine, Block, OfficialDocument, Section } from '../editions/document.ts'
import { formatLongDate } from '../time/civil-date.ts'
import { formatTime, type Instant, type Zone } from '../time/instant.ts'

export type NoticeWords = {
  city: string
  commission: string
  zone: Zone
  secondsPerSpeaker: number
  writtenComment: string
  accommodation: { en: string; es: string }
  translation: { en: string; es: string }
  lateWritingsAddress: string
  webAddress: string
  contact: string
}

export type NoticedMeeting = {
  kind: 'regular' | 'special' | 'emergency' | 'adjourned'
  heldOn: string
  startsAt: Instant | null
  place: string | null
  remoteAccess: string | null
  purpose: string | null
  basis: string | null
}

export type NoticedItem = {
  id: string
  number: string
  title: string
  description: string | null
  recommendedAction: string | null
  minutes: number | null
  presenters: { name: string; title: string | null; organization: string | null }[]
  files: { id: string; title: string; detail: string }[]
  children: NoticedItem[]
}

export type AgendaFacts = {
  words: NoticeWords
  meeting: NoticedMeeting
  items: NoticedItem[]
  /** The matters of the item that takes up what is outstanding; null without one. */
  outstanding?: Section | null
  /** The number this edition will bear, and what the one before said. */
  edition: number
  previous: OfficialDocument | null
}

const kindInTitle = {
  regular: 'regular meeting',
  special: 'special meeting',
  emergency: 'emergency meeting',
  adjourned: 'adjourned regular meeting',
}

/** The agenda as it is printed, read and hashed. Marks what came or changed since the edition before. */
export function composeAgenda({
  words,
  meeting,
  items,
  edition,
  previous,
  ...facts
}: AgendaFacts): OfficialDocument {
  const day = formatLongDate(meeting.heldOn)
  const kind = kindInTitle[meeting.kind]
  const earlier = previous ? earlierLines(previous) : null
  const lines = items.map((item) => agendaLine(item, earlier, edition))
  const start = meeting.startsAt ? `${day}, ${formatTime(meeting.startsAt, words.zone)}` : day
  return {
    kind: 'agenda',
    language: 'en-US',
    title: `Agenda of the ${kind} of ${day.replace(/^\w+, /, '')}`,
    city: words.city,
    body: words.commission,
    heading: edition > 1 ? 'Amended agenda' : 'Agenda',
    lines: [start, ...(meeting.place ? [meeting.place] : []), `${kind[0]!.toUpperCase()}${kind.slice(1)}`],
    banner: null,
    sections: [
      ...(meeting.purpose ? [section('purpose', 'Called for', [text(meeting.purpose)])] : []),
      section('agenda', 'Agenda', [{ type: 'agenda', items: lines }, small(scopeOf(meeting.kind))]),
      ...(facts.outstanding ? [facts.outstanding] : []),
      ...takenOff(previous, earlier, lines, edition),
      section('comment', 'Public comment', [
        text(commentWords(meeting.kind, words)),
        ...(words.writtenComment ? [text(words.writtenComment)] : []),
      ]),
      section('taking-part', 'Taking part', [
        ...(meeting.remoteAccess ? [text(meeting.remoteAccess)] : []),
        ...inTwoLanguages(words.accommodation),
        ...inTwoLanguages(words.translation),
        ...(words.contact ? [text(words.contact)] : []),
      ]),
      section('late-papers', 'Materials distributed after posting', [
        text(
          `Writings given to a majority of the commissioners after this agenda is posted are public at the same moment. They can be read at ${[words.lateWritingsAddress, words.webAddress].filter(Boolean).join(' and at ')}. (Government Code 54957.5)`,
        ),
      ]),
    ],
    basis: meeting.basis,
  }
}

export const takenOffSection = 'taken-off'

/** What earlier editions had and this one has not: a reader of an older copy looks for it. */
function takenOff(
  previous: OfficialDocument | null,
  earlier: Map<string, AgendaLine> | null,
  lines: AgendaLine[],
  edition: number,
): Section[] {
  const before = previous?.sections.find(({ id }) => id === takenOffSection)?.blocks[0]
  const listed = before?.type === 'list' ? before.items : []
  const remaining = new Set(lines.flatMap((line) => [line.id, ...line.children.map(({ id }) => id)]))
  const gone = [...(earlier ?? new Map<string, AgendaLine>()).values()]
    .filter((line) => !remaining.has(line.id))
    .map((line) => `${line.number}. ${line.title}, taken off in edition ${edition}`)
  const items = [...listed, ...gone]
  return items.length === 0
    ? []
    : [section(takenOffSection, 'Taken off', [{ type: 'list', ordered: false, items }])]
}

function scopeOf(kind: NoticedMeeting['kind']): string {
  return kind === 'special' || kind === 'emergency'
    ? 'Only the business named here may be considered. (Government Code 54956)'
    : 'The commission may act on any item on this agenda. Times are plans, not promises.'
}

/** How the public may speak: the opportunity that Government Code 54954.3(a) asks an agenda to give. */
export function commentWords(
  kind: NoticedMeeting['kind'],
  words: Pick<NoticeWords, 'secondsPerSpeaker'>,
): string {
  const scope =
    kind === 'special' || kind === 'emergency'
      ? 'Anyone may address the commission on any item named here, before or while it is considered.'
      : 'Anyone may address the commission on any item, before or while it is considered, and on any other matter within its jurisdiction. No name is needed.'
  return `${scope} Each speaker has ${speakingTime(words.secondsPerSpeaker)}; a speaker who uses an interpreter has twice that. (Government Code 54954.3)`
}

function inTwoLanguages({ en, es }: { en: string; es: string }): Block[] {
  return [
    ...(en ? [text(en)] : []),
    ...(es ? [{ type: 'paragraph' as const, text: es, language: 'es' }] : []),
  ]
}

function speakingTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const said = [
    ...(minutes > 0 ? [minutes === 1 ? '1 minute' : `${minutes} minutes`] : []),
    ...(rest > 0 ? [`${rest} seconds`] : []),
  ]
  return said.join(' ')
}

function section(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks }
}

function text(words: string): Block {
  return { type: 'paragraph', text: words }
}

function small(words: string): Block {
  return { type: 'paragraph', text: words, style: 'small' }
}

/** How a presenter is printed: "Lieutenant Sam Stone, Pasadena Police Department". */
export function presenterLine(presenter: {
  name: string
  title: string | null
  organization: string | null
}): string {
  const named = presenter.title ? `${presenter.title} ${presenter.name}` : presenter.name
  return presenter.organization ? `${named}, ${presenter.organization}` : named
}

function agendaLine(item: NoticedItem, earlier: Map<string, AgendaLine> | null, edition: number): AgendaLine {
  const line: AgendaLine = {
    id: item.id,
    number: item.number,
    title: item.title,
    description: item.description,
    action: item.recommendedAction ? `Action: ${item.recommendedAction}` : null,
    presenters: item.presenters.map(presenterLine),
    minutes: item.minutes,
    files: item.files,
    change: null,
    children: item.children.map((child) => agendaLine(child, earlier, edition)),
  }
  return { ...line, change: earlier ? changeOf(line, earlier.get(item.id), edition) : null }
}

function changeOf(line: AgendaLine, before: AgendaLine | undefined, edition: number): string | null {
  if (!before) return `Added in edition ${edition}`
  const listed = (each: AgendaLine) =>
    JSON.stringify([each.title, each.description, each.action, each.presenters, each.minutes])
  if (listed(line) !== listed(before)) return `Changed in edition ${edition}`
  const known = new Set(before.files.map((file) => file.id))
  const added = line.files.filter((file) => !known.has(file.id)).length
  const gone = before.files.length - (line.files.length - added)
  if (added > 0) return `${files(added)} added in edition ${edition}`
  if (gone > 0) return `${files(gone)} removed in edition ${edition}`
  return before.change
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

export function earlierLines(document: OfficialDocument): Map<string, AgendaLine> {
  const found = new Map<string, AgendaLine>()
  const walk = (lines: AgendaLine[]) => {
    for (const line of lines) {
      if (line.id) found.set(line.id, line)
      walk(line.children)
    }
  }
  for (const each of document.sections) {
    for (const block of each.blocks) if (block.type === 'agenda') walk(block.items)
  }
  return found
}
