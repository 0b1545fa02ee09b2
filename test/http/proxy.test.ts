import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'
import type { Database } from '#db/schema.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

type Proxy = { url: string; close: () => Promise<void> }

/**
 * What a reverse proxy does: adds the address it was called from to those that the visitor says he came by.
 * @param visitor stands for that address, where this machine's own would be a proxy's
 */
async function nodeProxy(target: string, visitor?: string): Promise<Proxy> {
  const proxy = createServer((incoming, outgoing) => {
    const said = incoming.headers['x-forwarded-for']
    const from = visitor ?? incoming.socket.remoteAddress ?? ''
    const headers = { ...incoming.headers, 'x-forwarded-for': said ? `${String(said)}, ${from}` : from }
    const onward = ask(target + incoming.url, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async close() {
      proxy.closeAllConnections()
      await new Promise((done) => proxy.close(done))
    },
  }
}

const nginxPath = '/usr/sbin/nginx'

async function nginxProxy(target: string): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'dais-nginx-'))
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  await new Promise((done) => free.close(done))
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((place) => `${place}_temp_path ${folder}/${place};`)
    .join(' ')
  await writeFile(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off; ${places}
      server { listen 127.0.0.1:${port};
        location / {
          proxy_pass ${target};
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        } } }`,
  )
  const conf = join(folder, 'nginx.conf')
  const nginx = spawn(nginxPath, ['-p', folder, '-c', conf, '-g', 'daemon off;'], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(url + '/healthz').catch(() => null))?.ok) {
    if (nginx.exitCode !== null) throw new Error('nginx did not start')
  }
  return {
    url,
    async close() {
      nginx.kill('SIGTERM')
      if (nginx.exitCode === null) await once(nginx, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const proxies: [string, (target: string) => Promise<Proxy>][] = [['a proxy of Node’s', nodeProxy]]
if (existsSync(nginxPath)) proxies.push(['nginx', nginxProxy])

/** Wrong sign-ins, each of which says that it came from somewhere else. @returns the statuses */
async function guess(url: string, tries: number): Promise<number[]> {
  const statuses: number[] = []
  for (let each = 1; each <= tries; each += 1) {
    const response = await fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { 'x-forwarded-for': `203.0.113.${each}` },
      body: new URLSearchParams({ email: 'clerk@example.org', password: `wrong ${each}` }),
    })
    statuses.push(response.status)
  }
  return statuses
}

let db: Kysely<Database>
let site: Site
beforeEach(async () => {
  db = await newSqliteStore()
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function lastOfForty(said: string, open: (target: string) => Promise<Proxy>): Promise<number[]> {
  const { TRUST_PROXY: trustProxy } = readEnvironment({ TRUST_PROXY: said })
  site = await openSite(db, { trustProxy })
  const proxy = await open(site.url)
  const statuses = await guess(proxy.url, 40).finally(() => proxy.close())
  return [statuses[0]!, statuses.at(-1)!]
}

test.each(proxies)('behind %s an address that the visitor writes counts for nothing', async (_name, open) => {
  expect(await lastOfForty('1', open)).toEqual([422, 429])
})

test.each(['127.0.0.1', 'loopback', '10.0.0.0/8, 127.0.0.0/8'])(
  'where TRUST_PROXY=%s names the proxy, too',
  async (said) => {
    expect(await lastOfForty(said, (target) => nodeProxy(target, '198.51.100.7'))).toEqual([422, 429])
  },
)

test('a proxy that TRUST_PROXY does not name is a visitor like any other', async () => {
  expect(await lastOfForty('10.0.0.0/8', (target) => nodeProxy(target, '198.51.100.7'))).toEqual([422, 429])
})

test('without a proxy nothing of what the visitor writes is believed', async () => {
  const { TRUST_PROXY: trustProxy } = readEnvironment({})
  expect(trustProxy).toBe(0)
  site = await openSite(db, { trustProxy })
  expect((await guess(site.url, 40)).at(-1)).toBe(429)
})
