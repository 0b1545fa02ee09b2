import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachFile } from '#app/domain/agenda/attach-file.server.ts'
import { getAgenda } from '#app/domain/agenda/queries.server.ts'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { OfficeStatus } from '#app/domain/editions/document-renderer.ts'
import { createPdfRenderer, type RendererOptions } from '#app/documents/renderer.server.ts'
import { putFile } from '#db/files.ts'
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

async function aClerk(options: RendererOptions): Promise<Visitor> {
  const renderer = createPdfRenderer(options)
  postable = await aPostableMeeting(db, renderer)
  site = await openSite(db, { at: postable.context.clock.now(), renderer })
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

test.each([
  ['no converter', true],
  ['no confinement', true],
  ['converts', false],
] as [OfficeStatus, boolean][])(
  'before a packet is made the clerk reads of Word files: %s',
  async (status, said) => {
    const office = { status: async () => status, convert: async () => null }
    const clerk = await aClerk({ office })
    const { context, meetingId } = postable
    const { sha256 } = await putFile(db, Buffer.from('a Word file'), DOCX, context.clock.now())
    const { inOrder } = await getAgenda(db, meetingId)
    await attachFile(context, {
      itemId: inOrder.find(({ kind }) => kind === 'staff-report')!.id,
      sha256,
      fileName: 'report.docx',
      title: 'Staff report',
      mediaType: DOCX,
      pageCount: null,
      nature: 'public',
    })
    const page = await (await clerk.get(`${base}/publish`)).text()
    expect(page.includes('their pages will not be in the packet')).toBe(said)
  },
)
