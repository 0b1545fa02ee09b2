import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { cookieIn } from './cookies.ts'

/** A form that a browser sent: the code of its receipt, a digest of its ticket, and when, in milliseconds since 1970. */
export type SentForm = { code: string; form: string; at: number }

/**
 * The note that a browser keeps of the forms of public comment that it sent, so that the same act isn't taken twice. It goes
 * to nobody who only reads, comes back to the form of the same meeting alone, ends after twelve hours, and says nothing to
 * whoever finds it: the codes in it are encrypted with a key of this installation.
 */
export type SentForms = {
  /** @param now in milliseconds since 1970. @returns none where there is no note, or it isn't ours */
  read(cookieHeader: string | null, slug: string, now: number): SentForm[]
  /** @returns the header that adds one to those that were there */
  write(forms: readonly SentForm[], facts: { slug: string; origin: string; now: number }): string
}

export const sentFormsCookie = 'dais-sent'
const keptSeconds = 12 * 3_600
const most = 8
const ivBytes = 12
const tagBytes = 16
const spelled = /^[\w-]{40,2000}$/

export function formDigest(ticket: string): string {
  return createHash('sha256').update(`form ${ticket}`).digest('base64url').slice(0, 16)
}

/** @param secret known to this installation alone, 32 bytes */
export function createSentForms(secret: Buffer): SentForms {
  const recent = (forms: readonly SentForm[], now: number) =>
    forms.filter(({ at }) => at <= now && now - at <= keptSeconds * 1000)

  function opened(value: string, slug: string): SentForm[] {
    const bytes = Buffer.from(value, 'base64url')
    const cipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, ivBytes))
    cipher.setAAD(Buffer.from(slug))
    cipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    const said = Buffer.concat([cipher.update(bytes.subarray(ivBytes + tagBytes)), cipher.final()])
    return JSON.parse(said.toString()) as SentForm[]
  }

  return {
    read(cookieHeader, slug, now) {
      const value = cookieIn(cookieHeader, sentFormsCookie, spelled)
      if (value === null) return []
      try {
        return recent(opened(value, slug), now)
      } catch {
        // Not ours, or of another meeting: as if there were none.
        return []
      }
    },
    write(forms, { slug, origin, now }) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', secret, iv)
      cipher.setAAD(Buffer.from(slug))
      const said = JSON.stringify(recent(forms, now).slice(-most))
      const sealed = Buffer.concat([cipher.update(said), cipher.final()])
      const value = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
      const secure = origin.startsWith('https:') ? '; Secure' : ''
      return `${sentFormsCookie}=${value}; Path=/meetings/${slug}/comment; Max-Age=${keptSeconds}; HttpOnly; SameSite=Strict${secure}`
    },
  }
}
