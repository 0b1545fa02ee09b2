import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { createCommentLimits } from '#app/http/comment-limits.server.ts'
import { postgresStore } from '#db/dialects/postgres.ts'
import { migrate } from '#db/migrate.ts'
import { ask, createPostgresDatabase, startPostgres, type PostgresServer } from '#test/setup/postgres.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'

const bounds = { connect: 700, statement: 900, patience: 800 }
/** A page asks a few times; what went wrong once is not waited for again. */
const longest = 3 * (bounds.connect + bounds.statement + bounds.patience)
const writers = 6

let server: PostgresServer
let url: string
let db: Store
let posted: Posted
let site: Site
let ticket: string

beforeAll(async () => {
  server = await startPostgres({ durable: true })
  ;({ url } = await createPostgresDatabase(server.url))
  const begin = postgresStore(url, 2)
  await migrate(begin)
  await begin.destroy()
  db = postgresStore(url, 8, bounds)
  posted = await aPostedMeeting(db)
  const limits = createCommentLimits({ flood: 1e6, most: 1e6 })
  site = await openSite(db, { at: posted.context.clock.now(), commentLimits: limits })
  const page = await (await new Visitor(site).get(`/meetings/${posted.slug}/comment`)).text()
  ticket = /name="ticket" value="([^"]+)"/.exec(page)![1]!
  site.clock.forward(1)
})
afterAll(async () => {
  await site.close()
  await db.destroy()
  await server.stop()
})

/** Every field of the form that the page holds, as a browser would send it. */
function formOf(page: string): URLSearchParams {
  const unescaped = (text: string) =>
    text
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
  const fields = [...page.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)]
  return new URLSearchParams(fields.map(([, name, value]) => [name!, unescaped(value!.replace(/^\n/, ''))]))
}

type Answer = { name: string; status: number; location: string | null; milliseconds: number; page: string }

async function send(name: string): Promise<Answer> {
  const form = new FormData()
  const fields = { ticket, items: posted.items[0]!, how: 'room', name }
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  const begin = performance.now()
  const response = await new Visitor(site).post(`/meetings/${posted.slug}/comment`, form)
  return {
    name,
    status: response.status,
    location: response.headers.get('location'),
    page: response.status === 303 ? '' : await response.text(),
    milliseconds: performance.now() - begin,
  }
}

/** Writers who send one form after another, each until it is taken, while `trouble` happens. */
async function during(word: string, trouble: () => Promise<void>): Promise<Answer[]> {
  const answers: Answer[] = []
  let over = false
  const working = Array.from({ length: writers }, async (_, writer) => {
    for (let count = 1; !over; count++) {
      for (;;) {
        const answer = await send(`${word} ${writer}.${count}`)
        answers.push(answer)
        if (answer.status === 303) break
        await pause(50)
      }
    }
  })
  await pause(150)
  await trouble()
  await pause(150)
  over = true
  await Promise.all(working)
  return answers
}

const cut = () =>
  ask(
    server.url,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
  )

test.each([
  [
    'its connections are cut',
    'Wren',
    async () => void (await cut(), await pause(60), await cut(), await pause(60), await cut()),
  ],
  ['it is restarted', 'Lark', () => server.restart('restart')],
  ['it crashes', 'Heron', () => server.restart('crash')],
  [
    'it stands still',
    'Egret',
    async () => {
      server.freeze()
      await pause(bounds.connect + bounds.statement + 400)
      server.thaw()
    },
  ],
])(
  'while %s, nothing acknowledged is lost, nothing is taken twice, and nobody hangs',
  async (_what, word, trouble) => {
    const answers = await during(word, trouble)
    const taken = answers.filter(({ status }) => status === 303)
    const others = answers.filter(({ status }) => status !== 303)
    expect(taken.length).toBeGreaterThanOrEqual(writers)
    expect([...new Set(others.map(({ status }) => status))].filter((status) => status !== 503)).toEqual([])
    expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(longest)
    const rows = await db
      .selectFrom('comment')
      .select('displayName')
      .where('displayName', 'like', `${word} %`)
      .execute()
    expect(rows.map(({ displayName }) => displayName).toSorted()).toEqual(
      taken.map(({ name }) => name).toSorted(),
    )
    for (const { location, name } of taken.slice(-20)) {
      expect(await (await new Visitor(site).get(location!)).text()).toContain(name)
    }
  },
)

test('the page of an outage holds what was typed, in the language of the reader, and its form is taken once', async () => {
  const words = 'First & last: <b>no</b>\n\n“Second” paragraph'
  const address = `/meetings/${posted.slug}/comment?lang=es`
  const form = new FormData()
  for (const [name, value] of [
    ['ticket', ticket],
    ['items', posted.items[0]!],
    ['items', posted.items[1]!],
    ['how', 'write'],
    ['text', words],
  ] as const) {
    form.append(name, value)
  }
  server.freeze()
  const begin = performance.now()
  const [sent, read] = await Promise.all([
    new Visitor(site).post(address, form),
    new Visitor(site).get('/meetings'),
  ])
  expect(performance.now() - begin).toBeLessThan(longest)
  server.thaw()
  expect([sent.status, read.status]).toEqual([503, 503])
  expect([sent.headers.get('retry-after'), read.headers.get('retry-after')]).toEqual(['5', '5'])
  expect(await read.text()).toContain('Try again in a few minutes')
  const page = await sent.text()
  expect(page).toContain('Lo que escribió se conserva en esta página')
  const fields = formOf(page)
  expect([...fields].map(([name, value]) => [name, value.replaceAll('\r', '')])).toEqual([...form])
  await expect
    .poll(async () => (await new Visitor(site).get('/meetings')).status, { timeout: 5_000 })
    .toBe(200)
  expect(/<form method="post" action="([^"]+)"/.exec(page)?.[1]).toBe(address)
  const send = () =>
    fetch(site.url + address, {
      method: 'POST',
      body: fields,
      redirect: 'manual',
      headers: { origin: site.url },
    })
  const [one, two] = [await send(), await send()]
  expect([one.status, two.status]).toEqual([303, 303])
  expect(one.headers.get('location')).toBe(two.headers.get('location'))
  const rows = await db.selectFrom('comment').select('text').where('kind', '=', 'write').execute()
  expect(rows.map(({ text }) => text)).toEqual([words])
}, 15_000)
