import type { CivilDate } from '../time/civil-date.ts'
import { localDate, type Instant, type Zone } from '../time/instant.ts'

/** That something public was changed, when, and what of it: never the words it had, which may be why it was changed. */
export type MarkedCorrection = { on: CivilDate; changed: string[] }

type Logged = { at: Instant; before: string | null; after: string | null }

/**
 * N8. Nothing public is edited silently: what was changed says so, in the words of its labels, with the day.
 * @param labels by column; what has none is not told of
 * @returns oldest first; an entry that changed nothing with a label is left out
 */
export function markedCorrections(
  entries: readonly Logged[],
  labels: Readonly<Record<string, string>>,
  zone: Zone,
): MarkedCorrection[] {
  return entries.flatMap(({ at, before, after }) => {
    const changed = [
      ...new Set(changedColumns(read(before), read(after)).flatMap((key) => labels[key] ?? [])),
    ]
    return changed.length > 0 ? [{ on: localDate(at, zone), changed }] : []
  })
}

type Values = Record<string, unknown>

const read = (json: string | null): Values | null => (json === null ? null : (JSON.parse(json) as Values))

function changedColumns(before: Values | null, after: Values | null): string[] {
  if (!before || !after) return Object.keys(before ?? after ?? {})
  return Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
}
