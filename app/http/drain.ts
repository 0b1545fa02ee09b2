import type { IncomingMessage } from 'node:http'

/** What is read past of a body that was refused, so that its sender gets to read the answer. */
const mostBytes = 256 * (1 << 20)
const mostMilliseconds = 30_000

/** Reads past the rest of a body without keeping it; whoever sends more than that, or slower, is cut off. */
export function drain(request: IncomingMessage, most = mostBytes): void {
  if (request.readableEnded || request.destroyed) return
  let bytes = 0
  const cutOff = () => request.socket.destroy()
  const timer = setTimeout(cutOff, mostMilliseconds)
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes > most) return cutOff()
    // A piece a turn, so that others' pages come in between.
    request.pause()
    setImmediate(() => request.resume())
  })
  request.on('error', () => {})
  request.once('close', () => clearTimeout(timer))
  request.resume()
}
