import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { remoteActionVerdict } from '../meeting-record/remote-attendance.ts'
import { quorumVerdict } from '../meeting-record/quorum.ts'
import { quorumOn, type Moment } from '../meeting-record/room-rules.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { outageVerdict } from '../meeting-record/outage.ts'
import { alternativeRulesHold } from '../comments/queue/time-period.ts'
import { commentBeforeVoteVerdict } from './comment-before-vote.ts'
import { minutesGate } from './minutes-gate.ts'
import { aboutTheMeeting, offAgendaGate, type MotionMade } from './off-agenda-gate.ts'
import type { UnrecordedFact } from './forms.ts'
import { motionKindFacts, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { floorOf, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { notPostedWords } from '../meeting-record/votes/off-agenda.ts'
import { mayMakeVerdict, mayOpenVoteVerdict } from '../meeting-record/votes/order-of-motions.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'

export type Gate = {
  code: string
  done: string
  missing: string
  verdict: Verdict
  /** It stops nothing, and is not in order either. */
  warns?: boolean
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
    () => minutesGate(record, item, made, at),
    () => quorumVerdict(quorumOn(record, item, at), made.kind),
    () => mayMakeVerdict(floorOf(item, record.commission), made),
  ]
  return firstRefusal(verdicts)
}

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
  const minutes = minutesGate(record, item, motion, at)
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
    ...(minutes.ok ? [] : [{ code: 'minutes', done: '', missing: 'Not a later meeting', verdict: minutes }]),
    ...(channel.ok
      ? []
      : [{ code: 'channel', done: '', missing: 'Broadcast interrupted', verdict: channel }]),
  ]
}

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
