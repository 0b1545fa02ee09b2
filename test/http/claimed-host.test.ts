import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOwnOrigin, originOf } from '#app/http/connection-origin.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let bare: Site
let named: Site
let posted: Posted
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  bare = await openSite(db, { at: posted.context.clock.now() })
  named = await openSite(db, { at: posted.context.clock.now(), origin: 'https://commission.example.org' })
})
afterAll(async () => {
  await bare.close()
  await named.close()
  await db.destroy()
})

const claims = {
  host: 'evil.example.org',
  'x-forwarded-host': 'evil.example.org',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example.org',
}

/** `fetch` keeps the name of the host to itself. */
function ask(
  site: Site,
  path: string,
  {
    headers = {},
    method = 'GET',
    body = '',
  }: { headers?: Record<string, string>; method?: string; body?: string },
): Promise<{ status: number; text: string; location: string }> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          text: Buffer.concat(chunks).toString(),
          location: response.headers.location ?? '',
        }),
      )
    })
    sent.on('error', reject).end(body)
  })
}

const pages = [
  '/',
  '/meetings',
  '/feed.xml',
  '/calendar.ics',
  '/sitemap.xml',
  '/robots.txt',
  '/comments',
  '/none',
  '/clerk',
]

describe('what a request claims of its host', () => {
  test('appears in no page, feed, calendar or redirect, and in no page that anyone is served later', async () => {
    for (const site of [bare, named]) {
      for (const path of pages) {
        const forged = await ask(site, path, { headers: claims })
        expect([path, forged.text.includes('evil'), forged.location.includes('evil')]).toEqual([
          path,
          false,
          false,
        ])
        const honest = await ask(site, path, {})
        expect([path, honest.status, honest.text.includes('evil')]).toEqual([path, forged.status, false])
      }
    }
  })

  test('is not the origin of a link: ORIGIN is, else the end of the connection', async () => {
    expect((await ask(named, '/feed.xml', { headers: claims })).text).toContain(
      'https://commission.example.org/',
    )
    expect((await ask(bare, '/feed.xml', { headers: claims })).text).toContain(`${bare.url}/`)
  })
})

describe('a form', () => {
  const post = (site: Site, headers: Record<string, string>) =>
    ask(site, '/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=b', ...headers },
      body: 'code=',
    })

  test('is taken from the names of this machine, and from no other site, whatever its host claims', async () => {
    const { port } = new URL(bare.url)
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]) {
      expect([origin, (await post(bare, { origin })).status]).toEqual([origin, 422])
    }
    for (const origin of [
      'http://evil.example.org',
      'https://localhost',
      'null',
      'nonsense',
      'http://localhost:1',
    ]) {
      const { status, text } = await post(bare, { ...claims, origin })
      expect([origin, status, text.includes('another site')]).toEqual([origin, 403, true])
    }
    expect(
      (await post(bare, { ...claims, origin: 'http://evil.example.org', 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403)
    // Behind another port of this machine, a browser's own word counts.
    expect(
      (await post(bare, { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(422)
  })

  test('is taken from ORIGIN alone where it is set', async () => {
    expect((await post(named, { origin: 'https://commission.example.org' })).status).toBe(422)
    expect((await post(named, { origin: named.url, 'sec-fetch-site': 'same-origin' })).status).toBe(403)
  })

  test('is taken at the address that this machine has in its network', () => {
    const lan = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)
    const localAddress = lan?.address ?? '192.168.1.5'
    for (const end of [localAddress, `::ffff:${localAddress}`]) {
      const socket = { localAddress: end, localPort: 3000 }
      expect(originOf(null, socket)).toBe(`http://${localAddress}:3000`)
      expect(isOwnOrigin(`http://${localAddress}:3000`, null, socket)).toBe(true)
      expect(isOwnOrigin('http://localhost:3000', null, socket)).toBe(false)
    }
    expect(originOf(null, { localAddress: 'fe80::1%eth0', localPort: 80 })).toBe('http://[fe80::1]')
  })
})
