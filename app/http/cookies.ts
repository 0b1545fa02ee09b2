/**
 * The name of a cookie. Behind TLS it begins with `__Host-`: a browser then takes it from this host alone, with `Secure`
 * and `Path=/`, so that no other host of the same domain can set or see it (RFC 6265bis, 4.1.3.2).
 */
export function cookieName(name: string, origin: string | null): string {
  return origin?.startsWith('https:') ? `__Host-${name}` : name
}

/** @returns the value of a cookie of lowercase letters and digits, if the header has one of that name */
export function cookieIn(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [found = '', value = ''] = pair.trim().split('=', 2)
    if (found === name && /^[a-z0-9]{20,80}$/.test(value)) return value
  }
  return null
}
