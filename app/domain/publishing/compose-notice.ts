import type { OfficialDocument, Section } from '../editions/document.ts'
import { formatLongDate } from '../time/civil-date.ts'
import { formatDateTime, type Instant, type Zone } from '../time/instant.ts'
import type { DoorNotice } from '../notices/adjournment-clock.ts'
import type { MeetingKind } from '../meeting-record/meeting.ts'

export type NoticeFacts = {
  series: 'cancellation' | 'adjournment' | 'continuance' | 'no-quorum'
  words: { city: string; commission: string; zone: Zone }
  meeting: { kind: MeetingKind; heldOn: string; startsAt: Instant | null; place: string | null }
  reason: string
  /** When and where it goes on, in words; null where that is not known. */
  to: string | null
  /** Who was present, for an adjournment without a quorum; empty where nobody was, null where it is not recorded. */
  present: string[] | null
  /** When it was adjourned, and the clock of the order at the door; null where not recorded. */
  adjournedAt: Instant | null
  door: DoorNotice | null
  /** Of a continuance: each item that was continued, in a sentence. */
  continued: readonly string[]
  quorum: number
  madeAt: Instant
  basis: string | null
}

const kindNames: Record<MeetingKind, string> = {
  regular: 'regular meeting',
  special: 'special meeting',
  emergency: 'emergency meeting',
  adjourned: 'adjourned regular meeting',
}

const headings: Record<NoticeFacts['series'], string> = {
  cancellation: 'Notice of cancellation',
  adjournment: 'Notice of adjournment',
  continuance: 'Notice of continuance',
  'no-quorum': 'Order of adjournment for lack of a quorum',
}

/**
 * The notice that hangs at the door when a meeting is not held, or goes on another day.
 * Government Code 54955: "The legislative body of a local agency may adjourn any … meeting to a time and place specified
 * in the order of adjournment. Less than a quorum may so adjourn from time to time. If all members are absent … the
 * clerk … may declare the meeting adjourned". 54955.1 for a hearing that is continued.
 */
export function composeNotice(facts: NoticeFacts): OfficialDocument {
  const { series, words, meeting } = facts
  const day = formatLongDate(meeting.heldOn)
  return {
    kind: 'notice',
    language: 'en-US',
    title: `${headings[series]}, ${kindNames[meeting.kind]} of ${day}`,
    city: words.city,
    body: words.commission,
    heading: headings[series],
    lines: [
      meeting.startsAt ? formatDateTime(meeting.startsAt, words.zone) : day,
      ...(meeting.place ? [meeting.place] : []),
    ],
    banner: null,
    sections: [
      one('notice', 'Notice', [orderOf(facts, day), ...facts.continued]),
      one('reason', 'Why', [facts.reason]),
      one('next', 'What follows', [next(facts)]),
      one('posting', 'Posting', [postingWords(facts)]),
    ],
    basis: facts.basis,
  }
}

function postingWords({ series, words, madeAt, door }: NoticeFacts): string {
  const made = `Made ${formatDateTime(madeAt, words.zone)}.`
  if (series === 'cancellation') return `${made} To be posted where the agenda is posted.`
  const by = door
    ? `${door.atOnce ? ' at once,' : ''} by ${formatDateTime(door.deadline, words.zone)}`
    : ' within 24 hours after the adjournment'
  const section = series === 'continuance' ? 'Government Code 54955.1' : 'Government Code 54955'
  return `${made} To be posted on or near the door of the meeting place${by}. (${door?.section ?? section})`
}

function orderOf({ series, meeting, present, quorum, adjournedAt, words }: NoticeFacts, day: string): string {
  const meetingOf = `The ${kindNames[meeting.kind]} of ${day}`
  if (series === 'cancellation') return `${meetingOf} is canceled and will not be held.`
  const at = adjournedAt ? ` ${formatDateTime(adjournedAt, words.zone)}` : ''
  if (series === 'adjournment') return at ? `${meetingOf} was adjourned${at}.` : `${meetingOf} is adjourned.`
  if (series === 'continuance') return `Matters on the agenda of the ${meetingOf.slice(4)} are continued.`
  const lack = `${meetingOf} could not be held for lack of a quorum.`
  if (present === null) return `${lack} ${quorum} commissioners are a quorum.`
  if (present.length === 0) {
    return `${lack} No commissioner was present, and the clerk declared the meeting adjourned${at}.`
  }
  return `${lack} Present: ${present.join(', ')}. They are fewer than the quorum of ${quorum}, and adjourned the meeting${at}.`
}

function next({ series, to }: NoticeFacts): string {
  const where = to?.replace(/\.$/, '')
  if (where) {
    if (series === 'cancellation') return `The next meeting: ${where}.`
    return series === 'continuance' ? `Continued to: ${where}.` : `Adjourned to: ${where}.`
  }
  return series === 'cancellation'
    ? 'The agenda of the next meeting will be posted in its time.'
    : 'No day was set. The matters come back on the agenda of the next regular meeting.'
}

function one(id: string, heading: string, texts: string[]): Section {
  return { id, heading, blocks: texts.map((text) => ({ type: 'paragraph', text, style: 'record' })) }
}
