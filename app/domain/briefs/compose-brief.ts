import type { Block, OfficialDocument, Section } from '../editions/document.ts'
import { formatDate, formatLongDate, type CivilDate } from '../time/civil-date.ts'
import { formatDateTime, type Instant, type Zone } from '../time/instant.ts'
import { formatPartialDate, onPartialDate, type PartialDate } from '../time/partial-date.ts'
import { counted } from '../time/duration.ts'
import { dueInWords } from '../follow-ups/next-step.ts'
import type { DueKind } from '../follow-ups/forms.ts'

type Question = { number: string; title: string; addressee: string; askedOn: CivilDate }

export type BriefFacts = {
  city: string
  commission: string
  zone: Zone
  name: string | null
  madeAt: Instant
  next: {
    heldOn: CivilDate
    startsAt: Instant | null
    place: string | null
    edition: number | null
    items: string[]
  } | null
  open: Question[]
  toJudge: (Question & { answer: string | null })[]
  since: CivilDate | null
  cameAnswers: { number: string; answerer: string; on: CivilDate }[]
  cameEditions: string[]
  oldest: {
    number: string
    title: string
    owedBy: string
    opened: PartialDate
    sent: PartialDate | null
    dueOn: CivilDate | null
    dueKind: DueKind | null
  }[]
  basis: string | null
}

/** How many lines of each kind, and how many letters of a text. */
type Room = { items: number; judge: number; open: number; came: number; oldest: number; letters: number }

/** The most first: a brief is printed with the first of these that keeps it on one page. */
export const briefRooms: readonly Room[] = [
  { items: 16, judge: 5, open: 5, came: 5, oldest: 5, letters: 150 },
  { items: 16, judge: 3, open: 3, came: 3, oldest: 3, letters: 110 },
  { items: 16, judge: 2, open: 3, came: 2, oldest: 3, letters: 75 },
  { items: 16, judge: 2, open: 2, came: 1, oldest: 2, letters: 60 },
  { items: 12, judge: 2, open: 2, came: 1, oldest: 2, letters: 60 },
  { items: 9, judge: 2, open: 2, came: 1, oldest: 1, letters: 55 },
  { items: 6, judge: 2, open: 2, came: 1, oldest: 1, letters: 55 },
  { items: 4, judge: 2, open: 2, came: 1, oldest: 1, letters: 55 },
]

const nameLetters = 60
/** An item that is cut before what it is about tells nothing; only where nothing else fits is it cut shorter. */
const itemLetters = 80

function short(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= letters) return line
  const cut = line.slice(0, letters - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace < 0 ? cut : cut.slice(0, lastSpace)}…`
}

/** A title as the beginning of a line that goes on. */
const ended = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`)

/** The first few of a list, then how many more there are: nothing is left out without a word. */
function listed(
  lines: readonly string[],
  most: number,
  {
    none,
    rest = (more) => `And ${more} more on your page.`,
  }: { none: string; rest?: (more: number) => string },
): Block[] {
  if (lines.length === 0) return [{ type: 'paragraph', text: none }]
  const shown = lines.slice(0, most)
  const more = lines.length - shown.length
  return [
    { type: 'list', ordered: false, items: shown },
    ...(more > 0 ? [{ type: 'paragraph' as const, text: rest(more), style: 'small' as const }] : []),
  ]
}

/**
 * One page for the night before a meeting: when and where, what this commissioner must judge and has asked, what came in
 * since the last meeting, and what has been owed the longest. Only what anyone may read, and what is their own.
 */
export function composeBrief(facts: BriefFacts, room: Room = briefRooms[0]!): OfficialDocument {
  const { next, zone, name } = facts
  const day = next ? formatLongDate(next.heldOn) : null
  return {
    kind: 'brief',
    language: 'en-US',
    title: `Brief${name ? ` for ${name}` : ''}${day ? `, meeting of ${day}` : ''}`,
    city: facts.city,
    body: facts.commission,
    heading: 'Meeting brief',
    lines: [
      ...(next ? [next.startsAt ? formatDateTime(next.startsAt, zone) : day!] : ['No meeting is posted yet']),
      ...(next?.place ? [next.place] : []),
      name ? `For ${name}` : 'For a commissioner',
    ],
    banner: null,
    sections: [
      ...(next ? [agendaSection(next, room)] : []),
      section(
        'judge',
        'Answers to review',
        listed(
          facts.toJudge.map(
            ({ number, title, answer }) =>
              `${number}: ${ended(short(title, room.letters))}${answer ? ` Answered by ${short(answer, nameLetters)}.` : ''}`,
          ),
          room.judge,
          { none: 'Nothing needs your review.' },
        ),
      ),
      section(
        'open',
        'Your open questions',
        listed(
          facts.open.map(
            ({ number, title, addressee, askedOn }) =>
              `${number}: ${ended(short(title, room.letters))} To ${short(addressee, nameLetters)}, ${formatDate(askedOn)}.`,
          ),
          room.open,
          { none: 'You have no open question.' },
        ),
      ),
      section('came', 'Came in', cameIn(facts, room)),
      section(
        'oldest',
        'Waiting the longest',
        listed(
          facts.oldest.map((line) => owedLine(line, room)),
          room.oldest,
          {
            none: 'Nothing is owed to the commission.',
            rest: () => 'More on the public page of follow-ups.',
          },
        ),
      ),
    ],
    basis: [
      facts.basis,
      `Made ${formatDateTime(facts.madeAt, zone)}, from what is public and what is your own.`,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function agendaSection({ edition, items }: NonNullable<BriefFacts['next']>, room: Room): Section {
  if (edition === null) {
    return section('agenda', 'Agenda', [{ type: 'paragraph', text: 'The agenda is not posted yet.' }])
  }
  const letters = room === briefRooms.at(-1) ? room.letters : Math.max(room.letters, itemLetters)
  const shown = items.slice(0, room.items).map((item) => short(item, letters))
  const more = items.length - shown.length
  const rest = more > 0 ? ` ${counted(more, 'item')} more in the agenda.` : ''
  return section('agenda', 'Agenda', [
    { type: 'list', ordered: false, items: shown },
    { type: 'paragraph', text: `Edition ${edition}.${rest}`, style: 'small' },
  ])
}

function cameIn({ since, cameAnswers, cameEditions }: BriefFacts, room: Room): Block[] {
  const answers = cameAnswers.map(
    ({ number, answerer, on }) => `${number} answered by ${short(answerer, nameLetters)}, ${formatDate(on)}.`,
  )
  const none = since ? `Nothing since the meeting of ${formatDate(since)}.` : 'Nothing yet.'
  return listed([...answers, ...cameEditions], room.came, { none })
}

function owedLine(line: BriefFacts['oldest'][number], { letters }: Room): string {
  const { number, title, owedBy, opened, sent, dueOn, dueKind } = line
  const since = sent ? `Sent ${onPartialDate(sent)}` : `Since ${formatPartialDate(opened)}`
  const due = dueOn ? ` ${dueInWords({ dueOn, dueKind })}.` : ''
  return `${number}: ${ended(short(title, letters))} ${short(owedBy, nameLetters)}. ${since}.${due}`
}

function section(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks }
}
