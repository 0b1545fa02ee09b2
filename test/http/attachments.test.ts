import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import type { Kysely } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { largestAttachmentBytes } from '#app/domain/agenda/attachment-kinds.ts'
import {
  detachFile,
  moveAttachment,
  renameAttachment,
  restoreAttachment,
} from '#app/domain/agenda/change-attachment.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import { newId, type CommandContext } from '#app/domain/commands/command.server.ts'
import { spaceBounds } from '#app/domain/storage/space-rules.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { createIntake } from '#app/http/files/intake.server.ts'
import { createFileDoor } from '#app/files/file-door.server.ts'
import { mountDownloads } from '#app/http/downloads.server.ts'
import { refusals } from '#app/http/refusals.server.ts'
import type { UploadReply } from '#app/http/item-upload.server.ts'
import { openIncoming } from '#app/http/incoming.server.ts'
import { createSpace } from '#app/http/space.server.ts'
import { mountUploads } from '#app/http/uploads.server.ts'
import type { Database } from '#db/schema.ts'
import { createKeptFiles } from '#app/http/kept-files.server.ts'
import { idlePapers } from '../setup/papers.ts'
import { aContext, anActor } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aDocx, aPdf, aPng, aProgram } from './files/real-files.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let context: CommandContext & ReturnType<typeof aContext>
  let server: Server
  let origin: string
  let meetingId: string
  let dataDir: string
  let free = 1e12
  let upload: string
  const files = createFileDoor()
  const keptFiles = createKeptFiles(Buffer.from('secret'))

  /** The two routers behind the least that they need: an actor, taken from a header. */
  const open = async () => {
    db = await newStore()
    context = aContext(db)
    const meeting = await scheduleMeeting(context, {
      kind: 'regular',
      heldOn: '2026-12-10',
      time: '18:00',
      agenda: 'empty',
    })
    meetingId = meeting.id
    const item = await addItem(context, { meetingId, kind: 'presentation', title: 'Certifications' })
    const app = express()
    app.use((request, response, next) => {
      response.locals.actor =
        request.get('x-role') === 'clerk' ? anActor('clerk') : { ...anActor(), role: 'anyone' }
      next()
    })
    dataDir = mkdtempSync(join(tmpdir(), 'dais-attachments-'))
    const space = createSpace({ db, free: async () => free, storeBytes: 1e12, copies: 3 })
    const intake = createIntake(await openIncoming(dataDir))
    mountUploads(app, { ...context, intake, files, space, papers: idlePapers, keptFiles })
    mountDownloads(app, context)
    app.use(
      refusals((_request, response) => void response.status(response.locals.refusal.status).end(), intake),
    )
    server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    upload = `${origin}/clerk/meetings/2026-12-10/agenda/items/${item.id}/files`
  }
  afterAll(() => files.close())
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve))
    rmSync(dataDir, { recursive: true, force: true })
    free = 1e12
    await db.destroy()
  })

  const clerk = { 'x-role': 'clerk' }
  const send = (files: [string, Uint8Array][], headers: Record<string, string> = {}, nature = 'public') => {
    const body = new FormData()
    body.set('nature', nature)
    for (const [name, bytes] of files) body.append('files', new File([Buffer.from(bytes)], name))
    return fetch(upload, { method: 'POST', body, redirect: 'manual', headers: { ...clerk, ...headers } })
  }
  const sendJson = async (files: [string, Uint8Array][], nature?: string) =>
    (await (await send(files, { accept: 'application/json' }, nature)).json()) as UploadReply
  const attached = async () => (await getAgenda(db, meetingId)).inOrder[0]!.attachments

  test('files are taken by content, with their pages, and a reason for each that is not', async () => {
    await open()
    const reply = await sendJson([
      ['Annual_report.pdf', await aPdf(18)],
      ['roster.pdf', aProgram],
      ['../../etc/Résumé 2026.docx', aDocx()],
    ])
    expect(reply.taken).toMatchObject([
      {
        fileName: 'Annual_report.pdf',
        title: 'Annual report',
        detail: expect.stringMatching(/^PDF, 18 pages, /),
      },
      { fileName: 'Résumé 2026.docx', title: 'Résumé 2026' },
    ])
    expect(reply.refused).toMatchObject([
      { fileName: 'roster.pdf', code: 'program', sentence: expect.stringContaining('It is a program') },
    ])
    expect(await attached()).toMatchObject([
      { fileName: 'Annual_report.pdf', mediaType: 'application/pdf', pageCount: 18, position: 1 },
      { fileName: 'Résumé 2026.docx', pageCount: null, position: 2 },
    ])
  })

  test('a form without script is sent back to the item, with what was refused', async () => {
    await open()
    const response = await send([
      ['a.pdf', await aPdf(1)],
      ['b.exe', aProgram],
    ])
    expect(response.status).toBe(303)
    const to = new URL(response.headers.get('location')!, origin)
    expect(to.pathname).toBe(new URL(upload).pathname.replace(/\/files$/, ''))
    expect(to.searchParams.getAll('refused')).toEqual(['program:b.exe'])
    expect(to.hash).toBe('#attachments')
  })

  test('closed-session and personnel files are refused and not kept', async () => {
    await open()
    for (const nature of ['closed-session', 'personnel']) {
      const reply = await sendJson([['a.pdf', await aPdf(1)]], nature)
      expect(reply.refused[0]).toMatchObject({
        code: 'confidential',
        sentence: expect.stringContaining('City Attorney'),
      })
    }
    expect(await db.selectFrom('file').selectAll().execute()).toEqual([])
  })

  test('the same file twice on one item is refused, and stored once', async () => {
    await open()
    const bytes = await aPdf(1)
    await sendJson([['a.pdf', bytes]])
    const again = await sendJson([['b.pdf', bytes]])
    expect(again.refused[0]!.code).toBe('attached-already')
    expect(await db.selectFrom('file').selectAll().execute()).toHaveLength(1)
  })

  test('nobody but a clerk may send, and only to an item that stands', async () => {
    await open()
    expect((await send([['a.pdf', await aPdf(1)]], { 'x-role': 'anyone' })).status).toBe(403)
    upload = upload.replace('2026-12-10', '2026-12-11')
    expect((await send([['a.pdf', await aPdf(1)]])).status).toBe(404)
  })

  test('a file for which the disk has no room is refused in words that say what to do', async () => {
    await open()
    const bytes = await aPdf(1)
    free = spaceBounds.freeForStaff + 3 * bytes.byteLength
    const fits = await sendJson([['fits.pdf', bytes]])
    expect(fits.taken).toHaveLength(1)
    free -= 3
    const { refused } = await sendJson([['more.pdf', await aPdf(1)]])
    expect(refused).toMatchObject([{ fileName: 'more.pdf', code: 'disk-space' }])
    expect(refused[0]!.sentence).toContain('Tell IT')
    expect(await attached()).toHaveLength(1)
  })

  test('a stream of 100 MB and one byte is refused without keeping any of it', async () => {
    await open()
    const reply = await streamed(largestAttachmentBytes + 1)
    expect(reply.refused).toMatchObject([{ fileName: 'big.pdf', code: 'too-large' }])
    expect(await attached()).toEqual([])
    expect(await db.selectFrom('fileChunk').select('seq').execute()).toEqual([])
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([])
  })

  /** Sends `size` bytes as one file, a mebibyte at a time. */
  function streamed(size: number): Promise<UploadReply> {
    return new Promise((resolve, reject) => {
      const edge = 'edge'
      const request = httpRequest(upload, {
        method: 'POST',
        headers: {
          ...clerk,
          accept: 'application/json',
          'content-type': `multipart/form-data; boundary=${edge}`,
        },
      })
      request.once('error', reject)
      request.once('response', async (response) => {
        const parts: Buffer[] = []
        for await (const part of response) parts.push(part as Buffer)
        resolve(JSON.parse(Buffer.concat(parts).toString()) as UploadReply)
      })
      request.write(
        `--${edge}\r\ncontent-disposition: form-data; name="files"; filename="big.pdf"\r\n\r\n%PDF-1.7\n`,
      )
      let left = size - '%PDF-1.7\n'.length
      const block = Buffer.alloc(1 << 20)
      const more = () => {
        while (left > 0) {
          const part = block.subarray(0, Math.min(left, block.byteLength))
          left -= part.byteLength
          if (!request.write(part)) return void request.once('drain', more)
        }
        request.end(`\r\n--${edge}--\r\n`)
      }
      more()
    })
  }

  test('an attachment is read by clerks alone until an edition with it is public, or it is distributed', async () => {
    await open()
    const { taken } = await sendJson([
      ['a.pdf', await aPdf(3)],
      ['b.png', aPng],
    ])
    const [pdf, png] = taken.map((file) => `${origin}${file.path}`)
    expect((await fetch(pdf!)).status).toBe(404)
    const own = await fetch(pdf!, { headers: clerk })
    expect(own.status).toBe(200)
    expect(own.headers.get('cache-control')).toBe('private, no-store')

    const editionId = newId()
    const edition = (publicAt: string | null) => ({
      id: editionId,
      meetingId,
      series: 'agenda' as const,
      number: 1,
      stage: 'published' as const,
      document: '{}',
      documentHash: '0'.repeat(64),
      differences: null,
      reason: null,
      frozenAt: context.clock.now(),
      frozenBy: 'Dana Rivers',
      publicAt,
      adoptingMotionId: null,
    })
    await db.insertInto('edition').values(edition(null)).execute()
    await db.insertInto('editionAttachment').values({ editionId, attachmentId: taken[0]!.id }).execute()
    expect((await fetch(pdf!)).status).toBe(404)
    await db.updateTable('edition').set({ publicAt: context.clock.now() }).execute()
    expect((await fetch(pdf!)).status).toBe(200)
    await detachFile(context, { attachmentId: taken[0]!.id })
    expect((await fetch(pdf!)).status).toBe(200)

    expect((await fetch(png!)).status).toBe(404)
    await db
      .updateTable('attachment')
      .set({ distributedAt: context.clock.now() })
      .where('id', '=', taken[1]!.id)
      .execute()
    const image = await fetch(png!)
    expect(image.status).toBe(200)
    expect(Buffer.from(await image.arrayBuffer())).toEqual(aPng)
  })

  test('a text is saved as text, whatever it was called', async () => {
    await open()
    const { taken } = await sendJson([['run.bat', Buffer.from('del *.*')]])
    const saved = await fetch(`${origin}${taken[0]!.path}`, { headers: clerk })
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="run\.bat\.txt"/),
      'x-content-type-options': 'nosniff',
    })
    expect(await saved.text()).toBe('del *.*')
  })

  test('a download is never run, names itself, and can be read in parts and asked for again', async () => {
    await open()
    // Larger than a chunk of the store, so that a range crosses two.
    const bytes = Buffer.from(aDocxOf(1_200_000))
    const { taken } = await sendJson([['Réport.docx', bytes]])
    const address = `${origin}${taken[0]!.path}`
    const whole = await fetch(address, { headers: clerk })
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-disposition': `attachment; filename="Report.docx"; filename*=UTF-8''R%C3%A9port.docx`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'accept-ranges': 'bytes',
      'content-length': String(bytes.byteLength),
    })
    const etag = whole.headers.get('etag')!
    const again = { ...clerk, 'if-none-match': etag, 'cache-control': 'max-age=0' }
    expect((await fetch(address, { headers: again })).status).toBe(304)

    const part = async (range: string, more = {}) => fetch(address, { headers: { ...clerk, range, ...more } })
    const middle = await part('bytes=1048570-1048580')
    expect(middle.status).toBe(206)
    expect(middle.headers.get('content-range')).toBe(`bytes 1048570-1048580/${bytes.byteLength}`)
    expect(Buffer.from(await middle.arrayBuffer())).toEqual(bytes.subarray(1_048_570, 1_048_581))
    const tail = await part('bytes=-5')
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-5))
    expect((await part(`bytes=${bytes.byteLength}-`)).status).toBe(416)
    expect((await part('bytes=0-4', { 'if-range': '"another"' })).status).toBe(200)
    const head = await fetch(address, { method: 'HEAD', headers: clerk })
    expect(head.headers.get('content-length')).toBe(String(bytes.byteLength))
  })

  test('attachments are renamed, put in order, taken off and put back', async () => {
    await open()
    const { taken } = await sendJson([
      ['a.pdf', await aPdf(1)],
      ['b.pdf', await aPdf(2)],
      ['c.pdf', await aPdf(3)],
    ])
    const titles = async () => (await attached()).map((file) => file.title)
    await moveAttachment(context, { attachmentId: taken[2]!.id, direction: 'up' })
    expect(await titles()).toEqual(['a', 'c', 'b'])
    await moveAttachment(context, { attachmentId: taken[0]!.id, direction: 'up' })
    expect(await titles()).toEqual(['a', 'c', 'b'])
    await renameAttachment(context, { attachmentId: taken[2]!.id, title: 'Slides' })
    await detachFile(context, { attachmentId: taken[0]!.id })
    expect(await titles()).toEqual(['Slides', 'b'])
    await restoreAttachment(context, { attachmentId: taken[0]!.id })
    expect(await titles()).toEqual(['a', 'Slides', 'b'])
    await expect(restoreAttachment(context, { attachmentId: taken[0]!.id })).rejects.toThrow(
      'no longer exists',
    )
  })
})

function aDocxOf(size: number): Uint8Array {
  return aDocx({ 'word/media/noise.bin': Buffer.alloc(size, 'dais') })
}
