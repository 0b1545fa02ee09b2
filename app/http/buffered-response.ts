import type { ServerResponse } from 'node:http'

/**
 * Holds back what is written to a response, headers too, until it ends; at that point nothing has been sent and the
 * response is as it was, ready to be used.
 * @returns the body; null where the connection closed before the end
 */
export function bufferedBody(response: ServerResponse): Promise<Buffer | null> {
  const { write, end } = response
  const chunks: Buffer[] = []
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const callbackIn = (given: unknown[]) =>
    given.find((each): each is () => void => typeof each === 'function')
  return new Promise((resolve) => {
    const closed = () => resolve(null)
    response.once('close', closed)
    response.write = ((...given: unknown[]) => {
      keep(given[0], given[1])
      const callback = callbackIn(given)
      if (callback) setImmediate(callback)
      return true
    }) as typeof response.write
    response.end = ((...given: unknown[]) => {
      keep(given[0], given[1])
      Object.assign(response, { write, end })
      response.off('close', closed)
      const callback = callbackIn(given)
      if (callback) response.once('finish', callback)
      resolve(Buffer.concat(chunks))
      return response
    }) as typeof response.end
  })
}
