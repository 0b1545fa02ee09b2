import { createServer, request as httpRequest, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { withPageCache } from '#app/http/page-cache.server.ts'
import { isPublicAddress } from '#app/http/public-addresses.ts'
import type { Database } from '#db/schema.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { aContext, TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** Sends exactly these headers and gives the bytes as they came: nothing is decompressed or followed. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject).end()
  })
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A cache over `db` before an app of the test's own; `made` lists what the app was asked for. */
async function cached(
  db: Kysely<Database>,
  { app, maxBytes, clock = new TestClock('2026-12-04T17:41:00.000Z') }: Partial<Options> = {},
) {
  const made: string[] = []
  const listener = withPageCache(
    (request, response) => {
      made.push(`${request.method} ${request.url}`)
      if (app) return app(request, response)
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', "default-src 'none'")
      response.write(`<p>${request.url}</p>`)
      response.end(`<p>number ${made.length}</p>`.padEnd(2000, '.'))
    },
    {
      db,
      clock,
      logger: pino({ level: 'silent' }),
      origin: null,
      buildId: 'a',
      ...(maxBytes && { maxBytes }),
    },
  )
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => void server.close(resolve).closeAllConnections()))
  return { made, clock, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
type Options = { app: RequestListener; maxBytes: number; clock: TestClock }

const openStore = async (newStore: () => Promise<Kysely<Database>> = newSqliteStore) => {
  const db = await newStore()
  closing.push(() => db.destroy())
  return db
}

describe('a page in memory', () => {
  test('is made once, and told in full to everyone who comes while it is being made', async () => {
    const { url, made } = await cached(await openStore())
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(`${url}/meetings`)))
    answers.push(await ask(`${url}/meetings`))
    expect(made).toEqual(['GET /meetings'])
    for (const { status, body, headers } of answers) {
      expect(status).toBe(200)
      expect(body.toString()).toMatch(/^<p>\/meetings<\/p><p>number 1<\/p>\.+$/)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'content-length': String(body.byteLength),
        'cache-control': 'public, no-cache',
        vary: 'Accept-Encoding',
      })
    }
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(answers.length)
  })

  test('comes in the encoding that the visitor takes', async () => {
    const { url, made } = await cached(await openStore())
    const plain = await ask(`${url}/`)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const turn of ['compressed now', 'compressed before']) {
      const brotli = await ask(`${url}/`, { 'accept-encoding': 'gzip, deflate, br' })
      const gzip = await ask(`${url}/`, { 'accept-encoding': 'gzip, br;q=0' })
      expect([turn, brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
        turn,
        'br',
        'gzip',
      ])
      expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
      expect(gunzipSync(gzip.body)).toEqual(plain.body)
      expect(Number(brotli.headers['content-length'])).toBe(brotli.body.byteLength)
    }
    expect(made).toHaveLength(1)
  })

  test('is not sent again to a browser that has it', async () => {
    const { url } = await cached(await openStore())
    const first = await ask(`${url}/library`)
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    const again = await ask(`${url}/library`, { 'if-none-match': `"other", ${etag}` })
    expect(again).toMatchObject({ status: 304, headers: { etag, vary: 'Accept-Encoding' } })
    expect(again.body.byteLength).toBe(0)
    expect((await ask(`${url}/library`, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('is told apart by its tag alone, weak or strong', async () => {
    const { url } = await cached(await openStore())
    const { headers } = await ask(`${url}/library`)
    const etag = String(headers['etag'])
    const strong = etag.slice('W/'.length)
    const sent: [Record<string, string>, number][] = [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': strong }, 304],
      [{ 'if-none-match': '*' }, 304],
      [{ 'if-none-match': `"a",W/"b" , ${strong}` }, 304],
      [{ 'if-none-match': strong.slice(1, -1) }, 200],
      [{ 'if-none-match': `W/"x${strong.slice(1)}` }, 200],
      [{ 'if-none-match': '' }, 200],
      // No page says when it was last changed: midnight changes it too.
      [{ 'if-modified-since': 'Fri, 31 Dec 2100 00:00:00 GMT' }, 200],
      [{ 'if-modified-since': 'no date' }, 200],
      [{ 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT', 'if-none-match': etag }, 304],
      [{ 'if-modified-since': 'Fri, 31 Dec 2100 00:00:00 GMT', 'if-none-match': '"other"' }, 200],
      // The reader pressed for a new copy.
      [{ 'if-none-match': etag, 'cache-control': 'no-cache' }, 200],
    ]
    for (const [asked, status] of sent) {
      expect([asked, (await ask(`${url}/library`, asked)).status]).toEqual([asked, status])
    }
  })

  test('answers HEAD as GET without its body, whichever comes first', async () => {
    const { url, made } = await cached(await openStore())
    const head = await ask(`${url}/library`, {}, 'HEAD')
    const get = await ask(`${url}/library`)
    const after = await ask(`${url}/library`, {}, 'HEAD')
    expect(made).toHaveLength(1)
    expect(head.body.byteLength + after.body.byteLength).toBe(0)
    for (const name of ['etag', 'content-length', 'content-type', 'content-security-policy']) {
      expect([name, head.headers[name], after.headers[name]]).toEqual([
        name,
        get.headers[name],
        get.headers[name],
      ])
    }
  })

  test('is the same whatever host and scheme a visitor claims', async () => {
    const { url, made } = await cached(await openStore())
    for (const host of ['one.example.org', 'two.example.org']) await ask(url + '/', { host })
    await ask(url + '/', { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'three.example.org' })
    expect(made).toHaveLength(1)
  })

  test('makes room for pages that were read later', async () => {
    const { url, made } = await cached(await openStore(), { maxBytes: 10_000 })
    const pages = Array.from({ length: 4 }, (_, index) => `/library/document-${index}`)
    for (const page of pages) await ask(url + page)
    await ask(url + pages[0]!)
    expect(made).toHaveLength(4)
    await ask(`${url}/library/one-more`)
    await ask(url + pages[0]!)
    expect(made).toHaveLength(5)
    await ask(url + pages[1]!)
    expect(made).toHaveLength(6)
  })

  test('is not kept when it takes too much of the memory', async () => {
    const { url, made } = await cached(await openStore(), { maxBytes: 7000 })
    await ask(url + '/')
    await ask(url + '/')
    expect(made).toHaveLength(2)
  })
})

onBothEngines((newStore) => {
  test('a command empties the memory of every server over the store before it is answered', async () => {
    const db = await openStore(newStore)
    const servers = [await cached(db), await cached(db)]
    const etags = new Set()
    for (const { url } of servers) etags.add((await ask(url + '/')).headers['etag'])
    expect(etags.size).toBe(1)
    const context = aContext(db)
    await setSetting(context, { key: 'city', value: 'Elsewhere', effectiveOn: '2026-12-05' })
    for (const { url, made } of servers) {
      const { body, headers } = await ask(url + '/', { 'if-none-match': String([...etags][0]) })
      expect(body.toString()).toContain('number 2')
      etags.add(headers['etag'])
      expect(made).toHaveLength(2)
    }
    expect(etags.size).toBe(2)
  })
})

test('midnight of the commission empties the memory, midnight elsewhere does not', async () => {
  const clock = new TestClock('2026-12-04T23:59:00.000Z')
  const { url, made } = await cached(await openStore(), { clock })
  await ask(url + '/')
  for (const [instant, times] of [
    ['2026-12-05T00:01:00.000Z', 1],
    ['2026-12-05T07:59:59.000Z', 1],
    ['2026-12-05T08:00:00.000Z', 2],
  ] as const) {
    clock.set(instant)
    await ask(url + '/')
    expect([instant, made.length]).toEqual([instant, times])
  }
})

describe('what is not kept', () => {
  const kinds: [string, Parameters<RequestListener>[1] extends infer R ? (response: R) => void : never][] = [
    ['an error', (response) => void Object.assign(response, { statusCode: 404 })],
    ['a redirect', (response) => void Object.assign(response, { statusCode: 302 })],
    ['a page that sets a cookie', (response) => void response.setHeader('set-cookie', 'a=b')],
    ['a private page', (response) => void response.setHeader('cache-control', 'private, no-store')],
    ['what is no page', (response) => void response.setHeader('content-type', 'application/json')],
  ]
  test.each(kinds)('%s', async (_name, mark) => {
    const app: RequestListener = (request, response) => {
      response.setHeader('content-type', 'text/html')
      mark(response)
      response.end('as it is')
    }
    const { url, made } = await cached(await openStore(), { app })
    const answers = await Promise.all([ask(url + '/'), ask(url + '/'), ask(url + '/')])
    expect(made).toHaveLength(3)
    for (const { body, headers } of answers) {
      expect(body.toString()).toBe('as it is')
      expect(headers['etag']).toBeUndefined()
    }
  })

  test('a page whose first reader went away is made again for those who waited', async () => {
    let release = () => {}
    let asked = () => {}
    const reached = new Promise<void>((resolve) => (asked = resolve))
    let times = 0
    const app: RequestListener = (_request, response) => {
      response.setHeader('content-type', 'text/html')
      if (times++ > 0) return void response.end('whole')
      response.write('half')
      release = () => void response.destroy()
      asked()
    }
    const { url, server } = await cached(await openStore(), { app })
    const first = ask(url + '/')
    const refused = awaitedLater(expect(first).rejects.toThrow())
    await reached
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    server.once('request', () => void turn().then(turn).then(turn).then(release))
    const second = awaitedLater(ask(url + '/'))
    await refused
    expect((await second).body.toString()).toBe('whole')
    expect(times).toBe(2)
  })

  test.each([
    '/sign-in',
    '/accept/secret',
    '/clerk',
    '/account',
    '/meetings/2026-12-10.json',
    '/meetings.data',
    '/meetings?_data=root',
    '/meetings?month=2026-13',
    '/meetings?year=3026',
    '/meetings?month=2026-12&x=1',
    '/meetings/2026-12-10/minutes?edition=0',
    '/meetings/2026-12-10/comments?item=1',
    '/meetings/2026-12-10/comments?item=0190a0a0-0000-7000-8000-000000000000&page=0',
    '/verify?hash=abc',
    '/meetings//',
    '/meetings/..',
    `/library/${'a'.repeat(300)}`,
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each([
    '/',
    '/meetings',
    '/meetings?month=2026-12',
    '/meetings?year=2026',
    '/commissioners/raul-ibanez?year=2025',
    '/meetings/2026-12-10-special',
    '/meetings/2026-12-10/minutes?edition=2',
    '/meetings/2026-12-10/comments',
    '/meetings/2026-12-10/comments?item=0190a0a0-0000-7000-8000-000000000000&page=2',
    '/commissioners/raul-ibanez',
    `/verify?hash=${'a'.repeat(64)}`,
  ])('unlike %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test('anything but a plain reading', async () => {
    const { url, made } = await cached(await openStore())
    await ask(url + '/')
    await ask(url + '/', { 'content-length': '0' }, 'POST')
    await ask(url + '/', { cookie: 'other=1; dais_session=abcdefghijklmnopqrstuvwxyz' })
    await ask(url + '/', { cookie: 'other=1' })
    expect(made).toEqual(['GET /', 'POST /', 'GET /'])
  })
})

describe('the pages of the site', () => {
  let db: Kysely<Database>
  let site: Site
  beforeEach(async () => {
    db = await openStore()
    site = await openSite(db)
    closing.push(() => site.close())
  })

  test('keep their enforced headers, are logged, and follow the record', async () => {
    const first = await ask(site.url + '/')
    const kept = await ask(site.url + '/')
    expect(kept.status).toBe(200)
    expect(kept.body.equals(first.body)).toBe(true)
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'x-frame-options',
    ]) {
      expect(kept.headers[name]).toBeTruthy()
      expect(kept.headers[name]).toBe(first.headers[name])
    }
    expect(String(kept.headers['content-security-policy'])).toContain("script-src 'none'")
    expect(kept.body.toString()).not.toMatch(/<script|nonce/)
    expect(site.logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['answered', 'kept'])
    await setSetting(aContext(db), { key: 'name', value: 'A Commission Renamed', effectiveOn: '2026-12-04' })
    expect((await ask(site.url + '/')).body.toString()).toContain('A Commission Renamed')
  })

  test('are told to someone signed in from their own session, and nothing of it stays in memory', async () => {
    await ask(site.url + '/')
    const { email } = await anAccount(db, 'clerk')
    const clerk = new Visitor(site)
    await clerk.post('/sign-in', { email, password: goodPassword })
    const own = await clerk.get('/')
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(await own.text()).toContain('Back to work')
    expect((await ask(site.url + '/')).body.toString()).not.toContain('Back to work')
  })

  test('that do not exist are not found, every time', async () => {
    for (let turn = 0; turn < 2; turn++) {
      const { status, headers } = await ask(site.url + '/meetings/2026-12-10')
      expect([status, headers['etag']]).toEqual([404, undefined])
    }
  })
})
