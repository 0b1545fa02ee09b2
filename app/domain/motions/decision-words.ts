import type { ItemRecord, MeetingRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { decidedWithoutNames } from '../meeting-record/votes/decided-by.ts'
import { rollAt } from '../meeting-record/votes/roll.ts'
import { listed } from '../text/listed.ts'
import { numberWord } from '../time/duration.ts'

type NameOf = (member: { personId: string; name: string }) => string

const byName: NameOf = ({ name }) => name

/** Who the record names for a decision without votes by name, at its own instant. `unknown` are those of whom it does not tell. */
export function thoseThere(
  record: MeetingRecord,
  item: ItemRecord,
  motion: Pick<MotionRecord, 'voteClosedAt'>,
  nameOf: NameOf = byName,
): { present: string[]; recused: string[]; unknown: string[] } {
  const roll = rollAt(record, item, motion.voteClosedAt)
  const named = (of: (line: (typeof roll)[number]) => boolean) => roll.filter(of).map(nameOf)
  return {
    present: named((line) => !line.open && line.standing === 'present' && !line.recused),
    recused: named((line) => !line.open && line.standing === 'present' && line.recused),
    unknown: named((line) => line.open),
  }
}

/**
 * How those present voted where the source gives figures and no names, and the figures leave one way only: as many ayes
 * (or noes) as members whom the record has present, and no vote of another kind. Nothing is derived while the record
 * leaves anyone's presence open.
 * @returns null where the names can't be told
 */
export function derivedVotes(
  record: MeetingRecord,
  item: ItemRecord,
  motion: MotionRecord,
  nameOf: NameOf = byName,
): { choice: 'aye' | 'no'; names: string[] } | null {
  const { stated } = motion
  if (motion.decidedBy !== 'stated' || stated === null) return null
  const { present, unknown } = thoseThere(record, item, motion, nameOf)
  if (present.length === 0 || unknown.length > 0) return null
  const [ayes, noes, abstentions] = [stated.ayes, stated.noes ?? 0, stated.abstentions ?? 0]
  if (abstentions > 0) return null
  if (ayes === present.length && noes === 0) return { choice: 'aye', names: present }
  return ayes === 0 && noes === present.length ? { choice: 'no', names: present } : null
}

/** What came of a motion without votes by name, in sentences that the desk and the minutes share. */
export function decidedLines(
  record: MeetingRecord,
  item: ItemRecord,
  motion: MotionRecord,
  nameOf: NameOf = byName,
): { result: string; lines: string[] } {
  const result = decidedWithoutNames(motion)?.result ?? ''
  switch (motion.decidedBy) {
    case 'general-consent':
      return { result, lines: consentLines(thoseThere(record, item, motion, nameOf)) }
    case 'no-second':
      return { result, lines: ['The motion died for lack of a second. No vote was taken.'] }
    case 'chair':
      return { result, lines: [rulingLine(motion)] }
    case 'stated':
      return { result, lines: statedLines(motion, derivedVotes(record, item, motion, nameOf)) }
    default:
      return { result, lines: [] }
  }
}

function consentLines(there: ReturnType<typeof thoseThere>): string[] {
  return [
    'Without objection, the motion carried by general consent. No vote was taken.',
    ...presentLines(there),
  ]
}

/** Who was there when nobody objected, so that the record tells "each member present for the action" (54953(c)(2), INF). */
export function presentLines({ present, recused, unknown }: ReturnType<typeof thoseThere>): string[] {
  return [
    `Present: ${listed(present)}.`,
    ...(recused.length > 0 ? [`Recused: ${listed(recused)}.`] : []),
    ...(unknown.length > 0 ? [`Not recorded whether present: ${listed(unknown)}.`] : []),
  ]
}

function rulingLine({ decidedOutcome, ruling }: MotionRecord): string {
  const taken = decidedOutcome === 'carried' ? 'well taken' : 'not well taken'
  const words = ruling?.trim() ?? ''
  return `The chair ruled the point of order ${taken}${words === '' ? '.' : `: ${/[.!?]$/.test(words) ? words : `${words}.`}`}`
}

function statedLines(
  { stated, decidedOutcome }: MotionRecord,
  derived: ReturnType<typeof derivedVotes>,
): string[] {
  const outcome = decidedOutcome === 'carried' ? 'carried' : 'lost'
  const figures = stated
    ? (
        [
          [stated.ayes, 'aye', 'ayes'],
          [stated.noes, 'no', 'noes'],
          [stated.abstentions, 'abstention', 'abstentions'],
          [stated.absent, 'absent', 'absent'],
        ] as const
      )
        .filter(([count]) => count !== null)
        .map(([count, one, many]) => `${numberWord(count!)} ${count === 1 ? one : many}`)
    : []
  return [
    `The motion ${outcome}. The source states the result as “${stated?.result ?? ''}”${figures.length > 0 ? ` (${figures.join(', ')})` : ''}. Source: ${(stated?.source ?? '').replace(/\.$/, '')}.`,
    derived
      ? `${derived.choice === 'aye' ? 'Aye' : 'No'}: ${listed(derived.names)}. The source gives no names; these are those on the roll, as everyone present voted alike.`
      : 'Votes by name are not recorded.',
  ]
}

/** "Commissioner Elm called for a division, and the vote was taken again by roll call." */
export function divisionWords(
  motion: MotionRecord,
  nameOf: (name: MotionRecord['dividedBy']) => string | null = (one) => one?.name ?? null,
): string {
  return `${nameOf(motion.dividedBy) ?? 'A member'} called for a division after the vote by voice, and the vote was taken again by roll call.`
}
