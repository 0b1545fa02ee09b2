/**
 * The name of a cookie. Behind TLS it begins with `__Host-`: a browser then takes it from this host alone, with `Secure`
 * and `Path=/`, so that no other host of the same domain can set or see it (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string, origin: string | null): string {
  return origin?.startsWith('https:') ? `__Host-${name}` : name
}

const plain = /^[a-z0-9]{20,80}$/

/** @returns the value of a cookie, if the header has one of that name. @param spelled how it is written */
export function cookieIn(header: string | null, name: string, spelled = plain): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [found = '', value = ''] = pair.trim().split('=', 2)
    if (found === name && spelled.test(value)) return value
  }
  return null
}

/** Whether a header has a cookie of another name than this one. */
export function hasOtherCookie(header: string | undefined, name: string): boolean {
  return (header ?? '').split(';').some((pair) => pair.trim() !== '' && pair.trim().split('=', 1)[0] !== name)
}
