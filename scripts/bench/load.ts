import { spawnSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { median } from './figures.ts'

/** With a `body` each request is a form that is sent; it is made anew for each. */
export type Load = { url: string; headers?: Record<string, string>; body?: () => string }
export type Generator = {
  name: string
  run(load: Load, connections: number, seconds: number): Promise<number>
}

/** wrk where it is installed; else clients of our own, which reach fewer requests a second themselves. */
export function loadGenerator(): Generator {
  const found = spawnSync('wrk', ['--version'], { stdio: 'ignore' })
  if (found.error) return { name: 'clients of its own, as wrk is not here', run: ownClients }
  return { name: 'wrk', run: wrk }
}

async function wrk({ url, headers = {} }: Load, connections: number, seconds: number): Promise<number> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const child = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...named, url])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]
  if (rate === undefined || /Non-2xx/.test(said)) throw new Error(`wrk could not measure ${url}:\n${said}`)
  return Number(rate)
}

/** Keep-alive connections, each with one request under way, until the time is up. @returns requests a second */
export async function ownClients(load: Load, connections: number, seconds: number): Promise<number> {
  const ends = performance.now() + seconds * 1000
  const started = performance.now()
  const counts = await Promise.all(Array.from({ length: connections }, () => oneClient(load, ends)))
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000)
}

function oneClient({ url, headers = {}, body }: Load, ends: number): Promise<number> {
  const { host, hostname, port, pathname, search, origin } = new URL(url)
  const sent = body ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}
  const lines = Object.entries({ host, ...sent, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `${body ? 'POST' : 'GET'} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}`
  const request = () => {
    const form = body?.()
    return form === undefined ? `${head}\r\n` : `${head}content-length: ${form.length}\r\n\r\n${form}`
  }
  return new Promise((resolve, reject) => {
    let count = 0
    let buffered = ''
    const socket = connect(Number(port), hostname, () => socket.write(request()))
    socket.setEncoding('latin1')
    socket.on('error', reject)
    socket.on('close', () => resolve(count))
    socket.on('data', (chunk: string) => {
      buffered += chunk
      const end = endOfAnswer(buffered)
      if (end < 0) return
      if (!/^HTTP\/1\.1 [23]/.test(buffered))
        return void socket.destroy(new Error(`${url}: ${buffered.slice(0, 80)}`))
      buffered = buffered.slice(end)
      count++
      if (performance.now() < ends) socket.write(request())
      else socket.end()
    })
  })
}

/** @returns where the first whole answer ends in what has come; -1 while it has not. `text` is one character a byte. */
export function endOfAnswer(text: string): number {
  const body = text.indexOf('\r\n\r\n') + 4
  if (body < 4) return -1
  const head = text.slice(0, body).toLowerCase()
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1]
  if (length !== undefined) return text.length >= body + Number(length) ? body + Number(length) : -1
  if (!head.includes('\r\ntransfer-encoding: chunked')) return body
  let at = body
  for (;;) {
    const line = text.indexOf('\r\n', at)
    if (line < 0) return -1
    const size = Number.parseInt(text.slice(at, line), 16)
    at = line + 2 + size + 2
    if (text.length < at) return -1
    if (size === 0) return at
  }
}

export type Compared = {
  /** Of requests a second, one to the other. */
  ratio: number
  one: number
  other: number
  /** Milliseconds of the measured process's processor for one request of each. */
  cost: { one: number; other: number }
}

/**
 * Measures two loads turn by turn, so that a busy machine slows both.
 * @param processor milliseconds of processor time that the measured process has used so far
 * @returns the median of the rounds' ratios, and the medians of each
 */
export async function compare(
  generator: Generator,
  [one, other]: [Load, Load],
  { connections, seconds, rounds = 5 }: { connections: number; seconds: number; rounds?: number },
  processor: () => Promise<number>,
): Promise<Compared> {
  const measure = async (load: Load) => {
    const before = await processor()
    const rate = await generator.run(load, connections, seconds)
    return { rate, cost: ((await processor()) - before) / (rate * seconds) }
  }
  for (const load of [one, other]) await generator.run(load, connections, 1)
  const measured: [Measured, Measured][] = []
  for (let round = 0; round < rounds; round++) measured.push([await measure(one), await measure(other)])
  const middle = (of: (round: [Measured, Measured]) => number) => median(measured.map(of))
  return {
    ratio: middle(([a, b]) => a.rate / b.rate),
    one: middle(([a]) => a.rate),
    other: middle(([, b]) => b.rate),
    cost: { one: middle(([a]) => a.cost), other: middle(([, b]) => b.cost) },
  }
}

type Measured = { rate: number; cost: number }
