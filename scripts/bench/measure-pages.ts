import { request } from 'node:http'
import path from 'node:path'
import { amount, type Figure } from './figures.ts'
import type { Ready } from './server.ts'
import { compare, type Compared, type Generator } from './load.ts'
import { startNginx } from './nginx.ts'

const readers = 32
/** Enough to keep a server busy that makes every page anew, without a queue. */
const readersAnew = 8
const inBrotli = { 'accept-encoding': 'br' }

export type Measuring = {
  ready: Ready
  generator: Generator
  processor: () => Promise<number>
  folder: string
  progress: (words: string) => void
}

const rates = (one: string, other: string, { one: first, other: second }: Compared) =>
  `${amount(first)} ${one}, ${amount(second)} ${other} requests/s`
const costs = (one: string, other: string, { cost }: Compared) =>
  `${amount(cost.one)} ms of processor ${one}, ${amount(cost.other)} ms ${other}`

/**
 * Everything that is measured by sending requests. Where both sides are made by the one thread of the same server, what
 * counts is its processor time for each page: on a core of its own that is the time, and other work on the machine
 * does not disturb it.
 */
export async function measurePages(measuring: Measuring): Promise<Figure[]> {
  const { ready, generator, processor, progress } = measuring
  const { kept, anew, hello, long, page } = ready
  progress('The page cache against nginx…')
  const figures = [await againstNginx(measuring)]
  progress('A page rendered anew against a hello-world route…')
  const rendered = await compare(
    generator,
    [{ url: anew + page }, { url: hello }],
    { connections: readersAnew, seconds: 2 },
    processor,
  )
  figures.push({
    name: 'Public page rendered anew, against a hello-world Remix route',
    bar: { least: 0.75, unit: '' },
    value: rendered.cost.other / rendered.cost.one,
    note: `${costs('rendered', 'hello-world', rendered)}; ${rates('rendered', 'hello-world', rendered)}`,
  })
  const lists = ['/', '/meetings', '/commissioners', '/library', '/questions', '/follow-ups']
  for (const address of [page, ...lists, await aCommissioner(anew)]) {
    progress(`${address} after 20 years…`)
    const years = await compare(
      generator,
      [{ url: anew + address }, { url: long + address }],
      { connections: readersAnew, seconds: 2, rounds: 3 },
      processor,
    )
    figures.push({
      name: `${address === page ? 'A meeting’s page' : address} after 20 years of record, against 1 year`,
      bar: { most: 1.2, unit: '×' },
      value: years.cost.other / years.cost.one,
      note: costs('after 1 year', 'after 20', years),
    })
  }
  figures.push(...(await overTheWire(kept, page)))
  return figures
}

async function againstNginx({ ready, generator, processor, folder }: Measuring): Promise<Figure> {
  const figure = {
    name: 'Anonymous public page from the page cache, against nginx serving the same bytes',
    bar: { least: 0.65, unit: '' },
  }
  const url = ready.kept + ready.page
  const { body, headers } = await fetchRaw(url, inBrotli)
  const sentHeaders = Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(content-(length|type)|connection|keep-alive|date|etag)$/.test(name),
    ),
  )
  const nginx = await startNginx(path.join(folder, 'nginx'), body, sentHeaders)
  if (!nginx) return { ...figure, value: null, note: 'nginx is not here' }
  try {
    const compared = await compare(
      generator,
      [
        { url, headers: inBrotli },
        { url: nginx.url, headers: inBrotli },
      ],
      { connections: readers, seconds: 2 },
      processor,
    )
    const note = `${rates('kept', 'nginx', compared)}, ${amount(body.byteLength / 1000)} kB each`
    return { ...figure, value: compared.ratio, note }
  } finally {
    await nginx.stop()
  }
}

async function aCommissioner(site: string): Promise<string> {
  const html = (await fetchRaw(`${site}/commissioners`)).body.toString()
  const href = /href="(\/commissioners\/[^"]+)"/.exec(html)?.[1]
  if (!href) throw new Error('The seeded commission has no commissioners')
  return href
}

/** Page, style sheet and fonts as a browser is sent them; and that the page brings no script. */
async function overTheWire(site: string, page: string): Promise<Figure[]> {
  const html = (await fetchRaw(site + page)).body.toString()
  const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]
  if (!sheet) throw new Error('The page names no style sheet')
  const css = (await fetchRaw(site + sheet)).body.toString()
  const fonts = [...new Set([...css.matchAll(/url\(["']?([^"'()]+)/g)].map((found) => found[1]!))].filter(
    (each) => /\.woff2?$/.test(each),
  )
  const sizes = { HTML: page, CSS: sheet }
  const parts: string[] = []
  let sum = 0
  for (const [name, address] of Object.entries(sizes)) {
    const { body } = await fetchRaw(site + address, inBrotli)
    sum += body.byteLength
    parts.push(`${name} ${amount(body.byteLength / 1000)}`)
  }
  for (const font of fonts)
    sum += (await fetchRaw(new URL(font, site + sheet).href, inBrotli)).body.byteLength
  parts.push(`${fonts.length} fonts`)
  return [
    {
      name: 'Public page over the wire: HTML, CSS and fonts',
      bar: { most: 100, unit: ' kB' },
      value: sum / 1000,
      note: `${parts.join(' + ')}, Brotli where the server compresses`,
    },
    {
      name: 'Scripts on a public page',
      bar: { most: 0, unit: '' },
      value: (html.match(/<script|rel="modulepreload"/g) ?? []).length,
      note: '',
    },
  ]
}

type Raw = { body: Buffer; headers: Record<string, string> }

/** The bytes as they come over the wire, still compressed. @throws Error unless the answer is 200 */
function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answers ${response.statusCode}`))
        const sentHeaders = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
        resolve({
          body: Buffer.concat(chunks),
          headers: Object.fromEntries(sentHeaders) as Record<string, string>,
        })
      })
    })
    sent.on('error', reject).end()
  })
}
