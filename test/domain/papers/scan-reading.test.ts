import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { askMachineText } from '#app/domain/papers/ask-machine-text.server.ts'
import type { DocumentRenderer } from '#app/domain/editions/document-renderer.ts'
import { getNextEdition } from '#app/domain/publishing/next-edition.server.ts'
import { paperOutlook } from '#app/domain/publishing/packet-outlook.server.ts'
import { packetPapers } from '#app/domain/publishing/packet-papers.server.ts'
import { forgetPapers } from '#app/domain/papers/forget-papers.server.ts'
import type { MadeSection, ScanReader } from '#app/domain/papers/paper.ts'
import { createPapers, type Papers } from '#app/domain/papers/papers.server.ts'
import { isUnderWay } from '#app/domain/papers/paper-words.ts'
import { papersNow } from '#app/domain/papers/papers-now.server.ts'
import { readSection } from '#app/domain/papers/read-section.server.ts'
import { readPages } from '#app/domain/papers/redaction/black-out.server.ts'
import { getRedactedFile } from '#app/domain/papers/redaction/redacted-file.server.ts'
import { putFile } from '#db/files.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { clearDisk, fillDisk } from '#test/setup/full-disk.ts'
import { aMaker, aSection } from '#test/setup/papers.ts'

type Read = Awaited<ReturnType<ScanReader['read']>> | Error

/** Reads "Words of page 2" on a page, or what the test says. */
function aReader(answers: Record<number, Read | (() => Promise<Read>)> = {}) {
  const asked: number[] = []
  const reader: ScanReader = {
    read: async (_section, page) => {
      asked.push(page)
      const text = `Words of page ${page}`
      const said = answers[page] ?? { text, words: [{ text, left: 0, bottom: 0, right: 9, top: 9 }] }
      const answer = typeof said === 'function' ? await said() : said
      if (answer instanceof Error) throw answer
      return answer
    },
    withWords: async (section, words) => ({
      ...section,
      bytes: Buffer.concat([section.bytes, Buffer.from(` with ${[...words.values()].flat().length} words`)]),
    }),
  }
  return { asked, reader }
}

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let context: ReturnType<typeof aContext>
  let slug: string
  let itemId: string
  let open: Papers[] = []

  beforeEach(async () => {
    db = await newStore()
    context = aContext(db)
    const meeting = await scheduleMeeting(context, { kind: 'regular', heldOn: '2026-12-10', time: '18:00' })
    slug = meeting.slug
    const item = { meetingId: meeting.id, kind: 'action' as const, title: 'Use of force' }
    itemId = (await addItem(context, item)).id
  })
  afterEach(async () => {
    await Promise.all(open.map((papers) => papers.close()))
    open = []
    await db.destroy()
  })

  const scan: MadeSection['pages'] = [true, false, true, true].map((isScan) => ({
    text: isScan ? '' : 'Typed',
    isScan,
  }))
  const start = (reader: ScanReader, pages = scan) => {
    const { maker } = aMaker({ 'scan.pdf': aSection('scan', { pages }) })
    const papers = createPapers({ db, clock: context.clock, maker, scanReader: reader, everyMs: 1e6 })
    open.push(papers)
    return papers
  }
  const attach = async (fileName = 'scan.pdf') => {
    const { sha256 } = await putFile(db, Buffer.from(fileName), 'application/pdf', context.clock.now())
    const file = { sha256, fileName, mediaType: 'application/pdf' as const }
    const { id } = await attachFile(context, { itemId, ...file, pageCount: 4, nature: 'public' })
    return { ...file, id }
  }
  const prepared = async (reader: ScanReader, pages = scan) => {
    const file = await attach()
    const papers = start(reader, pages)
    await papers.ready([file], { withinMs: 30_000 })
    return { papers, ...(await getRedactedFile(db, slug, 'attachment', file.id)) }
  }
  const now = async ({ sha256 }: { sha256: string }) => (await papersNow(db, [sha256])).get(sha256)!
  const until = (state: string, file: { sha256: string }) =>
    vi.waitFor(async () => expect((await now(file)).machine?.state).toBe(state), { timeout: 9_000 })
  const texts = () =>
    db
      .selectFrom('preparedPage')
      .select(['page', 'text'])
      .where('madeBy', '=', 'machine')
      .orderBy('page')
      .execute()

  test('scans are read when the clerk asks, page by page, and the packet gets the words', async () => {
    const { reader, asked } = aReader({ 3: { text: '', words: [] } })
    const { papers, ...file } = await prepared(reader)
    expect([asked, (await now(file)).machine]).toEqual([[], null])
    await askMachineText(context, file)
    expect((await now(file)).machine).toEqual({ state: 'waiting', pages: 3, read: 0, wordless: [] })
    const outlook = await paperOutlook(db, file)
    expect([isUnderWay(outlook), outlook.scan]).toEqual([true, expect.stringMatching(/0 of 3 pages read\.$/)])
    papers.wake()
    await until('ready', file)
    const paper = await now(file)
    expect(paper.machine).toEqual({ state: 'ready', pages: 3, read: 3, wordless: [3] })
    expect(asked).toEqual([1, 3, 4])
    expect(await texts()).toEqual([
      { page: 1, text: 'Words of page 1' },
      { page: 3, text: '' },
      { page: 4, text: 'Words of page 4' },
    ])
    const bytes = async (sha256: string) => Buffer.from((await readSection(db, sha256))!).toString()
    expect(await bytes(paper.section!.sha256)).toBe('section of scan with 2 words')
    expect(await bytes(paper.ownSection!.sha256)).toBe('section of scan')
    const edition = await getNextEdition(db, slug, context.clock.now())
    const needs = { db, clock: context.clock, renderer: {} as DocumentRenderer, papers }
    const [inPacket] = await packetPapers(needs, edition, context.clock.now())
    expect(inPacket!.title).toBe('scan (text read by machine; may have errors)')
    expect(await paperOutlook(db, file)).toMatchObject({
      level: 'ready',
      offersReading: false,
      scan: 'Pages 1, 3–4: text read by machine; may have errors. No words were found on page 3.',
    })
    const pages = await readPages(db, file)
    expect(Buffer.from(pages!.bytes).toString()).toBe('section of scan')
    const logged = await db
      .selectFrom('recordEntry')
      .select('summary')
      .where('action', '=', 'paper.read-scan')
      .execute()
    expect(logged).toEqual([{ summary: 'Had a machine read the scanned pages of the attachment “scan”' }])
  })

  test('nobody else may ask, and nothing is read twice or where there is no scan', async () => {
    const { reader } = aReader()
    const { papers: _papers, ...file } = await prepared(reader)
    const member = { ...context, actor: { ...context.actor, role: 'commissioner' as const } }
    await expect(askMachineText(member, file)).rejects.toMatchObject({ kind: 'not-allowed' })
    await askMachineText(context, file)
    await expect(askMachineText(context, file)).rejects.toThrow(/being read, or were read/)
    await db.deleteFrom('preparedPaper').where('kind', '=', 'machine-text').execute()
    await db.updateTable('preparedPaper').set({ scanPages: '[]' }).execute()
    await expect(askMachineText(context, file)).rejects.toThrow(/no pages that are pictures/)
    const many = (count: number) => JSON.stringify(Array.from({ length: count }, (_, index) => index + 1))
    await db
      .updateTable('preparedPaper')
      .set({ scanPages: many(301) })
      .execute()
    await expect(askMachineText(context, file)).rejects.toThrow(/300 scanned pages/)
    await db
      .updateTable('preparedPaper')
      .set({ scanPages: many(300) })
      .execute()
    await askMachineText(context, file)
  })

  test('a page that fails is left out; where no word is found at all, the clerk may ask again', async () => {
    const { reader, asked } = aReader({
      1: { absence: 'took too long', again: false },
      3: new Error('broken'),
      4: { text: '', words: [] },
    })
    const { papers, ...file } = await prepared(reader)
    await askMachineText(context, file)
    papers.wake()
    await until('failed', file)
    const paper = await now(file)
    expect(paper.section).toEqual(paper.ownSection)
    await askMachineText(context, file)
    expect((await now(file)).machine).toMatchObject({ state: 'waiting', read: 0 })
    papers.wake()
    await until('failed', file)
    expect(asked).toEqual([1, 3, 4, 1, 3, 4])
  })

  test('whatever is attached meanwhile goes before the next page, and what the server’s end cut off is begun anew', async () => {
    let other: Awaited<ReturnType<typeof attach>> | null = null
    const first = aReader({
      3: async () => {
        other = await attach('other.pdf')
        papers.wake()
        return { text: 'Three', words: [] }
      },
      4: async () => {
        expect((await now(other!)).state).toBe('ready')
        throw new PdfNotMade('stopping')
      },
    })
    const { papers, ...file } = await prepared(first.reader)
    await askMachineText(context, file)
    papers.wake()
    await vi.waitFor(() => expect(first.asked).toEqual([1, 3, 4]))
    await papers.close()
    expect((await now(file)).machine).toMatchObject({ state: 'working', pages: 3, read: 2 })
    const second = aReader()
    start(second.reader)
    await until('ready', file)
    expect(second.asked).toEqual([1, 3, 4])
    expect((await texts()).map(({ text }) => text)).toContain('Words of page 3')
  })

  test('what was read waits for room on a full disk, and is not read again', async () => {
    const { reader, asked } = aReader()
    const withWords = vi.fn<ScanReader['withWords']>(async (section) => ({
      ...section,
      bytes: new Uint8Array(300_000),
    }))
    const { papers, ...file } = await prepared({ ...reader, withWords })
    await askMachineText(context, file)
    await fillDisk(db)
    papers.wake()
    await vi.waitFor(() => expect(withWords).toHaveBeenCalled())
    await papers.ready([file], { withinMs: 0 })
    expect((await now(file)).machine).toMatchObject({ state: 'working', read: 3 })
    await clearDisk(db)
    papers.wake()
    await until('ready', file)
    expect(asked).toEqual([1, 3, 4])
  })

  test('what was read goes with its file', async () => {
    const { papers, ...file } = await prepared(aReader().reader)
    await askMachineText(context, file)
    papers.wake()
    await until('ready', file)
    const made = (await now(file)).section!.sha256
    const forgotten = await db.transaction().execute((trx) => forgetPapers(trx, [file.sha256]))
    expect(await texts()).toEqual([])
    expect(forgotten).toContain(made)
  })
})
