import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { growingWait } from './growing-wait.ts'
import { networkOf } from './network.ts'

const signUpsAMinute = 600
const mostAMinute = 3000
/** As many as a full council chamber asks for on one Wi-Fi. */
const mailsAnHour = 120
const wrongCodes = 60
const wrongCodeSeconds = 15 * 60

/**
 * What one network address may send of public comment. A library or the room's own Wi-Fi is one address for everyone in
 * it, so the first bound lets a full council chamber pass, and beyond it a person looks before anything is turned away.
 * Addresses are kept in memory while they are counted, and nowhere else.
 */
export type CommentLimits = {
  /** Counts a sign-up. `wait` is in seconds. */
  takeSignUp(address: string): Promise<{ flood: boolean; wait: number | null }>
  /** Counts a receipt that is asked for by mail. @returns whether it may be: else the page shows it alone */
  takeMail(address: string): Promise<boolean>
  /** Counts a wrong code. @returns the seconds to wait after too many; a right one always opens */
  countWrongCode(address: string): Promise<number | null>
}

export function createCommentLimits({
  flood = signUpsAMinute,
  most = mostAMinute,
  mails = mailsAnHour,
  wrong = wrongCodes,
} = {}): CommentLimits {
  const ofSignUps = new RateLimiterMemory({ keyPrefix: 'comment', points: most, duration: 60 })
  const ofMails = new RateLimiterMemory({ keyPrefix: 'mail', points: mails, duration: 60 * 60 })
  const ofCodes = new RateLimiterMemory({ keyPrefix: 'code', points: 1e9, duration: wrongCodeSeconds })
  const seconds = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000))
  return {
    async takeSignUp(address) {
      try {
        const { consumedPoints } = await ofSignUps.consume(networkOf(address))
        return { flood: consumedPoints > flood, wait: null }
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return { flood: true, wait: seconds(refusal) }
        throw refusal
      }
    },
    async takeMail(address) {
      try {
        await ofMails.consume(networkOf(address))
        return true
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
    },
    async countWrongCode(address) {
      const { consumedPoints } = await ofCodes.consume(networkOf(address))
      return growingWait(consumedPoints, wrong)
    },
  }
}
