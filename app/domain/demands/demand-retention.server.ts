import { getSettingsNow } from '../commission/queries.server.ts'
import { perform, type CommandContext, type Store } from '../commands/command.server.ts'
import { deletionVerdict } from '../editions/retention.ts'
import { NotFound, enforce } from '../errors.ts'
import { addYears, type CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant } from '../time/instant.ts'
import type { Verdict } from '../verdict.ts'
import { contactNeededVerdict } from './demand-rules.ts'
import { entriesOf, standingOf } from './load-demand.server.ts'

export type DemandContactKept = {
  id: string
  number: string
  claimant: string
  keptTo: CivilDate
  verdict: Verdict
}

/** E15: how to reach those who made demands, with whether it may be deleted and else until when not. */
export async function listDemandContacts(db: Store, now: Instant): Promise<DemandContactKept[]> {
  const { settings, today } = await getSettingsNow(db, now)
  const rows = await db
    .selectFrom('demandContact')
    .innerJoin('demand', 'demand.id', 'demandContact.demandId')
    .selectAll('demand')
    .orderBy('demand.number')
    .execute()
  const entries = await entriesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const own = entries.filter(({ demandId }) => demandId === row.id)
    const last = own.at(-1)?.recordedAt ?? row.recordedAt
    const madeOn = localDate(last, settings.timeZone)
    const standing = standingOf(row, own)
    const needed = contactNeededVerdict(standing)
    const legalHold = settings.legalHold !== ''
    const floor = deletionVerdict({
      retentionClass: 'paper',
      madeOn,
      minutesApproved: true,
      legalHold,
      today,
    })
    return {
      id: row.id,
      number: row.number,
      claimant: standing.facts.claimant,
      keptTo: addYears(madeOn, 2),
      verdict: needed.ok ? floor : needed,
    }
  })
}

/** Deletes how to reach who made a demand; their name, and what they wrote, stay. @throws NotFound, RuleRefused */
export async function deleteDemandContact(
  context: CommandContext,
  { demandId }: { demandId: string },
): Promise<void> {
  await perform(context, 'demand.delete-contact', async ({ trx, now, record }) => {
    const found = (await listDemandContacts(trx, now)).find(({ id }) => id === demandId)
    if (!found) throw new NotFound('Nothing of this demand is kept.')
    enforce(found.verdict)
    await trx.deleteFrom('demandContact').where('demandId', '=', demandId).execute()
    await record({
      subject: { kind: 'demand', id: demandId },
      summary: `Demand ${found.number}: deleted how to reach who made it`,
      before: { keptTo: found.keptTo },
    })
  })
}
