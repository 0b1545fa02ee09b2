export type TextPart = { text: string; href: string | null }

/** Addresses of the web, and every run of what a mailbox's name is made of: what begins a run never begins it anew. */
const runs = /(https?:\/\/[^\s<>"“”]+)|[\w.+-]+(?:@[\w-]+(?:\.[\w-]+)+)?/gu
const endOfSentence = '.,;:!?)]'

/** @returns the whole text in its parts, in order; what ends a sentence is no part of an address of the web */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: run, 1: web, index } of text.matchAll(runs)) {
    const address = web === undefined ? mailIn(run) : webIn(web)
    if (address === null) continue
    if (index > end) parts.push({ text: text.slice(end, index), href: null })
    parts.push({ text: address, href: web === undefined ? `mailto:${address}` : address })
    end = index + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null })
  return parts
}

function mailIn(run: string): string | null {
  return run.includes('@') ? run : null
}

function webIn(run: string): string | null {
  let end = run.length
  while (endOfSentence.includes(run[end - 1]!)) end -= 1
  const address = run.slice(0, end)
  return address.endsWith('://') ? null : address
}
