import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import type { TakenType } from '#app/domain/agenda/attachment-kinds.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import { previewBanner } from '#app/domain/publishing/preview-agenda.server.ts'
import { createPdfRenderer, type RendererOptions } from '#app/documents/renderer.server.ts'
import { putFile } from '#db/files.ts'
import { wordFile } from '#scripts/example/word-file.ts'
import { readPdf } from '#test/documents/read-pdf.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostableMeeting, type Postable } from '#test/setup/postable.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const base = '/clerk/meetings/2026-12-10/posting'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let db: Store
let site: Site
let postable: Postable
beforeEach(async () => {
  db = await newSqliteStore()
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function aClerk(options: RendererOptions, publishPatienceMs = 30_000): Promise<Visitor> {
  const renderer = createPdfRenderer(options)
  postable = await aPostableMeeting(db, renderer)
  site = await openSite(db, { at: postable.context.clock.now(), renderer, publishPatienceMs })
  const { email } = await anAccount(db, 'clerk')
  const clerk = new Visitor(site)
  await clerk.post('/sign-in', { email, password: goodPassword })
  return clerk
}

const never = new URL('../documents/faulty-workers/hanging-worker.mjs', import.meta.url)
const limit = { lane: 'short' as const, pages: 1, timeLimitMs: 50 }

test('a PDF that takes too long is no error of the server: the clerk reads what to do, and nothing is public', async () => {
  const boundsOf = () => limit
  // The agenda’s title has the word at which this program hangs.
  const clerk = await aClerk({ workerUrl: never, startLimitMs: 0, boundsOf })
  const answer = await clerk.post(`${base}/publish`, { reason: 'Kept as it was typed' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('took too long to make, so we stopped, and nothing was saved')
  expect(await db.selectFrom('edition').select('id').execute()).toEqual([])
})

test('while too many PDFs are made the clerk is asked to come again', async () => {
  const clerk = await aClerk({ workerUrl: never, boundsOf: () => limit, mostWaiting: { short: 0, long: 0 } })
  const answer = await clerk.post(`${base}/publish`)
  expect([answer.status, (await answer.text()).includes('try again in a minute')]).toEqual([503, true])
})

test('before an edition is made the clerk sees agenda and packet as drafts, and nobody else does', async () => {
  const clerk = await aClerk({})
  const { email } = await anAccount(db, 'department')
  const department = new Visitor(site)
  await department.post('/sign-in', { email, password: goodPassword })
  const anyone = new Visitor(site)
  const stored = () => db.selectFrom('file').select('sha256').execute()
  const before = await stored()
  for (const name of ['agenda.pdf', 'packet.pdf']) {
    const address = `${base}/${name}`
    const answer = await clerk.get(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const text = (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages.flat()
    expect(text.map((element) => element.text).join(' ')).toContain(previewBanner)
    expect((await anyone.get(address)).headers.get('location')).toContain('/sign-in')
    expect((await department.get(address)).status).toBe(403)
    expect((await clerk.get(address.replace('2026-12-10', '2026-12-11'))).status).toBe(404)
  }
  expect(await stored()).toEqual(before)
  expect(await db.selectFrom('edition').select('id').execute()).toEqual([])
  expect(await (await clerk.get(base)).text()).toContain(`${base}/packet.pdf`)
  await clerk.post(`${base}/publish`)
  expect(await (await clerk.get(base)).text()).not.toContain(`${base}/packet.pdf`)
})

async function attach(fileName: string, bytes: Uint8Array, mediaType: TakenType = DOCX) {
  const { context, meetingId } = postable
  const { sha256 } = await putFile(db, bytes, mediaType, context.clock.now())
  const { inOrder } = await getAgenda(db, meetingId)
  const itemId = inOrder.find(({ kind }) => kind === 'staff-report')!.id
  const file = { sha256, fileName, mediaType }
  const { id } = await attachFile(context, { itemId, ...file, pageCount: null, nature: 'public' })
  return { ...file, id, itemId }
}

const textOf = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '')

describe('what the packet will hold', () => {
  const noOffice = { status: async () => 'no converter' as const, convert: async () => null }
  const own = (file: { id: string; itemId: string }) =>
    `/clerk/meetings/2026-12-10/agenda/items/${file.itemId}/attachments/${file.id}`

  test('of each paper is said where it is attached and before it is posted', async () => {
    const clerk = await aClerk({ office: noOffice })
    const broken = await attach('report.docx', Buffer.from('no Word file'))
    const waiting = await textOf(await clerk.get(base))
    expect(waiting).toContain('1 paper: 1 still being prepared.')
    expect(waiting).toContain('Being prepared')
    const word = await attach(
      'memo.docx',
      wordFile('Memo', [{ heading: 'Stops', lines: ['There were 12.'] }]),
    )
    await site.papers.ready([broken, word], { withinMs: 60_000 })
    const page = await textOf(await clerk.get(base))
    expect(page).toContain('The packet will hold 2 papers: 1 converted, 1 by name only.')
    expect([page.includes(own(broken)), page.includes(own(word))]).toEqual([true, true])
    for (const path of [`/clerk/meetings/2026-12-10/agenda/items/${broken.itemId}`, own(broken)]) {
      expect(await textOf(await clerk.get(path))).toContain('It’s damaged, so we couldn’t read its pages.')
    }
    expect(await textOf(await clerk.get(own(word)))).toContain('made from the Word file.')
    expect(await textOf(await clerk.get(`${base}/publish`))).toContain(
      'These will be in the packet by name only. People can still download them: report.',
    )
  })
})

describe('publishing', () => {
  test('that takes long shows how far it is, is begun once, and leads on when it is done', async () => {
    let go = () => {}
    const held = new Promise<null>((resolve) => (go = () => resolve(null)))
    const clerk = await aClerk({ office: { status: async () => 'converts', convert: () => held } }, 0)
    await attach('report.docx', Buffer.from('a Word file'))
    const first = (await clerk.post(`${base}/publish`)).headers.get('location')!
    expect(first).toMatch(/\/posting\/publish\?of=[0-9a-f-]{36}$/)
    expect((await clerk.post(`${base}/publish`)).headers.get('location')).toBe(first)
    const waits = await clerk.get(first)
    expect(waits.headers.get('refresh')).toBe('3')
    const text = await textOf(waits)
    expect(text).toContain('Edition 1 is being made')
    expect(text).toMatch(/Papers: (0 of 1 ready|none attached)/)
    go()
    await vi.waitFor(async () => expect((await clerk.get(first)).headers.get('location')).toBe(base), {
      timeout: 60_000,
      interval: 50,
    })
    expect(await db.selectFrom('edition').select('number').execute()).toEqual([{ number: 1 }])
  })

  test('that fails later says why on its page, with what was typed, and can be tried again', async () => {
    const clerk = await aClerk({ workerUrl: never, startLimitMs: 0, boundsOf: () => limit }, 0)
    const later = (await clerk.post(`${base}/publish`)).headers.get('location')!
    await vi.waitFor(
      async () => expect(await textOf(await clerk.get(later))).toContain('took too long to make'),
      { timeout: 30_000, interval: 50 },
    )
    expect((await clerk.get(`${base}/publish`)).headers.get('refresh')).toBeNull()
    expect(await textOf(await clerk.get(`${base}/publish?of=another`))).toContain(
      'The server was restarted meanwhile',
    )
  })
})
