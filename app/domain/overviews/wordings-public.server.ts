import type { Kysely } from 'kysely'
import type { Database, Row } from '#db/schema.ts'
import { unrecordedWords } from '../meeting-record/unrecorded.ts'
import { isMotionKind } from '../meeting-record/votes/motion-kinds.ts'
import { tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import { offAgendaExceptions } from '../meeting-record/votes/off-agenda.ts'
import type { Choice, Tally } from '../meeting-record/votes/tally.ts'
import { votingBases, type VotingBasis } from '../meeting-record/votes/threshold.ts'

type MotionRow = Pick<
  Row<'motion'>,
  | 'kind'
  | 'votingBasis'
  | 'seats'
  | 'withNotice'
  | 'offAgendaException'
  | 'decidedBy'
  | 'decidedOutcome'
  | 'unknownVotes'
>
export type CountedBy = { votingBasis: VotingBasis; quorumOf: (seats: number) => number }

/** The count of a motion that was decided, from its row and its votes. */
export function countOf(row: MotionRow, votes: readonly { choice: Choice }[], by: CountedBy): Tally {
  const seats = row.seats ?? votes.length
  return tallyOfMotion(
    {
      kind: isMotionKind(row.kind) ? row.kind : 'main',
      votingBasis: votingBases.find((one) => one === row.votingBasis) ?? null,
      seats,
      withNotice: row.withNotice === 1,
      offAgendaException: offAgendaExceptions.find((one) => one === row.offAgendaException) ?? null,
      voteClosed: true,
      decidedBy: row.decidedBy,
      decidedOutcome: row.decidedOutcome,
      stated: null,
      votes,
      unknownVotes: unrecordedWords(row.unknownVotes),
    },
    { seats, votingBasis: by.votingBasis, quorum: by.quorumOf(seats) },
  )
}

/**
 * @param motions that were decided, each with how its day counted
 * @returns the confirmed words as amended, by motion; none where a later change carried or an earlier one was corrected
 */
export async function listWordingsAsAmended(
  db: Kysely<Database>,
  motions: readonly {
    id: string
    textAsAmended: string | null
    amendedAfter: number | null
    by: CountedBy
  }[],
): Promise<Map<string, string>> {
  const amended = motions.filter(({ textAsAmended }) => textAsAmended !== null)
  if (amended.length === 0) return new Map()
  const changes = await db
    .selectFrom('motion')
    .selectAll()
    .where(
      'parentId',
      'in',
      amended.map(({ id }) => id),
    )
    .where('kind', 'in', ['amendment', 'substitute'])
    .where('voteClosed', '=', 1)
    .where('withdrawn', '=', 0)
    .execute()
  if (changes.length === 0) return new Map()
  const votes = await db
    .selectFrom('vote')
    .select(['motionId', 'choice'])
    .where(
      'motionId',
      'in',
      changes.map(({ id }) => id),
    )
    .execute()
  return new Map(
    amended.flatMap(({ id, textAsAmended, amendedAfter, by }) => {
      const carried = changes.filter(
        (change) =>
          change.parentId === id &&
          countOf(
            change,
            votes.filter(({ motionId }) => motionId === change.id),
            by,
          ).outcome === 'carried',
      )
      const last = Math.max(0, ...carried.map(({ position }) => position))
      return carried.length > 0 && last === amendedAfter ? [[id, textAsAmended!] as const] : []
    }),
  )
}
