import { plainLetterFaults } from '../follow-ups/clock/due-date.ts'
import type { DueKind, FollowUpKind } from '../follow-ups/forms.ts'
import { remoteActionVerdict, type RemoteProvision } from '../meeting-record/remote-attendance.ts'
import type { ItemOutcome, ItemRecord, MeetingRecord } from '../meeting-record/record-types.ts'
import { inOrderVerdict, isLive, judgedAt } from '../meeting-record/room-rules.ts'
import { floorOf, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { wordingOf } from '../meeting-record/votes/wording.ts'
import { mayWithdrawVerdict } from '../meeting-record/votes/order-of-motions.ts'
import { callCommentVerdict, closeCommentVerdict, noSpeakersVerdict } from '../meetings/comment-rules.ts'
import { endOfCommentVerdict } from '../meetings/course/end-of-comment.ts'
import { closingVerdict, openItemVerdict } from '../meetings/course/item-rules.ts'
import { heardTogether } from '../meeting-record/consent.ts'
import { calendarTimeVerdict } from './consent-corrections.ts'
import { minutesGate } from '../motions/minutes-gate.ts'
import { firstRefusal, voteGates } from '../motions/motion-gates.ts'
import { presentVerdict } from '../motions/motion-rules.ts'
import { offAgendaGate } from '../motions/off-agenda-gate.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import type { FactRow } from './correction-form.ts'
import type { FactKind } from './fact-kind.ts'

type Corrected = { record: MeetingRecord; after: FactRow; changed: FactRow; now: Instant }

/**
 * A correction puts right what was recorded; it does not do what the desk does. An act that it tells of is asked what the
 * act is asked, as of its instant, or is left to the desk.
 * @param corrected `changed`: the columns that differ, with the marks that something happened
 */
export function correctedActVerdict(kind: FactKind, corrected: Corrected): Verdict {
  switch (kind.table) {
    case 'motion':
      return motionVerdict(corrected)
    case 'agendaItem':
      return itemVerdict(corrected)
    case 'attendance':
      return presenceVerdict(corrected)
    case 'followUp':
      return letterVerdict(corrected.after)
    default:
      return allowed
  }
}

const instant = (row: FactRow, column: string) => (row[column] ?? null) as Instant | null

/** E4, E5, E7, E9, E11, E13, E14: no correction closes a vote, or moves one to where it could not have been taken. */
function motionVerdict({ record, after, changed }: Corrected): Verdict {
  const found = motionsOfMeeting(record).find(({ motion }) => motion.id === after['id'])
  if (!found) return allowed
  const { item, motion } = found
  if (changed['voteClosed'] === 1) {
    return refuse(
      'vote-not-closed',
      'Close a vote with its own form, also when entering from paper. Dais checks the votes by name and the quorum.',
      'Government Code 54953(c)(2)',
    )
  }
  if (changed['voteClosed'] === 0 && motion.decidedBy !== null) {
    return refuse('decided', 'Undo the decision instead: the motion is then pending again.')
  }
  if ('textAsAmended' in changed) {
    const { asAmended } = wordingOf(motion, record.commission)
    if (asAmended === null || changed['textAsAmended'] === null) {
      return refuse(
        'not-amended',
        'Words as amended are confirmed at the desk, once an amendment has passed.',
      )
    }
  }
  if (motion.decidedBy === 'no-second' && changed['seconderId'] != null) {
    return refuse(
      'died-without-second',
      'This motion died for lack of a second. Take that back first if someone seconded it.',
    )
  }
  if (motion.voteMethod === null && instant(changed, 'voteOpenedAt') !== null) {
    return refuse('own-act', 'A vote is opened at the desk, now or with its time.')
  }
  const madeAt = instant(after, 'madeAt')
  // Whoever moved it was there when it was made, whichever of the two is corrected.
  const named = [
    changed['moverId'] ?? ('madeAt' in changed && madeAt !== null ? after['moverId'] : null),
    changed['seconderId'],
  ].flatMap((personId) => personId ?? [])
  const times = ['madeAt', 'voteOpenedAt', 'voteClosedAt'].flatMap((column) => instant(changed, column) ?? [])
  const votes = ['voteOpenedAt', 'voteClosedAt'].flatMap((column) => instant(changed, column) ?? [])
  return firstRefusal([
    ...(changed['withdrawn'] === 1
      ? [
          () => mayWithdrawVerdict(floorOf(item, record.commission), motion.id),
          () =>
            inOrderVerdict(
              madeAt,
              instant(after, 'withdrawnAt'),
              'The motion can’t be withdrawn before it was made.',
            ),
        ]
      : []),
    ...named.map((personId) => () => presentVerdict(record, item, String(personId), madeAt)),
    ...times.map((at) => () => {
      return firstRefusal([
        () => offAgendaGate(record, item, motion, at),
        () => minutesGate(record, item, motion, at),
        () => calendarTimeVerdict(record, found, at),
      ])
    }),
    ...votes.flatMap((at) =>
      voteGates(record, found, at, motion.unrecorded)
        .filter(({ code }) => gatesOfTime.has(code))
        .map(
          ({ verdict }) =>
            () =>
              verdict,
        ),
    ),
  ])
}

/** What a vote is asked of its instant; the rest does not move with it. */
const gatesOfTime: ReadonlySet<string> = new Set(['comment', 'quorum', 'remote', 'channel'])

/** E5, E11, E12: comment and the item end by the same rules as at the desk. */
function itemVerdict({ record, after, changed, now }: Corrected): Verdict {
  const found = record.items.find(({ id }) => id === after['id'])
  if (!found) return allowed
  const before = heardTogether(record, found)
  const outcome = after['outcome'] as ItemOutcome | null
  const item: ItemRecord = {
    ...before,
    outcome,
    openedAt: instant(after, 'openedAt'),
    comment: {
      called: after['commentCalled'] === 1,
      calledAt: instant(after, 'commentCalledAt'),
      closed: false,
      closedAt: null,
      noSpeakers: false,
      noSpeakersAt: null,
    },
  }
  const at = (column: string) => judgedAt(record, instant(after, column), now)
  const happened = (mark: string, time: string) => changed[mark] === 1 || instant(changed, time) !== null
  return firstRefusal([
    ...(changed['commentCalled'] === 1
      ? [
          () =>
            callCommentVerdict({
              ...item,
              comment: { ...item.comment, called: false, noSpeakers: after['noSpeakers'] === 1 },
            }),
        ]
      : []),
    ...(happened('commentClosed', 'commentClosedAt')
      ? [
          () => closeCommentVerdict(item),
          () => endOfCommentVerdict(record, item, { at: at('commentClosedAt') }),
        ]
      : []),
    ...(happened('noSpeakers', 'noSpeakersAt')
      ? [
          () => noSpeakersVerdict(item),
          () => endOfCommentVerdict(record, item, { at: at('noSpeakersAt'), uncalled: true }),
        ]
      : []),
    ...(outcome !== null && ('outcome' in changed || instant(changed, 'closedAt') !== null)
      ? [() => closingVerdict(record, withComment(item, after), outcome, { at: at('closedAt') })]
      : []),
    ...(outcome === null && after['opened'] === 1 && ('outcome' in changed || changed['opened'] === 1)
      ? [() => openItemVerdict(record, { ...before, opened: false })]
      : []),
  ])
}

/** The item with comment closed as corrected, which then no longer runs when the item closes. */
function withComment(item: ItemRecord, after: FactRow): ItemRecord {
  const closed = after['commentClosed'] === 1
  return { ...item, comment: { ...item.comment, closed, closedAt: instant(after, 'commentClosedAt') } }
}

/** E9: who turns out to have voted from elsewhere is asked what every remote member is; E13: a departure has a time. */
function presenceVerdict({ record, after, changed, now }: Corrected): Verdict {
  if (changed['departed'] === 1 && instant(after, 'departedAt') === null && isLive(record, now)) {
    return refuse(
      'time-known',
      'The meeting is still going on, so the time is known. Enter when the member left.',
    )
  }
  const voted = motionsOfMeeting(record).some(
    ({ motion }) =>
      !motion.unrecorded.includes('disclosure') &&
      motion.votes.some(
        ({ person, choice }) =>
          person.id === after['personId'] && choice !== 'absent' && choice !== 'recused',
      ),
  )
  if (!voted || after['standing'] !== 'present' || after['mode'] !== 'remote') return allowed
  if (!['mode', 'provision', 'standing', 'audioAndVideo', 'adultsPresent'].some((one) => one in changed)) {
    return allowed
  }
  const audioAndVideo = after['audioAndVideo'] === null ? null : after['audioAndVideo'] === 1
  const verdict = remoteActionVerdict({
    provision: after['provision'] as RemoteProvision | null,
    audioAndVideo,
    adultsPresent: after['adultsPresent'] as string | null,
    videoPrevented: after['provision'] === 'disability' && audioAndVideo === false,
  })
  return verdict.ok
    ? allowed
    : {
        ...verdict,
        sentence: `${verdict.sentence} This member has voted; if the source does not say it, write that.`,
      }
}

/** N6: no law sets a date for a plain letter. */
function letterVerdict(after: FactRow): Verdict {
  const [fault] = Object.values(
    plainLetterFaults({
      kind: after['kind'] as FollowUpKind,
      dueKind: (after['dueKind'] ?? undefined) as DueKind | undefined,
    }),
  )
  return fault ? refuse('due-date', `${fault}.`) : allowed
}
