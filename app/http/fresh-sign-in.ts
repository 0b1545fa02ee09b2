/** How long the password may be typed ago when a page of consequence is opened, and when its form is sent. */
export const freshMinutes = { open: 10, act: 15 } as const

const minuteMillis = 60_000

/**
 * Whether whoever is signed in typed their password lately. Links, roles and accounts ask for it, so that a laptop left
 * open on a desk makes nobody administrator.
 * @param typedAt instant of the sign-in, or of the password typed again since
 */
export function isFresh(typedAt: string | null, now: string, step: keyof typeof freshMinutes): boolean {
  if (typedAt === null) return false
  return Date.parse(now) - Date.parse(typedAt) < freshMinutes[step] * minuteMillis
}
