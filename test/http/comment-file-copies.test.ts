import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { findCommentFile } from '#app/domain/comments/written/written-files.server.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { checkSeals } from '#app/domain/audit-log/check-seals.server.ts'
import { checkFiles } from '#app/domain/storage/check-files.server.ts'
import { putFile } from '#db/files.ts'
import { tellingDocx, tellingPdf } from '#test/documents/metadata/telling-files.ts'
import { heicPhoto } from '#test/files/heic-photo.ts'
import { createPictureMaker } from '#test/files/picture-maker.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { crawl } from './crawl.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let db: Store
let site: Site
let slug: string
let number: number
let sent: { id: string; fileName: string; bytes: Uint8Array }[]
let clerk: Visitor
let beforehand: Awaited<ReturnType<typeof findCommentFile>>
const maker = createPictureMaker()

beforeAll(async () => {
  db = await newSqliteStore()
  const meeting = await aPostedMeeting(db)
  slug = meeting.slug
  const author = aVisitor(db)
  const strings = { 'exif-ifd0-Model': 'CANARY-MODEL', 'exif-ifd3-GPSLatitude': '33/1 44/1 30/1' }
  const photo = await maker.make({ width: 96, height: 64, format: '.jpg', strings })
  const files = [
    { fileName: 'porch.jpg', mediaType: 'image/jpeg', bytes: photo as Uint8Array },
    { fileName: 'porch.heic', mediaType: 'image/heic', bytes: heicPhoto },
    { fileName: 'letter.docx', mediaType: word, bytes: tellingDocx(photo) },
    { fileName: 'report.pdf', mediaType: 'application/pdf', bytes: await tellingPdf(photo) },
    { fileName: 'broken.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 CANARY-BROKEN') },
  ]
  const stored = await Promise.all(
    files.map(async ({ bytes, ...file }) => {
      const { sha256 } = await putFile(db, bytes, file.mediaType, author.clock.now())
      return { ...file, sha256, pageCount: null }
    }),
  )
  const taken = await signUp(
    author,
    aSignUp(meeting.id, meeting.items[0]!, { kind: 'write', mode: null, text: 'See these.', files: stored }),
  )
  number = taken.number
  const rows = await db.selectFrom('commentFile').select(['id', 'fileName']).orderBy('position').execute()
  sent = rows.map((row, index) => ({ ...row, bytes: files[index]!.bytes }))
  beforehand = await findCommentFile(db, slug, rows[0]!.id)
  site = await openSite(db, { at: author.clock.now() })
  await site.copier.settled()
  clerk = new Visitor(site)
  const { email } = await anAccount(db, 'clerk')
  await clerk.post('/sign-in', { email, password: goodPassword })
})
afterAll(async () => {
  await Promise.all([site.close(), maker.close()])
  await db.destroy()
})

const addressOf = ({ id, fileName }: { id: string; fileName: string }) =>
  `/meetings/${slug}/comments/files/${id}/${fileName}`

async function bytesAt(visitor: Visitor, address: string): Promise<Buffer> {
  const response = await visitor.get(address)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

test('before its copy is there a file is public to nobody', () => {
  expect(beforehand).toMatchObject({ forPublic: null, asSent: { fileName: 'porch.jpg' } })
})

test('what a file tells of its author is at no public address', async () => {
  const visitor = new Visitor(site)
  const seen = await crawl(site, visitor, [`/meetings/${slug}/comments`])
  expect([...seen].filter(([, said]) => said.includes('CANARY')).map(([path]) => path)).toEqual([])
  for (const file of sent.slice(0, 4)) {
    for (const more of ['', '?as=sent']) {
      const bytes = await bytesAt(visitor, addressOf(file) + more)
      expect(bytes.includes('CANARY')).toBe(false)
      expect(bytes.equals(file.bytes)).toBe(false)
    }
  }
})

test('a photo that browsers can’t show is shown as one that they can', async () => {
  const visitor = new Visitor(site)
  const page = await (await visitor.get(`/meetings/${slug}/comments`)).text()
  expect(page).toContain('porch.heic (shown as JPEG)')
  expect(page).toContain(`/meetings/${slug}/comments/files/${sent[1]!.id}/porch.jpg`)
  const response = await visitor.get(addressOf(sent[1]!))
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="?porch\.jpg/)
})

test('the clerk sees each file as it was sent, and what was taken out of it', async () => {
  for (const file of sent) {
    const response = await clerk.get(`${addressOf(file)}?as=sent`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(file.bytes))).toBe(true)
  }
  const page = await (await clerk.get(`/clerk/meetings/${slug}/comments/${number}`)).text()
  expect(page).toMatch(/Taken out: GPS position, camera/)
})

test('a file of which no copy can be made waits for the clerk, who may show it as it was sent', async () => {
  const [broken, visitor] = [sent[4]!, new Visitor(site)]
  expect((await visitor.get(addressOf(broken))).status).toBe(404)
  expect((await visitor.get(`${addressOf(broken)}?as=sent`)).status).toBe(404)
  const page = await (await visitor.get(`/meetings/${slug}/comments`)).text()
  expect(page).toContain('The clerk is looking at a file before it is public.')
  expect(page).not.toContain('broken.pdf')

  const form = `/clerk/meetings/${slug}/comments/${number}/files/${broken.id}?do=show`
  const asked = await (await clerk.get(form)).text()
  const key = /name="key" value="([^"]+)"/.exec(asked)![1]!
  expect((await clerk.post(form, { key, reason: '' })).status).toBe(422)
  expect((await visitor.get(addressOf(broken))).status).toBe(404)
  expect((await clerk.post(form, { key, reason: 'The author agreed.' })).status).toBe(302)
  expect(await bytesAt(visitor, addressOf(broken))).toEqual(Buffer.from(broken.bytes))
})

test('the record holds every copy', async () => {
  const copies = await db.selectFrom('commentFileCopy').selectAll().orderBy('id').execute()
  expect(copies.map(({ madeBy, sha256 }) => [madeBy, sha256 === null])).toEqual([
    ['machine', false],
    ['machine', false],
    ['machine', false],
    ['machine', false],
    ['machine', true],
    ['clerk', false],
  ])
  const { findings } = await checkSeals(db)
  expect(findings.filter((finding) => finding.includes('of a comment'))).toEqual([])
  expect((await checkFiles(db)).findings).toEqual([])
})
