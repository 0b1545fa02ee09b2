import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

/** From the smallest. */
const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** The package takes a second argument that its types leave out: our order among encodings that the visitor weighs equally. */
type Chooser = {
  encoding: (offered: readonly string[], order: { preferred: readonly string[] }) => string | undefined
}

/**
 * The encoding that a visitor's `Accept-Encoding` weighs highest, and the smallest of those weighed equally. One who refuses all that
 * there is gets the plain bytes.
 */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const chooser: Chooser = new Negotiator({ headers })
  const best = chooser.encoding(encodings, { preferred: encodings })
  return encodings.find((each) => each === best) ?? 'identity'
}
