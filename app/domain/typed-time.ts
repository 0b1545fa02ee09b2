import { Invalid } from './errors.ts'
import type { CivilDate } from './time/civil-date.ts'
import type { Instant, Zone } from './time/instant.ts'
import { settleWallTime, type NotSettled, type WhichTime } from './time/wall-time.ts'

/** @returns the field beside a time in which its two readings are told apart, on the night the clocks go back */
export function whichField(field: string): string {
  return `${field}Which`
}

/** What a form is told of a time that does not exist that night, or comes twice: a question beside its field. */
export function notSettled({ kind, sentence }: NotSettled, field: string): Invalid {
  return new Invalid(sentence, { [kind === 'twice' ? whichField(field) : field]: sentence })
}

/**
 * The instant of a day and a time as somebody typed them.
 * @param typed `which` of the two readings is meant, where the time comes twice
 * @throws Invalid naming `field` where the clocks skip the time, and `whichField(field)` where nobody said which is meant
 */
export function typedInstant(
  typed: { date: CivilDate; time: string; which?: WhichTime | undefined },
  zone: Zone,
  field: string,
): Instant {
  const settled = settleWallTime(typed, zone)
  if (!settled.ok) throw notSettled(settled, field)
  return settled.instant
}
