/** Nobody waits for more than a few seconds' work; whoever comes after that is told so. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

/** By its name, because server and pages are two module graphs, each with its own copy of the class. */
export function isQueueFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QueueFull'
}

export type FairQueue = {
  /**
   * Runs costly work when its turn comes. Lanes take turns, so that many pieces in one hold up no other.
   * @param first goes before all that does not
   * @throws QueueFull when too much is waiting already, in the lane or in total
   */
  run<Result>(lane: string, work: () => Promise<Result>, options?: { first?: boolean }): Promise<Result>
}

type Limits = { atOnce: number; waitingInLane: number; waitingInAll: number }
type Lanes = Map<string, (() => void)[]>

/** A queue with bounds on what runs and what waits. What goes first is bounded by its lane alone. */
export function createFairQueue({ atOnce, waitingInLane, waitingInAll }: Limits): FairQueue {
  const ahead: Lanes = new Map()
  const others: Lanes = new Map()
  let running = 0
  let waiting = 0

  function enter(lanes: Lanes, lane: string): Promise<void> {
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    const inLane = lanes.get(lane) ?? []
    if (inLane.length >= waitingInLane || (lanes === others && waiting >= waitingInAll)) {
      return Promise.reject(new QueueFull('Too much waits already.'))
    }
    if (lanes === others) waiting += 1
    lanes.set(lane, inLane)
    return new Promise((resolve) => inLane.push(resolve))
  }

  function leave(): void {
    const lanes = ahead.size > 0 ? ahead : others
    const [next] = lanes
    if (!next) {
      running -= 1
      return
    }
    const [lane, inLane] = next
    const begin = inLane.shift()!
    // A lane that has had its turn goes behind the others.
    lanes.delete(lane)
    if (inLane.length > 0) lanes.set(lane, inLane)
    if (lanes === others) waiting -= 1
    begin()
  }

  return {
    async run(lane, work, { first = false } = {}) {
      await enter(first ? ahead : others, lane)
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
