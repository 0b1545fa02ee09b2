import { readPdf } from '#test/documents/read-pdf.ts'
import type { Site, Visitor } from '#test/setup/site.ts'

const starts = [
  '/',
  '/meetings',
  '/questions',
  '/questions?state=all',
  '/follow-ups',
  '/follow-ups?state=all',
  '/demands',
  '/commissioners',
  '/library',
  '/verify',
  '/feed.xml',
  '/calendar.ics',
  '/sign-in',
]
const twins = [
  '/meetings.json',
  '/questions.json?state=all',
  '/follow-ups.json?state=all',
  '/demands.json',
  '/commissioners.json',
  '/library.json',
]
const files = ['agenda', 'packet', 'posting', 'minutes', 'cancellation', 'comments']

export type Told = { status: number; type: string; said: string }

/** Everything that a visitor is told at an address: status, headers, and what is read there. */
export async function toldAt(visitor: Visitor, path: string): Promise<Told> {
  const response = await visitor.get(path)
  const type = response.headers.get('content-type') ?? ''
  const bytes = new Uint8Array(await response.arrayBuffer())
  const raw = Buffer.from(bytes).toString('latin1') + Buffer.from(bytes).toString('utf8')
  const read = type.startsWith('application/pdf') ? JSON.stringify(await readPdf(bytes)) : ''
  return { status: response.status, type, said: JSON.stringify([...response.headers]) + raw + read }
}

/** The addresses that an answer leads to, also inside data. */
function addressesIn(said: string, { url }: Site): string[] {
  const found = [
    ...[...said.matchAll(/ (?:href|src|action)=\\?"(\/[^"#\\]*)/g)].map(([, path = '']) => path),
    ...[...said.matchAll(new RegExp(`${url}(/[^\\s"'<>#\\\\]*)`, 'g'))].map(([, path = '']) => path),
  ]
  return found.map((path) => path.replaceAll('&amp;', '&'))
}

/**
 * Follows every link from every public page, its data twins and its files among them. Months of the calendar lead on
 * without end, so only those around the turn of 2026 are followed.
 * @returns what is told at each address
 */
export async function crawl(site: Site, visitor: Visitor, more: string[] = []): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...starts, ...twins, ...more]
  while (waiting.length > 0) {
    const path = waiting.pop()!
    const month = /month=(\d{4}-\d{2})/.exec(path)?.[1]
    if (seen.has(path) || path.startsWith('/assets/') || (month && !/^202(6-1[12]|7-0[12])/.test(month)))
      continue
    const { type, said } = await toldAt(visitor, path)
    seen.set(path, said)
    if (/html|json|xml|calendar/.test(type)) waiting.push(...addressesIn(said, site))
    if (/^\/meetings\/[\w-]+$/.test(path)) {
      waiting.push(`${path}.json`, `${path}/minutes.json`, `${path}?edition=1`, `${path}.data`)
      waiting.push(`${path}/comments`, `${path}/comments.json`, `${path}/comments.data`)
      waiting.push(...files.map((name) => `${path}/${name}.pdf`))
    }
  }
  return seen
}
