import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const windowSeconds = 15 * 60
const triesOfPair = 5
const triesOfAddress = 30

/**
 * Counts tries to sign in: few for one account from one network address, more for one address in all. Nothing counts
 * against an account alone, so that nobody can lock its owner out from somewhere else.
 */
export type SignInLimits = {
  /** Counts a try before it is made. @returns the seconds to wait when it may not be made */
  take(email: string, address: string): Promise<number | null>
  /** Forgets the tries before a sign-in that succeeded. */
  forget(email: string, address: string): Promise<void>
}

/** Holds its counts in memory; they are gone with the process. */
export function createSignInLimits(): SignInLimits {
  const ofPair = new RateLimiterMemory({ keyPrefix: 'pair', points: triesOfPair, duration: windowSeconds })
  const ofAddress = new RateLimiterMemory({
    keyPrefix: 'address',
    points: triesOfAddress,
    duration: windowSeconds,
  })
  return {
    async take(email, address) {
      const network = networkOf(address)
      // A pair that must wait does not use up the address, which others behind it share.
      return (await consume(ofPair, `${email} ${network}`)) ?? (await consume(ofAddress, network))
    },
    async forget(email, address) {
      const network = networkOf(address)
      await ofPair.delete(`${email} ${network}`)
      await ofAddress.reward(network)
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

/** An IPv6 subscriber holds 2^64 addresses, so the first four groups stand for all of them. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(\d+\.)/i, '$1').split('%', 1)[0]!
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** "Try again in 4 minutes." */
export function tryAgainIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`
}

/** The one header of a refusal to wait that a page passes on. Remix passes on none but cookies by itself. */
export function retryAfterOf(headers: Headers): Record<string, string> {
  const seconds = headers.get('retry-after')
  return seconds ? { 'retry-after': seconds } : {}
}
