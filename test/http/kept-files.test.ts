import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refusalSentence } from '#app/domain/agenda/attachment-kinds.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { createKeptFiles } from '#app/http/kept-files.server.ts'
import { putFile } from '#db/files.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { aCommission } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aPdf, aProgram } from './files/real-files.ts'

let db: Kysely<Database>
let site: Site
let posted: Posted
let good: Uint8Array
let other: Uint8Array
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  good = await aPdf(1)
  other = await aPdf(2)
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

type Sent = { name: string; bytes: Uint8Array }
function form(fields: Record<string, string | string[]>, files: Sent[] = []): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) data.append(name, value)
  }
  for (const { name, bytes } of files) data.append('files', new File([Buffer.from(bytes)], name))
  return data
}
const textOf = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '')
/** What the page offers to keep: the note of each file, in the order of the page. */
const notesIn = (html: string) =>
  [...html.matchAll(/<input[^>]*name="kept"[^>]*>/g)].map(([input]) => / value="([^"]+)"/.exec(input)![1]!)

describe('a comment with files of which one is refused', () => {
  let address: string
  let ticket: string
  beforeEach(async () => {
    address = `/meetings/${posted.slug}/comment`
    const page = await textOf(await new Visitor(site).get(address))
    ticket = /name="ticket" value="([^"]+)"/.exec(page)![1]!
    site.clock.forward(1)
  })
  const write = (more: Record<string, string | string[]> = {}, files: Sent[] = []) =>
    new Visitor(site).post(
      address,
      form({ ticket, items: posted.items[0]!, how: 'write', text: 'With a file.', ...more }, files),
    )

  test('keeps the others, and is sent again without choosing them', async () => {
    const refused = await write({}, [
      { name: 'plan.pdf', bytes: good },
      { name: 'photo.jpg', bytes: aProgram },
    ])
    const page = await textOf(refused)
    expect(refused.status).toBe(422)
    expect(page).toContain('Files we kept')
    expect(page).toMatch(/> ?plan\.pdf</)
    expect(page).not.toContain('plan.pdf (PDF')
    expect(page).toContain('We kept what you filled in.')
    const [note, ...more] = notesIn(page)
    expect(more).toEqual([])
    const sent = await write({ kept: note! }, [{ name: 'second.pdf', bytes: other }])
    expect(sent.status).toBe(303)
    const files = await db.selectFrom('commentFile').select('fileName').orderBy('fileName').execute()
    expect(files.map(({ fileName }) => fileName)).toEqual(['plan.pdf', 'second.pdf'])
  })

  test('keeps them too when something else is asked first', async () => {
    const asked = await textOf(
      await write({ text: 'Call me at 626-555-0142.' }, [{ name: 'a.pdf', bytes: good }]),
    )
    expect(asked).not.toContain('choose the files again')
    const sent = await write({ text: 'Call me at 626-555-0142.', asis: 'yes', kept: notesIn(asked) })
    const code = sent.headers.get('location')!
    expect(code).toMatch(/^\/comments\//)
    expect(await textOf(await new Visitor(site).get(code))).toContain('1 file attached')
  })

  test('takes no more than three in all, whenever they came', async () => {
    const three = ['1', '2', '3'].map((name) => ({
      name: `${name}.pdf`,
      bytes: Buffer.concat([good, Buffer.from(`%${name}`)]),
    }))
    const page = await textOf(await write({ text: '', items: [] }, three))
    expect(notesIn(page)).toHaveLength(3)
    const four = await write({ kept: notesIn(page) }, [{ name: '4.pdf', bytes: other }])
    expect([four.status, await textOf(four)]).toEqual([422, expect.stringContaining('more than three files')])
    expect((await write({ kept: notesIn(page) })).status).toBe(303)
  })

  test('takes no note of another form', async () => {
    const page = await textOf(await write({ items: [] }, [{ name: 'mine.pdf', bytes: good }]))
    const [note] = notesIn(page)
    ticket = /name="ticket" value="([^"]+)"/.exec(await textOf(await new Visitor(site).get(address)))![1]!
    site.clock.forward(1)
    const sent = await write({ kept: note!, text: 'Somebody else.' })
    const receipt = await textOf(await new Visitor(site).get(sent.headers.get('location')!))
    expect(receipt).not.toContain('file attached')
  })
})

describe('an answer with documents of which one is refused', () => {
  let path: string
  let liaison: Visitor
  beforeAll(async () => {
    const clerk = aContext(db, { at: site.clock.now() })
    const { id } = await addPerson(clerk, { name: 'Sam Stone', organization: 'Pasadena Police Department' })
    const people = await aCommission(db)
    const { number } = await askBetween(clerk, {
      askerId: people.Elm,
      addressee: 'Pasadena Police Department',
      text: 'How many stops?',
    })
    path = `/department/questions/${number}`
    const { email } = await anAccount(db, 'department', { personId: id })
    liaison = new Visitor(site)
    await liaison.post('/sign-in', { email, password: goodPassword })
  })
  const answer = { disposition: 'answered', text: 'There were 12.', answerer: 'Sam Stone' }

  test('keeps the others with the words, but not for what is confidential', async () => {
    const refused = await liaison.post(
      path,
      form(answer, [
        { name: 'table.pdf', bytes: good },
        { name: 'macro.exe', bytes: aProgram },
      ]),
    )
    const page = await textOf(refused)
    expect(page).toContain('table.pdf (PDF, 1 page')
    expect(page).toContain('There were 12.')
    const kept = notesIn(page)
    const secret = await textOf(await liaison.post(path, form({ ...answer, kept, nature: 'personnel' })))
    expect(secret).toContain(`table.pdf: ${refusalSentence('confidential')}`)
    expect(notesIn(secret)).toEqual([])
    const empty = await textOf(await liaison.post(path, form({ ...answer, text: '', kept })))
    expect(notesIn(empty)).toHaveLength(1)
    const sent = await liaison.post(path, form({ ...answer, kept }))
    expect(sent.status).toBe(303)
    const files = await db.selectFrom('replyDraftFile').select('fileName').execute()
    expect(files).toEqual([{ fileName: 'table.pdf' }])
  })
})

describe('a note', () => {
  const notes = createKeptFiles(Buffer.from('secret'))
  const now = Date.parse('2026-12-04T17:00:00.000Z')
  const hours = 3_600_000
  const file = { fileName: 'plan.pdf', mediaType: 'application/pdf', byteSize: 7, pageCount: 1 }

  test('is good for twelve hours, for its own form, and for a file that is there', async () => {
    const { sha256 } = await putFile(db, Buffer.from('a plan.'), 'application/pdf', site.clock.now())
    const own = { ...file, sha256 }
    const { note } = notes.choiceOf(own, 'form', now)
    const read = (asked: string[], owner = 'form', at = now) => notes.filesOf(db, asked, owner, at)
    expect(await read([note, note])).toEqual([own])
    expect(await read([note], 'form', now + 12 * hours)).toEqual([own])
    expect(await read([note], 'form', now + 12 * hours + 1)).toEqual([])
    expect(await read([note], 'form', now - 1)).toEqual([])
    expect(await read([note], 'another form')).toEqual([])
    expect(await read([notes.choiceOf({ ...file, sha256: 'f'.repeat(64) }, 'form', now).note])).toEqual([])
  })

  test('that somebody made up is none', async () => {
    const { note } = notes.choiceOf({ ...file, sha256: 'a'.repeat(64) }, 'form', now)
    const [said, signature] = note.split('.')
    const forged = Buffer.from(JSON.stringify({ ...file, sha256: 'b'.repeat(64), at: now })).toString(
      'base64url',
    )
    const made = [
      '',
      '.',
      'x.y',
      `${forged}.${signature}`,
      `${said}.`,
      `${said}.${'A'.repeat(43)}`,
      'a'.repeat(5_000),
    ]
    expect(await notes.filesOf(db, made, 'form', now)).toEqual([])
  })
})
