import { request } from 'node:http'
import type { ActorRole } from '#app/domain/commands/permissions.ts'
import { aPart, sendRaw, statusOf } from '#test/setup/raw-request.ts'
import { chance, nastyHeaders, nastyParts, nastyValues, type Chance } from './nasty.ts'

/** A page that someone may open: the address as it is, and the parts of it that name something. */
export type Target = { as: ActorRole; address: string; parts: readonly number[] }

export type Fuzzing = {
  url: string
  seed: number
  /** About so many of each kind of request. */
  rounds: number
  targets: readonly Target[]
  cookieOf: (role: ActorRole) => string
}

/** One request that came to nothing good, as it can be sent again. */
export type Finding = { kind: string; sent: string; status: number | null }

type Sent = { method?: string; headers?: Record<string, string>; body?: string }

/**
 * Sends what no browser would send to every address of the table.
 * @returns every request that was answered with a 5xx, or with nothing
 */
export async function fuzz(fuzzing: Fuzzing): Promise<{ findings: Finding[]; sent: number }> {
  const findings: Finding[] = []
  let sent = 0
  const note = (kind: string, what: string, status: number | null) => {
    sent += 1
    if (status === null || status >= 500) findings.push({ kind, sent: what, status })
  }
  const run = (kind: string, work: (each: { ask: typeof ask }) => AsyncIterable<[string, number | null]>) =>
    (async () => {
      for await (const [what, status] of work({ ask })) note(kind, what, status)
    })()
  const ask = (path: string, role: ActorRole, more: Sent = {}) => send(fuzzing, path, role, more)
  const random = chance(fuzzing.seed)
  await Promise.all([
    run('name', () => objectNames(fuzzing, ask)),
    run('address', () => addresses(fuzzing, random, ask)),
    run('query', () => queries(fuzzing, random, ask)),
    run('method', () => methods(fuzzing, random, ask)),
    run('header', () => headers(fuzzing, random, ask)),
    run('broken', () => broken(fuzzing)),
  ])
  // Last, as forms change what the addresses name.
  await run('form', () => forms(fuzzing, random, ask))
  return { findings, sent }
}

type Ask = (path: string, role: ActorRole, more?: Sent) => Promise<{ status: number | null; text: string }>

/** Names that every object has, in the place of each parameter of each route. */
async function* objectNames({ targets }: Fuzzing, ask: Ask) {
  const tried = new Set<string>()
  for (const { as, address, parts } of targets) {
    for (const part of parts) {
      for (const name of ['constructor', '__proto__']) {
        const pieces = address.split('?')[0]!.split('/')
        pieces[part] = name
        const path = pieces.join('/')
        if (tried.has(path)) continue
        tried.add(path)
        yield [path, (await ask(path, as)).status] as [string, number | null]
      }
    }
  }
}

async function* addresses({ targets, rounds }: Fuzzing, random: Chance, ask: Ask) {
  for (const { as, address, parts } of random.some(targets, rounds)) {
    if (parts.length === 0) continue
    const [path = ''] = address.split('?')
    const pieces = path.split('/')
    pieces[random.one(parts)] = random.one(nastyParts)
    const tried = pieces.join('/') + random.one(['', '', '', '.data', '.json', '/', '/feed.xml'])
    yield [tried, (await ask(tried, as)).status] as [string, number | null]
  }
  for (const part of nastyParts) {
    for (const tried of [
      `/${part}`,
      `/meetings/${part}`,
      `/clerk/meetings/${part}`,
      `/clerk/record/${part}/${part}`,
    ]) {
      yield [tried, (await ask(tried, 'clerk')).status] as [string, number | null]
    }
  }
}

const asked =
  'lang month year edition item page group state sort of about q hash refused taken from next removed kiosk to'

async function* queries({ targets, rounds }: Fuzzing, random: Chance, ask: Ask) {
  for (const { as, address } of random.some(targets, rounds)) {
    const query = new URLSearchParams()
    for (const name of random.some(asked.split(' '), 4)) {
      for (let times = 0; times < random.one([1, 1, 3]); times += 1) {
        query.append(name, random.one(nastyValues).slice(0, 200))
      }
    }
    const more = random.one(['', '&%', '&a[b]=1&a=2', '&__proto__[x]=1', '&=&&', '&%E0%A4%A=1'])
    const tried = `${address.split('?')[0]}${random.one(['', '.data', '.json'])}?${query}${more}`
    yield [tried, (await ask(tried, as)).status] as [string, number | null]
  }
}

const others = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'HEAD', 'POST']

async function* methods({ targets, rounds }: Fuzzing, random: Chance, ask: Ask) {
  for (const { as, address } of random.some(targets, rounds)) {
    const method = random.one(others)
    const { status } = await ask(address, as, { method })
    yield [`${method} ${address}`, status] as [string, number | null]
  }
}

async function* headers({ targets, rounds }: Fuzzing, random: Chance, ask: Ask) {
  for (const { as, address } of random.some(targets, rounds)) {
    const chosen = random.some(Object.keys(nastyHeaders), 3)
    const more = Object.fromEntries(chosen.map((name) => [name, random.one(nastyHeaders[name]!)]))
    const { status } = await ask(address, as, { headers: more })
    yield [`${address} ${JSON.stringify(more)}`, status] as [string, number | null]
  }
}

type Form = { action: string; fields: [name: string, value: string][]; multipart: boolean }

/** The forms of a page that write, with what they would send as they are. */
export function formsOf(html: string, address: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    if (!/method="post"/i.test(head)) return []
    const attribute = (of: string, name: string) =>
      new RegExp(`\\b${name}="([^"]*)"`, 'i')
        .exec(of)?.[1]
        ?.replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"')
    const fields = [...inside.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)].flatMap(
      ([, control = '']) => {
        const name = attribute(control, 'name')
        return name ? [[name, attribute(control, 'value') ?? ''] as [string, string]] : []
      },
    )
    const action = attribute(head, 'action') ?? address
    return [{ action, fields, multipart: /multipart/.test(head) }]
  })
}

/** Signing out, or taking accounts away, would end the walk; these come last or not at all. */
const ending = /sign-out|end-session|\/account\/password|accounts\/[^/]+\/(?:disable|role|reset-link)/

async function* forms({ targets, rounds }: Fuzzing, random: Chance, ask: Ask) {
  for (const { as, address } of random.some(targets, rounds * 2)) {
    const page = await ask(address, as)
    yield [address, page.status] as [string, number | null]
    for (const form of random.some(formsOf(page.text, address), 2)) {
      if (ending.test(form.action)) continue
      const fields = mutated(form.fields, random)
      const multipart = form.multipart || random.often(0.2)
      const body = multipart
        ? `${fields.map(([name, value]) => aPart(name.replaceAll(/["\r\n]/g, ''), value, fileOf(name, random))).join('')}--b--\r\n`
        : new URLSearchParams(fields).toString()
      const type = multipart ? 'multipart/form-data; boundary=b' : 'application/x-www-form-urlencoded'
      const { status } = await ask(form.action, as, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      })
      yield [`POST ${form.action} ${JSON.stringify(fields).slice(0, 2000)}`, status] as [
        string,
        number | null,
      ]
    }
  }
}

function fileOf(name: string, random: Chance): string | undefined {
  return /file/i.test(name) ? random.one(['a.pdf', '', '../x.doc', '\u00e9.docx']) : undefined
}

function mutated(fields: [string, string][], random: Chance): [string, string][] {
  const changed = fields.flatMap(([name, value]): [string, string][] => {
    if (random.often(0.15)) return []
    const typed = random.often(value === '' ? 0.7 : 0.3) ? random.one(nastyValues) : value
    const entry: [string, string] = [random.often(0.03) ? `${name}[${random.upTo(3)}].x` : name, typed]
    return random.often(0.1) ? [entry, [name, random.one(nastyValues)]] : [entry]
  })
  if (random.often(0.2))
    changed.push([random.one(['key', 'id', 'when', 'items', 'constructor', 'a[0][1]']), 'x'])
  return changed
}

/** What is no HTTP, or hardly. */
async function* broken({ url }: Fuzzing) {
  const post = (path: string, lines: string[], body: string) =>
    [`POST ${path} HTTP/1.1`, 'Host: x', ...lines, '', body].join('\r\n')
  const multipart = 'Content-Type: multipart/form-data; boundary=b'
  const urlencoded = 'Content-Type: application/x-www-form-urlencoded'
  const chunked = 'Transfer-Encoding: chunked'
  for (const path of ['/sign-in', '/comments', '/verify', '/meetings/2026-12-10-regular/comment', '/clerk']) {
    for (const bytes of [
      post(path, [multipart, 'Content-Length: 10'], aPart('a', 'b')),
      post(path, [multipart, chunked], 'zz\r\nabc\r\n0\r\n\r\n'),
      post(path, [multipart, chunked], '5\r\n--b\r\n\r\n-1\r\n'),
      post(path, [urlencoded, 'Content-Length: -1'], 'a=b'),
      post(path, [urlencoded, 'Content-Length: 3', 'Content-Length: 4'], 'a=b'),
      post(path, [urlencoded, 'Content-Length: 3', chunked], 'a=b'),
      post(path, [urlencoded, urlencoded, 'Content-Length: 3'], 'a=b'),
      post(path, [urlencoded, 'Content-Encoding: gzip', 'Content-Length: 3'], 'a=b'),
      post(path, [`${urlencoded}; charset=utf-16`, 'Content-Length: 3'], 'a=b'),
      post(path, [`${urlencoded}; charset=nothing`, 'Content-Length: 3'], 'a=b'),
      post(path, [`${multipart}; boundary=c`, 'Content-Length: 3'], 'a=b'),
      post(
        path,
        [`Content-Type: multipart/form-data; boundary=${'b'.repeat(300)}`, 'Content-Length: 3'],
        'a=b',
      ),
      post(path, [multipart, 'Content-Length: 200'], `${aPart('a', 'b').replace('name="a"', 'name="')}`),
      post(path, ['Expect: 200-maybe', urlencoded, 'Content-Length: 3'], 'a=b'),
      post(path, ['Upgrade: websocket', 'Connection: upgrade', urlencoded, 'Content-Length: 3'], 'a=b'),
      post(path, ['Origin: null', 'Cookie: a=b', urlencoded, 'Content-Length: 3'], 'a=b'),
      `GET ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde`,
      `GET ${path} HTTP/1.1\r\n\r\n`,
      `GET http://evil.example.org${path} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET //evil.example.org${path} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${path}?${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${path}?${'a'.repeat(5_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${path}#x HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${path} HTTP/1.0\r\n\r\n`,
      `GET ${path} HTTP/3.0\r\nHost: x\r\n\r\n`,
      `OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n`,
      `CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n`,
      `get ${path} http/1.1\r\n\r\n`,
      `GET ${path} HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(500)}\r\n`,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nX\r\n\r\n`,
      'nothing at all\r\n\r\n',
      '\0\0\0\0\r\n\r\n',
    ]) {
      const answer = await sendRaw(url, [bytes], { end: true, patience: 20 })
      const status = statusOf(answer)
      // Closing without a word is an answer to what is no HTTP.
      yield [`${bytes.slice(0, 200)}`, status ?? 400] as [string, number | null]
    }
  }
}

/** A client that sends what it is told, also headers that `fetch` keeps to itself. */
function send(
  { url, cookieOf }: Fuzzing,
  path: string,
  role: ActorRole,
  { method = 'GET', headers = {}, body }: Sent,
): Promise<{ status: number | null; text: string }> {
  const { hostname, port } = new URL(url)
  const own: Record<string, string> = { origin: url, cookie: cookieOf(role), accept: 'text/html' }
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: null, text: '' })
    try {
      const sent = request(
        { hostname, port, path, method, headers: { ...own, ...headers }, agent: false, timeout: 20_000 },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? null, text: Buffer.concat(chunks).toString() }),
          )
          response.on('error', nothing)
        },
      )
      sent.on('error', nothing).on('timeout', () => sent.destroy())
      sent.end(body)
    } catch {
      // Node itself refuses to send it.
      resolve({ status: 400, text: '' })
    }
  })
}
