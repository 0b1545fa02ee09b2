import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentFields } from '#app/domain/comments/comment-fields.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { fieldsOf, formSchemas } from '#test/setup/form-schemas.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { crawl } from './crawl.ts'

/**
 * N5. "Ask or store immigration status, nationality, demographics; trackers, third-party CAPTCHA": what is not collected
 * can't be demanded of the city.
 */
const demographic =
  /immigra|citizen|national(?!.?holiday)|ethnic|\brace\b|racial|gender|\bsex\b|sexual|birth|\bage\b|religio|ancestr|passport|\bvisa\b|\bssn\b|\balien\b|household|\bincome|marital|veteran|tribe|caste|skin/
const tracking =
  /\bip\b|ip.?addr|user.?agent|referr?er|finger.?print|geo|latitude|longitude|analytic|tracker|captcha|advert.?id|screen.?size/
/** Of "aNumber", "a_number" and "A-number" alike. */
const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.-]/g, ' ')
    .toLowerCase()
const asked = (name: string) => demographic.test(words(name)) || tracking.test(words(name))

/** Hosts that a browser would ask by itself, or would send a form to, in a page or in the JSON that holds one. */
function hostsIn(page: string, own: string): string[] {
  const loaded = page.matchAll(
    /<(?:script|img|iframe|source|video|audio|embed|object|form|button|link(?![^>]*rel=\\?"(?:alternate|canonical))|input)\b[^>]*?(?:src|href|action|data|srcset|formAction)=\\?"(?:https?:)?\/\/([^"/\\]*)/gi,
  )
  return [...loaded].map(([, host]) => host!).filter((host) => host !== new URL(own).host)
}

describe('N5: what is looked for is found', () => {
  test.each([
    '<script async src="https://t.example/a.js">',
    '<img alt="" src="//t.example/pixel.gif"/>',
    '<iframe title="x" src="http://t.example">',
    '<link rel="stylesheet" href="https://t.example/font.css"/>',
    '<form method="post" action="https://t.example/in">',
    '<script src=\\"https://t.example/a.js\\">',
  ])('%s', (tag) => expect(hostsIn(tag, 'http://here.example')).toEqual(['t.example']))
  test.each([
    '<a href="https://t.example/">',
    '<link rel="canonical" href="https://t.example/"/>',
    '<img src="/own.png"/>',
    '<form action="/in">',
    '<img src="http://here.example/own.png"/>',
  ])('not %s', (tag) => expect(hostsIn(tag, 'http://here.example')).toEqual([]))

  test.each([
    'immigrationStatus',
    'country_of_birth',
    'nationality',
    'race',
    'ethnicity',
    'gender',
    'age',
    'ipAddress',
  ])('%s', (name) => expect(asked(name)).toBe(true))
  test.each(['userAgent', 'user_agent', 'referrer', 'client_ip', 'geoLocation', 'captchaToken'])(
    '%s',
    (name) => expect(asked(name)).toBe(true),
  )
  test.each(['message', 'page', 'pageCount', 'language', 'agenda', 'recipient', 'package', 'trace', 'stage'])(
    'not %s',
    (name) => expect(asked(name)).toBe(false),
  )
})

test('N5: no field of any form, setting or sign-up asks for it', async () => {
  const fields = (await formSchemas()).flatMap(fieldsOf).map(({ name }) => name.split(' ').at(-1)!)
  expect(fields.length).toBeGreaterThan(400)
  expect(fields.filter(asked)).toEqual([])
  const controls = commentFields.flatMap(({ column, controls: names }) => [column, ...names])
  expect(controls.filter(asked)).toEqual([])
})

onBothEngines((newStore) => {
  test('N5: no column of the store keeps it', async () => {
    const db = await newStore()
    const tables = await db.introspection.getTables()
    const columns = tables.flatMap((table) => table.columns.map(({ name }) => `${table.name} ${name}`))
    await db.destroy()
    expect(columns.length).toBeGreaterThan(400)
    expect(columns.filter((column) => asked(column.split(' ').at(-1)!))).toEqual([])
    // Of public comment nothing tells from where, or with what, it was sent.
    const comment = columns.filter((column) => /^(comment|turn|written_on|writtenOn)/.test(column)).map(words)
    expect(comment.length).toBeGreaterThan(40)
    expect(comment.filter((column) => /network|address|device|browser|agent\b/.test(column))).toEqual([])
  })
})

describe('N5: pages', () => {
  const agent = 'zq-browser/77.7'
  const address = '203.0.113.77'
  let db: Kysely<Database>
  let site: Site
  let posted: Posted
  let visitor: Visitor
  let seen: Map<string, string>
  beforeAll(async () => {
    db = await newSqliteStore()
    posted = await aPostedMeeting(db)
    site = await openSite(db, { at: posted.context.clock.now() })
    visitor = new Visitor(site, {
      'user-agent': agent,
      'x-forwarded-for': address,
      referer: 'https://zq.example/x',
    })
    seen = await crawl(site, visitor, [`/meetings/${posted.slug}/comment`, '/comments', '/no/such/page'])
  })
  afterAll(async () => {
    await site.close()
    await db.destroy()
  })

  test('lead to no other host, run no script, and set no cookie', () => {
    const pages = [...seen].filter(([, said]) => said.includes('<html'))
    expect(pages.length).toBeGreaterThan(15)
    for (const [at, said] of pages) {
      expect(hostsIn(said, site.url), at).toEqual([])
      expect(said, at).not.toMatch(/<script(?![^>]*type=\\?"application\/ld)/)
      expect(said.toLowerCase(), at).not.toContain('set-cookie')
      const policy = /"content-security-policy","([^"]*)"/.exec(said)?.[1] ?? ''
      const sources = policy.split(';').flatMap((line) => line.trim().split(/\s+/).slice(1))
      expect(policy, at).toContain("default-src 'none'")
      expect(policy, at).toContain("script-src 'none'")
      expect(new Set(sources), at).toEqual(new Set(["'none'", "'self'", 'data:']))
    }
  })

  test('of staff ask no other host either', async () => {
    const clerk = new Visitor(site)
    const { email } = await anAccount(db, 'clerk')
    await clerk.post('/sign-in', { email, password: goodPassword })
    for (const at of [
      '/clerk',
      '/clerk/meetings',
      `/clerk/meetings/${posted.slug}/agenda`,
      '/clerk/settings',
    ]) {
      const response = await clerk.get(at)
      expect([at, response.status]).toEqual([at, 200])
      const sources = response.headers
        .get('content-security-policy')!
        .split(';')
        .flatMap((line) => line.trim().split(/\s+/).slice(1))
        .filter((source) => !source.startsWith("'nonce-"))
      expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", 'data:']))
      expect(hostsIn(await response.text(), site.url), at).toEqual([])
    }
  })

  test('ask nothing that is not needed to be heard, in any control', () => {
    const names = [...seen].flatMap(([, said]) =>
      [...said.matchAll(/<(?:input|select|textarea)[^>]*? name=\\?"([^"\\]+)/g)].map(([, name]) => name!),
    )
    expect(new Set(names).size).toBeGreaterThan(10)
    expect(names.filter(asked)).toEqual([])
  })

  test('leave nothing of who read or wrote in the log or the store', async () => {
    const form = new FormData()
    const page = await (await visitor.get(`/meetings/${posted.slug}/comment`)).text()
    site.clock.forward(1)
    form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
    form.set('items', posted.items[0]!)
    form.set('how', 'write')
    form.set('name', 'Zq Heron')
    form.set('text', 'The zqword stands here.')
    const sent = await visitor.post(`/meetings/${posted.slug}/comment`, form)
    expect(sent.status).toBe(303)
    // One note, of whoever sent a form: it says nothing, goes back to that form alone, and ends within the day.
    const notes = sent.headers.getSetCookie()
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(
      /^dais-sent=[\w-]+; Path=\/meetings\/[\w-]+\/comment; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    )
    await visitor.get(sent.headers.get('location')!)
    const code = sent.headers.get('location')!.split('/').at(-1)!
    const logged = site.logged.join('\n')
    expect(logged).toContain('answered')
    for (const word of [agent, address, 'zq.example', 'Zq Heron', 'zqword', code]) {
      expect(logged, word).not.toContain(word)
    }
    const tables = await db.introspection.getTables()
    for (const { name } of tables) {
      const rows = JSON.stringify(
        await db
          .selectFrom(name as 'comment')
          .selectAll()
          .execute(),
      )
      for (const word of [agent, address, 'zq.example']) expect(rows, `${name} ${word}`).not.toContain(word)
    }
  })
})

test('N5: styles and fonts come from here', () => {
  const folder = path.resolve(import.meta.dirname, '../../build')
  const { href } = JSON.parse(readFileSync(path.join(folder, 'styles.json'), 'utf8')) as { href: string }
  const styles = readFileSync(path.join(folder, '..', 'public', href), 'utf8')
  expect(styles.length).toBeGreaterThan(10_000)
  expect([...styles.matchAll(/(?:url\(|@import\s*)["']?(https?:)?\/\/[^)"']*/g)].map(([all]) => all)).toEqual(
    [],
  )
})
