import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { boundPipelines } from '#app/http/bound-server.ts'

/** Sends requests ahead on one connection to a server that answers none of them yet. */
async function sentAhead(count: number): Promise<{ reached: number; ended: boolean }> {
  const waiting: ServerResponse[] = []
  const server = createServer(boundPipelines((_request, response) => void waiting.push(response)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const closed = once(socket, 'close').then(() => true)
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(count))
  const ended = await Promise.race([
    closed,
    (async () => {
      while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve))
      return false
    })(),
  ])
  const reached = waiting.length
  socket.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { reached, ended }
}

test('eight requests may be sent ahead on one connection', async () => {
  expect(await sentAhead(8)).toEqual({ reached: 8, ended: false })
})

test('a connection with more is ended', async () => {
  expect(await sentAhead(9)).toEqual({ reached: 8, ended: true })
})

test('one after another, any number is answered', async () => {
  const server = createServer(boundPipelines((_request, response) => void response.end('answered')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let answers = 0
  for (let turn = 0; turn < 20; turn++) {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    const [bytes] = (await once(socket, 'data')) as [Buffer]
    if (bytes.toString().startsWith('HTTP/1.1 200')) answers += 1
  }
  socket.destroy()
  await new Promise((resolve) => server.close(resolve))
  expect(answers).toBe(20)
})
