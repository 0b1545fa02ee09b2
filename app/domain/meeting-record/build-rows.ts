import type { Row } from '#db/schema.ts'
import { titleOf } from '../text/short-title.ts'
import { origin } from './origin.ts'
import type { ClosedSessionRecord, PullRecord } from './record-parts.ts'
import type { FollowUpRecord, PersonRef, StatementRecord } from './record-types.ts'

export function pullOf(row: Row<'consentPull'>, people: Map<string, PersonRef>): PullRecord {
  const { id, askedBy, personId, pulledAt } = row
  return { id, askedBy, person: personId === null ? null : people.get(personId)!, pulledAt, ...origin(row) }
}

export function statementOf(row: Row<'statement'>): StatementRecord & { itemId: string | null } {
  const { id, itemId, speaker, personId, text, madeAt } = row
  return { id, itemId, speaker, personId, text, madeAt, ...origin(row) }
}

export function followUpOf(row: Row<'followUp'>): FollowUpRecord & { itemId: string | null } {
  const { id, number, kind, itemId, owed, owedBy, questionId, motionId } = row
  const { dueOn, dueKind, dueComputation, openedOn, openedAt } = row
  const title = titleOf({ title: row.title, text: owed })
  const what = { id, number, kind, itemId, title, owed, owedBy, questionId, motionId }
  return { ...what, dueOn, dueKind, dueComputation, openedOn, openedAt, ...origin(row) }
}

export function closedSessionsOf(
  { closed, closedVotes }: { closed: Row<'closedSession'>[]; closedVotes: Row<'closedVote'>[] },
  people: Map<string, PersonRef>,
): ClosedSessionRecord[] {
  return closed.map((row) => ({
    id: row.id,
    itemId: row.itemId,
    beganAt: row.beganAt,
    endedAt: row.endedAt,
    ended: row.ended === 1,
    reported: row.reported,
    reportedAt: row.reportedAt,
    action: row.action,
    votes: closedVotes
      .filter(({ sessionId }) => sessionId === row.id)
      .map(({ personId, choice }) => ({ person: people.get(personId)!, choice })),
    ...origin(row),
  }))
}
