import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Asks a virus scanner about a file; `not-scanned` where it gave no answer that can be trusted. */
export type Scan = (path: string) => Promise<'clean' | 'virus' | 'not-scanned'>

const mostReplyBytes = 1000

/**
 * Asks ClamAV's `clamd` by its command INSTREAM: chunks with their length before them, an empty one at the end, then one
 * line of reply. A file is clean only where the reply says so in time.
 * @param url `tcp://host:port` or `unix:/path/to/socket`
 */
export function createVirusScan(url: string, { timeLimitMs = 60_000 } = {}): Scan {
  const address = new URL(url)
  const where =
    address.protocol === 'unix:'
      ? { path: decodeURIComponent(address.pathname) }
      : { host: address.hostname.replace(/^\[|\]$/g, ''), port: Number(address.port || 3310) }
  return async (path) => {
    const socket = connect(where)
    const timer = setTimeout(
      () => socket.destroy(new Error('The scanner did not answer in time')),
      timeLimitMs,
    )
    try {
      const reply = replyOf(socket)
      // Where the scanner refuses a file half-way, it has said why before it stops reading.
      await Promise.race([send(socket, path), reply])
      return verdict(await reply)
    } catch {
      return 'not-scanned'
    } finally {
      clearTimeout(timer)
      socket.destroy()
    }
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0')
  const chunks = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.byteLength)
      done(null, Buffer.concat([length, chunk]))
    },
    flush: (done) => done(null, Buffer.alloc(4)),
  })
  await pipeline(createReadStream(path), chunks, socket, { end: false })
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = ''
  for await (const chunk of socket) {
    reply += String(chunk)
    if (reply.length > mostReplyBytes || reply.includes('\0')) break
  }
  return reply
}

function verdict(reply: string): Awaited<ReturnType<Scan>> {
  const said = reply.split('\0', 1)[0]!.trim()
  if (said === 'stream: OK') return 'clean'
  return said.endsWith(' FOUND') ? 'virus' : 'not-scanned'
}
