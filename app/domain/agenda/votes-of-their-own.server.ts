import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { enforce } from '../errors.ts'
import { getSettings } from '../commission/queries.server.ts'
import { closedItemVerdict } from '../notices/closed-line.ts'
import { consentAgendaVerdict } from '../meeting-record/consent.ts'
import { getAgenda } from './queries.server.ts'

/** @returns the items of a meeting that a demand under the Brown Act put there: each is voted on by itself */
export async function listAlone(db: Kysely<Database>, meetingId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('demandEntry')
    .select('itemId')
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'placed')
    .execute()
  return new Set(rows.flatMap(({ itemId }) => itemId ?? []))
}

/** Asks of an agenda as it was just written. @throws RuleRefused where its consent calendar, or a closed session, can't stand so */
export async function enforceConsentAgenda(trx: Kysely<Database>, meetingId: string): Promise<void> {
  const { inOrder } = await getAgenda(trx, meetingId)
  const closed = inOrder.filter(({ kind }) => kind === 'closed-session')
  if (closed.length > 0) {
    const { heldOn } = await trx
      .selectFrom('meeting')
      .select('heldOn')
      .where('id', '=', meetingId)
      .executeTakeFirstOrThrow()
    const { closedSessions } = await getSettings(trx, heldOn)
    for (const item of closed) enforce(closedItemVerdict(item, closedSessions))
  }
  if (!inOrder.some(({ kind }) => kind === 'consent')) return
  const alone = await listAlone(trx, meetingId)
  enforce(consentAgendaVerdict(inOrder.map((item) => ({ ...item, alone: alone.has(item.id) }))))
}
