import { createHash } from 'node:crypto'
import { generateIdFromEntropySize } from 'lucia'
import { cookieIn, cookieName } from './cookies.ts'

const deviceCookieName = 'dais_device'
/** The longest that browsers keep a cookie. */
const keptSeconds = 400 * 24 * 3600

/** The device of a request: what the store knows it by, and its cookie; both new where the request brought none. */
export type Device = { hash: string; setCookie: string }

/**
 * A browser that signed in before names itself by a random cookie. It signs nobody in: it only keeps its own count of
 * wrong passwords, apart from strangers' (OWASP, "Slow down online guessing attacks with device cookies").
 */
export function deviceOf(cookieHeader: string | null, origin: string | null): Device {
  const name = cookieName(deviceCookieName, origin)
  const token = cookieIn(cookieHeader, name) ?? generateIdFromEntropySize(25)
  const secure = origin?.startsWith('https:') ? '; Secure' : ''
  return {
    hash: createHash('sha256').update(`device ${token}`).digest('hex'),
    setCookie: `${name}=${token}; HttpOnly; Max-Age=${keptSeconds}; Path=/; SameSite=Lax${secure}`,
  }
}
