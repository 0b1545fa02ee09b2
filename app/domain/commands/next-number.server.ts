import type { Trx } from './command.server.ts'

/**
 * The next number of a year, "2026-014". A number stays with its row also when that was struck, so it is not used again.
 * @param table rows are never deleted from it
 */
export async function nextNumber(
  trx: Trx,
  table: 'question' | 'followUp' | 'demand',
  year: string,
): Promise<string> {
  const last = await trx
    .selectFrom(table as 'question')
    .select('number')
    .where('number', 'like', `${year}-%`)
    .execute()
  const used = last.map((row) => Number(row.number.slice(5)))
  return `${year}-${String(Math.max(0, ...used) + 1).padStart(3, '0')}`
}
