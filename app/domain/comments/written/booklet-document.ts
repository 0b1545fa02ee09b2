import type { Block, OfficialDocument, Section } from '../../editions/document.ts'
import { formatDate, formatLongDate, type CivilDate } from '../../time/civil-date.ts'
import { counted } from '../../time/duration.ts'
import { formatDateTime, type Instant, type Zone } from '../../time/instant.ts'
import { numbersInWords } from '../review/review-rules.ts'
import { asideWords } from '../review/suspicion.ts'
import type { WrittenComment } from './written-view.ts'
import { noNameGiven, stanceWords, unseenFileWords } from './written-words.ts'

export type BookletFacts = {
  city: string
  commission: string
  zone: Zone
  heldOn: CivilDate
  number: number
  madeAt: Instant
  items: { number: string | null; title: string; comments: WrittenComment[] }[]
  since: { madeAt: Instant; came: number[]; leftOut: number[] } | null
  basis: string | null
}

/** The written comments of a meeting in one document, by item, each as the public reads it (54957.5, E8). */
export function bookletDocument(facts: BookletFacts): OfficialDocument {
  const { zone, items, since, number } = facts
  const written = items.filter(({ comments }) => comments.length > 0)
  return {
    kind: 'booklet',
    language: 'en-US',
    title: `Written comments for the meeting of ${formatDate(facts.heldOn)}, booklet ${number}`,
    city: facts.city,
    body: facts.commission,
    heading: 'Written comments for the commission',
    lines: [
      `Meeting of ${formatLongDate(facts.heldOn)}`,
      `Booklet ${number}: everything received through ${formatDateTime(facts.madeAt, zone)}`,
    ],
    banner: null,
    sections: [
      ...(since
        ? [{ id: 'new', heading: `New since booklet ${number - 1}`, blocks: newsOf(since, zone) }]
        : []),
      ...written.map((item, index) => itemSection(item, index, zone)),
      ...(written.length === 0
        ? [{ id: 'none', heading: 'Comments', blocks: [small('No written comments.')] }]
        : []),
    ],
    basis: facts.basis,
  }
}

function newsOf(since: NonNullable<BookletFacts['since']>, zone: Zone): Block[] {
  const lines = [
    since.came.length > 0 ? `New: ${nouns(since.came)}.` : 'Nothing new.',
    ...(since.leftOut.length > 0
      ? [`Withdrawn, set aside or shown as a copy with something left out: ${nouns(since.leftOut)}.`]
      : []),
  ]
  return [
    small(`Booklet before: ${formatDateTime(since.madeAt, zone)}.`),
    { type: 'list', ordered: false, items: lines },
  ]
}

const nouns = (numbers: number[]) =>
  `${numbers.length === 1 ? 'number' : 'numbers'} ${numbersInWords(numbers)}`

function itemSection(item: BookletFacts['items'][number], index: number, zone: Zone): Section {
  const shown = item.comments.filter(({ state }) => state === 'shown')
  return {
    id: `item-${index + 1}`,
    heading: item.number ? `Item ${item.number}` : 'No longer on the agenda',
    blocks: [
      { type: 'heading', text: item.title },
      small(`${counted(shown.length, 'written comment')}.`),
      ...item.comments.flatMap((comment) => commentBlocks(comment, zone)),
    ],
  }
}

function commentBlocks(comment: WrittenComment, zone: Zone): Block[] {
  const { number, state, asideReason, name, stance, late, receivedAt, text, copy, files } = comment
  if (state === 'withdrawn') return [small(`Number ${number}: withdrawn by the author.`)]
  if (state === 'set-aside') {
    const why = asideReason ? `: ${asideWords[asideReason].toLowerCase()}` : ''
    return [small(`Number ${number}: set aside by the clerk${why}.`)]
  }
  const source = [
    `Number ${number}`,
    name ?? noNameGiven.toLowerCase(),
    stance ? stanceWords[stance].toLowerCase() : '',
    `received ${formatDateTime(receivedAt, zone)}`,
    late ? 'late' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
  return [
    { type: 'quotation', text: text || 'Nothing is written; see the files.', source },
    ...(copy ? [small(`Number ${number} is a copy with something left out: ${copy.reason}`)] : []),
    ...files.map((file) =>
      small(
        file.fileName === null
          ? `With number ${number}: ${unseenFileWords(file)}`
          : `With number ${number}: ${file.words}, on the public page of comments.`,
      ),
    ),
  ]
}

function small(text: string): Block {
  return { type: 'paragraph', text, style: 'small' }
}
