import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openIncoming, staleMinutes } from '#app/http/incoming.server.ts'
import { openStore, openStoreToRead } from '#db/connection.ts'
import { putFile } from '#db/files.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dais-incoming-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const inFolder = () => (existsSync(join(data, 'incoming')) ? readdirSync(join(data, 'incoming')) : [])

describe('the folder of what is being sent', () => {
  test('is inside the data folder, for the server’s own eyes, and made only when something is sent', async () => {
    const incoming = await openIncoming(data)
    expect(existsSync(incoming.root)).toBe(false)
    await incoming.during(async (folder) => {
      const path = await folder()
      expect(await folder()).toBe(path)
      writeFileSync(join(path, '0'), 'words')
      expect(statSync(incoming.root).mode & 0o777).toBe(0o700)
      expect(statSync(path).mode & 0o777).toBe(0o700)
    })
    expect(inFolder()).toEqual([])
    await incoming.close()
    expect(readdirSync(data)).toEqual([])
  })

  test('keeps nothing of a request that failed', async () => {
    const incoming = await openIncoming(data)
    const failing = incoming.during(async (folder) => {
      writeFileSync(join(await folder(), '0'), 'words')
      throw new Error('cut off')
    })
    await expect(failing).rejects.toThrow('cut off')
    expect(inFolder()).toEqual([])
  })

  test('loses by the clock what is older than any request, and nothing younger', async () => {
    const incoming = await openIncoming(data)
    await incoming.during(async (folder) => {
      const path = await folder()
      const now = Date.now()
      const age = (minutes: number) => utimesSync(path, now / 1000, (now - minutes * 60_000) / 1000)
      age(staleMinutes - 1)
      expect(await incoming.sweep(now)).toBe(0)
      expect(existsSync(path)).toBe(true)
      age(staleMinutes + 1)
      expect(await incoming.sweep(now)).toBe(1)
      expect(existsSync(path)).toBe(false)
    })
  })
})

describe('a server that is killed while something is sent to it', () => {
  const servers: ChildProcess[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill('SIGKILL')
  })

  /** The server itself, not the script that starts it: what is killed is what receives. */
  async function serve(): Promise<{ server: ChildProcess; port: number }> {
    const server = spawn(process.execPath, [resolve('build/scripts/serve.js'), '--empty'], {
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error', DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    servers.push(server)
    let said = ''
    const port = await new Promise<number>((found) =>
      server.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const port = /^Dais is at http:\/\/localhost:(\d+)$/m.exec(said)?.[1]
        if (port) found(Number(port))
      }),
    )
    return { server, port }
  }

  test('leaves papers in its own folder, and the next start removes them', async () => {
    const db = await openStore({ dataDir: data, databaseUrl: null })
    const { slug } = await aPostedMeeting(db, { heldOn: '2099-12-10' })
    await db.updateTable('edition').set({ publicAt: '2026-01-02T12:00:00.000Z' }).execute()
    await db.destroy()
    const { server, port } = await serve()
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      [
        `POST /meetings/${slug}/comment HTTP/1.1`,
        'Host: localhost',
        'Content-Type: multipart/form-data; boundary=b',
        'Content-Length: 3000000',
        '',
        '--b',
        'Content-Disposition: form-data; name="files"; filename="letter.pdf"',
        'Content-Type: application/pdf',
        '',
        `%PDF-1.4 ${'a letter of a resident '.repeat(10_000)}`,
      ].join('\r\n'),
    )
    await vi.waitFor(() => expect(inFolder()).toHaveLength(1), { timeout: 5000, interval: 20 })
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGKILL')
    await ended
    socket.destroy()
    expect(inFolder()).toHaveLength(1)
    await serve()
    expect(inFolder()).toEqual([])
  })

  test('leaves stored files that nothing names, and a start removes those of a day ago', async () => {
    const db = await openStore({ dataDir: data, databaseUrl: null })
    const long = '2026-01-02T12:00:00.000Z'
    await putFile(db, Buffer.from('left by a crash'), 'application/pdf', long)
    await putFile(db, Buffer.from('on its way'), 'application/pdf', new Date().toISOString())
    await db.destroy()
    await serve()
    const sizes = async () => {
      const store = await openStoreToRead({ dataDir: data, databaseUrl: null })
      const rows = await store.selectFrom('file').select('byteSize').execute()
      await store.destroy()
      return rows.map(({ byteSize }) => byteSize)
    }
    await vi.waitFor(async () => expect(await sizes()).toEqual([10]), { timeout: 5000, interval: 50 })
  })
})
