import type { Readable } from 'node:stream'
import sax, { type QualifiedTag, type Tag } from 'sax'

export type Element = {
  name: string
  /** By name without its prefix. Of several of one name, the one that has none in the file. */
  attributes: Record<string, string>
  /** Every value of a name, whatever its prefix. */
  every(name: string): string[]
}

export type Listener = {
  opened?(element: Element): void
  /** Text as it comes, in pieces. */
  text?(text: string): void
}

/**
 * Reads XML as it is unpacked. Names come without their prefix. Throws where it is not well-formed, declares entities of
 * its own, or is in another alphabet than Unicode's.
 */
export async function readXml(stream: Readable, listener: Listener): Promise<void> {
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('a document type')
  }
  parser.onopentag = (tag) => listener.opened?.(withoutPrefixes(tag))
  parser.ontext = parser.oncdata = (text) => listener.text?.(text)
  let decoder: TextDecoder | null = null
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.write(decoder?.decode() ?? '').close()
}

function encodingOf(beginning: Buffer): string {
  const mark = beginning.subarray(0, 2).toString('hex')
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
}

function withoutPrefixes({ name, attributes }: Tag | QualifiedTag): Element {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [key, value] of Object.entries(attributes)) {
    const short = local(key)
    if (short === key || !(short in plain)) plain[short] = String(value)
  }
  const every = (wanted: string) =>
    Object.entries(attributes).flatMap(([key, value]) => (local(key) === wanted ? [String(value)] : []))
  return { name: local(name), attributes: plain, every }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
