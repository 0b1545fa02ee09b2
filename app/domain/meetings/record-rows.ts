import type { Row } from '#db/schema.ts'
import { origin } from '../meeting-record/origin.ts'
import type { PullRecord } from '../meeting-record/record-parts.ts'
import type { FollowUpRecord, PersonRef, StatementRecord } from '../meeting-record/record-types.ts'

export function pullOf(row: Row<'consentPull'>, people: Map<string, PersonRef>): PullRecord {
  const { id, askedBy, personId, pulledAt } = row
  return { id, askedBy, person: personId === null ? null : people.get(personId)!, pulledAt, ...origin(row) }
}

export function statementOf(row: Row<'statement'>): StatementRecord & { itemId: string | null } {
  const { id, itemId, speaker, personId, text, madeAt } = row
  return { id, itemId, speaker, personId, text, madeAt, ...origin(row) }
}

export function followUpOf(row: Row<'followUp'>): FollowUpRecord & { itemId: string | null } {
  const {
    basis: _basis,
    source: _source,
    meetingId: _meetingId,
    closedAt: _closedAt,
    struckAt: _struckAt,
    ...rest
  } = row
  return { ...rest, ...origin(row) }
}
