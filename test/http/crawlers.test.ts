import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const origin = 'https://commission.example.org'
let db: Kysely<Database>
let site: Site
let slug: string
beforeAll(async () => {
  db = await newSqliteStore()
  const posted = await aPostedMeeting(db)
  slug = posted.slug
  await aPostedMeeting(db, { heldOn: '2027-01-14' })
  await db.updateTable('edition').set({ publicAt: null }).where('meetingId', '!=', posted.meetingId).execute()
  site = await openSite(db, { at: posted.context.clock.now(), origin, withAssets: true })
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const ask = (path: string) => fetch(site.url + path, { headers: { host: 'evil.example.org' } })

test('robots may read what is public, not receipts, sign-in or the pages of roles', async () => {
  const response = await ask('/robots.txt')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  const lines = (await response.text()).split('\n')
  expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`)
  for (const path of ['/comments', '/sign-in', '/accept/', '/clerk', '/commissioner/', '/department']) {
    expect(lines).toContain(`Disallow: ${path}`)
  }
  expect(lines.filter((line) => /^Disallow: \/(?:meetings|commissioners|$)/.test(line))).toEqual([])
})

test('the map of the site names every public page by ORIGIN, and nothing else', async () => {
  const response = await ask('/sitemap.xml')
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/xml; charset=utf-8',
  ])
  const map = await response.text()
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
  expect(addresses).toContain(`${origin}/meetings/${slug}`)
  expect(map).toMatch(new RegExp(`/meetings/${slug}</loc><lastmod>2026-12-0\\dT[\\d:]{8}Z</lastmod>`))
  expect(map).not.toContain('2027-01-14')
  expect(map).not.toContain('evil')
  for (const address of addresses) {
    expect(address.startsWith(origin)).toBe(true)
    expect([address, (await ask(address.slice(origin.length))).status]).toEqual([address, 200])
  }
})

test.each([
  ['/favicon.ico', /^image\/(?:x-icon|vnd\.microsoft\.icon)/],
  ['/apple-touch-icon.png', /^image\/png/],
  ['/icon.svg', /^image\/svg\+xml/],
])('%s is there', async (path, type) => {
  const response = await ask(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(type)
})
