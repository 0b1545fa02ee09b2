import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import fresh from 'fresh'
import type { Logger } from 'pino'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import { compress } from './compress.ts'
import { originOf } from './connection-origin.ts'
import { encodingFor, type Encoding } from './conditions.ts'
import { bufferedBody } from './buffered-response.ts'
import { pageVersions } from './page-version.server.ts'
import { isPublicAddress } from './public-addresses.ts'
import { namesSession } from './sessions.server.ts'

export type PageCacheOptions = {
  db: Store
  clock: Clock
  logger: Logger
  /** As the world sees the site; null where it is known only from each connection. */
  origin: string | null
  /** Of the programs and pages that run, so that a browser's copy from before an upgrade is not taken for current. */
  buildId: string
  /** Bytes of memory for pages in all their encodings. */
  maxBytes?: number
}

type Page = {
  etag: string
  headers: string[]
  type: string
  body: Buffer
  encoded: Map<Encoding, Encoded>
  encoding: Map<Encoding, Promise<Encoded>>
}
/**
 * Compressed bytes as Latin-1, one character each: Node sends a text together with the headers in one write, and bytes
 * in a second one, which is the most expensive part of such an answer.
 */
type Encoded = { headers: string[]; latin1: string }

const defaultBytes = 64_000_000
/** A page larger than this part of the memory is not kept, so that one page can't evict all others. */
const largestPart = 1 / 4

/** What is said anew with every answer, or follows from the body. */
const ownHeaders = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-request-id',
])

/**
 * Answers a visitor's reading of a public page from memory, before Express sees it: pages carry no script and no
 * nonce, so everyone without a session sees the same bytes, compressed once. Whatever is not such a reading goes on to
 * `app`, as does a page that is not in memory: it is kept when it was found (200) and sets no cookie. Every change of
 * the record, and every midnight of the commission, empties the memory.
 */
export function withPageCache(app: RequestListener, options: PageCacheOptions): RequestListener {
  const { logger, origin, maxBytes = defaultBytes } = options
  const currentVersion = pageVersions(options)
  const pages = new Map<string, Page>()
  const rendering = new Map<string, Promise<Page | null>>()
  let cachedVersion = ''
  let bytes = 0

  function turnTo(version: string): void {
    if (version === cachedVersion) return
    pages.clear()
    rendering.clear()
    bytes = 0
    cachedVersion = version
  }

  function keep(key: string, page: Page, more: number): void {
    if (more === 0) pages.set(key, page)
    bytes += more === 0 ? page.body.byteLength : more
    for (const [oldest, { body, encoded }] of pages) {
      if (bytes <= maxBytes) return
      pages.delete(oldest)
      bytes -= [...encoded.values()].reduce((sum, each) => sum + each.latin1.length, body.byteLength)
    }
  }

  /** Lets the app make the page on this visitor's response, which is then answered as from memory. */
  function render(key: string, version: string, request: IncomingMessage, response: ServerResponse) {
    const made = bufferedBody(response).then((body): Page | null => {
      if (version === cachedVersion) rendering.delete(key)
      if (body === null || !isShared(response)) {
        if (body !== null) response.end(body)
        return null
      }
      const page = pageOf(response, body, version)
      if (version === cachedVersion && body.byteLength <= maxBytes * largestPart) keep(key, page, 0)
      return page
    })
    rendering.set(key, made)
    // The page of a HEAD is the page of a GET; its response sends no body whatever is written to it.
    if (request.method === 'HEAD') request.method = 'GET'
    app(request, response as Parameters<RequestListener>[1])
    return made
  }

  async function encode(key: string, page: Page, encoding: keyof typeof compress): Promise<Encoded> {
    const compressed = await compress[encoding](page.body)
    const made = encodedAs(page, encoding, compressed)
    page.encoded.set(encoding, made)
    if (pages.get(key) === page) keep(key, page, compressed.byteLength)
    return made
  }

  /** Visitors who come while a page is being compressed wait for the one compression. */
  function encoded(key: string, page: Page, encoding: keyof typeof compress): Promise<Encoded> {
    const already = page.encoding.get(encoding)
    if (already) return already
    const body = encode(key, page, encoding)
    page.encoding.set(encoding, body)
    return body
  }

  function send(key: string, page: Page, request: IncomingMessage, response: ServerResponse): void {
    if (fresh(request.headers, { etag: page.etag })) {
      response.writeHead(304, [...page.headers, 'x-request-id', requestId(response)]).end()
      return
    }
    const encoding = encodingFor(request.headers)
    if (encoding === 'identity') return sendPlain(page, response)
    const ready = page.encoded.get(encoding)
    if (ready) return sendEncoded(ready, response)
    encoded(key, page, encoding).then(
      (made) => sendEncoded(made, response),
      () => sendPlain(page, response),
    )
  }

  async function miss(key: string, version: string, request: IncomingMessage, response: ServerResponse) {
    const other = rendering.get(key)
    const page = await (other ?? render(key, version, request, response))
    if (page) {
      if (!other) forget(response)
      send(key, page, request, response)
    } else if (other) app(request, response as Parameters<RequestListener>[1])
  }

  return (request, response) => {
    if (!isPlainReading(request)) return app(request, response)
    const address = request.url ?? ''
    currentVersion().then(
      (version) => {
        if (response.destroyed) return
        turnTo(version)
        const key = origin === null ? `${originOf(null, request.socket)} ${address}` : address
        const page = pages.get(key)
        if (!page) return void miss(key, version, request, response)
        pages.delete(key)
        pages.set(key, page)
        send(key, page, request, response)
        if (logger.isLevelEnabled('debug')) {
          const path = address.split('?', 1)[0]!
          logger.debug(
            { req: { method: request.method, path }, res: { status: response.statusCode } },
            'kept',
          )
        }
      },
      () => app(request, response),
    )
  }
}

function isPlainReading({ method, url, headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    !namesSession(headers.cookie) &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    isPublicAddress(url ?? '')
  )
}

function isShared(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    !response.hasHeader('set-cookie') &&
    !/private|no-store/.test(String(response.getHeader('cache-control') ?? '')) &&
    String(response.getHeader('content-type') ?? '').startsWith('text/html')
  )
}

function pageOf(response: ServerResponse, body: Buffer, version: string): Page {
  const etag = `W/"${version}"`
  const headers = ['etag', etag, 'vary', 'Accept-Encoding', 'cache-control', 'public, no-cache']
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (ownHeaders.has(name) || value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.push(name, String(each))
  }
  const type = String(response.getHeader('content-type'))
  return { etag, headers, type, body, encoded: new Map(), encoding: new Map() }
}

function encodedAs(page: Page, encoding: Encoding, bytes: Buffer): Encoded {
  const headers = [...bodyHeaders(page, bytes), 'content-encoding', encoding]
  return { headers, latin1: bytes.toString('latin1') }
}

function bodyHeaders({ headers, type }: Page, { byteLength }: Buffer): string[] {
  return [...headers, 'content-type', type, 'content-length', String(byteLength)]
}

function sendEncoded({ headers, latin1 }: Encoded, response: ServerResponse): void {
  response.writeHead(200, [...headers, 'x-request-id', requestId(response)]).end(latin1, 'latin1')
}

function sendPlain(page: Page, response: ServerResponse): void {
  const headers = [...bodyHeaders(page, page.body), 'x-request-id', requestId(response)]
  response.writeHead(200, headers).end(page.body)
}

const keptId = Symbol('request id')

/** Removes the headers that the app set on the response, except the id under which the request is logged. */
function forget(response: ServerResponse & { [keptId]?: string }): void {
  response[keptId] = String(response.getHeader('x-request-id') ?? randomUUID())
  for (const name of response.getHeaderNames()) response.removeHeader(name)
}

function requestId(response: ServerResponse & { [keptId]?: string }): string {
  return response[keptId] ?? randomUUID()
}
