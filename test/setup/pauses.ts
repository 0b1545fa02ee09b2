/** Milliseconds for which nobody else may be left unanswered. */
export const mostPause = 200

export type Pauses = {
  /** Milliseconds of the longest pause since the beginning, or since the last `reset`. */
  longest: () => number
  reset: () => void
  stop: () => void
}

/**
 * Watches for how long this thread computes without a turn of its loop. Its own time on the processor is counted, so that what
 * other programs take of the machine looks like no pause.
 */
export function watchPauses(): Pauses {
  let longest = 0
  let before = process.threadCpuUsage()
  const look = () => {
    const now = process.threadCpuUsage()
    longest = Math.max(longest, (now.user - before.user + now.system - before.system) / 1_000)
    before = now
  }
  const timer = setInterval(look, 5)
  return {
    longest: () => {
      look()
      return longest
    },
    reset: () => {
      look()
      longest = 0
    },
    stop: () => clearInterval(timer),
  }
}
