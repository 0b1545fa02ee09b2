import type { Block } from '../editions/document.ts'
import type { MeetingRecord, PersonRef, Stay } from '../meeting-record/record-types.ts'
import { remoteSentence } from '../meeting-record/remote-attendance.ts'
import { generalCommentLeft, waitingAt } from '../meetings/course/unheard-rules.ts'
import { formatLongDate } from '../time/civil-date.ts'
import { numberWord } from '../time/duration.ts'
import { compareInstants, formatTime, localDate } from '../time/instant.ts'
import { listed } from '../text/listed.ts'
import { sentence, type Naming } from './naming.ts'

const kindWords = {
  regular: 'regular meeting',
  special: 'special meeting',
  emergency: 'emergency meeting',
  adjourned: 'adjourned regular meeting',
}

const text = (words: string): Block => ({ type: 'paragraph', text: words, style: 'record' })

/** What the minutes write where nobody recorded a thing: in a reported meeting, that the sources do not say. */
export function notRecorded(record: MeetingRecord, what: string): string {
  return `${what} ${record.meeting.basis === 'reported' ? 'not recorded in the sources' : 'not recorded'}.`
}

export function openingBlocks(record: MeetingRecord, naming: Naming): Block[] {
  const { meeting, commission } = record
  const kind = kindWords[meeting.kind]
  const at = meeting.calledToOrderAt
  const where = meeting.place ? ` at ${meeting.place}` : ''
  if (!meeting.convened && !at) {
    return [text(notRecorded(record, `Who called the ${kind} to order, and at what time, is`))]
  }
  if (!at && !meeting.calledToOrderBy) {
    return [
      text(
        `The ${kind} was held${where}. ${notRecorded(record, 'Who called it to order, and at what time, is')}`,
      ),
    ]
  }
  const who = meeting.calledToOrderBy && naming.full(meeting.calledToOrderBy)
  const opened = who ? `${who} called the ${kind} to order` : `The ${kind} was called to order`
  const when = at ? ` at ${formatTime(at, commission.zone)}` : ''
  return [text(`${opened}${when}${where}.${at ? '' : ` ${notRecorded(record, 'The time is')}`}`)]
}

/** Who was present and absent at the roll, who came and went, who was remote and on what ground, the staff, the quorum. */
export function rollCallBlocks(record: MeetingRecord, naming: Naming): Block[] {
  const { commission, staff } = record
  const attendance = bySeat(record)
  if (attendance.length === 0) {
    return [
      text(notRecorded(record, 'The roll call is')),
      ...(staff.length > 0 ? [text(`Staff: ${staffWords(record)}.`)] : []),
    ]
  }
  const present = attendance.filter((stay) => stay.standing === 'present')
  const atRoll = present.filter((stay) => stay.atRollCall)
  const came = new Set(present.map((stay) => stay.person.id))
  const absent = attendance.filter((stay) => stay.standing === 'absent' && !came.has(stay.person.id))
  const recorded = new Set(attendance.map((stay) => stay.person.id))
  const silent = record.roster.filter((member) => !recorded.has(member.id))
  const others = [
    ...(absent.length > 0 ? [text(`Absent: ${rankList(record, absent.map(personOf), naming)}.`)] : []),
    ...(absent.length === 0 && silent.length === 0 ? [text('Absent: none.')] : []),
    ...(silent.length > 0
      ? [text(notRecorded(record, `Whether ${listed(silent.map(naming.titled))} attended is`))]
      : []),
    ...comings(record, present, naming, atRoll.length > 0).map(text),
    ...remoteSentences(present, naming).map(text),
    ...(staff.length > 0 ? [text(`Staff: ${staffWords(record)}.`)] : []),
  ]
  if (atRoll.length === 0 && present.length > 0) {
    const there = `Recorded as present: ${rankList(record, present.map(personOf), naming)}.`
    return [text(notRecorded(record, 'The roll call is')), text(there), ...others]
  }
  return [
    text(
      atRoll.length > 0
        ? `Present: ${rankList(record, atRoll.map(personOf), naming)}.`
        : 'No one was present at the roll call.',
    ),
    ...others,
    text(
      `${atRoll.length} of ${commission.seats} present at the roll call; ${commission.quorum} are a quorum.`,
    ),
  ]
}

/** The stays in the order of the seats, as the votes are told; those who hold none come last. */
function bySeat({ attendance, roster }: MeetingRecord): Stay[] {
  const places = new Map(roster.map((member, index) => [member.id, index]))
  const place = ({ person }: Stay): number => places.get(person.id) ?? roster.length
  return attendance.toSorted((one, other) => place(one) - place(other))
}

const personOf = (stay: Stay): PersonRef => stay.person

function rankList(record: MeetingRecord, people: PersonRef[], naming: Naming): string {
  const office = (person: PersonRef) =>
    record.roster.find((member) => member.id === person.id)?.office ?? null
  const officers = people.filter((person) => office(person) !== null)
  officers.sort((a, b) => (office(a) === 'chair' ? -1 : office(b) === 'chair' ? 1 : 0))
  const others = people.filter((person) => office(person) === null)
  const parts = officers.map(naming.full)
  if (others.length > 0) {
    parts.push(
      `Commissioner${others.length > 1 ? 's' : ''} ${others.map((person) => person.name).join(', ')}`,
    )
  }
  return parts.join('; ')
}

/**
 * Arrivals and departures in the order of time, those whose time is not recorded last.
 * @param rolled the roll was called, so that who was not there then came later
 */
function comings(record: MeetingRecord, stays: Stay[], naming: Naming, rolled: boolean): string[] {
  const { zone } = record.commission
  const moves = stays.flatMap(({ person, atRollCall, arrivedAt, departed, departedAt }) => [
    ...(!atRollCall && (rolled || arrivedAt) ? [{ person, did: 'joined', at: arrivedAt }] : []),
    ...(departed ? [{ person, did: 'left', at: departedAt }] : []),
  ])
  return [
    ...moves
      .filter(({ at }) => at !== null)
      .toSorted((one, other) => compareInstants(one.at!, other.at!))
      .map(
        ({ person, did, at }) => `${naming.titled(person)} ${did} the meeting at ${formatTime(at!, zone)}.`,
      ),
    ...moves
      .filter(({ at }) => at === null)
      .map(({ person, did }) => `${naming.titled(person)} ${did} the meeting; the time is not recorded.`),
  ]
}

/** "The member’s participation … and the specific provision of law relied upon" stand in the minutes (54953.8). */
function remoteSentences(stays: Stay[], naming: Naming): string[] {
  const remote = stays.filter((stay) => stay.mode === 'remote')
  return remote.flatMap((stay) => remoteWords(stay, naming.titled(stay.person)))
}

function remoteWords(stay: Stay, who: string): string[] {
  return [
    stay.provision
      ? remoteSentence(who, stay.provision)
      : `${who} took part remotely; the provision is not recorded.`,
    ...(stay.audioAndVideo === true ? [`${who} participated by audio and video.`] : []),
    adultsWords(stay.adultsPresent, who),
  ]
}

/** What is typed where nobody is there: "nobody", "No one else", "none", "no other adults". */
const nobody =
  /^(nobody|no[ -]?one|none|no)( else| other)?( adults?| persons?| people)?( present| there)?\.?$/i

function adultsWords(disclosed: string | null, who: string): string {
  if (!disclosed) return `Whether ${who} disclosed adults in the room is not recorded.`
  return nobody.test(disclosed.trim())
    ? `${who} disclosed that no other adult was in the room.`
    : sentence(`${who} disclosed which other adults were in the room: ${disclosed.trim()}`)
}

function staffWords({ staff }: MeetingRecord): string {
  return staff
    .map(({ name, title, organization }) =>
      [`${title ? `${title} ` : ''}${name}`, organization].filter(Boolean).join(', '),
    )
    .join('; ')
}

export function adjournmentBlocks(record: MeetingRecord): Block[] {
  const { meeting, commission } = record
  const { zone } = commission
  const unsaid = meeting.basis === 'reported' && !meeting.adjournedAt && !meeting.adjournedTo
  if (!meeting.adjourned || unsaid) return [text(notRecorded(record, 'The adjournment is'))]
  const who = {
    commission: 'The meeting adjourned',
    'less-than-quorum': 'The members present, fewer than a quorum, adjourned the meeting',
    clerk: 'No member being present, the clerk declared the meeting adjourned',
  }[meeting.adjournedBy ?? 'commission']
  const when = meeting.adjournedAt ? ` at ${formatTime(meeting.adjournedAt, zone)}` : ''
  const to = meeting.adjournedTo
    ? ` to ${formatLongDate(localDate(meeting.adjournedTo, zone))}, at ${formatTime(meeting.adjournedTo, zone)}`
    : ''
  const place = to && meeting.adjournedToPlace ? `, ${meeting.adjournedToPlace}` : ''
  return [
    text(`${who}${when}${to}${place}.${when ? '' : ` ${notRecorded(record, 'The time is')}`}`),
    ...unheardBlocks(record),
  ]
}

/** Whom the meeting ended before, and why: those who had signed up and were not called. */
function unheardBlocks(record: MeetingRecord): Block[] {
  const { unheardReason: reason } = record.meeting
  if (reason === null) return []
  const unopened = generalCommentLeft(record)
  const waited = waitingAt(record, null).map(
    ({ item, people }) => `${numberWord(people)} on item ${item.number}`,
  )
  return [
    ...(unopened
      ? [text(`Public comment on matters not on the agenda (item ${unopened.number}) was not opened.`)]
      : []),
    ...(waited.length > 0
      ? [text(`Of those who had signed up to speak, some were not called: ${listed(waited)}.`)]
      : []),
    text(`The reason given: ${sentence(reason)}`),
  ]
}
