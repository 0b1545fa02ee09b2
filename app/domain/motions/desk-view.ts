import { outageAt, outageVerdict } from '../meeting-record/outage.ts'
import { alternativeRulesHold } from '../comments/queue/time-period.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import type { Choice } from '../meeting-record/votes/tally.ts'
import { rollOfVote } from './vote-roll.ts'
import { formatDayAndTime, formatTime, localDate, type Instant } from '../time/instant.ts'
import { doorClocks } from '../notices/door-task.ts'
import { motionView, questionOf } from './desk-motion.ts'
import { calendarOver, consentDone, heardTogether, motionOfCalendar } from '../meeting-record/consent.ts'
import { putBackVerdict } from '../meetings/course/pull-rules.ts'
import { closedNow } from '../meeting-record/closed-session.ts'
import { inTheWay } from '../meetings/course/item-rules.ts'
import { meetingKindNames, meetingState, meetingStateNames } from '../meeting-record/meeting.ts'
import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { dayHasComeVerdict, openItem, openRecess, quorumOn } from '../meeting-record/room-rules.ts'

export type DeskMember = {
  id: string
  name: string
  note: string | null
  present: boolean
  /** The roll left the member out, so that nobody knows. */
  unknown: boolean
  /** Why the member has no vote to give, or null. */
  gone: 'Recused' | 'Absent' | 'Not recorded' | null
  remote: boolean
  recused: boolean
  choice: Choice | null
}

export function deskView(record: MeetingRecord, selectedId: string | null, now: Instant) {
  const { meeting, commission } = record
  const { zone } = commission
  const current = openItem(record)
  const item = record.items.find((one) => one.id === selectedId) ?? current ?? nextItem(record)
  const motion = item ? questionOf(record, item) : undefined
  const members = membersOf(record, item ?? null, motion, now)
  const state = meetingState({ ...meeting, noticedAt: null, recesses: record.recesses.map(sat) }, now)
  const count = quorumOn(record, item ?? null, now)
  return {
    slug: meeting.slug,
    title: `${meetingKindNames[meeting.kind]}, ${formatDayAndTime(meeting.startsAt ?? now, zone).split(', ')[1]}`,
    time: formatTime(now, zone),
    since: meeting.calledToOrderAt && formatTime(meeting.calledToOrderAt, zone),
    state: meetingStateNames[state],
    convened: meeting.convened,
    early: earlyWords(record, now),
    adjourned: meeting.adjourned,
    inRecess: openRecess(record) !== undefined,
    rolled: record.attendance.length > 0,
    rail: record.items.map((one) => railOf(one, current, zone)),
    item: item
      ? {
          ...itemView(record, item),
          ...consentOf(record, item),
          closedSession: closedSessionOf(record, item),
          isCurrent: item.id === current?.id,
        }
      : null,
    motion: item && motion ? motionView(record, item, motion, now) : null,
    members,
    quorum: { ...count, seats: commission.seats },
    outage: outageOf(record, now),
    closed: closedOf(record),
    door: meeting.adjourned ? doorWords(record) : null,
  }
}
export type DeskView = ReturnType<typeof deskView>

export function earlyWords({ meeting, commission }: MeetingRecord, now: Instant): string | null {
  const verdict = dayHasComeVerdict(meeting.heldOn, localDate(now, commission.zone))
  return verdict.ok ? null : verdict.sentence
}

function outageOf(record: MeetingRecord, now: Instant): { words: string; stops: boolean } | null {
  const { outages, attendance, commission, meeting } = record
  const outage = meeting.adjourned ? undefined : outageAt(outages, now)
  if (!outage) return null
  const alternativeRules = alternativeRulesHold(attendance, now)
  const verdict = outageVerdict({ outages, alternativeRules, at: now, aboutTheMeeting: false })
  const since = `Since ${formatTime(outage.beganAt, commission.zone)} the public is cut off: ${outage.what}.`
  return verdict.ok
    ? { words: since, stops: false }
    : { words: `${since} No motion and no vote until it works again (${verdict.section}).`, stops: true }
}

function sat({ beganAt, endedAt, ended }: MeetingRecord['recesses'][number]) {
  return { beganAt, endedAt: ended ? (endedAt ?? beganAt) : null }
}

function nextItem(record: MeetingRecord): ItemRecord | undefined {
  return record.items.find((item) => !item.opened && item.outcome === null) ?? record.items.at(-1)
}

function railOf(item: ItemRecord, current: ItemRecord | undefined, zone: string) {
  const done = item.outcome !== null
  const allotted = item.minutesAllotted ? `${item.minutesAllotted} min` : ''
  const time = item.openedAt ? formatTime(item.openedAt, zone).replace(/ [AP]M$/, '') : ''
  const note = item.id === current?.id ? 'now' : done ? `✓ ${time}` : item.opened ? time : allotted
  const state = item.id === current?.id ? ('now' as const) : done ? ('done' as const) : undefined
  return { id: item.id, number: item.number, title: item.title, note, state }
}

function itemView(record: MeetingRecord, item: ItemRecord) {
  const { comment } = heardTogether(record, item)
  const { zone } = record.commission
  const at = (time: Instant | null) => (time ? ` ${formatTime(time, zone)}` : ', time not recorded')
  const facts = [
    item.outcome !== null
      ? `Closed${at(item.closedAt)}`
      : item.opened
        ? `Open since${at(item.openedAt)}`
        : 'Not opened',
    comment.called
      ? `Comment called${at(comment.calledAt)}${comment.closed ? `, closed${at(comment.closedAt)}` : ''}`
      : comment.noSpeakers
        ? 'No one wished to speak'
        : 'Comment not called',
  ]
  return {
    id: item.id,
    number: item.number,
    kind: item.kind,
    title: item.title,
    opened: item.opened,
    open: item.opened && item.outcome === null,
    closed: item.outcome !== null,
    facts: facts.join(' · '),
    inTheWay: inTheWay(record, item).map(({ number }) => number),
    posted: item.posted,
    /** Why it is not on an agenda posted in time; null where it is, or none was published here. */
    unposted: item.posted === false ? (item.notPosted ?? ('not-listed' as const)) : null,
    comment,
    waiting: heardTogether(record, item).toHear.waiting,
    speakers: item.speakers.map(({ id, displayName, interpreter }) => ({
      id,
      words: `${displayName ?? 'A speaker who did not give a name'}${interpreter ? `, ${interpreter}` : ''}`,
    })),
    presentations: item.presentations.map(({ id, givenBy, title, organization, onBehalfOf }) => ({
      id,
      words: `Presented by ${[title ? `${title} ${givenBy}` : givenBy, organization].filter(Boolean).join(', ')}${onBehalfOf ? `, for ${onBehalfOf}` : ''}`,
    })),
    questions: item.questions.map(({ id, number, text, answers, asker, askerName }) => ({
      id,
      number,
      asker: asker?.name ?? askerName ?? 'Asker not recorded',
      text,
      answered: answers.length > 0,
    })),
    recusals: item.recusals.map((recusal) => ({
      id: recusal.id,
      name: recusal.person.name,
      leftRoom: recusal.leftRoom,
      returned: recusal.returned,
    })),
  }
}

const goneWords = { present: null, absent: 'Absent', 'not-recorded': 'Not recorded' } as const

function closedOf(record: MeetingRecord): { since: string | null } {
  const [session] = closedNow(record)
  if (!session) return { since: null }
  return { since: session.beganAt ? formatTime(session.beganAt, record.commission.zone) : '' }
}

function closedSessionOf(record: MeetingRecord, item: ItemRecord) {
  if (item.kind !== 'closed-session') return null
  const session = record.closedSessions.findLast(({ itemId }) => itemId === item.id)
  if (!session) return 'to-come' as const
  return session.reported === null ? ('to-report' as const) : ('reported' as const)
}

/** What the desk shows of a consent calendar, and of an item that stands on one. */
function consentOf(record: MeetingRecord, item: ItemRecord) {
  const voted = item.kind === 'consent' && motionOfCalendar(item) !== undefined
  const over = calendarOver(record, item)
  const words = (one: ItemRecord) => {
    const done = consentDone(record, one)
    if (done === 'separate')
      return one.outcome === null
        ? 'Taken off, to be taken up separately'
        : 'Taken off and taken up separately'
    return done === 'approved' ? 'Approved' : done === 'failed' ? 'Not approved' : 'On the calendar'
  }
  const line = (one: ItemRecord) => ({
    id: one.id,
    number: one.number,
    title: one.title,
    words: words(one),
    can: putBackVerdict(record, one).ok
      ? ('put-back' as const)
      : !one.pulled && !(voted || (over && motionOfCalendar(over)))
        ? ('pull' as const)
        : null,
  })
  return {
    calendar:
      item.kind === 'consent' ? record.items.filter(({ parentId }) => parentId === item.id).map(line) : null,
    onCalendar: over ? { ...line(item), calendar: over.number } : null,
  }
}

function membersOf(
  record: MeetingRecord,
  item: ItemRecord | null,
  motion: MotionRecord | undefined,
  now: Instant,
): DeskMember[] {
  const at = motion?.voteClosed ? motion.voteClosedAt : now
  const roll = item && motion ? rollOfVote(record, { item, motion }, at) : rollAt(record, item, now)
  const offices = new Map(record.roster.map((member) => [member.id, member.office]))
  return roll.map((member) => {
    const recusal = item?.recusals.find((one) => one.person.id === member.personId)
    const left = recusal?.leftRoomAt
      ? `left the room ${formatTime(recusal.leftRoomAt, record.commission.zone)}`
      : null
    const remote = member.mode === 'remote' && member.standing === 'present'
    const office = offices.get(member.personId)?.replace('-', ' ') ?? null
    return {
      id: member.personId,
      name: member.name,
      note: left ?? (remote ? 'remote' : office),
      present: member.standing === 'present',
      unknown: member.standing === 'not-recorded',
      gone: member.recused ? 'Recused' : goneWords[member.standing],
      remote,
      recused: member.recused,
      choice: motion?.votes.find((vote) => vote.person.id === member.personId)?.choice ?? null,
    }
  })
}

/** What is still due at the door, in a sentence for each order. */
function doorWords({ meeting, items, commission }: MeetingRecord): string | null {
  const hearings = items.flatMap(({ hearing, continuedTo }) => (hearing && continuedTo ? [continuedTo] : []))
  const { adjournment, continuance } = doorClocks({ ...meeting, hearings }, commission.zone)
  const sentences = [adjournment, continuance].flatMap((door) => (door ? [door.sentence] : []))
  return sentences.length > 0 ? sentences.join(' ') : null
}
