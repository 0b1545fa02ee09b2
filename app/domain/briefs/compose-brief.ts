import type { Block, OfficialDocument, Section } from '../editions/document.ts'
import { formatDate, formatLongDate } from '../time/civil-date.ts'
import { formatDateTime } from '../time/instant.ts'
import { formatPartialDate, onPartialDate } from '../time/partial-date.ts'
import { counted } from '../time/duration.ts'
import { dueInWords } from '../follow-ups/next-step.ts'
import type { BriefAnswer, BriefFacts, BriefQuestion } from './brief-facts.ts'
import { wholeSentences } from './whole-sentences.ts'

/**
 * How many lines of each kind; how long the sentences of a text may be together before its later ones are left out; and
 * whether items say what to decide and which papers they have.
 */
type Room = { items: number; lines: number; letters: number; details: boolean }

/** The most first: a brief is printed with the first of these that keeps it on one page. */
export const briefRooms: readonly Room[] = [
  { items: 40, lines: 12, letters: 600, details: true },
  { items: 40, lines: 8, letters: 400, details: true },
  { items: 40, lines: 6, letters: 400, details: true },
  { items: 40, lines: 5, letters: 300, details: true },
  { items: 30, lines: 4, letters: 300, details: true },
  { items: 30, lines: 3, letters: 250, details: true },
  { items: 30, lines: 2, letters: 250, details: true },
  { items: 30, lines: 3, letters: 200, details: false },
  { items: 24, lines: 2, letters: 200, details: false },
  { items: 20, lines: 2, letters: 150, details: false },
  { items: 16, lines: 1, letters: 150, details: false },
  { items: 12, lines: 1, letters: 120, details: false },
  { items: 9, lines: 1, letters: 120, details: false },
  { items: 6, lines: 1, letters: 100, details: false },
  { items: 4, lines: 1, letters: 100, details: false },
  { items: 2, lines: 1, letters: 80, details: false },
  { items: 1, lines: 1, letters: 40, details: false },
  { items: 1, lines: 0, letters: 40, details: false },
]

/** A title as the beginning of a line that goes on. */
const ended = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`)

/** The first few of a list, then how many more there are: nothing is left out without a word. */
function listed(
  lines: readonly string[],
  most: number,
  rest = (more: number, shown: number) =>
    shown > 0 ? `And ${more} more on your page.` : `${more} on your page.`,
): Block[] {
  const shown = lines.slice(0, most)
  const more = lines.length - shown.length
  return [
    ...(shown.length > 0 || more === 0 ? [{ type: 'list' as const, ordered: false, items: shown }] : []),
    ...(more > 0
      ? [{ type: 'paragraph' as const, text: rest(more, shown.length), style: 'small' as const }]
      : []),
  ]
}

/** A section of a list, or its one sentence where the list is empty; none where there is no sentence for that. */
function part(id: string, heading: string, blocks: Block[], none: string | null = null): Section[] {
  const empty = blocks.every((block) => block.type === 'list' && block.items.length === 0)
  if (!empty) return [{ id, heading, blocks }]
  return none === null ? [] : [{ id, heading, blocks: [{ type: 'paragraph', text: none }] }]
}

/**
 * One page for the night before a meeting: what waits for this member, what the meeting decides and on which papers, what
 * they asked, what is new, and what is past its date or has been owed the longest. Only what anyone may read, and what is
 * their own.
 */
export function composeBrief(facts: BriefFacts, room: Room = briefRooms[0]!): OfficialDocument {
  const { next, zone, name } = facts
  const day = next ? formatLongDate(next.heldOn) : null
  const { lines } = room
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
      ...part('waiting', 'Waiting for you', listed(facts.waiting, 9), 'Nothing needs your review.'),
      ...part(
        'judge',
        'Answers to review',
        listed(
          facts.toJudge.map((question) => answerLine(question, room)),
          lines,
        ),
      ),
      ...part(
        'orphaned',
        'Questions whose commissioner has left office',
        listed(
          facts.orphaned.map((question) => answerLine(question, room)),
          lines,
        ),
      ),
      ...part(
        'unjudged',
        'Answers still undecided after a meeting',
        listed(
          facts.undecided.map((question) => answerLine(question, room)),
          lines,
        ),
      ),
      ...agendaSections(next, room),
      ...part(
        'open',
        'Your open questions',
        listed(
          facts.open.map((question) => openLine(question, room)),
          lines,
        ),
        'You have no open question.',
      ),
      ...part('came', facts.since ? `New since ${formatDate(facts.since)}` : 'New', newLines(facts, room)),
      ...part(
        'late',
        'Dates that have passed',
        listed(
          facts.late.map(({ number, title, owed, owedBy, goneBy }) =>
            [
              saying(`Follow-up ${number}`, { title, text: owed }, room),
              `From ${owedBy}.`,
              goneBy && `${goneBy}.`,
            ]
              .filter(Boolean)
              .join(' '),
          ),
          lines,
        ),
      ),
      ...part(
        'oldest',
        'Waiting the longest',
        listed(
          facts.oldest.map((line) => owedLine(line, room)),
          lines,
          (more, shown) =>
            shown > 0
              ? 'More on the public page of follow-ups.'
              : `${more} on the public page of follow-ups.`,
        ),
        'Nothing is owed to the commission.',
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

/** @returns "2026-014: How many stops?"; where not one sentence has room its title, or the number alone */
function saying(
  name: string,
  { title, text }: { title: string | null; text: string },
  { letters }: Room,
): string {
  const sentences = wholeSentences(text, letters) ?? (title && !title.endsWith('…') ? ended(title) : null)
  return sentences === null ? `${name}.` : `${name}: ${sentences}`
}

function answerLine({ number, title, text, addressee, remains, answer }: BriefAnswer, room: Room): string {
  const asked = `${saying(number, { title, text }, room)} To ${addressee}.`
  const rest = remaining(remains, room)
  if (!answer) return `${asked}${rest} No answer yet.`
  const said = room.details ? wholeSentences(answer.text, room.letters) : null
  return `${asked}${rest} Answered by ${answer.by}${said ? `: ${said}` : '.'}`
}

function remaining(remains: string | null, { letters }: Room): string {
  const sentences = remains && wholeSentences(remains, letters)
  return sentences ? ` What remains: ${sentences}` : ''
}

function openLine({ number, title, text, addressee, askedOn, remains }: BriefQuestion, room: Room): string {
  const part = remains ? ` Accepted in part.${remaining(remains, room)}` : ''
  return `${saying(number, { title, text }, room)} To ${addressee}, ${formatDate(askedOn)}.${part}`
}

function agendaSections(next: BriefFacts['next'], { items: most, details, letters }: Room): Section[] {
  if (!next) return []
  const { edition, items, papers } = next
  if (edition === null) {
    return part('agenda', 'Agenda', [{ type: 'paragraph', text: 'The agenda is not posted yet.' }])
  }
  const lines = items.map(({ name, action, papers: attached }) => {
    const todo = action && details ? wholeSentences(action, letters) : null
    const files = attached.length > 0 && details ? ` Papers: ${attached.join('; ')}.` : ''
    return `${name}${todo ? `. Action: ${todo}` : ''}${files && !todo ? '.' : ''}${files}`
  })
  const rest = (more: number) => `${counted(more, 'more item', 'more items')} on the agenda.`
  return [
    ...part('agenda', `Agenda, version ${edition}`, listed(lines, most, rest)),
    ...part('papers', 'Papers to read', listed(papers, papers.length)),
  ]
}

function newLines({ cameAnswers, cameEditions }: BriefFacts, { lines }: Room): Block[] {
  const answers = cameAnswers.map(
    ({ number, answerer, on }) => `${number} answered by ${answerer}, ${formatDate(on)}.`,
  )
  return listed([...answers, ...cameEditions], lines)
}

function owedLine(line: BriefFacts['oldest'][number], room: Room): string {
  const { number, title, owed, owedBy, opened, sent, dueOn, dueKind } = line
  const since = sent ? `Sent ${onPartialDate(sent)}` : `Since ${formatPartialDate(opened)}`
  const due = dueOn ? ` ${dueInWords({ dueOn, dueKind })}.` : ''
  return `${saying(number, { title, text: owed }, room)} From ${owedBy}. ${since}.${due}`
}
