import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { growingWait } from './growing-wait.ts'
import { networkOf } from './network.ts'

const hour = 3600
/** ASVS: a hundred wrong tries an hour at one account, from one network. */
const checksOfPair = { burst: 100, oneInSeconds: 36 }
/** From all networks together, by devices that its owner never used. */
const checksOfAccount = { burst: 1000, oneInSeconds: 4 }
const freeOfPair = 5
const freeOfNetwork = 30
/** Anyone else on that network waits no longer than this after a mistake of their own. */
const longestOfNetwork = 30

/** Who tries: `device` names one that has signed in to this account before, or the session of its owner. */
export type Guesser = { email: string; address: string; device: string | null }

/**
 * Counts wrong passwords against who sends them: one account from one network, or from one known device. A wrong one
 * costs a wait that doubles; a right one is let in at any time, as long as checks are left; others behind the same
 * network, and the owner's own devices, never wait for a stranger's guesses (OWASP, device cookies).
 */
export type SignInLimits = {
  /** Takes a check before it is made. @returns the seconds to wait where none is left */
  take(guesser: Guesser): Promise<number | null>
  /** Counts a password that was wrong. @returns the seconds to wait before the next, if any */
  countWrong(guesser: Guesser): Promise<number | null>
  /** Forgets the wrong tries that a right password followed. */
  forget(guesser: Guesser): Promise<void>
}

/** Holds its counts in memory; they are gone with the process. */
export function createSignInLimits(): SignInLimits {
  const ofPair = checksLimiter('pair', checksOfPair)
  const ofAccount = checksLimiter('account', checksOfAccount)
  const wrongOfPair = new RateLimiterMemory({ keyPrefix: 'wrong', points: 1e9, duration: hour })
  const wrongOfNetwork = new RateLimiterMemory({ keyPrefix: 'network', points: 1e9, duration: hour })
  const pairOf = ({ email, address, device }: Guesser) =>
    device === null ? `${email} ${networkOf(address)}` : `${email} device ${device}`
  return {
    async take(guesser) {
      const left = await ofPair.take(pairOf(guesser))
      const wait = left ?? (guesser.device === null ? await ofAccount.take(guesser.email) : null)
      if (wait === null) return null
      const counted = await wrongOfPair.get(pairOf(guesser))
      return Math.max(wait, growingWait(counted?.consumedPoints ?? 0, freeOfPair) ?? 0)
    },
    async countWrong(guesser) {
      const { consumedPoints: wrong } = await wrongOfPair.consume(pairOf(guesser))
      const own = growingWait(wrong, freeOfPair)
      if (guesser.device !== null) return own
      const { consumedPoints: all } = await wrongOfNetwork.consume(networkOf(guesser.address))
      const shared = Math.min(longestOfNetwork, growingWait(all, freeOfNetwork) ?? 0)
      return own === null && shared === 0 ? null : Math.max(own ?? 0, shared)
    },
    async forget(guesser) {
      await wrongOfPair.delete(pairOf(guesser))
      await ofPair.forget(pairOf(guesser))
    },
  }
}

/** A burst, and after that one in so many seconds. */
function checksLimiter(keyPrefix: string, { burst, oneInSeconds }: { burst: number; oneInSeconds: number }) {
  const steady = new RateLimiterMemory({
    keyPrefix: `${keyPrefix} steady`,
    points: 1,
    duration: oneInSeconds,
  })
  const burstOf = new RateLimiterMemory({
    keyPrefix: `${keyPrefix} burst`,
    points: burst - 1,
    duration: hour,
  })
  const limiter = new BurstyRateLimiter(steady, burstOf)
  return {
    /** @returns the seconds to wait where none is left */
    async take(key: string): Promise<number | null> {
      try {
        await limiter.consume(key)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
    async forget(key: string): Promise<void> {
      await Promise.all([steady.delete(key), burstOf.delete(key)])
    },
  }
}

/** The one header that a page passes on from a refusal. Remix itself passes on only cookies. */
export function retryAfterOf(headers: Headers): Record<string, string> {
  const seconds = headers.get('retry-after')
  return seconds ? { 'retry-after': seconds } : {}
}
