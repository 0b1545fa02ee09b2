import { afterEach, describe, expect, test } from 'vitest'
import { createPdfRenderer, PdfNotMade, type PdfRenderer } from '#app/documents/renderer.server.ts'
import { renderRecordPdf } from '#app/documents/pdf/render-record.tsx'
import { CREATED_AT, longMinutes, MARK, sampleAgenda, sampleMinutes } from './record-samples.ts'

const AT = CREATED_AT.toISOString()
const titled = (title: string) => ({ ...sampleMinutes(), title })

let renderer: PdfRenderer

afterEach(async () => {
  await renderer.close()
})

describe('the kept thread', () => {
  test('makes the same bytes as the thread that asks, with their report', async () => {
    renderer = createPdfRenderer()
    const { bytes, pageCount, report } = await renderer.render(sampleMinutes(), MARK, AT)
    expect(Buffer.compare(bytes, await renderRecordPdf(sampleMinutes(), MARK, CREATED_AT))).toBe(0)
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
    const attachment = (title: string) => ({
      itemNumber: '5.A',
      itemTitle: 'Use of force',
      title,
      fileName: 'minutes.pdf',
      mediaType: 'application/pdf',
      bytes: async () => {
        asked.push(title)
        return minutes.slice()
      },
    })
    const about = { title: 'Packet', language: 'en-US' }
    const packet = await renderer.packet(agenda, about, [attachment('First'), attachment('Second')], AT)
    expect(asked).toEqual(['First', 'Second'])
    expect(packet.report).toEqual({ ok: true, pageCount: packet.pageCount, findings: [] })
  })

  test('leaves the asking thread free while it works', async () => {
    renderer = createPdfRenderer()
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    await renderer.render(longMinutes(20), MARK, AT)
    clearInterval(turning)
    expect(turns).toBeGreaterThan(20)
  })
})

describe('what goes wrong', () => {
  test('a PDF that fails its machine check is not handed out; the next one is', async () => {
    renderer = createPdfRenderer()
    const refused = renderer.render({ ...sampleMinutes(), language: 'not a language' }, MARK, AT)
    await expect(refused).rejects.toBeInstanceOf(PdfNotMade)
    await expect(refused).rejects.toMatchObject({
      findings: [{ rule: '11-001', page: null, message: 'The language is not told' }],
    })
    expect((await renderer.render(sampleMinutes(), MARK, AT)).report.ok).toBe(true)
  })

  test('a thread that dies fails its own job only', async () => {
    renderer = createPdfRenderer({ workerUrl: new URL('./faulty-workers/dying-worker.mjs', import.meta.url) })
    const jobs = ['Before', 'Die', 'After'].map((title) => renderer.render(titled(title), MARK, AT))
    const [before, died, after] = await Promise.allSettled(jobs)
    expect(before!.status).toBe('fulfilled')
    expect(died).toMatchObject({
      reason: { message: 'The thread that makes PDFs ended before the PDF was made' },
    })
    expect(after).toMatchObject({ status: 'fulfilled', value: { bytes: new TextEncoder().encode('After') } })
  })

  test('a job that never ends is given up', async () => {
    const workerUrl = new URL('./faulty-workers/hanging-worker.mjs', import.meta.url)
    renderer = createPdfRenderer({ workerUrl, timeLimitMs: 50 })
    await expect(renderer.render(sampleMinutes(), MARK, AT)).rejects.toThrow(
      'The PDF was not made within 0.05 seconds',
    )
  })

  test('after the end nothing is made, and what waits is refused', async () => {
    renderer = createPdfRenderer({
      workerUrl: new URL('./faulty-workers/hanging-worker.mjs', import.meta.url),
    })
    const jobs = [renderer.render(sampleMinutes(), MARK, AT), renderer.render(sampleMinutes(), MARK, AT)]
    const outcomes = Promise.allSettled(jobs)
    await renderer.close()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({
        reason: { message: expect.stringContaining('the server is stopping') },
      })
    }
    await expect(renderer.render(sampleMinutes(), MARK, AT)).rejects.toThrow('the server is stopping')
  })
})
