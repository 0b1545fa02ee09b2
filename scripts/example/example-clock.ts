import type { Clock } from '#app/domain/time/clock.ts'
import { isBefore, type Instant } from '#app/domain/time/instant.ts'

/** Says the time of the act that is being entered. It is set by hand and never runs. */
export class ExampleClock implements Clock {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant
  }

  /** @throws RangeError for a time before the act before it: the record is entered in its order */
  set(instant: Instant): void {
    if (isBefore(instant, this.instant)) {
      throw new RangeError(`The example goes back in time, from ${this.instant} to ${instant}.`)
    }
    this.instant = instant
  }
}
