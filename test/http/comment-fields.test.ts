import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  commentFields,
  fieldsOf,
  isChecked,
  isOf,
  isPublished,
  type CommentField,
} from '#app/domain/comments/comment-fields.ts'
import { deletePrivateRows, listPrivateRows } from '#app/domain/comments/retention.server.ts'
import { enteredFields } from '#app/domain/comments/given.ts'
import { openItem } from '#app/domain/meetings/course/open-item.server.ts'
import type { Database } from '#db/schema.ts'
import { anEvening, at } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, postAgenda, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

const described: readonly CommentField[] = commentFields
const kinds = ['speak', 'write'] as const
const telephone = '626-555-0137'

let db: Kysely<Database>
let site: Site
let posted: Posted
let address: string
beforeAll(async () => {
  db = await newSqliteStore()
  posted = await aPostedMeeting(db)
  site = await openSite(db, { at: posted.context.clock.now() })
  address = `/meetings/${posted.slug}/comment`
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

/** What somebody could give in a field; another each time. */
function sample({ asked, column }: CommentField, nth: number): string {
  if (asked === 'position') return ['support', 'oppose'][nth % 2]!
  return asked === 'address' ? `zq${nth}@example.org` : `zq ${column} ${nth}`
}

/** What is typed into the controls of a field to give that. */
function typedOf(field: CommentField, value: string): [string, string][] {
  const [first, other] = field.controls
  return field.asked === 'language'
    ? [
        [first, 'other'],
        [other!, value],
      ]
    : [[first, value]]
}

/** The fields of the form on a page, as a browser would send them. */
function formOn(page: string): FormData {
  const form = new FormData()
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const choice = of('type') === 'radio' || of('type') === 'checkbox'
    if (of('name') && (!choice || / checked=""/.test(tag))) form.append(of('name')!, of('value') ?? '')
  }
  return form
}

async function filled(kind: 'speak' | 'write', typed: [string, string][]): Promise<FormData> {
  const form = formOn(await (await new Visitor(site).get(address)).text())
  site.clock.forward(1)
  form.set('how', kind === 'speak' ? 'room' : 'write')
  form.set('items', posted.items[0]!)
  form.set('text', 'zq text')
  for (const [name, value] of typed) form.set(name, value)
  return form
}

/** @returns the address of the receipt */
async function sent(kind: 'speak' | 'write', nth = 0): Promise<string> {
  const typed = fieldsOf(kind).flatMap((field) => typedOf(field, sample(field, nth)))
  const response = await new Visitor(site).post(address, await filled(kind, typed))
  expect(response.status).toBe(303)
  return response.headers.get('location')!
}

/** What is kept of the newest sign-up or comment, by column. */
async function kept(): Promise<Record<string, unknown>> {
  const comment = await db
    .selectFrom('comment')
    .selectAll()
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const one = { commentId: comment.id }
  const rows = await Promise.all(
    (['commentPrivate', 'turn', 'writtenOn'] as const).map((table) =>
      db
        .selectFrom(table as 'turn')
        .selectAll()
        .where('commentId', '=', one.commentId)
        .executeTakeFirst(),
    ),
  )
  return { ...comment, ...rows[0], stance: (rows[1] ?? rows[2])?.stance }
}

async function keptOf(kind: 'speak' | 'write'): Promise<Record<string, unknown>> {
  const row = await kept()
  return Object.fromEntries(fieldsOf(kind).map(({ column }) => [column, row[column]]))
}

const given = (kind: 'speak' | 'write', of: (field: CommentField) => number) =>
  Object.fromEntries(fieldsOf(kind).map((field) => [field.column, sample(field, of(field))]))

async function signedIn(role: Parameters<typeof anAccount>[1], on = { db, site }): Promise<Visitor> {
  const visitor = new Visitor(on.site)
  const { email } = await anAccount(on.db, role)
  expect((await visitor.post('/sign-in', { email, password: goodPassword })).status).toBe(302)
  return visitor
}

describe('every field of the description', () => {
  test('is on the form, each control of it', async () => {
    const page = await (await new Visitor(site).get(address)).text()
    for (const name of described.flatMap(({ controls }) => controls)) {
      expect([name, page.includes(` name="${name}"`)]).toEqual([name, true])
    }
  })

  test.each(kinds)('is kept, shown on the receipt and given back to be changed: to %s', async (kind) => {
    const receipt = await sent(kind)
    expect(await keptOf(kind)).toEqual(given(kind, () => 0))
    const visitor = new Visitor(site)
    const page = await (await visitor.get(receipt)).text()
    for (const field of fieldsOf(kind, ({ receipt: told }) => told !== undefined)) {
      expect(page).toContain(sample(field, 0))
    }

    const asFound = formOn(await (await visitor.get(`${receipt}/change`)).text())
    expect((await visitor.post(`${receipt}/change`, asFound)).status).toBe(303)
    expect(await keptOf(kind)).toEqual(given(kind, () => 0))

    asFound.set('keep', 'new')
    for (const field of fieldsOf(kind)) {
      for (const [name, value] of typedOf(field, sample(field, 1))) asFound.set(name, value)
    }
    expect((await visitor.post(`${receipt}/change`, asFound)).status).toBe(303)
    expect(await keptOf(kind)).toEqual(given(kind, ({ mayChange }) => (mayChange ? 1 : 0)))
  })

  const words = kinds.flatMap((kind) =>
    fieldsOf(kind, ({ asked }) => asked !== 'position' && asked !== 'address').map(
      (field) => [kind, field.column, field] as const,
    ),
  )
  test.each(words)('is checked for personal data if it is published: to %s, %s', async (kind, _, field) => {
    const number = `Call ${telephone}`
    const response = await new Visitor(site).post(address, await filled(kind, typedOf(field, number)))
    expect([response.status, isChecked(field)]).toEqual([isChecked(field) ? 200 : 303, isPublished(field)])
    if (!field.mayChange) return
    const receipt = await sent(kind)
    const visitor = new Visitor(site)
    const change = formOn(await (await visitor.get(`${receipt}/change`)).text())
    for (const [name, value] of typedOf(field, number)) change.set(name, value)
    expect((await visitor.post(`${receipt}/change`, change)).status).toBe(isChecked(field) ? 200 : 303)
  })

  const bounded = described
    .filter(({ most }) => most !== undefined)
    .map((field) => [field.column, field] as const)
  test.each(bounded)('is taken up to its longest and no longer: %s', async (_, field) => {
    const kind = isOf(field, 'speak') ? 'speak' : 'write'
    const statusOf = async (length: number) =>
      (await new Visitor(site).post(address, await filled(kind, typedOf(field, 'x'.repeat(length))))).status
    expect([await statusOf(field.most!), await statusOf(field.most! + 1)]).toEqual([303, 422])
  })

  test('is entered by the clerk, as long as its longest and no longer', async () => {
    const clerk = await signedIn('clerk')
    const base = `/clerk/meetings/${posted.slug}`
    const doors = [
      { by: 'card', path: `${base}/speakers/card`, fixed: { itemId: posted.items[0]! } },
      {
        by: 'letter',
        path: `${base}/comments/new`,
        fixed: { itemIds: posted.items[0]!, channel: 'mail', text: 'zq' },
      },
    ] as const
    for (const { by, path, fixed } of doors) {
      const page = await (await clerk.get(path)).text()
      for (const { column, entry } of enteredFields(by)) {
        expect([column, page.includes(` name="${column}"`)]).toEqual([column, true])
        const enter = async (value: string) =>
          (await clerk.post(path, { ...fixed, key: crypto.randomUUID(), [column]: value })).status
        expect(await enter('x'.repeat(entry.most))).toBeLessThan(400)
        expect((await kept())[column]).toBe('x'.repeat(entry.most))
        expect(await enter('x'.repeat(entry.most + 1))).toBe(422)
      }
    }
  })

  test('is erased with what was told in confidence, unless it is published', async () => {
    for (const kind of kinds) await sent(kind, 7)
    const { context } = posted
    context.clock.set(at('2029-01-01', '12:00'))
    await db.updateTable('outgoingMail').set({ sentAt: context.clock.now() }).execute()
    const { meetings } = await listPrivateRows(db, context.clock.now())
    for (const listed of meetings) await deletePrivateRows(context, listed)
    const { rows: tables } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db)
    const store = JSON.stringify(
      await Promise.all(
        tables.map(async ({ name }) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows),
      ),
    )
    const left = described
      .filter(({ asked }) => asked !== 'position')
      .map((field) => [field.column, store.includes(sample(field, 7))])
    expect(left).toEqual(
      described
        .filter(({ asked }) => asked !== 'position')
        .map((field) => [field.column, isPublished(field)]),
    )
  })
})

test('what is told beside a name is read by the clerk who calls it and by the chair, and by nobody else', async () => {
  const store = await newSqliteStore()
  const evening = await anEvening(store)
  const itemId = evening.items[0]!
  await postAgenda(evening.context, {
    meetingId: evening.meetingId,
    lines: [[itemId, 'Letter to the director']],
  })
  const own = await openSite(store, { at: at('2026-12-10', '18:30') })
  const visitor = new Visitor(own)
  const slug = '2026-12-10-regular'
  const form = formOn(await (await visitor.get(`/meetings/${slug}/comment`)).text())
  own.clock.forward(1)
  form.set('how', 'room')
  form.set('items', itemId)
  for (const field of fieldsOf('speak')) {
    for (const [name, value] of typedOf(field, sample(field, 3))) form.set(name, value)
  }
  expect((await visitor.post(`/meetings/${slug}/comment`, form)).status).toBe(303)
  await openItem(evening.context, { itemId })

  const beside = fieldsOf('speak', (field) => field.beside !== undefined)
  const readAt = async (who: Visitor, path: string) => {
    const page = await (await who.get(path)).text()
    return beside.filter((field) => page.includes(sample(field, 3))).map(({ column }) => column)
  }
  const all = beside.map(({ column }) => column)
  const on = { db: store, site: own }
  const clerk = await signedIn('clerk', on)
  expect(await readAt(clerk, `/clerk/meetings/${slug}/desk`)).toEqual(all)
  expect(await readAt(clerk, `/clerk/meetings/${slug}/speakers`)).toEqual(all)
  const forChair = beside.filter(({ seenBy }) => seenBy === 'clerk-and-chair').map(({ column }) => column)
  expect(await readAt(await signedIn('chair', on), '/commissioner')).toEqual(forChair)
  for (const role of ['commissioner', 'department', 'administrator'] as const) {
    const other = await signedIn(role, on)
    for (const path of ['/commissioner', '/department', '/clerk', `/meetings/${slug}/comments`]) {
      expect([role, path, await readAt(other, path)]).toEqual([role, path, []])
    }
  }
  await own.close()
  await store.destroy()
})
