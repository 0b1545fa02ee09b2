import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { createPdfRenderer } from '#app/documents/renderer.server.ts'
import { listMeetingsForPublic } from '#app/domain/meetings/public-list.server.ts'
import { getMeetingForPublic } from '#app/domain/meetings/public-queries.server.ts'
import { amount, median, figureStatus, tableOf, type Figure } from '#scripts/bench/figures.ts'
import { growHistory } from '#scripts/bench/history.ts'
import { compare, endOfAnswer, ownClients } from '#scripts/bench/load.ts'
import { longMinutes } from '#scripts/bench/long-minutes.ts'
import { seedMeeting } from '#scripts/bench/seed.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const least = (value: number | null): Figure => ({
  name: 'Speed',
  bar: { least: 0.5, unit: '' },
  value,
  note: 'n',
})

describe('figures', () => {
  test('stand on the right side of their bar', () => {
    const most = { ...least(null), bar: { most: 50, unit: ' ms' } }
    expect([0.5, 0.499, null].map((value) => figureStatus(least(value)))).toEqual([
      'met',
      'missed',
      'not measured',
    ])
    expect([50, 50.1].map((value) => figureStatus({ ...most, value }))).toEqual(['met', 'missed'])
    expect(figureStatus({ ...most, value: Number.NaN })).toBe('missed')
    expect(figureStatus({ ...least(1), bar: null })).toBe('information')
  })

  test('have a middle, and are written as exactly as they are known', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 100])).toBe(3)
    expect(() => median([])).toThrow(RangeError)
    expect([0.617, 12.44, 3104.2].map(amount)).toEqual(['0.62', '12.4', '3,104'])
  })

  test('make a table with one line each', () => {
    const lines = tableOf([least(0.62), { ...least(null), note: 'nginx is not here' }]).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toMatch(/^Speed +≥ 0\.5 +0\.62 +met +n$/)
    expect(lines[3]).toMatch(/^Speed +≥ 0\.5 +– +not measured +nginx is not here$/)
  })
})

describe('clients of our own', () => {
  const close: (() => void)[] = []
  afterEach(() => close.splice(0).forEach((each) => each()))

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close.push(() => void server.close().closeAllConnections())
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  test('count every answer, of a known length and in chunks', async () => {
    let answered = 0
    const url = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toBe('br')
      if (++answered % 2 === 0) return void response.end('a'.repeat(5000))
      response.write('some')
      response.end(' and more')
    })
    const rate = await ownClients({ url, headers: { 'accept-encoding': 'br' } }, 4, 0.2)
    expect(answered).toBeGreaterThan(4)
    expect(rate).toBeGreaterThan(0)
  })

  test('refuse to measure errors', async () => {
    const url = await serve((_request, response) => void response.writeHead(500).end())
    await expect(ownClients({ url }, 1, 0.1)).rejects.toThrow('500')
  })

  test('see where an answer ends', () => {
    const known = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc'
    expect(endOfAnswer(`${known}HTTP`)).toBe(known.length)
    expect(endOfAnswer(known.slice(0, -1))).toBe(-1)
    const chunks = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'
    expect(endOfAnswer(chunks)).toBe(chunks.length)
    expect(endOfAnswer(chunks.slice(0, -2))).toBe(-1)
    expect(endOfAnswer('HTTP/1.1 304 Not Modified\r\n\r\n')).toBe(29)
    expect(endOfAnswer('HTTP/1.1 200')).toBe(-1)
  })

  test('two loads are compared by their middle rounds, in requests and in processor time', async () => {
    const rates = { one: [30, 10, 20], other: [20, 20, 20] }
    let used = 0
    const calls: string[] = []
    const generator = {
      name: 'told',
      run: async ({ url }: { url: string }, connections: number, seconds: number) => {
        calls.push(`${url} ${connections} ${seconds}`)
        if (calls.length <= 2) return 1
        const rate = rates[url as keyof typeof rates].shift()!
        used += rate * seconds * (url === 'one' ? 4 : 2)
        return rate
      },
    }
    const pair: [{ url: string }, { url: string }] = [{ url: 'one' }, { url: 'other' }]
    const options = { connections: 8, seconds: 2, rounds: 3 }
    expect(await compare(generator, pair, options, async () => used)).toEqual({
      ratio: 1,
      one: 20,
      other: 20,
      cost: { one: 4, other: 2 },
    })
    expect(calls.slice(2)).toEqual(['one 8 2', 'other 8 2', 'one 8 2', 'other 8 2', 'one 8 2', 'other 8 2'])
  })
})

test('what is measured is a real record: 30 published items, and years of meetings before it', async () => {
  const db = await newSqliteStore()
  const renderer = createPdfRenderer()
  try {
    const { slug } = await seedMeeting(db, renderer)
    const page = await getMeetingForPublic(db, slug)
    const lines = page
      .agenda!.sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'agenda' ? block.items : []))
    expect(lines.length + lines.flatMap(({ children }) => children).length).toBe(30)
    expect(page.editions[0]!.papers).toHaveLength(1)
    await growHistory(db, slug, 1)
    const meetings = await listMeetingsForPublic(db)
    expect(meetings).toHaveLength(13)
    expect(meetings.filter(({ minutes }) => minutes !== null)).toHaveLength(12)
    expect((await checkChain(db)).findings).toEqual([])
  } finally {
    await renderer.close()
    await db.destroy()
  }
})

test('minutes of any length say each matter once', () => {
  const { sections } = longMinutes(13)
  const votes = sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'vote'))
  expect(sections).toHaveLength(3)
  expect(new Set(votes.map((vote) => JSON.stringify(vote))).size).toBe(13)
})
