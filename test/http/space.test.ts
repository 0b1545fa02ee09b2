import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Kysely } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { spaceBounds, type SpaceBounds } from '#app/domain/storage/space-rules.ts'
import { createSpace, type Space } from '#app/http/space.server.ts'
import type { Database } from '#db/schema.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { aPng } from './files/real-files.ts'

const kilobyte = 1000

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let site: Site
  let posted: Posted
  let space: Space
  let free: number
  const open = async (bounds: Partial<SpaceBounds> = {}, storeBytes = 1_000 * kilobyte) => {
    db = await newStore()
    posted = await aPostedMeeting(db)
    free = 1e12
    space = createSpace({
      db,
      free: async () => free,
      storeBytes,
      copies: 3,
      bounds: { ...spaceBounds, ...bounds },
    })
    site = await openSite(db, { at: posted.context.clock.now(), space })
  }
  afterEach(async () => {
    await site.close()
    await db.destroy()
  })

  /** A whole picture of a size of its own, and no two have the same bytes: a chunk that no viewer reads fills it. */
  const picture = (bytes: number) => {
    const end = aPng.subarray(-12)
    const filling = randomBytes(bytes - aPng.byteLength - 12)
    const chunk = Buffer.concat([Buffer.from('raNd'), filling])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(filling.byteLength)
    sum.writeUInt32BE(crc32(chunk))
    return Buffer.concat([aPng.subarray(0, -12), length, chunk, sum, end])
  }
  const send = async (sizes: number[], network = '198.51.100.7', text = 'Núñez writes this.') => {
    const address = `/meetings/${posted.slug}/comment`
    const page = await (await new Visitor(site).get(address)).text()
    site.clock.forward(1)
    const form = new FormData()
    form.set('ticket', /name="ticket" value="([^"]+)"/.exec(page)![1]!)
    form.set('items', posted.items[0]!)
    form.set('how', 'write')
    form.set('text', text)
    for (const [index, size] of sizes.entries()) {
      form.append('files', new File([picture(size)], `picture-${index}.png`, { type: 'image/png' }))
    }
    return new Visitor(site, { 'x-forwarded-for': network }).post(address, form)
  }
  /** What was sent and is kept: without the copies for the public, which are made in the background. */
  const kept = async () => {
    await site.copier.settled()
    const copies = db.selectFrom('commentFileCopy').select('sha256').where('sha256', 'is not', null)
    const { bytes } = await db
      .selectFrom('file')
      .select((select) => select.fn.sum<number | string | null>('byteSize').as('bytes'))
      .where('sha256', 'not in', copies)
      .executeTakeFirstOrThrow()
    return Number(bytes ?? 0)
  }
  const refusedFor = async (answer: Response, words: string) => {
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain('Núñez writes this.')
  }

  describe('files of public comment', () => {
    test('fit a comment together, or those that don’t are named and the text is kept', async () => {
      await open({ commentBytes: 30 * kilobyte })
      expect((await send([10 * kilobyte, 20 * kilobyte])).status).toBe(303)
      expect(await kept()).toBe(30 * kilobyte)
      const answer = await send([10 * kilobyte, 20 * kilobyte + 1])
      await refusedFor(answer, 'picture-1.png: the files are larger than 30 MB together')
      // The one that fits stays with the form.
      expect(await kept()).toBe(40 * kilobyte)
      expect(readdirSync(join(site.dataDir, 'incoming'))).toEqual([])
      expect((await send([])).status).toBe(303)
    })

    test('of one network stop at its bound in an hour; its text does not, and other networks go on', async () => {
      await open({ networkBytes: 50 * kilobyte })
      expect((await send([20 * kilobyte])).status).toBe(303)
      expect((await send([20 * kilobyte])).status).toBe(303)
      await refusedFor(await send([20 * kilobyte]), 'many files came from your network')
      expect(await kept()).toBe(40 * kilobyte)
      expect((await send([], '198.51.100.7', 'Without files')).status).toBe(303)
      expect((await send([20 * kilobyte], '203.0.113.50')).status).toBe(303)
    })

    test('of one network stop at a number of files', async () => {
      await open({ networkFiles: 2 })
      expect((await send([kilobyte, kilobyte])).status).toBe(303)
      await refusedFor(await send([kilobyte]), 'many files came from your network')
    })

    test('of one meeting stop at its bound, no matter who sends', async () => {
      await open({ meetingBytes: 30 * kilobyte })
      expect((await send([20 * kilobyte], '198.51.100.1')).status).toBe(303)
      await refusedFor(await send([20 * kilobyte], '198.51.100.2'), 'no room for more files')
      expect((await send([10 * kilobyte], '198.51.100.3')).status).toBe(303)
    })

    test('of one meeting stay within its bound, however often a form with a file that stayed with it is sent', async () => {
      await open({ meetingBytes: 60 * kilobyte })
      const address = `/meetings/${posted.slug}/comment`
      const unfinished = await (await send([20 * kilobyte], '198.51.100.1', 'I am 123-45-6789.')).text()
      const found = (name: string) => {
        const [input] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(unfinished)!
        return /value="([^"]+)"/.exec(input)![1]!
      }
      for (const text of ['One', 'One', 'Two']) {
        const form = new FormData()
        form.set('ticket', found('ticket'))
        form.set('items', posted.items[0]!)
        form.set('how', 'write')
        form.set('text', text)
        form.set('kept', found('kept'))
        expect((await new Visitor(site).post(address, form)).status).toBe(303)
      }
      // Two comments hold it now, and nothing is held for the form.
      await refusedFor(await send([20 * kilobyte + 1], '198.51.100.2'), 'no room for more files')
      expect((await send([20 * kilobyte], '198.51.100.3')).status).toBe(303)
    })

    test('stop before the store is full and before the disk is', async () => {
      await open({ publicShare: 0.5, freeForPublic: 1_000 }, 100 * kilobyte)
      expect((await send([40 * kilobyte])).status).toBe(303)
      await refusedFor(await send([20 * kilobyte]), 'no room for more files')
      free = 1_000 + 3 * 5 * kilobyte
      expect((await send([5 * kilobyte])).status).toBe(303)
      free -= 3
      await refusedFor(await send([5 * kilobyte]), 'no room for more files')
    })

    test('many at once share one room: what comes together does not pass the bound', async () => {
      await open({ networkBytes: 60 * kilobyte })
      const answers = await Promise.all(Array.from({ length: 8 }, () => send([20 * kilobyte])))
      expect(answers.filter(({ status }) => status === 303).length).toBeLessThanOrEqual(3)
      expect(await kept()).toBeLessThanOrEqual(60 * kilobyte)
    })
  })
})
