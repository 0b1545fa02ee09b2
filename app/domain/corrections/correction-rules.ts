import { dueDateFaults } from '../follow-ups/clock/due-date.ts'
import type { DueKind } from '../follow-ups/forms.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { correctedActVerdict } from './corrected-acts.ts'
import type { FactKind } from './fact-kind.ts'
import type { FactRow } from './correction-form.ts'
import type { ItemOutcome, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import type { MinutesApproval } from '#db/schema.ts'
import { minutesApprovalVerdict } from '../meeting-record/votes/minutes-approval.ts'
import { correctedPullVerdict, correctedSessionVerdict } from './consent-corrections.ts'
import { continueVerdict } from '../meetings/course/continue-rules.ts'
import { takingUpVerdict } from '../meeting-record/noticed-items.ts'
import { inOrderVerdict, timeOfMeetingVerdict } from '../meeting-record/room-rules.ts'

/** Whether a fact can stand as corrected: its times on the meeting's evening and in order, its names on the roll. */
export function correctedFactVerdict(
  record: MeetingRecord,
  kind: FactKind,
  after: FactRow,
  changed: FactRow,
  now: Instant,
): Verdict {
  for (const field of kind.fields) {
    const value = changed[field.column]
    if (value === undefined || value === null) continue
    if (field.type === 'moment') {
      const verdict = timeOfMeetingVerdict(record, String(value), now)
      if (!verdict.ok) return { ...verdict, sentence: `${field.label}: ${verdict.sentence}` }
    }
    if (field.type === 'member' && !record.roster.some((member) => member.id === value)) {
      return refuse('not-a-member', `${field.label}: not a member of the commission on that day.`)
    }
  }
  const time = (column: string) => (after[column] ?? null) as Instant | null
  for (const [first, second] of kind.order ?? []) {
    const labels = [first, second].map(
      (column) => kind.fields.find((field) => field.column === column)?.label.toLowerCase() ?? column,
    )
    const verdict = inOrderVerdict(
      time(first),
      time(second),
      `The time of “${labels[1]}” is before “${labels[0]}”.`,
    )
    if (!verdict.ok) return verdict
  }
  if (kind.table === 'motion') {
    const approval = motionApprovalVerdict(record, after, changed)
    if (!approval.ok) return approval
  }
  if (kind.table === 'agendaItem' && changed['opened'] === 1) {
    const item = record.items.find(({ id }) => id === after['id'])
    const noticed = takingUpVerdict(record.meeting.kind, item?.notPosted ?? null)
    if (!noticed.ok) return noticed
  }
  if (kind.table === 'meeting' && changed['adjourned'] === 1) {
    return refuse(
      'not-adjourned',
      'Adjourn the meeting with its own form, also when entering from paper. Dais checks the quorum, open items and votes.',
      'Government Code 54955',
    )
  }
  if (kind.table === 'closedSession') {
    const verdict = correctedSessionVerdict(after)
    if (!verdict.ok) return verdict
  }
  if (kind.table === 'consentPull') {
    const verdict = correctedPullVerdict(record, after)
    if (!verdict.ok) return verdict
  }
  if (kind.table === 'meeting' && changed['convened'] === 1) {
    return refuse('not-convened', 'Call the meeting to order with its own form. Dais checks the notice.')
  }
  const consistent = consistentVerdict(kind, after)
  return consistent.ok ? correctedActVerdict(kind, { record, after, changed, now }) : consistent
}

/** E14: what a motion says of minutes agrees with itself as corrected too. */
function motionApprovalVerdict(record: MeetingRecord, after: FactRow, changed: FactRow): Verdict {
  if (!('minutesApproval' in changed) && !('corrections' in changed)) return allowed
  const found = motionsOfMeeting(record).find(({ motion }) => motion.id === after['id'])
  if (!found) return allowed
  return minutesApprovalVerdict(found.item.kind, found.motion.kind, {
    approval: (after['minutesApproval'] ?? null) as MinutesApproval | null,
    corrections: (after['corrections'] ?? null) as string | null,
  })
}

function consistentVerdict(kind: FactKind, after: FactRow): Verdict {
  switch (kind.table) {
    case 'meeting':
      return meetingVerdict(after)
    case 'attendance':
      return attendanceVerdict(after)
    case 'agendaItem':
      if (after['outcome'] !== null && after['opened'] === 0 && after['outcome'] === 'heard') {
        return refuse('not-open', 'An item that was heard was opened; its time may be left unrecorded.')
      }
      if (after['closedAt'] !== null && after['outcome'] === null) {
        return refuse('no-outcome', 'Choose the outcome of the item, because it is closed.')
      }
      return continueVerdict(
        {
          outcome: after['outcome'] as ItemOutcome | null,
          to: (after['continuedTo'] ?? null) as Instant | null,
          hearing: after['hearing'] === 1,
        },
        (after['closedAt'] ?? null) as Instant | null,
      )
    case 'followUp':
      return followUpVerdict(after)
    default:
      return allowed
  }
}

function meetingVerdict(after: FactRow): Verdict {
  const { adjourned, adjournedBy, adjournedTo, adjournedToPlace } = after
  if (adjourned === 1 && after['convened'] === 0 && adjournedBy === 'commission') {
    return refuse(
      'not-convened',
      'A meeting that was not called to order was not adjourned by the commission.',
    )
  }
  if (adjourned === 0 && ((adjournedTo ?? null) !== null || (adjournedToPlace ?? null) !== null)) {
    return refuse('not-adjourned', 'A meeting that was not adjourned has no day or place to go on.')
  }
  return adjourned === 1 && adjournedBy === 'clerk' && adjournedTo === null
    ? refuse('no-time-stated', 'The clerk adjourns to a stated time and place.', 'Government Code 54955')
    : allowed
}

function attendanceVerdict(after: FactRow): Verdict {
  if (after['standing'] === 'absent') {
    return after['arrivedAt'] === null && after['departed'] === 0
      ? allowed
      : refuse('absent-with-times', 'A member who was absent did not arrive or leave.')
  }
  return after['mode'] === 'remote' && after['provision'] === null
    ? refuse(
        'no-provision',
        'Name the provision under which the member is remote.',
        'Government Code 54953.8',
      )
    : allowed
}

function followUpVerdict(after: FactRow): Verdict {
  const [fault] = Object.values(
    dueDateFaults({
      dueOn: after['dueOn'] as string | null,
      dueKind: after['dueKind'] as DueKind | null,
      dueComputation: after['dueComputation'] as string | null,
      openedOn: String(after['openedOn']),
    }),
  )
  return fault ? refuse('due-date', `${fault}.`) : allowed
}

/** The votes of a vote that is closed are corrected; while it is open they are pressed again. */
export function votesCorrectableVerdict({
  voteClosed,
  decidedBy,
}: Pick<MotionRecord, 'voteClosed' | 'decidedBy'>): Verdict {
  if (voteClosed && decidedBy !== null) {
    return refuse('no-names', 'No votes by name were taken on this motion. Undo the decision instead.')
  }
  return voteClosed ? allowed : refuse('vote-not-closed', 'The vote is not closed; press the right vote.')
}

/** What can't be struck, such as the meeting itself, is corrected. */
export function strikeVerdict({ strike }: Pick<FactKind, 'strike'>): Verdict {
  return strike ? allowed : refuse('not-struck', 'This is corrected, not struck.')
}

/** A motion is struck while nothing rests on it. @param resting motions, follow-ups and editions that do */
export function nothingRestsVerdict(resting: number): Verdict {
  return resting > 0
    ? refuse('rests-on-it', 'Another motion, a follow-up or approved minutes depend on this motion.')
    : allowed
}

/**
 * E4, E14. A vote on which something rests does not turn into a lost one by a correction: approved minutes, or an action
 * that this finding made possible. What was wrong is changed by a motion of a later meeting.
 * @param resting how many editions of minutes and actions rest on it
 */
export function turnedVoteVerdict(facts: { carriesStill: boolean; resting: number }): Verdict {
  return facts.carriesStill || facts.resting === 0
    ? allowed
    : refuse(
        'rests-on-it',
        'Approved minutes or an action depend on this vote, and this change would make it fail. Only a motion at a later meeting can change that.',
        'Government Code 6200',
      )
}

/** E14. What minutes were approved by stays as long as they are approved. @param resting editions of minutes on this motion */
export function minutesRestVerdict(resting: number): Verdict {
  return resting > 0
    ? refuse(
        'minutes-rest-on-it',
        'Approved minutes depend on this motion. A later meeting can amend what was adopted.',
        'Government Code 6200',
      )
    : allowed
}
