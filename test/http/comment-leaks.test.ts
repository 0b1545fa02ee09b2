import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandContext, Store } from '#app/domain/commands/command.server.ts'
import { fieldsOf, isPublished, type CommentField } from '#app/domain/comments/comment-fields.ts'
import { release, setAside } from '#app/domain/comments/review/review.server.ts'
import { codeInAddress, shownCode } from '#app/domain/comments/sign-up/receipt-code.ts'
import type { SignUpInput } from '#app/domain/comments/sign-up/sign-up-input.ts'
import { signUp } from '#app/domain/comments/sign-up/sign-up.server.ts'
import { makeWebCopy, withholdFile } from '#app/domain/comments/review/web-copy.server.ts'
import { putFile } from '#db/files.ts'
import { aPostedMeeting, aSignUp, aVisitor } from '#test/setup/comments.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { crawl, toldAt } from './crawl.ts'
import { aPdf } from './files/real-files.ts'

/** Begins every word that nobody but its author and the clerk may read. */
const mark = 'zqprivate'
const secret = (what: string) => `${mark}${what}`
const secretOf = ({ asked }: CommentField, what: string) =>
  asked === 'address' ? `${secret(what)}@example.org` : secret(what)
/** @returns every field with a word of its own, but for a position, which is one of three */
const marked = (fields: readonly CommentField[]): Partial<SignUpInput> =>
  Object.fromEntries(
    fields
      .filter(({ asked }) => asked !== 'position')
      .map((field) => [field.column, secretOf(field, field.column)]),
  )
const inConfidence = fieldsOf('speak', (field) => !isPublished(field))

let db: Store
let site: Site
let visitor: Visitor
let codes: string[]
let meeting: { id: string; slug: string; items: string[] }
let withheld: { id: string; path: string }

beforeAll(async () => {
  db = await newSqliteStore()
  meeting = await aPostedMeeting(db)
  const author = aVisitor(db)
  const clerk: CommandContext = aContext(db, { at: author.clock.now() })
  const send = (said: Partial<SignUpInput>) => signUp(author, aSignUp(meeting.id, meeting.items[0]!, said))
  const written = (text: string, said: Partial<SignUpInput> = {}) =>
    send({ kind: 'write', mode: null, text, ...said })

  const speaker = await send(marked(fieldsOf('speak')))
  const heard = await send({ ...marked(inConfidence), displayName: 'Heron' })
  const spoke = { calledAt: author.clock.now(), startedAt: author.clock.now(), endedAt: author.clock.now() }
  await db.updateTable('turn').set(spoke).where('commentId', '=', heard.commentId).execute()
  const shown = await written('What everyone may read.', { displayName: 'Wren' })
  const held = await written(secret('held'), { displayName: secret('heldname'), held: 'no-form' })
  const aside = await written(secret('aside'), { displayName: secret('asidename'), held: 'filled-trap' })
  await setAside(clerk, { meetingId: meeting.id, numbers: [aside.number], reason: 'advertising' })
  const withdrawn = await written(secret('withdrawn'), { displayName: secret('withdrawnname') })
  await db
    .updateTable('comment')
    .set({ withdrawnAt: author.clock.now() })
    .where('id', '=', withdrawn.commentId)
    .execute()
  const redacted = await written(`My neighbor ${secret('neighbor')} saw it.`)
  await makeWebCopy(clerk, {
    meetingId: meeting.id,
    number: redacted.number,
    text: 'My neighbor […] saw it.',
    reason: 'The name of someone else',
  })
  const { sha256 } = await putFile(db, await aPdf(1), 'application/pdf', author.clock.now())
  const filed = await written('With a paper.', {
    files: [{ sha256, fileName: `${secret('paper')}.pdf`, mediaType: 'application/pdf', pageCount: 1 }],
  })
  const file = await db
    .selectFrom('commentFile')
    .select('id')
    .where('commentId', '=', filed.commentId)
    .executeTakeFirstOrThrow()
  await withholdFile(clerk, {
    meetingId: meeting.id,
    number: filed.number,
    fileId: file.id,
    reason: 'It shows an address',
  })
  withheld = { id: file.id, path: `/meetings/${meeting.slug}/comments/files/${file.id}/paper.pdf` }
  codes = [speaker, heard, shown, held, aside, withdrawn, redacted, filed].map(({ code }) => code)
  site = await openSite(db, { at: author.clock.now() })
  visitor = new Visitor(site)
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const lower = (text: string) => text.toLowerCase()

describe('what authors gave in confidence, and what waits, was set aside or taken back', () => {
  test('appears at no public address, and in no form, header or file', async () => {
    const seen = await crawl(site, visitor, [`/meetings/${meeting.slug}/comment`, '/comments'])
    const page = seen.get(`/meetings/${meeting.slug}/comments`)!
    expect(page).toContain('What everyone may read.')
    expect(page).toContain('My neighbor […] saw it.')
    expect(page).toContain('Heron')
    expect([...seen.keys()]).toContain(`/meetings/${meeting.slug}/comments.json`)
    expect([...seen].filter(([, said]) => lower(said).includes(mark)).map(([path]) => path)).toEqual([])
    for (const code of codes) {
      const shapes = [code, shownCode(code), codeInAddress(code)]
      const found = [...seen].filter(([, said]) => shapes.some((shape) => said.includes(shape)))
      expect(found.map(([path]) => path)).toEqual([])
    }
  })

  test('is not a file that a visitor can fetch, though the clerk can', async () => {
    expect((await toldAt(visitor, withheld.path)).status).toBe(404)
    const clerk = new Visitor(site)
    const { email } = await anAccount(db, 'clerk')
    await clerk.post('/sign-in', { email, password: goodPassword })
    expect((await clerk.get(withheld.path)).status).toBe(200)
  })

  test('appears in no entry of the audit log', async () => {
    const entries = JSON.stringify(await db.selectFrom('recordEntry').selectAll().execute())
    expect(entries).toContain('"action":"comment.sign-up"')
    expect(lower(entries)).not.toContain(mark)
    for (const code of codes) expect(entries).not.toContain(code)
  })

  test('is nowhere in the store but its own tables, and neither is the code of an author who gave no address', async () => {
    const rows = await db.selectFrom('comment').selectAll().execute()
    const turns = await db.selectFrom('turn').selectAll().execute()
    const kept = lower(JSON.stringify([rows, turns]))
    for (const { column } of inConfidence) expect(kept).not.toContain(secret(column))
    const codesKept = await db.selectFrom('commentPrivate').select('receiptCode').execute()
    expect(codesKept).toEqual([{ receiptCode: codes[0] }, { receiptCode: codes[1] }])
  })

  test('is written to no log, whatever its author opens and sends', async () => {
    for (const code of codes) await visitor.get(`/comments/${codeInAddress(code)}`)
    const form = await (await visitor.get(`/meetings/${meeting.slug}/comment`)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(form)![1]!
    const sent = await visitor.post(`/meetings/${meeting.slug}/comment`, {
      ticket,
      how: 'room',
      items: meeting.items[0]!,
      ...Object.fromEntries(
        fieldsOf('speak').map((field) => [field.controls.at(-1)!, secretOf(field, `logged${field.column}`)]),
      ),
    })
    expect(sent.status).toBe(303)
    const logged = site.logged.join('\n')
    expect(logged).toContain('/comments/…')
    expect(lower(logged)).not.toContain(mark)
    for (const code of [...codes, sent.headers.get('location')!.split('/')[2]!.replaceAll('-', '')]) {
      expect(logged).not.toContain(code)
      expect(logged).not.toContain(codeInAddress(code))
    }
    expect(logged).not.toMatch(/127\.0\.0\.1|::1|user-agent/i)
  })

  test('would have been found: what is released appears there at once', async () => {
    const number = 4
    await release(aContext(db, { at: site.clock.now() }), { meetingId: meeting.id, numbers: [number] })
    expect(await (await visitor.get(`/meetings/${meeting.slug}/comments`)).text()).toContain(secret('held'))
  })
})
