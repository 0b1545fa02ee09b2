import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

/** From the smallest. */
const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** The package takes a second list, of which its types don't know: the order among those that are liked equally. */
type Chooser = {
  encoding: (offered: readonly string[], order: { preferred: readonly string[] }) => string | undefined
}

/**
 * What the `Accept-Encoding` of a visitor likes best, and the smallest of what it likes equally. One who refuses all that
 * there is gets the plain bytes.
 */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const chooser: Chooser = new Negotiator({ headers })
  const best = chooser.encoding(encodings, { preferred: encodings })
  return encodings.find((each) => each === best) ?? 'identity'
}
