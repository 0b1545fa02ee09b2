export type Encoding = 'br' | 'gzip' | 'identity'

const takes = (name: string): RegExp =>
  new RegExp(`(?:^|,)\\s*${name}\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))`)
const takesBrotli = takes('br')
const takesGzip = takes('gzip')

/** The best encoding that an `Accept-Encoding` header takes; a quality of 0 refuses one. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  if (takesBrotli.test(header)) return 'br'
  return takesGzip.test(header) ? 'gzip' : 'identity'
}

/** Whether an `If-None-Match` header names `etag`, by the weak comparison of RFC 9110, 13.1.2. */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === bare)
}
