import { addDays, parseCivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { wallTimeToInstant } from '../time/wall-time.ts'

export type AuditFilter = {
  meeting?: string
  acts?: readonly string[]
  kind?: string
  id?: string
  person?: string
  from?: Instant
  to?: Instant
  before?: number
}

const longest = 200

/**
 * Reads an address's search. What can't be read is not asked for, so that every address shows something.
 * @param zone in which the days of `from` and `to` begin; the day of `to` is shown too
 * @returns the filter, what the form's fields say, and whether they narrow anything
 */
export function readAuditSearch(
  asked: URLSearchParams,
  zone: string,
): { filter: AuditFilter; values: Record<string, string>; narrowed: boolean } {
  const word = (name: string) => asked.get(name)?.trim().slice(0, longest) || undefined
  const date = (name: string) => parseCivilDate(word(name) ?? '') ?? undefined
  const midnight = (day: string | undefined) => day && wallTimeToInstant(day, '00:00', zone).instant
  const [meeting, kind, person] = [word('meeting'), word('kind'), word('person')]
  const [from, to] = [date('from'), date('to')]
  const before = /^\d{1,12}$/.test(asked.get('before') ?? '') ? Number(asked.get('before')) : undefined
  const values = Object.fromEntries(
    Object.entries({ meeting, kind, person, from, to }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  return {
    filter: { meeting, kind, person, from: midnight(from), to: midnight(to && addDays(to, 1)), before },
    values,
    narrowed: Object.keys(values).length > 0,
  }
}
