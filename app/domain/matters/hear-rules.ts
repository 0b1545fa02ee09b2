import { allowed, refuse, type Verdict } from '../verdict.ts'

/** The last step of a matter at a meeting is taken back. @param last undefined where nothing was recorded of it there */
export function takeBackVerdict(last: object | undefined): Verdict {
  return last ? allowed : refuse('nothing-pressed', 'Nothing was recorded of it at this meeting.')
}
