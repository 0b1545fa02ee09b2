import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'
import { sendRaw, statusOf } from '#test/setup/raw-request.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
beforeAll(async () => {
  db = await newSqliteStore()
  const { context } = await aPostedMeeting(db)
  await setSetting(context, { key: 'commentLanguages', value: ['hy', 'zh'], effectiveOn: '2026-12-04' })
  site = await openSite(db, { at: context.clock.now() })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const urlencoded = 'application/x-www-form-urlencoded'
const ask = (path: string, init: RequestInit = {}) =>
  fetch(site.url + path, { redirect: 'manual', ...init, headers: { origin: site.url, ...init.headers } })

describe('a refusal', () => {
  test.each([
    [400, '/meetings/%E0%A4%A', {}],
    [400, '/meetings/%00', {}],
    [404, '/no/such/%F0%9F%98%80', {}],
    [404, '/none', { method: 'POST' }],
    [405, '/meetings', { method: 'POST' }],
    [405, '/', { method: 'DELETE' }],
    [
      413,
      '/sign-in',
      { method: 'POST', body: 'a'.repeat(2_100_000), headers: { 'content-type': urlencoded } },
    ],
    [414, `/meetings?a=${'a'.repeat(5000)}`, {}],
    [415, '/sign-in', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ] as [number, string, RequestInit][])(
    'of %i is a page of this site in the reader’s language: %s',
    async (status, path, init) => {
      const tongues: [string, string, string][] = [
        ['en', '', 'en'],
        ['es-MX,es;q=0.9,en;q=0.8', '', 'es'],
        ['fr,hy;q=0.5', '', 'hy'],
        ['zh-TW', '', 'zh-Hant'],
        ['zh', 'es', 'es'],
      ]
      for (const [accepts, lang, tag] of tongues) {
        const address = lang ? `${path}${path.includes('?') ? '&' : '?'}lang=${lang}` : path
        const response = await ask(address, {
          ...init,
          headers: { ...init.headers, 'accept-language': accepts },
        })
        const page = await response.text()
        expect([accepts, response.status, /<html lang="([^"]+)"/.exec(page)?.[1]]).toEqual([
          accepts,
          status,
          tag,
        ])
        expect(page).toContain(`<p class="head__kind">${status}</p>`)
        expect(page).toContain('<header class="mast">')
        expect(page).toContain('<link rel="stylesheet"')
        expect(page).not.toMatch(/<script|style=|undefined|refused\./)
        expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
        expect(response.headers.get('cache-control')).toContain('no-store')
      }
    },
  )

  test('of a method says which there are', async () => {
    const allow = async (path: string, method: string) => {
      const response = await ask(path, { method })
      return [response.status, response.headers.get('allow')]
    }
    expect(await allow('/meetings', 'PUT')).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await allow('/sign-in', 'PATCH')).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
    expect(await allow('/feed.xml', 'POST')).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await allow('/meetings.json', 'DELETE')).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await allow('/sign-in', 'OPTIONS')).toEqual([204, 'GET, HEAD, OPTIONS, POST'])
    const trace = await sendRaw(site.url, ['TRACE /meetings HTTP/1.1\r\nHost: x\r\n\r\n'])
    expect([statusOf(trace), /\r\nallow: ([^\r]+)/i.exec(trace)?.[1]]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('is data for what asks for data', async () => {
    const twin = await ask('/meetings.json', {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': urlencoded },
    })
    expect([twin.status, await twin.json()]).toEqual([405, { error: 'method' }])
    const script = await ask('/sign-in', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    })
    expect([script.status, await script.json()]).toEqual([415, { error: 'not-a-form' }])
    const { status, headers } = await ask('/meetings/constructor.json')
    expect([status, headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8'])
  })

  test('of what is hardly HTTP is a page in the two languages that are always there', async () => {
    const long = await sendRaw(site.url, [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`])
    expect(statusOf(long)).toBe(431)
    expect(long).toContain('<p lang="es">')
    const bad = await sendRaw(site.url, ['GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n'])
    expect(statusOf(bad)).toBe(400)
    expect(bad).toContain('Content-Security-Policy: default-src')
  })

  test.each([
    [400, '//comments/AAAA-AAAA-AAAA'],
    [400, '/x/../comments'],
    [400, '/x/%2E%2e/comments'],
    [400, '/./meetings'],
    [400, '/meetings/..'],
    [400, '/\\\\elsewhere.example/comments'],
    [404, '/meetings/2..3'],
    [200, '/meetings?month=../..'],
  ])('%i of an address that doors and pages might read differently: %s', async (status, address) => {
    const answer = await sendRaw(site.url, [
      `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ])
    expect(statusOf(answer)).toBe(status)
  })

  test('is drawn even where the store is gone', async () => {
    const lost = await newSqliteStore()
    const alone = await openSite(lost, {})
    await lost.destroy()
    try {
      const response = await fetch(`${alone.url}/none`, {
        method: 'DELETE',
        headers: { 'accept-language': 'es' },
      })
      const page = await response.text()
      expect([response.status, page.includes('<html lang="es"')]).toEqual([404, true])
      const failed = await fetch(`${alone.url}/feed.xml`)
      expect(failed.status).toBe(500)
      expect(await failed.text()).toContain('Something went wrong on our side')
    } finally {
      await alone.close()
    }
  })
})
