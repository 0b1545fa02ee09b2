import type { IncomingMessage } from 'node:http'

/** How much of a refused body is read and discarded, so that its sender gets to read the answer. */
const mostBytes = 256 * (1 << 20)
const mostMilliseconds = 30_000

/** Reads the rest of a body and discards it; a sender of more than that, or a slower one, is cut off. */
export function drain(request: IncomingMessage, most = mostBytes): void {
  if (request.readableEnded || request.destroyed) return
  let bytes = 0
  const cutOff = () => request.socket.destroy()
  const timer = setTimeout(cutOff, mostMilliseconds)
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    if (bytes > most) return cutOff()
    // One chunk per turn of the event loop, so that other requests are served in between.
    request.pause()
    setImmediate(() => request.resume())
  })
  request.on('error', () => {})
  request.once('close', () => clearTimeout(timer))
  request.resume()
}
