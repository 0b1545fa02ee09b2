import { inOrderVerdict } from '../../meeting-record/room-rules.ts'
import type { ItemOutcome } from '../../meeting-record/record-types.ts'
import type { Instant } from '../../time/instant.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'

export type Continuing = {
  outcome: ItemOutcome | null
  /** When it goes on; null where no time was stated. */
  to: Instant | null
  hearing: boolean
}

/**
 * "Any hearing being held, or noticed or ordered to be held … may by order or notice of continuance be continued or
 * recontinued to any subsequent meeting". Government Code 54955.1: as a meeting is adjourned, to a stated time. Any other
 * item can be continued to a stated time too, or to a later meeting without one.
 * @param at when it is continued; null where nobody recorded it
 */
export function continueVerdict({ outcome, to, hearing }: Continuing, at: Instant | null): Verdict {
  if (outcome !== 'continued') {
    return to === null && !hearing
      ? allowed
      : refuse('not-continued', 'Only an item that is continued goes on at another time.')
  }
  if (hearing && to === null) {
    return refuse(
      'no-time-stated',
      'A hearing is continued to a stated time: enter the day.',
      'Government Code 54955.1',
    )
  }
  return inOrderVerdict(at, to, 'It can’t be continued to a time before this one.')
}
