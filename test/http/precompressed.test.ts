import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { precompressed } from '#app/http/precompressed.ts'

const folder = mkdtempSync(join(tmpdir(), 'dais-assets-'))
const app = express()
app.use('/assets', precompressed(folder), express.static(folder, { index: false }))
app.use('/assets', (_request, response) => void response.status(404).send('not here'))
const server = createServer(app)

beforeAll(async () => {
  writeFileSync(join(folder, 'both.css'), 'plain')
  writeFileSync(join(folder, 'both.css.br'), 'in Brotli')
  writeFileSync(join(folder, 'both.css.gz'), 'in gzip')
  writeFileSync(join(folder, 'alone.js'), 'plain')
  writeFileSync(join(folder, 'font.woff2'), 'plain')
  writeFileSync(join(folder, 'font.woff2.br'), 'in Brotli')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => void server.close(resolve).closeAllConnections())
  rmSync(folder, { recursive: true })
})

function get(path: string, encodings = '') {
  const { port } = server.address() as AddressInfo
  const headers = encodings ? { 'accept-encoding': encodings } : {}
  return new Promise<{ body: string; headers: IncomingMessage['headers']; status: number }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => (body += chunk.toString()))
        response.on('end', () => resolve({ body, headers: response.headers, status: response.statusCode! }))
      })
      sent.on('error', reject).end()
    },
  )
}

test('a style sheet is sent as the visitor takes it, with its own type', async () => {
  for (const [encodings, encoding, body] of [
    ['gzip, br', 'br', 'in Brotli'],
    ['gzip', 'gzip', 'in gzip'],
    ['', undefined, 'plain'],
  ] as const) {
    const answer = await get('/assets/both.css', encodings)
    expect([answer.body, answer.headers['content-encoding']]).toEqual([body, encoding])
    expect(answer.headers['content-type']).toMatch(/^text\/css; charset=utf-8$/i)
    expect(answer.headers.vary).toBe('Accept-Encoding')
  }
})

test('what has no compressed copy, and what is not text, is sent uncompressed', async () => {
  for (const name of ['alone.js', 'font.woff2']) {
    const { body, headers } = await get(`/assets/${name}`, 'br')
    expect([name, body, headers['content-encoding']]).toEqual([name, 'plain', undefined])
  }
  expect(await get('/assets/none.css', 'br')).toMatchObject({ status: 404, body: 'not here' })
})
