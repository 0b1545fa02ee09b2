import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { createVirusScan } from '#app/files/virus-scan.server.ts'
import { readEnvironment } from '#app/http/env.server.ts'
import { aPng, aProgram } from '#test/http/files/real-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-scan-'))
const socketPath = join(folder, 'clamd.ctl')
const path = join(folder, 'file')
const running: { server: Server | null } = { server: null }
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(async () => {
  await new Promise((resolve) => (running.server ? running.server.close(resolve) : resolve(null)))
  running.server = null
})

/** What `clamd` does with INSTREAM: takes chunks until an empty one, then says what it found. Hands out what it was sent. */
async function scanner(
  answer: (content: Buffer, socket: Socket) => void,
  at: string | number = 0,
): Promise<string> {
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      sent = Buffer.concat([sent, chunk])
      const content = contentOf(sent)
      if (content) answer(content, socket)
    })
  })
  running.server = server
  await new Promise<void>((resolve) => server.listen(at, resolve))
  const address = server.address()
  return typeof address === 'string' ? `unix://${address}` : `tcp://127.0.0.1:${address!.port}`
}

/** @returns the file, once its end has come */
function contentOf(sent: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0'
  if (sent.toString('latin1', 0, command.length) !== command) return undefined
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= sent.byteLength;) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const says = (reply: string) => (_content: Buffer, socket: Socket) => void socket.end(reply)

test.each([
  ['stream: OK\0', 'clean'],
  ['stream: Eicar-Test-Signature FOUND\0', 'virus'],
  ['INSTREAM size limit exceeded. ERROR\0', 'not-scanned'],
  ['stream: OK FOUND ERROR\0', 'not-scanned'],
  ['', 'not-scanned'],
  ['x'.repeat(5000), 'not-scanned'],
])('of the reply %j it says %s', async (reply, verdict) => {
  writeFileSync(path, 'a file')
  expect(await createVirusScan(await scanner(says(reply)))(path)).toBe(verdict)
})

test('the scanner is sent the whole file, in chunks', async () => {
  const bytes = Buffer.alloc(300_000, 'dais')
  writeFileSync(path, bytes)
  let seen: Buffer | null = null
  const url = await scanner((content, socket) => {
    seen = content
    socket.end('stream: OK\0')
  })
  expect(await createVirusScan(url)(path)).toBe('clean')
  expect(bytes.equals(seen!)).toBe(true)
})

test('it is asked over a socket of the machine too', async () => {
  writeFileSync(path, 'a file')
  expect(await createVirusScan(await scanner(says('stream: OK\0'), socketPath))(path)).toBe('clean')
})

test('a scanner that is not there, or does not answer in time, has not scanned', async () => {
  writeFileSync(path, 'a file')
  expect(await createVirusScan('unix:///nowhere/clamd.ctl')(path)).toBe('not-scanned')
  const silent = await scanner((_content, socket) => void socket.on('close', () => {}))
  expect(await createVirusScan(silent, { timeLimitMs: 100 })(path)).toBe('not-scanned')
})

test('at the door, only what was judged and found clean is taken, and what was not is noted', async () => {
  const noted: string[] = []
  const judged: string[] = []
  const replies = ['stream: OK\0', 'stream: A FOUND\0', '']
  const scan = createVirusScan(await scanner((_content, socket) => void socket.end(replies.shift() ?? '')))
  const door = createFileDoor({ scan, note: ({ reason }) => noted.push(reason) })
  for (const bytes of [aPng, aPng, aProgram, aPng]) {
    writeFileSync(path, bytes)
    const one = await door.judge(path, 'a sender')
    judged.push(one.ok ? 'taken' : one.code)
  }
  await door.close()
  expect(judged).toEqual(['taken', 'virus', 'program', 'not-scanned'])
  expect(noted).toEqual(['virus', 'not-scanned'])
})

test('its address is checked before anything starts', () => {
  for (const url of ['tcp://127.0.0.1:3310', 'tcp://clamd', 'unix:///run/clamav/clamd.ctl']) {
    expect(readEnvironment({ CLAMAV_URL: url }).CLAMAV_URL).toBe(url)
  }
  for (const url of ['127.0.0.1:3310', 'http://clamd', 'unix://clamd.ctl']) {
    expect(() => readEnvironment({ CLAMAV_URL: url })).toThrow('CLAMAV_URL')
  }
})
