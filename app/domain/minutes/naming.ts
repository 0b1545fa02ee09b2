import type { MeetingRecord, PersonRef, RosterMember } from '../meeting-record/record-types.ts'
import { familyNameOf } from '../text/directory-name.ts'
import { numberWord } from '../time/duration.ts'

/** How the minutes of one meeting call people: full names once, then office and surname. */
export type Naming = {
  /** "Chair Alder", "Commissioner Juniper". */
  titled(person: PersonRef): string
  /** "Alder", or the full name where two share it: for lists of votes. */
  short(person: PersonRef): string
  /** "Chair Ana Alder". */
  full(person: PersonRef): string
  /** Whoever is asked or spoken for, as entered: "the Police Department", "Lieutenant Stone". */
  other(name: string): string
}

/** @returns the ways of naming the people of a meeting; people who share a surname keep their first names */
export function namingOf(record: MeetingRecord): Naming {
  const { officerTitles } = record.commission
  const members = new Map(record.roster.map((member) => [member.id, member]))
  const surnames = new Map<string, number>()
  for (const member of members.values()) {
    surnames.set(familyNameOf(member), (surnames.get(familyNameOf(member)) ?? 0) + 1)
  }
  const people = namesIn(record)
  const short = (person: PersonRef) =>
    (surnames.get(familyNameOf(person)) ?? 0) > 1 ? person.name : familyNameOf(person)
  const title = (person: PersonRef) => {
    const member = members.get(person.id)
    return member ? titleOf(member, officerTitles) : ''
  }
  return {
    short,
    titled: (person) => `${title(person)} ${title(person) ? short(person) : person.name}`.trim(),
    full: (person) => `${title(person)} ${person.name}`.trim(),
    other: (name) => (people.some((known) => name.endsWith(known)) ? name : withArticle(name.trim())),
  }
}

function titleOf(member: RosterMember, titles: { chair: string; viceChair: string }): string {
  if (member.office === 'chair') return titles.chair
  return member.office === 'vice-chair' ? titles.viceChair : 'Commissioner'
}

export function capitalWord(count: number): string {
  const word = numberWord(count)
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}

/** Bodies and offices that are spoken of with "the", by the last word of their name or the one before "of" or "for". */
const withThe =
  /(?:^|\s)(?:agency|association|attorney|auditor|authority|board|bureau|chief|city|clerk|coalition|commission|committee|council|county|court|department|director|district|division|inspector general|manager|mayor|office|panel|police|prosecutor|public|service|sheriff|state|team|union|unit|ACLU|ATF|DEA|DHS|DOJ|FBI)(?: (?:of|for) .|$)/i

/** @returns "the Police Department"; people by name, and names with an article of their own, as they are */
function withArticle(name: string): string {
  if (/^(?:the|an?|our|this|its|his|her|their)\s/i.test(name)) return name.replace(/^The\s/, 'the ')
  return withThe.test(name) ? `the ${name}` : name
}

function namesIn({ roster, staff, items }: MeetingRecord): string[] {
  return [
    ...[...roster, ...staff].map((person) => person.name),
    ...items.flatMap((item) => [
      ...item.presenters.map((presenter) => presenter.name),
      ...item.presentations.map((given) => given.givenBy),
    ]),
  ]
}

/**
 * @returns the text with a full stop, unless it ends a sentence already: also within quotation marks or brackets, or
 *   before a note in brackets, as in "How many? (8%)"
 */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…。！？]["”’)\]]*(?:\s*\([^()]*\))?$/.test(trimmed) ? trimmed : `${trimmed}.`
}
