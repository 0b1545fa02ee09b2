import { connect } from 'node:net'

/**
 * Sends bytes as they are, as no client would: with wrong lengths, cut off, or slowly.
 * @param parts written one after another; `end` closes our side after them
 * @returns what came back until the connection closed, or until it was silent for `patience` milliseconds after an answer
 */
export function sendRaw(
  url: string,
  parts: (string | Buffer)[] | AsyncIterable<string | Buffer>,
  { end = false, patience = 150 } = {},
): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let quiet: NodeJS.Timeout | undefined
    const socket = connect(Number(port), hostname)
    const done = () => {
      clearTimeout(quiet)
      clearTimeout(longest)
      socket.destroy()
      resolve(Buffer.concat(chunks).toString('latin1'))
    }
    const longest = setTimeout(done, 10_000)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    socket.on('close', done)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      clearTimeout(quiet)
      quiet = setTimeout(done, patience)
    })
    const drained = () => new Promise((ready) => socket.once('drain', ready))
    const write = async () => {
      for await (const part of parts) {
        if (socket.destroyed) return
        if (!socket.write(part)) await Promise.race([drained(), closed])
      }
      if (end) socket.end()
    }
    socket.on('connect', () => void write())
  })
}

/** The status of an answer; null where none came. */
export function statusOf(answer: string): number | null {
  const found = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  return found ? Number(found) : null
}

/** One part of a multipart body with the boundary `b`. */
export function aPart(name: string, value: string, fileName?: string): string {
  const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: application/pdf`
  return `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
}
