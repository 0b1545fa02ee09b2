import { standingAt } from '../../meeting-record/attendance-intervals.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import { choiceNames } from '../../meeting-record/votes/tally.ts'
import type {
  ItemRecord,
  MeetingRecord,
  MotionRecord,
  PersonRef,
  Stay,
} from '../../meeting-record/record-types.ts'
import { inOrderVerdict, staysOf } from '../../meeting-record/room-rules.ts'

const ofMember = (record: MeetingRecord, personId: string) =>
  staysOf(record).filter((stay) => stay.personId === personId)

export function openStay(record: MeetingRecord, personId: string): Stay | undefined {
  return record.attendance.findLast(
    (stay) => stay.person.id === personId && stay.standing === 'present' && !stay.departed,
  )
}

/** The roll is called once for each member; what is wrong with it is corrected. */
export function rollCallVerdict(record: MeetingRecord, personId: string, name: string): Verdict {
  return ofMember(record, personId).length === 0
    ? allowed
    : refuse('already-on-the-roll', `The presence of ${name} is recorded already. Correct it if it is wrong.`)
}

/** A member arrives who is not there. */
export function arrivalVerdict(
  record: MeetingRecord,
  personId: string,
  name: string,
  at: Instant | null,
): Verdict {
  const stays = ofMember(record, personId)
  const there = at === null ? openStay(record, personId) !== undefined : standingAt(stays, at) === 'present'
  return there || openStay(record, personId)
    ? refuse('already-present', `${name} is recorded as present already.`)
    : allowed
}

/** Who leaves was there, and came before. @param stay of the member that has not ended */
export function departureVerdict(
  stay: Stay | undefined,
  name: string,
  at: Instant | null,
  live = false,
): Verdict {
  if (!stay) return refuse('not-present', `${name} is not recorded as present.`)
  return at === null && live
    ? refuse(
        'time-known',
        `The meeting is still going on, so the time is known. Record that ${name} left now, or when.`,
      )
    : inOrderVerdict(stay.arrivedAt, at, `${name} can’t leave before arriving.`)
}

/**
 * A member steps back from an item once. One who has voted in the vote that is open takes the vote back first: who is
 * recused takes no part (Government Code 87105, GK).
 */
export function recusalVerdict(item: Pick<ItemRecord, 'recusals' | 'motions'>, member: PersonRef): Verdict {
  if (item.recusals.some(({ person }) => person.id === member.id)) {
    return refuse('already-recused', `${member.name} is recused on this item already.`)
  }
  const voted = openVoteOf(item)?.votes.find(({ person }) => person.id === member.id)
  return voted && voted.choice !== 'absent'
    ? refuse(
        'has-voted',
        `${member.name} has voted (${choiceNames[voted.choice].toLowerCase()}) in the vote that is open. Take that vote back first, then record the recusal.`,
        'Government Code 87105',
      )
    : allowed
}

/** The motion of an item whose vote is open. */
export function openVoteOf(item: Pick<ItemRecord, 'motions'>): MotionRecord | undefined {
  const all = (motion: MotionRecord): MotionRecord[] => [motion, ...motion.amendments.flatMap(all)]
  return item.motions.flatMap(all).find((motion) => motion.voteMethod !== null && !motion.voteClosed)
}
