import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addItem } from '#app/domain/agenda/add-item.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addDocument } from '#app/domain/library/keep-document.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import type { Database } from '#db/schema.ts'
import { aCommission } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'
import { aPdf } from './files/real-files.ts'

const department = 'Pasadena Police Department'

type Path = {
  path: string
  by: 'clerk' | 'department'
  page: string
  sentTo: string
  field: 'files' | 'file'
  fields: Record<string, string>
}

let db: Kysely<Database>
let site: Site
const visitors = new Map<string, Visitor>()
let paths: Path[]
let pdf: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  db = await newSqliteStore()
  const people = await aCommission(db)
  const { context, meetingId, slug } = await aPostedMeeting(db)
  site = await openSite(db, { at: context.clock.now() })
  const { id: personId } = await addPerson(context, { name: 'Sam Stone', organization: department })
  for (const role of ['clerk', 'department'] as const) {
    const visitor = new Visitor(site)
    const { email } = await anAccount(db, role, { personId: role === 'department' ? personId : null })
    await visitor.post('/sign-in', { email, password: goodPassword })
    visitors.set(role, visitor)
  }
  const question = await askBetween(context, {
    askerId: people.Elm,
    addressee: department,
    text: 'How many?',
  })
  const owed = await openBetween(context, { kind: 'request', owed: 'The table of calls', owedBy: department })
  const item = await addItem(context, { meetingId, kind: 'action', title: 'A new letter' })
  const document = await addDocument(context, {
    kind: 'policy',
    title: 'Policy 428',
    status: 'in-force',
  } as Parameters<typeof addDocument>[1])
  const { slug: documentSlug } = await db
    .selectFrom('document')
    .select('slug')
    .where('id', '=', document.id)
    .executeTakeFirstOrThrow()
  const answer = { disposition: 'answered', text: 'Twelve.', answerer: 'Lieutenant Stone' }
  const same = (page: string, rest: Pick<Path, 'by' | 'path' | 'fields'>): Path => ({
    page,
    sentTo: page,
    field: 'files',
    ...rest,
  })
  const items = `/clerk/meetings/${slug}/agenda/items/${item.id}`
  const library = `/clerk/library/documents/${documentSlug}`
  paths = [
    same(`/department/questions/${question.number}`, {
      path: 'answer of the department',
      by: 'department',
      fields: answer,
    }),
    same(`/clerk/questions/${question.number}/answer`, {
      path: 'answer entered by the clerk',
      by: 'clerk',
      fields: answer,
    }),
    same(`/department/follow-ups/${owed.number}`, {
      path: 'report of the department',
      by: 'department',
      fields: { kind: 'reply', text: 'Here it is.', byWords: 'Lieutenant Stone' },
    }),
    same(`/clerk/follow-ups/${owed.number}/add?kind=reply`, {
      path: 'entry of a follow-up',
      by: 'clerk',
      fields: { kind: 'reply', text: 'Here it is.' },
    }),
    same('/clerk/demands/new', {
      path: 'demand',
      by: 'clerk',
      fields: { claimant: 'A resident', text: 'Cure it.' },
    }),
    { path: 'agenda', by: 'clerk', page: items, sentTo: `${items}/files`, field: 'files', fields: {} },
    { path: 'library', by: 'clerk', page: library, sentTo: `${library}/file`, field: 'file', fields: {} },
  ]
  pdf = new Uint8Array(await aPdf(1))
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

const stored = () => db.selectFrom('file').select('sha256').execute()

async function send({ by, sentTo, field, fields }: Path, nature: string): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('nature', nature)
  form.append(field, new Blob([pdf]), 'paper.pdf')
  return visitors.get(by)!.post(sentTo, form)
}

/** N9. Government Code 54963; Penal Code 832.7 (GK): refused by its kind, on every path by which staff sends a file. */
describe('N9: closed-session and personnel files', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])(
    'path %i: refused unread, not kept, and sent on to the City Attorney',
    async (index) => {
      const one = paths[index]!
      const visitor = visitors.get(one.by)!
      const kept = await stored()
      for (const nature of ['closed-session', 'personnel']) {
        const answer = await send(one, nature)
        const told = answer.status === 303 ? await visitor.get(answer.headers.get('location')!) : answer
        expect(await told.text(), one.path).toContain('Send them to the City Attorney')
        expect([
          one.path,
          answer.status === 422 || answer.headers.get('location')!.includes('refused=confidential'),
        ]).toEqual([one.path, true])
        expect(await stored()).toEqual(kept)
      }
      const page = await (await visitor.get(one.page)).text()
      expect(page, one.path).toContain('name="nature"')
    },
  )

  test.each([0, 2, 5, 6])('path %i: a writing for the public is taken', async (index) => {
    const before = await stored()
    pdf = new Uint8Array(await aPdf(index + 2))
    const answer = await send(paths[index]!, 'public')
    expect([paths[index]!.path, answer.status]).toEqual([paths[index]!.path, 303])
    expect(answer.headers.get('location')).not.toContain('refused')
    expect(await stored()).toHaveLength(before.length + 1)
  })
})
