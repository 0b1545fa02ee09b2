import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { detachFile } from '#app/domain/agenda/change-attachment.server.ts'
import { PdfNotMade } from '#app/domain/editions/pdf-not-made.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { takeNext } from '#app/domain/papers/paper-line.server.ts'
import { recipes, type PapersProgress } from '#app/domain/papers/paper.ts'
import { createPapers, type Papers } from '#app/domain/papers/papers.server.ts'
import { papersNow } from '#app/domain/papers/papers-now.server.ts'
import { readSection } from '#app/domain/papers/read-section.server.ts'
import { checkFiles } from '#app/domain/storage/check-files.server.ts'
import {
  drainRemoved,
  removeUnnamedUploads,
  removeUnseenBytes,
} from '#app/domain/storage/remove-bytes.server.ts'
import { putFile } from '#db/files.ts'
import type { Database } from '#db/schema.ts'
import { awaitedLater } from '#test/setup/awaited-later.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { clearDisk, fillDisk } from '#test/setup/full-disk.ts'
import { dropGuards } from '#test/setup/tamper.ts'
import { aMaker, aSection } from '#test/setup/papers.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let context: ReturnType<typeof aContext>
  let meetingId: string
  let itemId: string
  let open: Papers[] = []

  beforeEach(async () => {
    db = await newStore()
    context = aContext(db)
    const meeting = await scheduleMeeting(context, { kind: 'regular', heldOn: '2026-12-10', time: '18:00' })
    meetingId = meeting.id
    itemId = (await addItem(context, { meetingId, kind: 'action', title: 'Use of force' })).id
  })
  afterEach(async () => {
    await Promise.all(open.map((papers) => papers.close()))
    open = []
    await db.destroy()
  })

  const attach = async (fileName: string, words = fileName) => {
    const { sha256 } = await putFile(db, Buffer.from(words), 'application/pdf', context.clock.now())
    const file = { sha256, fileName, mediaType: 'application/pdf' as const }
    const { id } = await attachFile(context, { itemId, ...file, pageCount: 1, nature: 'public' })
    context.clock.forward(1)
    return { ...file, id }
  }
  const start = (made = aMaker(), more: Partial<Parameters<typeof createPapers>[0]> = {}) => {
    const papers = createPapers({ db, clock: context.clock, maker: made.maker, everyMs: 1e6, ...more })
    open.push(papers)
    return { papers, asked: made.asked }
  }
  const now = async ({ sha256 }: { sha256: string }) => (await papersNow(db, [sha256])).get(sha256)!
  const texts = () =>
    db.selectFrom('preparedPage').select(['page', 'text', 'madeBy']).orderBy('page').execute()

  describe('a paper', () => {
    test('is prepared once, with the text of each page, and its pages are kept', async () => {
      const file = await attach('report.pdf')
      expect(await now(file)).toMatchObject({ state: 'waiting', holds: null, section: null })
      const pages = [
        { text: 'One\0', isScan: false },
        { text: '', isScan: true },
        { text: 'Three', isScan: false },
      ]
      const { papers, asked } = start(aMaker({ 'report.pdf': aSection('all of it', { pages }) }))
      await papers.ready([file], { withinMs: 30_000 })
      const paper = await now(file)
      expect(paper).toMatchObject({
        state: 'ready',
        holds: 'as it is',
        absence: null,
        pageCount: 3,
        scanPages: [2],
      })
      expect(Buffer.from((await readSection(db, paper.section!.sha256))!).toString()).toBe(
        'section of all of it',
      )
      expect(await texts()).toEqual([
        { page: 1, text: 'One', madeBy: 'file' },
        { page: 3, text: 'Three', madeBy: 'file' },
      ])
      await papers.ready([file], { withinMs: 30_000 })
      expect(asked).toEqual(['report.pdf'])
    })

    test('that has no pages to take in says why, and keeps nothing', async () => {
      const file = await attach('locked.pdf')
      const { papers } = start(aMaker({ 'locked.pdf': { absence: 'encrypted', again: false } }))
      await papers.ready([file], { withinMs: 30_000 })
      expect(await now(file)).toMatchObject({
        state: 'ready',
        holds: 'only named',
        absence: 'encrypted',
        section: null,
      })
      expect(await texts()).toEqual([])
    })

    test('whose reading its bounds ended is tried once more, and no more', async () => {
      const file = await attach('endless.pdf')
      const { papers, asked } = start(aMaker({ 'endless.pdf': { absence: 'took too long', again: true } }))
      await papers.ready([file], { withinMs: 30_000 })
      expect(asked).toEqual(['endless.pdf', 'endless.pdf'])
      expect(await now(file)).toMatchObject({
        state: 'failed',
        holds: 'only named',
        absence: 'took too long',
      })
    })

    test('that ended the server each time is given up, and others have their turn', async () => {
      const file = await attach('killer.pdf')
      const other = await attach('other.pdf')
      const { papers } = start()
      await papers.ready([other], { withinMs: 30_000 })
      await papers.close()
      await db.updateTable('preparedPaper').set({ state: 'working', tries: 2 }).execute()
      const again = start()
      await again.papers.ready([file, other], { withinMs: 30_000 })
      expect(again.asked).toEqual([])
      expect(await now(file)).toMatchObject({ state: 'failed', absence: 'damaged' })
    })

    test('for which there is no room waits, and is not lost', async () => {
      const file = await attach('large.pdf')
      let room = 0
      const { papers } = start(aMaker(), { hasRoom: async (bytes) => bytes <= room })
      await papers.ready([file], { withinMs: 0 })
      await papers.close()
      expect(await now(file)).toMatchObject({ state: 'waiting', section: null })
      room = 1_000
      context.clock.forward(11)
      const again = start(aMaker(), { hasRoom: async (bytes) => bytes <= room })
      await again.papers.ready([file], { withinMs: 30_000 })
      expect(await now(file)).toMatchObject({ state: 'ready', holds: 'as it is' })
    })

    test('whose pages a full disk did not take waits for room, and is not called damaged', async () => {
      const file = await attach('large.pdf')
      const large = aSection('large', { bytes: randomBytes(200_000) })
      const made = aMaker({ 'large.pdf': () => fillDisk(db).then(() => large) })
      const { papers } = start(made)
      await papers.ready([file], { withinMs: 0 })
      await papers.close()
      const row = () => db.selectFrom('preparedPaper').select(['state', 'tries', 'holds']).executeTakeFirst()
      expect(await row()).toEqual({ state: 'waiting', tries: 0, holds: null })
      await clearDisk(db)
      context.clock.forward(11)
      const again = start(aMaker({ 'large.pdf': large }))
      await again.papers.ready([file], { withinMs: 30_000 })
      expect(await now(file)).toMatchObject({ state: 'ready', holds: 'as it is' })
    })

    test('that could not be begun is no try', async () => {
      const file = await attach('early.pdf')
      const { papers } = start(aMaker({ 'early.pdf': new PdfNotMade('stopping') }))
      await papers.ready([file], { withinMs: 0 })
      await papers.close()
      const [row] = await db.selectFrom('preparedPaper').select(['state', 'tries']).execute()
      expect(row).toEqual({ state: 'waiting', tries: 0 })
    })
  })

  describe('the line', () => {
    test('takes up after a restart what was waiting and what was under way', async () => {
      const first = await attach('first.pdf')
      const second = await attach('second.pdf')
      const { papers } = start(aMaker({ 'first.pdf': new PdfNotMade('stopping') }))
      await papers.ready([first], { withinMs: 0 })
      await papers.close()
      await db
        .updateTable('preparedPaper')
        .set({ state: 'working', nextTryAt: null })
        .where('sha256', '=', first.sha256)
        .execute()
      await db
        .updateTable('preparedPaper')
        .set({ state: 'waiting', tries: 0, nextTryAt: null })
        .where('sha256', '=', second.sha256)
        .execute()
      const again = start()
      await again.papers.ready([first, second], { withinMs: 30_000 })
      expect(new Set(again.asked)).toEqual(new Set(['first.pdf', 'second.pdf']))
      expect([(await now(first)).state, (await now(second)).state]).toEqual(['ready', 'ready'])
    })

    test('lets those go first for whom a publication waits, and tells how many are ready', async () => {
      const files = [await attach('a.pdf'), await attach('b.pdf'), await attach('c.pdf')]
      let go = () => {}
      const held = new Promise<void>((resolve) => (go = resolve))
      const { papers, asked } = start(aMaker({ 'a.pdf': () => held.then(() => aSection('a')) }))
      while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
      const told: PapersProgress[] = []
      const waits = awaitedLater(
        papers.ready([files[2]!], { withinMs: 30_000, onProgress: (progress) => told.push(progress) }),
      )
      while (told.length === 0) await new Promise((resolve) => setImmediate(resolve))
      go()
      await waits
      await papers.ready(files, { withinMs: 30_000 })
      expect(asked).toEqual(['a.pdf', 'c.pdf', 'b.pdf'])
      expect(told[0]).toEqual({ ready: 0, of: 1 })
      expect(told.at(-1)).toEqual({ ready: 1, of: 1 })
    })

    test('makes a waiting publication wait no longer than it said', async () => {
      const file = await attach('slow.pdf')
      let go = () => {}
      const held = new Promise<void>((resolve) => (go = resolve))
      const { papers } = start(aMaker({ 'slow.pdf': () => held.then(() => aSection('slow')) }))
      await papers.ready([file], { withinMs: 20 })
      expect((await now(file)).section).toBeNull()
      go()
    })

    test('prepares again by a better recipe, and keeps the pages of the last one until then', async () => {
      const file = await attach('report.pdf')
      const { papers } = start()
      await papers.ready([file], { withinMs: 30_000 })
      await papers.close()
      await db
        .updateTable('preparedPaper')
        .set({ recipe: recipes.section - 1 })
        .execute()
      expect(await now(file)).toMatchObject({ state: 'waiting', holds: null })
      expect((await now(file)).section).not.toBeNull()
      const again = start(aMaker({ 'report.pdf': aSection('better') }))
      await again.papers.ready([file], { withinMs: 30_000 })
      const rows = await db.selectFrom('preparedPaper').select('recipe').execute()
      expect(rows).toEqual([{ recipe: recipes.section }])
      expect((await texts()).map(({ text }) => text)).toEqual(['better'])
    })

    test('takes each only once', async () => {
      await attach('one.pdf')
      const { papers } = start(aMaker(), { maker: aMaker({ 'one.pdf': new PdfNotMade('busy') }).maker })
      await papers.close()
      await db.deleteFrom('preparedPaper').execute()
      const at = context.clock.now()
      await db
        .insertInto('preparedPaper')
        .values({
          sha256: 'x',
          kind: 'section',
          recipe: recipes.section,
          fileName: 'x.pdf',
          mediaType: 'application/pdf',
          state: 'waiting',
          urgency: 1,
          askedAt: at,
        })
        .execute()
      const taken = await Promise.all([takeNext(db, at), takeNext(db, at), takeNext(db, at)])
      expect(taken.filter((job) => job !== null)).toHaveLength(1)
    })
  })

  describe('what was kept of it', () => {
    test('is no stray file, and is found out when it was changed, and made anew', async () => {
      const file = await attach('report.pdf')
      const { papers } = start()
      await papers.ready([file], { withinMs: 30_000 })
      context.clock.forward(25 * 60)
      expect((await removeUnnamedUploads(context)).files).toBe(0)
      expect(await checkFiles(db)).toMatchObject({ findings: [], unnamed: 0 })
      const { section } = await now(file)
      await dropGuards(db)
      await db
        .updateTable('fileChunk')
        .set({ bytes: Buffer.from('something else entirely') })
        .where('sha256', '=', section!.sha256)
        .execute()
      expect((await checkFiles(db)).findings).toEqual([
        'the stored file was changed: what was prepared of report.pdf',
      ])
      expect(await readSection(db, section!.sha256)).toBeNull()
      expect(await now(file)).toMatchObject({ state: 'waiting', section: null })
    })

    test('stays where somebody attached its pages as a file of their own', async () => {
      const file = await attach('draft.heic')
      const { papers } = start()
      await papers.ready([file], { withinMs: 30_000 })
      const { section } = await now(file)
      const pages = Buffer.from((await readSection(db, section!.sha256))!).toString()
      const own = await attach('pages.pdf', pages)
      expect(own.sha256).toBe(section!.sha256)
      await detachFile(context, { attachmentId: file.id })
      context.clock.set('2029-03-01T18:00:00.000Z')
      expect((await removeUnseenBytes(context)).files).toBe(1)
      await drainRemoved(db)
      expect(Buffer.from((await readSection(db, own.sha256))!).toString()).toBe(pages)
      expect((await checkFiles(db)).findings).toEqual([])
    })

    test('goes with the file, its texts too', async () => {
      const file = await attach('draft.pdf')
      const { papers } = start()
      await papers.ready([file], { withinMs: 30_000 })
      const { section } = await now(file)
      await detachFile(context, { attachmentId: file.id })
      context.clock.set('2029-03-01T18:00:00.000Z')
      expect((await removeUnseenBytes(context)).files).toBe(1)
      await drainRemoved(db)
      expect(await texts()).toEqual([])
      expect(await db.selectFrom('preparedPaper').selectAll().execute()).toEqual([])
      const left = await db.selectFrom('fileChunk').select('sha256').execute()
      expect(left.map(({ sha256 }) => sha256)).not.toContain(section!.sha256)
      expect(await checkFiles(db)).toMatchObject({ findings: [], unnamed: 0 })
    })
  })
})
