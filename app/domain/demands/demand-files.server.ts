import type { Store } from '../commands/command.server.ts'
import type { Instant } from '../time/instant.ts'
import { findDemandForPublic } from './public-demands.server.ts'

export type DemandFile = { id: string; fileName: string; mediaType: string; byteSize: number; sha256: string }

/** The copy of a demand, or of one of its entries, by the id of either: for the clerk. */
export async function findDemandFile(
  db: Store,
  { number, id }: { number: string; id: string },
): Promise<DemandFile | undefined> {
  const demand = await db
    .selectFrom('demand')
    .innerJoin('file', 'file.sha256', 'demand.sha256')
    .select(['demand.id', 'demand.fileName', 'file.mediaType', 'file.byteSize', 'file.sha256'])
    .where('demand.number', '=', number)
    .where('demand.id', '=', id)
    .executeTakeFirst()
  const found =
    demand ??
    (await db
      .selectFrom('demandEntry')
      .innerJoin('demand', 'demand.id', 'demandEntry.demandId')
      .innerJoin('file', 'file.sha256', 'demandEntry.sha256')
      .select(['demandEntry.id', 'demandEntry.fileName', 'file.mediaType', 'file.byteSize', 'file.sha256'])
      .where('demand.number', '=', number)
      .where('demandEntry.id', '=', id)
      .executeTakeFirst())
  return found && { ...found, fileName: found.fileName ?? 'demand' }
}

/** The same for anyone, where its page shows it: only what the clerk found to hold no way to reach anyone. */
export async function findPublicDemandFile(
  db: Store,
  number: string,
  id: string,
  now: Instant,
): Promise<DemandFile | undefined> {
  const page = await findDemandForPublic(db, number, now)
  const shown = page
    ? [page.file, ...page.entries.filter(({ corrected }) => !corrected).map(({ file }) => file)]
    : []
  return shown.some((file) => file?.id === id) ? findDemandFile(db, { number, id }) : undefined
}
