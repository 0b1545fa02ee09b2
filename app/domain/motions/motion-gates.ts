import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { remoteActionVerdict } from '../meeting-record/remote-attendance.ts'
import { quorumVerdict } from '../meeting-record/quorum.ts'
import { atSomeInstant, quorumOn } from '../meeting-record/room-rules.ts'
import { heardTogether } from '../meeting-record/consent.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { stillToHear } from '../comments/queue/still-to-hear.ts'
import { everyoneHeardVerdict } from '../comments/queue/turn-rules.ts'
import { channelGate } from '../meetings/course/end-of-comment.ts'
import { commentBeforeVoteVerdict } from './comment-before-vote.ts'
import { consentGate } from './consent-gate.ts'
import { minutesGate } from './minutes-gate.ts'
import { aboutTheMeeting, offAgendaGate, type MotionMade } from './off-agenda-gate.ts'
import type { UnrecordedFact } from '../meeting-record/unrecorded.ts'
import { motionKindFacts, type MotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { floorOf, motionsOfMeeting } from '../meeting-record/votes/motion-tally.ts'
import { itemVotingOnElection } from '../meeting-record/votes/election.ts'
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
  const round = noRoundVerdict(record)
  if (!round.ok) return round
  if (elsewhere) {
    return refuse('vote-open', `A vote on item ${elsewhere.item.number} is open. Close it first.`)
  }
  const verdicts = [
    () => channelVerdict(record, made.kind, at, [item.openedAt]),
    () => offAgendaGate(record, item, made, at),
    () => consentGate(record, item, made, at),
    () => minutesGate(record, item, made, at),
    () => quorumGate(record, item, made.kind, at, [item.openedAt]),
    () => mayMakeVerdict(floorOf(item, record.commission), made),
  ]
  return firstRefusal(verdicts)
}

/** One question at a time in the whole meeting: no vote and no round is open. @param but a vote that is taken again */
export function nothingOpenVerdict(record: MeetingRecord, but?: string): Verdict {
  const voting = motionsOfMeeting(record).find(
    ({ motion }) => motion.id !== but && motion.voteMethod !== null && !motion.voteClosed,
  )
  const item = voting?.item ?? itemVotingOnElection(record.items)
  return item ? refuse('vote-open', `A vote on item ${item.number} is open. Close it first.`) : allowed
}

/** While members name whom they elect, no motion is made and no vote opens. */
function noRoundVerdict({ items }: Pick<MeetingRecord, 'items'>): Verdict {
  const item = itemVotingOnElection(items)
  return item ? refuse('vote-open', `A vote on item ${item.number} is open. Close it first.`) : allowed
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
  unrecorded: readonly UnrecordedFact[] = [],
): Gate[] {
  const whole = heardTogether(record, item)
  const { comment } = whole
  const consent = consentGate(record, item, motion, at)
  const from = [item.openedAt, motion.madeAt]
  const channel = channelVerdict(record, motion.kind, at, from)
  const minutes = minutesGate(record, item, motion, at)
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
              : 'Finding passed',
      missing: notPostedWords[item.notPosted ?? 'not-listed'],
      verdict: motion.kind === 'off-agenda-finding' ? allowed : offAgendaGate(record, item, motion, at),
      warns: item.posted === null,
    },
    {
      code: 'comment',
      done: comment.noSpeakers ? 'No one wished to speak' : 'Comment was called',
      missing: missingComment(whole),
      verdict: commentBeforeVoteVerdict(record, whole, motion.kind, {
        at,
        silent: unrecorded.includes('comment'),
      }),
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
      verdict: quorumGate(record, item, motion.kind, at, from),
    },
    {
      code: 'remote',
      done: 'Remote members disclosed',
      missing: 'Remote member to disclose',
      verdict: unless('disclosure', remoteVerdict(record, item, at)),
    },
    ...(consent.ok
      ? []
      : [{ code: 'consent', done: '', missing: 'Take an item off first', verdict: consent }]),
    ...(minutes.ok ? [] : [{ code: 'minutes', done: '', missing: 'Not a later meeting', verdict: minutes }]),
    ...(channel.ok
      ? []
      : [{ code: 'channel', done: '', missing: 'Broadcast interrupted', verdict: channel }]),
  ]
}

function missingComment({ comment, signUps }: ItemRecord): string {
  if (!comment.called && !comment.noSpeakers) return 'Comment not called yet'
  return everyoneHeardVerdict(stillToHear(signUps, null)).ok
    ? 'The time announced for comment still runs'
    : 'Speakers still to be called'
}

/** @param from what came before, where the time of the act is not recorded */
export function channelVerdict(
  record: MeetingRecord,
  kind: MotionKind,
  at: Instant | null,
  from: readonly (Instant | null)[],
): Verdict {
  return channelGate(record, at, { aboutTheMeeting: aboutTheMeeting.includes(kind), from })
}

/**
 * E13 and, while a member is remote for just cause, E9. A meeting that is over and of which no source has the roll had a
 * quorum as far as anyone knows: its motions are entered, and the votes by name wait for a roll.
 */
function quorumGate(
  record: MeetingRecord,
  item: ItemRecord,
  kind: MotionKind,
  at: Instant | null,
  from: readonly (Instant | null)[],
): Verdict {
  if (record.attendance.length === 0 && record.meeting.adjourned && at === null) return allowed
  return atSomeInstant(record, at, from, (instant) => quorumVerdict(quorumOn(record, item, instant), kind))
}

/** Robert's Rules (GK): a motion is seconded before it is debated and voted on. */
export function secondVerdict(motion: MotionRecord): Verdict {
  return motion.seconder !== null || !motionKindFacts[motion.kind].needsSecond
    ? allowed
    : refuse('no-second', 'This motion needs a second before the vote.')
}

/** E9: remote members have named their provision and said who is in the room. */
export function remoteVerdict(record: MeetingRecord, item: ItemRecord, at: Instant | null): Verdict {
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
