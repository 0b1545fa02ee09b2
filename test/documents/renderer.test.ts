import { afterEach, describe, expect, test } from 'vitest'
import type { PacketAttachment } from '#app/domain/editions/document-renderer.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import { createPdfRenderer, type PdfRenderer, type RendererOptions } from '#app/documents/renderer.server.ts'
import { renderDocumentPdf } from '#app/documents/pdf/render-document.tsx'
import { MOST_PAGES } from '#app/documents/render-bounds.ts'
import { CREATED_AT, longMinutes, MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

const AT = CREATED_AT.toISOString()
const titled = (title: string) => ({ ...sampleMinutes(), title })

let renderer: PdfRenderer

afterEach(async () => {
  await renderer.close()
})

const program = (name: string) => new URL(`./faulty-workers/${name}.mjs`, import.meta.url)

/** A renderer whose processes are faulty; documents titled “Long …” are long. */
const faulty = (name: string, limitMs: number, options: RendererOptions = {}) =>
  createPdfRenderer({
    workerUrl: program(name),
    boundsOf: ({ title }) => ({
      lane: title.startsWith('Long') ? 'long' : 'short',
      pages: 1,
      timeLimitMs: limitMs,
    }),
    startLimitMs: 0,
    ...options,
  })
const ask = (title: string) => renderer.render(titled(title), MARK, AT)

describe('the kept process', () => {
  test('makes the same bytes as the process that asks, with their report', async () => {
    renderer = createPdfRenderer()
    const { bytes, pageCount, report } = await renderer.render(sampleMinutes(), MARK, AT)
    expect(Buffer.compare(bytes, await renderDocumentPdf(sampleMinutes(), MARK, CREATED_AT))).toBe(0)
    expect(pageCount).toBe(2)
    expect(report).toEqual({ ok: true, pageCount: 2, findings: [] })
  })

  test('makes what is asked at once one after another, in order', async () => {
    renderer = createPdfRenderer()
    const done: string[] = []
    const ask = async (title: string) => {
      await renderer.render(titled(title), MARK, AT)
      done.push(title)
    }
    await Promise.all(['One', 'Two', 'Three'].map(ask))
    expect(done).toEqual(['One', 'Two', 'Three'])
  })

  test('joins a packet, asking for each file once', async () => {
    renderer = createPdfRenderer()
    const { bytes: agenda } = await renderer.render(sampleAgenda(), MARK, AT)
    const { bytes: minutes } = await renderer.render(sampleMinutes(), MARK, AT)
    const asked: string[] = []
    const made = await renderer.section(
      { fileName: 'minutes.pdf', mediaType: 'application/pdf' },
      minutes.slice(),
    )
    if ('absence' in made) throw new Error(made.absence)
    const attachment = (title: string): PacketAttachment => ({
      itemNumber: '5.A',
      itemTitle: 'Use of force',
      title,
      fileName: 'minutes.pdf',
      mediaType: 'application/pdf',
      pages: {
        absence: null,
        isTagged: made.isTagged,
        bytes: async () => {
          asked.push(title)
          return made.bytes
        },
      },
    })
    const about = { title: 'Packet', language: 'en-US', author: 'Commission' }
    const packet = await renderer.packet(agenda, about, [attachment('First'), attachment('Second')], AT)
    expect(asked).toEqual(['First', 'Second'])
    expect(packet.report).toEqual({ ok: true, pageCount: packet.pageCount, findings: [] })
  })

  test('leaves the asking process free while it works', async () => {
    renderer = createPdfRenderer()
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    await renderer.render(longMinutes(20), MARK, AT)
    clearInterval(turning)
    expect(turns).toBeGreaterThan(20)
  })
})

describe('what goes wrong', () => {
  test('E16: a PDF that fails its machine check is not handed out; the next one is', async () => {
    const told: object[] = []
    renderer = createPdfRenderer({ logger: { warn: (facts) => void told.push(facts) } })
    const refused = renderer.render({ ...sampleMinutes(), language: 'not a language' }, MARK, AT)
    await expect(refused).rejects.toBeInstanceOf(PdfNotMade)
    await expect(refused).rejects.toMatchObject({
      reason: 'check',
      kind: 'not-made',
      message: expect.stringMatching(
        /did not pass its accessibility check.*The file tells a language that is none \(7\.2-29\)/,
      ),
      findings: [{ rule: '7.2-29', page: null, message: 'The file tells a language that is none' }],
    })
    expect(told).toEqual([
      { of: 'minutes', reason: 'check', detail: 'The PDF is not accessible', findings: 1 },
    ])
    expect((await renderer.render(sampleMinutes(), MARK, AT)).report.ok).toBe(true)
  })

  test('a process that dies fails its own job only', async () => {
    renderer = faulty('dying-worker', 60_000)
    const [before, died, after] = await Promise.allSettled(['Before', 'Die', 'After'].map(ask))
    expect(before!.status).toBe('fulfilled')
    expect(died).toMatchObject({ reason: { reason: 'content', detail: 'The process ended: 3' } })
    expect(after).toMatchObject({ status: 'fulfilled', value: { bytes: new TextEncoder().encode('After') } })
  })

  test('a job that never ends is given up, and those behind it are done by a new process', async () => {
    renderer = faulty('hanging-worker', 50, { startLimitMs: 2_000 })
    const [hung, after] = await Promise.allSettled(['Hang', 'After'].map(ask))
    expect(hung).toMatchObject({
      reason: {
        reason: 'time',
        kind: 'not-made',
        message: expect.stringContaining('took too long to make, so we stopped, and nothing was saved'),
      },
    })
    expect(after).toMatchObject({ status: 'fulfilled' })
  })

  test('a short one never waits behind a long one that never ends', async () => {
    renderer = faulty('hanging-worker', 60_000)
    const long = ask('Long Hang')
    const ended = Promise.allSettled([long])
    for (const title of ['One', 'Two', 'Three']) expect((await ask(title)).pageCount).toBe(1)
    await renderer.close()
    expect(await ended).toMatchObject([{ reason: { reason: 'stopping' } }])
  })

  test('a job that eats memory ends its own process only, and says so', async () => {
    renderer = faulty('eating-worker', 60_000, { memoryLimitMb: { short: 200, long: 200 } })
    const [ate, after] = await Promise.allSettled(['Eat', 'After'].map(ask))
    expect(ate).toMatchObject({ reason: { reason: 'memory', message: expect.stringContaining('too large') } })
    expect(after).toMatchObject({ status: 'fulfilled' })
  })

  test('as many wait as may; the next is refused at once, and can be asked for again', async () => {
    renderer = faulty('hanging-worker', 60_000, { mostWaiting: { short: 2, long: 2 } })
    const waiting = Promise.allSettled(['Hang', 'One', 'Two'].map(ask))
    await expect(ask('Three')).rejects.toMatchObject({ reason: 'busy', kind: 'busy' })
    expect((await ask('Long')).pageCount).toBe(1)
    await renderer.close()
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('what is too long for a PDF is refused before it is begun', async () => {
    renderer = createPdfRenderer({ workerUrl: program('hanging-worker') })
    const endless = { ...titled('Hang'), basis: '\n'.repeat(41 * MOST_PAGES) }
    await expect(renderer.render(endless, MARK, AT)).rejects.toMatchObject({ reason: 'length' })
  })

  test('after the end nothing is made, and what waits is refused', async () => {
    renderer = faulty('hanging-worker', 60_000)
    const outcomes = Promise.allSettled(['Hang', 'After'].map(ask))
    await renderer.close()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ reason: { reason: 'stopping', kind: 'busy' } })
    }
    await expect(ask('Later')).rejects.toThrow('The server is restarting')
  })
})
