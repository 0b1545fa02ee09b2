import { refuse, type Verdict } from '../verdict.ts'

/**
 * E10. Government Code 54953.8.6(b)(1)(D) leaves out, of the bodies that may meet wholly from elsewhere, those whose
 * primary subject matter "focuses on elections, budgets, police oversight, privacy, …". So no setting can offer it here.
 */
export function advisoryRemoteModeVerdict(): Verdict {
  return refuse(
    'police-oversight-body',
    'Dais does not offer meetings held entirely by video: the law excludes bodies whose subject is police oversight.',
    'Government Code 54953.8.6(b)(1)(D)',
  )
}
