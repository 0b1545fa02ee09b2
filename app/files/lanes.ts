import { FileNotRead } from './not-read.ts'

/** One at a time for each sender, so that slow files of one keep only their own sender waiting. */
export type Lanes = {
  /** Throws `FileNotRead` as `busy` where too much of this sender waits already. */
  run<Result>(sender: string, work: () => Promise<Result>): Promise<Result>
}

export function createLanes(mostWaiting: number): Lanes {
  const lanes = new Map<string, { last: Promise<unknown>; count: number }>()
  return {
    async run(sender, work) {
      const lane = lanes.get(sender) ?? { last: Promise.resolve(), count: 0 }
      if (lane.count > mostWaiting) throw new FileNotRead('busy')
      lane.count += 1
      lanes.set(sender, lane)
      const mine = lane.last.then(work)
      lane.last = mine.catch(() => null)
      try {
        return await mine
      } finally {
        lane.count -= 1
        if (lane.count === 0) lanes.delete(sender)
      }
    },
  }
}

/** Staff are told apart by their account, so that nobody waits for what the public sends from the same building. */
export function senderOf({ accountId }: { accountId: string | null }): string {
  return `account ${accountId ?? ''}`
}
