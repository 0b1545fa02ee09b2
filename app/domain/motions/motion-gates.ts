import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { remoteActionVerdict } from '../meeting-record/remote-attendance.ts'
import { quorumVerdict } from '../meeting-record/quorum.ts'
import { quorumOn, type Moment } from '../meeting-record/room-rules.ts'
import { continuedItemVerdict } from '../notices/continued-item.ts'
import { isBefore, localDate, type Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { outageVerdict } from '../meeting-record/outage.ts'
import { alternativeRulesHold } from '../comments/queue/time-period.ts'
import { commentBeforeVoteVerdict } from './comment-before-vote.ts'
import type { UnrecordedFact } from './forms.ts'
import { isSecondary, motionKindFacts, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import {
  floorOf,
  motionCarried,
  motionsOfItem,
  motionsOfMeeting,
} from '../meeting-record/votes/motion-tally.ts'
import {
  notPostedWords,
  offAgendaVerdict,
  type OffAgendaException,
} from '../meeting-record/votes/off-agenda.ts'
import { mayMakeVerdict, mayOpenVoteVerdict } from '../meeting-record/votes/order-of-motions.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'

/** One condition of a vote, for the line of conditions on the desk. */
export type Gate = {
  code: string
  done: string
  missing: string
  verdict: Verdict
  /** It stops nothing, and is not in order either. */
  warns?: boolean
}

type MotionMade = { kind: MotionKind; parentId: string | null; offAgendaException: OffAgendaException | null }

/** Motions about the meeting and not about a matter: open also on what was not posted. */
const aboutTheMeeting: readonly MotionKind[] = ['recess', 'adjourn']

/**
 * E4 for this item: whether the motion may be made, opened to a vote or carried at `at`.
 * @param at the instant of the act; null where nobody recorded it, which reads as the meeting's own day
 */
export function offAgendaGate(
  record: MeetingRecord,
  item: ItemRecord,
  made: MotionMade,
  at: Instant | null,
): Verdict {
  if (item.posted !== false || isSecondary(made.kind) || aboutTheMeeting.includes(made.kind)) return allowed
  const { kind: meetingKind, heldOn } = record.meeting
  const actionDate = at === null ? heldOn : localDate(at, record.commission.zone)
  const continued = () => continuedItemVerdict({ from: item.continuedFrom, actionDate })
  const finding = findingOf(record, item, at)
  const facts = { meetingKind, itemPosted: false, notPosted: item.notPosted, continued: null }
  if (made.kind === 'off-agenda-finding') {
    const exception = made.offAgendaException
    if (exception === null || exception === 'continued') {
      return refuse(
        'no-exception',
        'Say which exception the commission is to find: an emergency, or a need for immediate action.',
        'Government Code 54954.2(b)',
      )
    }
    return offAgendaVerdict({ ...facts, exception, findingCarried: true })
  }
  // One motion of the item names it for those that follow.
  const named = finding === null && motionsOfItem(item).some((one) => one.offAgendaException === 'continued')
  if ((made.offAgendaException ?? (named ? 'continued' : null)) === 'continued') {
    return offAgendaVerdict({
      ...facts,
      exception: 'continued',
      findingCarried: null,
      continued: continued(),
    })
  }
  const exception = finding?.motion.offAgendaException ?? made.offAgendaException
  return offAgendaVerdict({ ...facts, exception, findingCarried: finding?.carried ?? null })
}

/** @returns the last finding on an item whose vote was closed by `at`; one without a time counts */
export function findingOf(
  record: MeetingRecord,
  item: ItemRecord,
  at: Instant | null,
): { motion: MotionRecord; carried: boolean } | null {
  const motion = motionsOfItem(item).findLast(
    (one) =>
      one.kind === 'off-agenda-finding' &&
      one.voteClosed &&
      !one.withdrawn &&
      (at === null || one.voteClosedAt === null || !isBefore(at, one.voteClosedAt)),
  )
  return motion ? { motion, carried: motionCarried(motion, record.commission) === true } : null
}

/** Whether a motion can be made now: E4, E13 and the order of motions. One question at a time in the whole meeting. */
export function makeMotionVerdict(
  record: MeetingRecord,
  item: ItemRecord,
  made: MotionMade,
  at: Instant | null,
): Verdict {
  const elsewhere = motionsOfMeeting(record).find(
    ({ item: other, motion }) => other.id !== item.id && motion.voteMethod !== null && !motion.voteClosed,
  )
  if (elsewhere) {
    return refuse('vote-open', `A vote on item ${elsewhere.item.number} is open. Close it first.`)
  }
  const verdicts = [
    () => channelVerdict(record, made.kind, at),
    () => offAgendaGate(record, item, made, at),
    () => quorumVerdict(quorumOn(record, item, at), made.kind),
    () => mayMakeVerdict(floorOf(item, record.commission), made),
  ]
  return firstRefusal(verdicts)
}

/** @returns the first that refuses, or allowed */
export function firstRefusal(verdicts: readonly (() => Verdict)[]): Verdict {
  for (const ask of verdicts) {
    const verdict = ask()
    if (!verdict.ok) return verdict
  }
  return allowed
}

/**
 * Every condition of opening a vote, each with its words: on the posted agenda (E4), comment called (E5), seconded,
 * amendments disposed of, quorum (E13), remote members' disclosures (E9), the broadcast (E11) where it is interrupted.
 * @param unrecorded what nobody recorded, for a vote entered afterwards
 */
export function voteGates(
  record: MeetingRecord,
  { item, motion }: { item: ItemRecord; motion: MotionRecord },
  at: Instant | null,
  now: Instant,
  unrecorded: readonly UnrecordedFact[] = [],
): Gate[] {
  const { comment } = item
  const channel = channelVerdict(record, motion.kind, at)
  const said = (happened: boolean, time: Instant | null): Instant | null =>
    happened ? (time ?? at ?? now) : null
  const unless = (fact: UnrecordedFact, verdict: Verdict) => (unrecorded.includes(fact) ? allowed : verdict)
  return [
    {
      code: 'agenda',
      done:
        item.posted === null
          ? 'No agenda was published here'
          : item.posted
            ? 'On the posted agenda'
            : motion.offAgendaException === 'continued'
              ? 'Continued from a posted meeting'
              : 'Finding carried',
      missing: notPostedWords[item.notPosted ?? 'not-listed'],
      verdict: motion.kind === 'off-agenda-finding' ? allowed : offAgendaGate(record, item, motion, at),
      warns: item.posted === null,
    },
    {
      code: 'comment',
      done: comment.noSpeakers ? 'Nobody wished to speak' : 'Comment was called',
      missing:
        comment.called || comment.noSpeakers ? 'Speakers still to be called' : 'Comment not called yet',
      verdict: unless(
        'comment',
        commentBeforeVoteVerdict({
          motionKind: motion.kind,
          commentCalledAt: said(comment.called, comment.calledAt),
          noSpeakersAt: said(comment.noSpeakers, comment.noSpeakersAt),
          toHear: at === now ? item.toHear : null,
          now: at ?? now,
        }),
      ),
    },
    {
      code: 'second',
      done: motion.seconder ? 'Second recorded' : 'No second recorded',
      missing: 'No second yet',
      verdict: unless('second', secondVerdict(motion)),
    },
    {
      code: 'order',
      done: 'Nothing else pending',
      missing: 'Another motion comes first',
      verdict: mayOpenVoteVerdict(floorOf(item, record.commission), motion.id),
    },
    {
      code: 'quorum',
      done: 'Quorum',
      missing: 'No quorum',
      verdict: quorumVerdict(quorumOn(record, item, at), motion.kind),
    },
    {
      code: 'remote',
      done: 'Remote members disclosed',
      missing: 'Remote member to disclose',
      verdict: unless('disclosure', remoteVerdict(record, item, at)),
    },
    ...(channel.ok
      ? []
      : [{ code: 'channel', done: '', missing: 'Broadcast interrupted', verdict: channel }]),
  ]
}

/** E11 for a motion of this kind. */
export function channelVerdict(record: MeetingRecord, kind: MotionKind, at: Instant | null): Verdict {
  return outageVerdict({
    outages: record.outages,
    alternativeRules: alternativeRulesHold(record.attendance, at),
    at,
    aboutTheMeeting: aboutTheMeeting.includes(kind),
  })
}

/** Robert's Rules (GK): a motion is seconded before it is debated and voted on. */
export function secondVerdict(motion: MotionRecord): Verdict {
  return motion.seconder !== null || !motionKindFacts[motion.kind].needsSecond
    ? allowed
    : refuse('no-second', 'This motion needs a second before the vote.')
}

function remoteVerdict(record: MeetingRecord, item: ItemRecord, at: Instant | null): Verdict {
  const roll = rollAt(record, item, at)
  for (const member of roll) {
    if (member.standing !== 'present' || member.mode !== 'remote' || member.recused) continue
    const stay = record.attendance.findLast(
      (one) => one.person.id === member.personId && one.standing === 'present' && one.mode === 'remote',
    )
    const verdict = remoteActionVerdict({
      provision: stay?.provision ?? null,
      audioAndVideo: stay?.audioAndVideo ?? null,
      adultsPresent: stay?.adultsPresent ?? null,
      videoPrevented: stay?.provision === 'disability' && stay.audioAndVideo === false,
    })
    if (!verdict.ok) return { ...verdict, sentence: `${member.name}: ${verdict.sentence}` }
  }
  return allowed
}

/** Nothing is judged twice: what is entered afterwards may say what nobody recorded, what happens now may not. */
export function unrecordedVerdict(moment: Moment, unrecorded: readonly UnrecordedFact[]): Verdict {
  return unrecorded.length === 0 || moment !== undefined
    ? allowed
    : refuse('happens-now', 'Only a vote entered afterwards can leave out what was not recorded.')
}
