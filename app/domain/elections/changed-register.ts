import type { CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

type Changed = { change: 'begun' | 'ended'; personId: string; fromOn: CivilDate; toOn: CivilDate | null }

/** An election is taken back out of the register only as it was written into it: what a person changed since is theirs. */
export function registerUntouchedVerdict(
  changes: readonly Changed[],
  wrote: { personId: string | null; fromOn: CivilDate; lastDayBefore: CivilDate },
): Verdict {
  const touched = changes.some(({ change, personId, fromOn, toOn }) =>
    change === 'begun'
      ? personId !== wrote.personId || fromOn !== wrote.fromOn
      : toOn !== wrote.lastDayBefore,
  )
  return touched
    ? refuse(
        'register-changed',
        'The terms of office that this election gave or ended were changed since. Set them back on the page of the member first.',
      )
    : allowed
}
