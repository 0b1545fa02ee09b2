import { FileNotRead } from './not-read.ts'

/** Hands out a few places, one to a holder, first come, first served. */
export type Line<Place> = {
  /** Throws `FileNotRead` as `busy` when too many wait, or when none came free in time. */
  join(): Promise<Place>
  leave(place: Place): void
  /** Refuses those who wait. */
  close(): void
}

type Waiting<Place> = { take(place: Place): void; refuse(reason: 'busy' | 'stopped'): void }

/** @param places those that are free at the beginning */
export function createLine<Place>(
  places: Place[],
  { waiting: most, waitLimitMs }: { waiting: number; waitLimitMs: number },
): Line<Place> {
  const free = [...places]
  const waiting = new Set<Waiting<Place>>()

  const wait = () =>
    new Promise<Place>((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        waiting.delete(one)
      }
      const one: Waiting<Place> = {
        take: (place) => (done(), resolve(place)),
        refuse: (reason) => (done(), reject(new FileNotRead(reason))),
      }
      const timer = setTimeout(() => one.refuse('busy'), waitLimitMs)
      waiting.add(one)
    })

  return {
    join: async () => {
      const place = free.shift()
      if (place !== undefined) return place
      if (waiting.size >= most) throw new FileNotRead('busy')
      return wait()
    },
    leave: (place) => {
      const [next] = waiting
      if (next) next.take(place)
      else free.push(place)
    },
    close: () => {
      for (const one of waiting) one.refuse('stopped')
    },
  }
}
