/** The longest wait, however many wrong tries came. */
export const longestWaitSeconds = 15 * 60

/**
 * What a wrong try costs: nothing at first, then 1, 2, 4 … seconds.
 * @param wrong tries so far, this one among them
 * @returns seconds; null while nothing is to be waited for
 */
export function growingWait(wrong: number, free: number): number | null {
  if (wrong <= free) return null
  return Math.min(longestWaitSeconds, 2 ** Math.min(30, wrong - free - 1))
}

/** "Try again in 4 minutes." */
export function tryAgainIn(seconds: number): string {
  if (seconds < 60) return `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
  const minutes = Math.ceil(seconds / 60)
  return `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}
