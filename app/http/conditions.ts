export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that an `Accept-Encoding` header takes; a quality of 0 refuses one. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const taken = header.split(',').flatMap((each) => {
    const [name = '', quality = ''] = each.split(';').map((part) => part.trim())
    return /^q=0(?:\.0*)?$/.test(quality) ? [] : [name]
  })
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'identity'
}

/** Whether an `If-None-Match` header names `etag`, by the weak comparison of RFC 9110, 13.1.2. */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === bare)
}
