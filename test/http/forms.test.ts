import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formBounds } from '#app/http/files/form-bounds.ts'
import { intakeBounds } from '#app/http/files/intake-bounds.ts'
import type { Database } from '#db/schema.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { aPart, sendRaw, statusOf } from '#test/setup/raw-request.ts'
import { openSite, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const quick = { ...intakeBounds, graceMilliseconds: 300, bytesASecond: 2_000 }

let db: Kysely<Database>
let site: Site
let posted: Posted
let comment: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now(), intakeBounds: quick })
  comment = `/meetings/${posted.slug}/comment`
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

type Sent = { type?: string; headers?: Record<string, string>; method?: string }
const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'

const send = (path: string, body: string, { type = urlencoded, headers = {}, method = 'POST' }: Sent = {}) =>
  fetch(site.url + path, {
    method,
    redirect: 'manual',
    headers: { origin: site.url, 'content-type': type, ...headers },
    body,
  })

const fieldsOf = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=`).join('&')

describe('the number of fields', () => {
  test.each([
    ['/sign-in', 1000, 422],
    ['/sign-in', 1001, 413],
    ['/comments', 1000, 422],
    ['/comments', 1001, 413],
  ])('of a form without files, at %s: %i', async (path, count, status) => {
    expect((await send(path, fieldsOf(count))).status).toBe(status)
  })

  test.each([
    [500, 422],
    [501, 413],
  ])('of a comment: %i', async (count, status) => {
    const body = Array.from({ length: count }, (_, index) => aPart(`f${index}`, '')).join('')
    expect((await send(comment, `${body}--b--\r\n`, { type: multipart })).status).toBe(status)
  })

  test('is judged before it costs anything: 100,000 of them leave the server free', async () => {
    const body = fieldsOf(100_000)
    const before = process.cpuUsage()
    const answers = await Promise.all([send('/sign-in', body), send('/comments', body), send(comment, body)])
    const { user, system } = process.cpuUsage(before)
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413])
    // Of this process, which sends them too; however many others share the processor.
    expect((user + system) / 1000).toBeLessThan(1500)
  })

  test('parts that are no fields count too', async () => {
    const body = '--b\r\nX: y\r\n\r\n\r\n'.repeat(2000)
    expect((await send('/sign-in', `${body}--b--\r\n`, { type: multipart })).status).toBe(413)
  })
})

describe('the size of a form', () => {
  const ofSize = (bytes: number) => `email=${'a'.repeat(bytes - 'email='.length)}`
  const most = formBounds.page.totalBytes
  test.each([
    [most, 422],
    [most + 1, 413],
  ])('without files, of %i bytes that it declares', async (bytes, status) => {
    expect((await send('/sign-in', ofSize(bytes))).status).toBe(status)
  })

  test.each([
    [most, 422],
    [most + 1, 413],
  ])('without files, of %i bytes in chunks that declare nothing', async (bytes, status) => {
    const body = ofSize(bytes)
    const answer = await sendRaw(site.url, [
      `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: ${urlencoded}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ])
    expect(statusOf(answer)).toBe(status)
  })

  test('three chunked bodies of fields without end are cut off, and hold no memory', async () => {
    const megabyte = 'a'.repeat(1_000_000)
    let sent = 0
    async function* endless() {
      yield `POST ${comment} HTTP/1.1\r\nHost: x\r\nContent-Type: ${multipart}\r\nTransfer-Encoding: chunked\r\n\r\n`
      for (let index = 0; index < 490; index += 1) {
        const part = aPart(`f${index}`, megabyte)
        sent += part.length
        yield `${part.length.toString(16)}\r\n${part}\r\n`
      }
    }
    const before = process.memoryUsage().rss
    const answers = await Promise.all(
      [endless(), endless(), endless()].map((body) => sendRaw(site.url, body)),
    )
    expect(answers.map(statusOf)).toEqual([413, 413, 413])
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000)
    expect(sent).toBeLessThan(3 * 490_000_000)
  })

  test.each([
    '__proto__',
    'a.constructor.b',
    'items[1000]',
    'items[99999999].x',
    'a.b.c.d.e.f.g.h',
    'x'.repeat(201),
  ])('and no field is called %s', async (name) => {
    expect((await send('/sign-in', `${name}=1`)).status).toBe(400)
  })
  test.each(['items[999]', 'items[0].title', 'a.b', 'x'.repeat(200)])('but it may be %s', async (name) => {
    expect((await send('/sign-in', `${name}=1`)).status).toBe(422)
  })
})

const forms = () => ['/sign-in', '/comments', comment, '/verify', '/comments/AAAA-AAAA/withdraw']

describe('what is not a form', () => {
  test('is 415, whatever it is', async () => {
    for (const path of forms()) {
      for (const type of ['application/json', 'text/plain', 'multipart/mixed; boundary=b', 'nothing']) {
        expect([path, type, (await send(path, '{}', { type })).status]).toEqual([path, type, 415])
      }
      const packed = await send(path, 'x', { headers: { 'content-encoding': 'gzip' } })
      expect([path, packed.status]).toEqual([path, 415])
    }
  })

  test('is 400 where it is cut off or says not how it is divided', async () => {
    const whole = aPart('email', 'a')
    for (const path of forms()) {
      for (const [type, body] of [
        [multipart, whole],
        [multipart, whole.slice(0, -5)],
        [multipart, '--b\r\nContent-Disp'],
        [multipart, ''],
        ['multipart/form-data', whole],
        ['multipart/form-data; boundary=', whole],
        [multipart, `--b\r\n${'A'.repeat(100_000)}: b\r\n\r\n`],
      ] as const) {
        expect([path, body.slice(0, 40), (await send(path, body, { type })).status]).toEqual([
          path,
          body.slice(0, 40),
          400,
        ])
      }
    }
    expect(readdirSync(site.dataDir).filter((name) => name !== 'incoming')).toEqual([])
  })

  test('is cut off where its sender goes away, and leaves nothing', async () => {
    const head = `POST ${comment} HTTP/1.1\r\nHost: x\r\nContent-Type: ${multipart}\r\nContent-Length: 999999\r\n\r\n`
    await sendRaw(site.url, [head, `${aPart('files', '%PDF-1.4', 'a.pdf').slice(0, -2)}`], { end: true })
    expect((await fetch(site.url + comment)).status).toBe(200)
    const incoming = join(site.dataDir, 'incoming')
    await vi.waitFor(() => expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]))
  })

  test('is 408 where it comes more slowly than anyone writes', async () => {
    const head = `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: ${urlencoded}\r\nContent-Length: 999999\r\n\r\n`
    const answer = await sendRaw(site.url, [head, 'email=a'])
    expect(statusOf(answer)).toBe(408)
    expect(answer).toContain('too slowly')
  })
})

describe('what is on its way, of everyone together', () => {
  test('is refused past its bound, but never a small form', async () => {
    const tight = { ...intakeBounds, memoryBytes: 200_000, smallBytes: 10_000 }
    const small = await openSite(db, { at: posted.context.clock.now(), intakeBounds: tight })
    try {
      const post = (bytes: number) =>
        fetch(`${small.url}/sign-in`, {
          method: 'POST',
          headers: { origin: small.url, 'content-type': urlencoded },
          body: `email=${'a'.repeat(bytes)}`,
        })
      expect((await post(150_000)).status).toBe(422)
      const busy = await post(250_000)
      expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '30'])
      let other = 0
      const halfway = async function* () {
        yield `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: ${urlencoded}\r\nContent-Length: 195000\r\n\r\n`
        yield `email=${'a'.repeat(194_000)}`
        other = (await post(9_000)).status
        yield 'a'.repeat(994)
      }
      const answer = await sendRaw(small.url, halfway())
      expect([statusOf(answer), other]).toEqual([422, 422])
      expect((await post(150_000)).status).toBe(422)
    } finally {
      await small.close()
    }
  })
})

describe('a comment beyond what is taken', () => {
  test.each([
    [60_000, false],
    [60_001, true],
  ])('a text of %i characters: told of its bound, and that the end is gone: %s', async (count, cut) => {
    const body = [aPart('how', 'write'), aPart('text', 'x'.repeat(count))].join('')
    const page = await (await send(comment, `${body}--b--\r\n`, { type: multipart })).text()
    expect(page.includes('longer than 60,000 characters (about 20 pages), so only')).toBe(cut)
    expect(page.includes('We kept everything else you filled in.')).toBe(cut)
    expect(page.includes('We kept what you filled in.')).toBe(!cut)
    expect(page).toContain('Up to 60,000 characters (about 20 pages).')
  })

  test('files beyond the whole are told in the bounds of the form, with a way back to it', async () => {
    const body = `${aPart('files', 'x'.repeat(formBounds.comment.totalBytes), 'a.pdf')}--b--\r\n`
    const answer = await send(`${comment}?send=1&lang=es`, body, { type: multipart })
    expect(answer.status).toBe(413)
    const page = await answer.text()
    expect(page).toContain('de 20 MB cada uno y 30 MB en total')
    expect(page).toContain(`<a href="${comment}?lang=es">Abrir el formulario de nuevo</a>`)
  })
})

describe('cheap refusals come first', () => {
  test('a comment for a meeting that takes none is not read at all', async () => {
    const body = `${aPart('files', '%PDF-1.4', 'a.pdf')}--b--\r\n`
    const answer = await send('/meetings/2020-01-01-regular/comment', body, { type: multipart })
    expect(answer.status).toBe(404)
    const unknown = await send('/meetings/nothing/comment', '{}', { type: 'application/json' })
    expect(unknown.status).toBe(404)
  })

  test('what somebody typed whose session has ended comes back, to be sent again once they are signed in', async () => {
    const path = '/clerk/meetings/new'
    for (const to of [path, `${path}.data`]) {
      const answer = await send(to, 'key=1&place=City+Hall&note=%3Cb%3E')
      expect(answer.status).toBe(403)
      const said = await answer.text()
      expect(said).toContain('City Hall')
      expect(said).toContain('signed-out-kept'.slice(0, to === path ? 0 : undefined))
      if (to !== path) continue
      expect(said).toContain('<h1>You are signed out</h1>')
      expect(said).toContain('What you typed is kept on this page.')
      expect(said).toContain(`<form method="post" action="${path}">`)
      expect(said).toMatch(/<textarea name="note" hidden="" readOnly="">&lt;b&gt;<\/textarea>/i)
      expect(said).toContain('<a href="/sign-in" target="_blank">')
    }
  })

  test.each([
    ['nothing but its key', '/clerk/meetings/new', 'key=1'],
    ['a password', '/account/password', 'currentPassword=a+secret&x=1'],
  ])('a form with %s leads to signing in, and nothing of it comes back', async (_what, path, body) => {
    const answer = await send(path, body)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ])
    expect(await answer.text()).not.toContain('secret')
  })

  test('a form over its bounds from a visitor who may not send it leads to signing in', async () => {
    const answer = await send('/clerk/meetings/new', fieldsOf(100_000))
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/sign-in?next=%2Fclerk%2Fmeetings%2Fnew',
    ])
  })
})
