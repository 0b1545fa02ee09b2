const base = 'http://dais.invalid'

/** Addresses that lead back to signing in or out, or that can't be opened by GET. */
const loops = /^\/(sign-in|sign-out|accept)(\/|\.data|$)/

/** Where to go after signing in: a path of this site as it was asked for, or `otherwise`. Never another site. */
export function safeNext(next: string | null | undefined, otherwise: string): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\\\p{Control}]/u.test(next)) return otherwise
  let url: URL
  try {
    url = new URL(next, base)
  } catch {
    return otherwise
  }
  const path = url.pathname + url.search + url.hash
  if (url.origin !== base || path.startsWith('//') || loops.test(url.pathname)) return otherwise
  return path
}
