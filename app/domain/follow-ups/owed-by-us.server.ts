import type { Actor, Store } from '../commands/command.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { NotFound } from '../errors.ts'
import type { Instant } from '../time/instant.ts'
import { dutyStatuses } from './duties/duty-statuses.server.ts'
import { listEntryFiles } from './entries/entry-files.server.ts'
import { owedRows } from './owed-rows.server.ts'
import { organizationOf } from '../people/organization.server.ts'

/** @throws NotFound where there is none, or somebody else owes it */
export async function getOwedByUs(db: Store, actor: Actor, by: { number: string; now: Instant }) {
  const { today } = await getSettingsNow(db, by.now)
  const organization = await organizationOf(db, actor)
  const [owed] = await owedRows(db, { ...by, today }, (query) =>
    query.where('followUp.number', '=', by.number),
  )
  if (!owed || !organization?.ours(owed.owedBy)) throw new NotFound('You have no follow-up with this number.')
  const files = await listEntryFiles(db, owed.id)
  const periods = ((await dutyStatuses(db, [owed.id], today)).get(owed.id) ?? []).toReversed()
  return {
    ...owed,
    periods,
    entries: owed.entries.map((entry) => ({ ...entry, files: files.get(entry.id) ?? [] })),
  }
}
