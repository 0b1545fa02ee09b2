import { refuse, allowed, type Verdict } from '../verdict.ts'
import { unprintedSentence, type Unprinted } from '../editions/unprinted.ts'
import { descriptionNotes } from './description-notes.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'
import { isEmptyText } from '../text/empty-text.ts'

export type AgendaFacts = {
  kind: MeetingKind
  startsAt: string | null
  place: string | null
  purpose: string | null
  remoteAccess: string | null
  /** The commission's meetings can be joined from elsewhere, so a member may attend so under 54953.8. */
  remoteOffered: boolean
  disabilityText: string | null
  lateWritingsAddress: string | null
  commentText: string | null
  items: readonly {
    id: string
    number: string
    kind: string
    title: string
    description: string | null
    hasChildren: boolean
  }[]
  /** What the PDF of the agenda can't draw. */
  unprinted: readonly Unprinted[]
}

/** Where a page sends the clerk to mend it. `id` is the item's where `on` is `item`. */
export type Fix = { on: 'meeting' | 'agenda' | 'item' | 'setting' | 'papers'; field: string; id?: string }

export type CheckEntry = {
  code: string
  state: 'stops' | 'look' | 'in-order'
  sentence: string
  section: string
  fix: Fix | null
}

const agendaSection = 'Government Code 54954.2(a)(1)'
const blank = (text: string | null): boolean => text === null || isEmptyText(text)

function check(
  code: string,
  missing: boolean,
  sentences: { missing: string; there: string },
  section: string,
  fix: Fix,
): CheckEntry {
  return missing
    ? { code, state: 'stops', sentence: sentences.missing, section, fix }
    : { code, state: 'in-order', sentence: sentences.there, section, fix: null }
}

/**
 * E3. The agenda states "the time and location of the meeting" and "a brief general description of each item of
 * business to be transacted or discussed", and "information regarding how, to whom, and when a request for
 * disability-related modification or accommodation … may be made" (Government Code 54954.2(a)(1)); lists the address of
 * the office where late writings can be read (54957.5(b)(2)); and gives the public the opportunity to speak, at a
 * regular meeting on anything within jurisdiction, at a special one on each noticed item (54954.3(a)). That an agenda
 * says how the public can watch and comment from elsewhere where a member may be remote (54953.8): GK.
 * @returns the whole checklist: what stops first, then what is worth a look (W1), then what is in order
 */
export function agendaChecklist(facts: AgendaFacts): CheckEntry[] {
  const { items } = facts
  const special = facts.kind === 'special' || facts.kind === 'emergency'
  const entries: CheckEntry[] = [
    check(
      'time',
      blank(facts.startsAt),
      { missing: 'The time of the meeting is missing.', there: 'Time' },
      agendaSection,
      { on: 'meeting', field: 'startsAt' },
    ),
    check(
      'place',
      blank(facts.place),
      { missing: 'The place of the meeting is missing.', there: 'Place' },
      agendaSection,
      { on: 'meeting', field: 'place' },
    ),
    check(
      'items',
      items.length === 0,
      {
        missing: 'The agenda has no items.',
        there: items.length === 1 ? 'One item' : `${items.length} items`,
      },
      agendaSection,
      { on: 'agenda', field: 'items' },
    ),
    check(
      'disability-text',
      blank(facts.disabilityText),
      {
        missing: 'The agenda does not say how to ask for a disability accommodation.',
        there: 'How to ask for an accommodation',
      },
      agendaSection,
      { on: 'setting', field: 'disabilityRequest' },
    ),
    check(
      'late-writings-address',
      blank(facts.lateWritingsAddress),
      {
        missing:
          'The address for late papers is missing. The agenda must say where the public can read materials distributed after posting.',
        there: 'Where late papers can be read',
      },
      'Government Code 54957.5(b)',
      { on: 'setting', field: 'lateWritingsAddress' },
    ),
    check(
      'comment-text',
      blank(facts.commentText),
      { missing: 'How the public can speak on the items is missing.', there: 'Public comment on each item' },
      'Government Code 54954.3(a)',
      { on: 'setting', field: 'commentText' },
    ),
  ]
  if (special) {
    entries.push(
      check(
        'purpose',
        blank(facts.purpose),
        {
          missing: 'The business that the meeting was called for is missing.',
          there: 'The business noticed',
        },
        'Government Code 54956(a)',
        { on: 'meeting', field: 'purpose' },
      ),
    )
  } else {
    entries.push(
      check(
        'general-comment',
        !items.some((item) => item.kind === 'general-comment'),
        {
          missing: 'There is no item for public comment on matters not on the agenda.',
          there: 'Public comment on matters not on the agenda',
        },
        'Government Code 54954.3(a)(1)',
        { on: 'agenda', field: 'items' },
      ),
    )
  }
  if (facts.remoteOffered) {
    entries.push(
      check(
        'remote-access',
        blank(facts.remoteAccess),
        {
          missing:
            'How to take part remotely is missing. A member may attend from elsewhere only where the agenda says how the public can.',
          there: 'How to take part remotely',
        },
        'Government Code 54953.8',
        { on: 'meeting', field: 'remoteAccess' },
      ),
    )
  }
  entries.push(...items.flatMap(describeItem), ...facts.unprinted.map(unprintedEntry))
  const order = { stops: 0, look: 1, 'in-order': 2 }
  return entries.sort((one, other) => order[one.state] - order[other.state])
}

function describeItem(item: AgendaFacts['items'][number]): CheckEntry[] {
  if (blank(item.title) && blank(item.description)) {
    const sentence = `Item ${item.number} does not say what will be discussed.`
    const fix: Fix = { on: 'item', id: item.id, field: 'title' }
    return [{ code: 'item-description', state: 'stops', sentence, section: agendaSection, fix }]
  }
  return descriptionNotes(item).map((note) => ({
    code: note.code,
    state: 'look' as const,
    sentence: `Item ${item.number}: ${note.sentence}`,
    section: note.section,
    fix: { on: 'item' as const, id: item.id, field: 'description' },
  }))
}

/** Posting goes on: a box with the code stands where no font has the character. */
function unprintedEntry(unprinted: Unprinted): CheckEntry {
  const { itemId } = unprinted
  const sentence = `${unprintedSentence(unprinted)} It prints a box with the character’s code instead.`
  const fix: Fix | null = itemId === null ? null : { on: 'item', id: itemId, field: 'title' }
  return { code: 'unprinted-characters', state: 'look', sentence, section: '', fix }
}

/** E3: refuses publishing while anything on the checklist stops it, and names everything that does. */
export function agendaCompleteVerdict(checklist: readonly CheckEntry[]): Verdict {
  const stops = checklist.filter((entry) => entry.state === 'stops')
  const [first] = stops
  if (!first) return allowed
  return refuse('agenda-incomplete', stops.map((entry) => entry.sentence).join(' '), first.section)
}

export function checklistSummary(checklist: readonly CheckEntry[]): string {
  const count = (state: CheckEntry['state']) => checklist.filter((entry) => entry.state === state).length
  const [stops, look] = [count('stops'), count('look')]
  const words = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
  const word = (number: number): string => words[number] ?? String(number)
  const first = `${word(stops)} ${stops <= 1 ? (stops === 0 ? 'stops' : 'thing stops') : 'things stop'} the posting`
  const second =
    look === 0
      ? 'nothing is worth a look'
      : `${word(look).toLowerCase()} ${look === 1 ? 'is' : 'are'} worth a look`
  return `${first}, ${second}`
}
