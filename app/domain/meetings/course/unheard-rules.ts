import { stillToHear } from '../../comments/queue/still-to-hear.ts'
import type { AdjournInput } from '../../meeting-record/record-forms.ts'
import type { ItemRecord, MeetingRecord } from '../../meeting-record/record-types.ts'
import { isLive, judgedAt, type Moment } from '../../meeting-record/room-rules.ts'
import { listed } from '../../text/listed.ts'
import { counted } from '../../time/duration.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

/** Who has not been heard when a meeting ends. */
export type Unheard = {
  /** The item of general public comment, where it was never opened. */
  generalComment: ItemRecord | null
  /** By item, how many signed up to speak and were not called; held sign-ups count. */
  waiting: { item: ItemRecord; people: number }[]
}

/** Meetings whose agenda must give the public a time for what is not on it. */
const regular: readonly string[] = ['regular', 'adjourned']

/**
 * General public comment that nobody opened. A special or emergency meeting owes none: its notice gives the public the
 * items that it names and no others.
 */
export function generalCommentLeft({ meeting, items }: MeetingRecord): ItemRecord | null {
  if (!regular.includes(meeting.kind)) return null
  const left = (item: ItemRecord) =>
    !item.opened && !item.comment.called && (item.outcome === null || item.outcome === 'not-reached')
  return items.find((item) => item.kind === 'general-comment' && left(item)) ?? null
}

/** Who signed up and was not called. Who waits on an item that was continued is heard when it is taken up (INF). */
export function waitingAt({ items }: MeetingRecord, at: Instant | null): Unheard['waiting'] {
  return items.flatMap((item) => {
    if (item.outcome === 'continued') return []
    const { waiting, atMicrophone, held } = stillToHear(item.signUps, at)
    const people = waiting + atMicrophone + held
    return people > 0 ? [{ item, people }] : []
  })
}

/**
 * Who would not be heard if the meeting ended so. Without a quorum there is no body that could hear anyone (54955), so
 * members short of one and the clerk are not asked. Of an evening that is over only who signed up here is known: what a
 * source says nothing of is not taken for what did not happen.
 */
export function unheardBy(
  record: MeetingRecord,
  { by, moment, now }: { by: AdjournInput['by']; moment: Moment; now: Instant },
): Unheard {
  if (by !== 'commission') return { generalComment: null, waiting: [] }
  return {
    generalComment: isLive(record, now) ? generalCommentLeft(record) : null,
    waiting: waitingAt(record, judgedAt(record, moment, now)),
  }
}

export function isHeard({ generalComment, waiting }: Unheard): boolean {
  return generalComment === null && waiting.length === 0
}

/**
 * "Every agenda for regular meetings shall provide an opportunity for members of the public to directly address the
 * legislative body on any item of interest to the public, before or during the legislative body's consideration of the
 * item". Government Code 54954.3(a)(1). A meeting that ends cannot be kept from ending, so the law is named and a reason
 * is asked for. That who signed up on an item that was never taken up is asked about too is caution: nothing was
 * considered there, and no section is named.
 * @param reason the clerk's, which those people are told; null where none was given
 */
export function unheardVerdict({ generalComment, waiting }: Unheard, reason: string | null): Verdict {
  if (reason !== null || isHeard({ generalComment, waiting })) return allowed
  const people = waiting.map(
    ({ item, people: count }) => `${counted(count, 'person', 'people')} on item ${item.number}`,
  )
  const waits = `Signed up to speak and not called: ${listed(people)}.`
  const choice = 'before you adjourn, or say why the meeting ends first. Everyone who was waiting is told.'
  if (generalComment === null) return refuse('speakers-unheard', `${waits} Call them ${choice}`)
  return refuse(
    'general-comment-unopened',
    `Public comment on matters not on the agenda (item ${generalComment.number}) was never opened. ${waiting.length > 0 ? `${waits} ` : ''}Open it ${choice}`,
    'Government Code 54954.3(a)',
  )
}
