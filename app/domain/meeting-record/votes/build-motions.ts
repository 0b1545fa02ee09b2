import type { Row } from '#db/schema.ts'
import { isUnrecordedFact, unrecordedWords as words } from '../unrecorded.ts'
import { compareNames } from '../../text/directory-name.ts'
import { origin } from '../origin.ts'
import type { MotionRecord, PersonRef, StatedResult } from '../record-parts.ts'
import { isMotionKind, isSecondary } from './motion-kinds.ts'
import type { OffAgendaException } from './off-agenda.ts'
import type { VotingBasis } from './threshold.ts'

export function motionsByItem(
  { motions, votes }: { motions: Row<'motion'>[]; votes: Row<'vote'>[] },
  people: Map<string, PersonRef>,
  roster: readonly PersonRef[],
): Map<string, MotionRecord[]> {
  const seatOrder = new Map(roster.map((member, index) => [member.id, index]))
  const place = (id: string): number => seatOrder.get(id) ?? roster.length
  const personOf = (id: string | null): PersonRef | null => (id === null ? null : people.get(id)!)
  const broughtBack = new Set(motions.map(({ broughtBackBy }) => broughtBackBy))
  const reconsidered = new Set(
    motions.filter(({ id }) => broughtBack.has(id)).map(({ parentId }) => parentId),
  )
  const built = motions.map((row): MotionRecord => {
    if (!isMotionKind(row.kind)) throw new Error(`The record holds a motion of unknown kind ${row.kind}.`)
    return {
      id: row.id,
      itemId: row.itemId,
      parentId: row.parentId,
      position: row.position,
      kind: row.kind,
      text: row.text,
      mover: personOf(row.moverId),
      seconder: personOf(row.seconderId),
      offAgendaException: row.offAgendaException as OffAgendaException | null,
      findingMotionId: row.findingMotionId,
      withNotice: row.withNotice === 1,
      madeAt: row.madeAt,
      withdrawn: row.withdrawn === 1,
      withdrawnAt: row.withdrawnAt,
      voteMethod: row.voteMethod,
      voteOpenedAt: row.voteOpenedAt,
      voteClosed: row.voteClosed === 1,
      voteClosedAt: row.voteClosedAt,
      decidedBy: row.decidedBy,
      decidedOutcome: row.decidedOutcome,
      decidedAfter: row.decidedAfter,
      ruling: row.ruling,
      stated: statedOf(row),
      textAsAmended: row.textAsAmended,
      amendedAfter: row.amendedAfter,
      recessMinutes: row.recessMinutes,
      broughtBackBy: row.broughtBackBy,
      reconsidered: reconsidered.has(row.id),
      divided: row.divided === 1,
      dividedBy: personOf(row.dividedBy),
      minutesApproval: row.minutesApproval,
      corrections: row.corrections,
      correctedText: row.correctedText,
      votingBasis: row.votingBasis as VotingBasis | null,
      seats: row.seats,
      unrecorded: words(row.unrecorded).filter(isUnrecordedFact),
      unknownVotes: words(row.unknownVotes)
        .map((id) => people.get(id)!)
        .toSorted((one, other) => place(one.id) - place(other.id)),
      votes: votes
        .filter((vote) => vote.motionId === row.id)
        .map(({ personId, choice, castAt }) => ({ person: people.get(personId)!, choice, castAt }))
        .toSorted(
          (one, other) =>
            place(one.person.id) - place(other.person.id) || compareNames(one.person, other.person),
        ),
      amendments: [],
      ...origin(row),
    }
  })
  const byId = new Map(built.map((motion) => [motion.id, motion]))
  const byItem = new Map<string, MotionRecord[]>()
  for (const motion of built) {
    const parent = motion.parentId === null ? undefined : byId.get(motion.parentId)
    if (parent && isSecondary(motion.kind)) parent.amendments.push(motion)
    else byItem.set(motion.itemId, [...(byItem.get(motion.itemId) ?? []), motion])
  }
  return byItem
}

function statedOf(row: Row<'motion'>): StatedResult | null {
  if (row.decidedBy !== 'stated') return null
  return {
    result: row.statedResult ?? '',
    source: row.statedSource ?? '',
    ayes: row.statedAyes,
    noes: row.statedNoes,
    abstentions: row.statedAbstentions,
    absent: row.statedAbsent,
  }
}
