import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import { openBetween } from '#app/domain/follow-ups/open-between.server.ts'
import { addPerson } from '#app/domain/people/keep-person.server.ts'
import { inviteAccount } from '#app/domain/people/accounts/invite-account.server.ts'
import { roles, type ActorRole } from '#app/domain/commands/permissions.ts'
import { askBetween } from '#app/domain/questions/ask-between.server.ts'
import { aCommission, type Tree } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { aPostedMeeting, type Posted } from '#test/setup/posted.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

/** A day that nothing else here has, and a word that nobody types in earnest. */
const past = '1999-01-01'
const future = '2099-12-31'
const word = 'Forged by hand'

let db: Store
let site: Site
let posted: Posted
let people: Record<Tree, string>
let question: { id: string; number: string }
let owed: { id: string; number: string }
const visitors = new Map<ActorRole, Visitor>()
const accounts = new Map<ActorRole, string>()

beforeAll(async () => {
  db = await newSqliteStore()
  people = await aCommission(db)
  posted = await aPostedMeeting(db)
  const { context } = posted
  site = await openSite(db, { at: context.clock.now() })
  const stone = await addPerson(context, { name: 'Sam Stone', organization: 'Pasadena Police Department' })
  const addressee = 'Pasadena Police Department'
  question = await askBetween(context, { askerId: people.Elm, addressee, text: 'How many stops were there?' })
  owed = await openBetween(context, { kind: 'request', owed: 'The table of calls', owedBy: addressee })
  const persons: Partial<Record<ActorRole, string>> = {
    department: stone.id,
    commissioner: people.Elm,
    chair: people.Alder,
  }
  for (const role of ['anyone', ...roles] as const) {
    const visitor = new Visitor(site)
    visitors.set(role, visitor)
    if (role === 'anyone') continue
    const { id, email } = await anAccount(db, role, { personId: persons[role] ?? null })
    accounts.set(role, id)
    expect((await visitor.post('/sign-in', { email, password: goodPassword })).status).toBe(302)
  }
})
afterAll(async () => {
  await site.close()
  await db.destroy()
})

/** Fields that some form of another role, or some column, has. */
function forged(): Record<string, string> {
  const days = 'answeredOn onDate receivedOn arrivedOn askedOn openedOn settledOn sentOn dueOn effectiveOn'
  const instants = 'arrivedAt recordedAt publicAt createdAt distributedAt releasedAt answeredAt disabledAt at'
  const words = 'enteredBy actorName actor source owner askerName frozenBy accountName summary'
  const others = 'answererId askerId ownerId accountId actorId issuedBy'
  return {
    ...Object.fromEntries(days.split(' ').map((name) => [name, past])),
    ...Object.fromEntries(instants.split(' ').map((name) => [name, `${past}T08:00:00.000Z`])),
    ...Object.fromEntries(words.split(' ').map((name) => [name, word])),
    ...Object.fromEntries(others.split(' ').map((name) => [name, people.Maple])),
    arrivedTime: '01:00',
    until: future,
    expiresAt: `${future}T08:00:00.000Z`,
    role: 'administrator',
    channel: 'mail',
    basis: 'reported',
    state: 'agreed',
    held: 'flood',
    sha256: 'f'.repeat(64),
    fileName: `${word}.pdf`,
    number: '4711-0815-forged',
    questionId: 'forged-question',
    id: 'forged-identifier',
  }
}

const knownBesideFiles = new Set(
  'answeredOn onDate arrivedAt arrivedOn dueOn recordedAt publicAt answererId questionId channel basis held sha256'.split(
    ' ',
  ),
)

/** Every row of the store, but for the people that this file made. */
async function everything(): Promise<string> {
  const names = sql<{ name: string }>`select name from sqlite_master where type = 'table'`
  const { rows } = await names.execute(db)
  const tables = await Promise.all(
    rows
      .filter(({ name }) => !/^sqlite_|_chunk$|^person$|^term$/.test(name))
      .map(async ({ name }) => [name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows]),
  )
  return JSON.stringify(tables)
}

async function expectNothingForged(): Promise<void> {
  const rows = await everything()
  for (const trace of [
    past,
    future,
    word,
    'f'.repeat(64),
    'forged-',
    people.Maple,
    '4711-0815-forged',
    '"reported"',
  ]) {
    expect([trace, rows.includes(trace)]).toEqual([trace, false])
  }
}

function multipart(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Runs what changes something, with forged fields beside the role's own, which win. */
const send = (role: ActorRole, path: string, own: Record<string, string>, asFiles = false) => {
  const visitor = visitors.get(role)!
  if (!asFiles) return visitor.post(path, { ...forged(), ...own })
  // A form with files takes few fields: those that its own command or row knows.
  const known = Object.entries(forged()).filter(([name]) => knownBesideFiles.has(name))
  return visitor.post(path, multipart({ ...own, ...Object.fromEntries(known), ...own }))
}

describe('a field that a role’s own form does not ask for has no effect', () => {
  test('of a comment of anyone', async () => {
    const address = `/meetings/${posted.slug}/comment`
    const page = await (await visitors.get('anyone')!.get(address)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)![1]!
    site.clock.forward(1)
    const own = { ticket, how: 'write', items: posted.items[0]!, text: 'Please answer.', name: 'Lark' }
    const sent = await send('anyone', address, own, true)
    expect(sent.status).toBe(303)
    const row = await db.selectFrom('comment').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ channel: 'online', heldReason: null, number: 1, displayName: 'Lark' })
    const change = `${sent.headers.get('location')!}/change`
    const changed = { items: posted.items[1]!, name: 'Heron', text: 'Please answer by May.' }
    expect((await send('anyone', change, changed)).status).toBe(303)
    await expectNothingForged()
  })

  /** What the department was shown before it is public, published with fields of others beside its own. */
  async function publish(kept: Response): Promise<Response> {
    const preview = kept.headers.get('location')!
    const page = await (await visitors.get('department')!.get(preview)).text()
    const own = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    return send('department', preview, Object.fromEntries(own.map(([, name, value]) => [name!, value!])))
  }

  test('of an answer of the department', async () => {
    const own = { disposition: 'answered', text: 'There were 12.', answerer: 'Sam Stone' }
    const sent = await send('department', `/department/questions/${question.number}`, own, true)
    expect(sent.status).toBe(303)
    expect((await publish(sent)).status).toBe(302)
    const row = await db.selectFrom('answer').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ questionId: question.id, answeredOn: '2026-12-04', answerer: 'Sam Stone' })
    await expectNothingForged()
  })

  test('of a report of the department, which can’t be of another kind either', async () => {
    const path = `/department/follow-ups/${owed.number}`
    const own = { kind: 'reply', text: 'Here it is.', byWords: 'Sam Stone' }
    expect((await publish(await send('department', path, own, true))).status).toBe(302)
    for (const kind of ['extension', 'closed', 'letter-sent', 'not-enough', 'correction']) {
      expect([kind, (await send('department', path, { ...own, kind }, true)).status]).toEqual([kind, 422])
    }
    const entries = await db.selectFrom('followUpEntry').selectAll().execute()
    expect(entries).toMatchObject([{ kind: 'reply', onDate: '2026-12-04', dueOn: null }])
    await expectNothingForged()
  })

  test('of a commissioner’s word, which is their own whoever is named', async () => {
    const path = `/commissioner/questions/${question.number}`
    const withdrawn = { kind: 'withdrawn', text: 'x' }
    const refused = await send('chair', path, withdrawn)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Only the commissioner who asked')
    const sent = await send('commissioner', path, { kind: 'accepted', personId: people.Maple })
    expect(sent.status).toBe(302)
    const rows = await db.selectFrom('questionEntry').selectAll().execute()
    expect(rows).toMatchObject([{ kind: 'accepted', onDate: '2026-12-04', personId: people.Elm }])
    const late = await send('chair', path, withdrawn)
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/accepted this answer at .+ The question is now closed\./)
    expect(await db.selectFrom('questionEntry').selectAll().execute()).toEqual(rows)
    await expectNothingForged()
  })

  test('of an invitation: neither another role nor another address', async () => {
    const invited = { name: 'Ash Bay', email: 'ash@example.org', role: 'department' as const, personId: null }
    const { path } = await inviteAccount(posted.context, invited)
    const own = { name: 'Ash Bay', password: 'lantern gravel orbit', passwordAgain: 'lantern gravel orbit' }
    expect((await send('anyone', path, { ...own, email: 'mayor@example.org' })).status).toBe(422)
    const accepted = await new Visitor(site).post(path, { ...forged(), ...own })
    expect(accepted.status).toBe(302)
    const made = await db.selectFrom('account').selectAll().where('name', '=', 'Ash Bay').executeTakeFirst()
    expect(made).toMatchObject({ email: 'ash@example.org', role: 'department', personId: null })
    await expectNothingForged()
  })

  test('of one’s own account: nobody else’s password or session', async () => {
    const passwords = () => db.selectFrom('account').select(['id', 'passwordHash']).orderBy('id').execute()
    const before = await passwords()
    const accountId = accounts.get('administrator')!
    const own = { currentPassword: goodPassword, password: 'lantern gravel orbit' }
    const changed = { ...own, passwordAgain: own.password, accountId, id: accountId }
    expect((await send('clerk', '/account/password', changed)).status).toBe(302)
    const after = await passwords()
    const different = after.filter((row, index) => row.passwordHash !== before[index]!.passwordHash)
    expect(different.map(({ id }) => id)).toEqual([accounts.get('clerk')])
    const theirs = await db
      .selectFrom('session')
      .select('idHash')
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow()
    expect((await send('clerk', '/account/end-session', { session: theirs.idHash })).status).toBe(409)
  })

  test('a clerk gives nobody the role of administrator', async () => {
    const invited = { name: 'Rue Fen', email: 'rue@example.org', role: 'administrator' }
    expect((await send('clerk', '/clerk/accounts/invite', invited)).status).toBe(422)
    expect(await db.selectFrom('accountLink').select('email').where('email', '=', 'rue@example.org').execute())
      .toEqual([]) // prettier-ignore
  })
})

describe('the forms by which a clerk writes for another', () => {
  const letter = (): [string, Record<string, string>, boolean] => [
    `/clerk/meetings/${posted.slug}/comments/new`,
    { itemIds: posted.items[0]!, channel: 'mail', text: word, key: crypto.randomUUID(), arrivedOn: past },
    false,
  ]
  const answer = (): [string, Record<string, string>, boolean] => [
    `/clerk/questions/${question.number}/answer`,
    { disposition: 'answered', text: word, answerer: word, answeredOn: past },
    true,
  ]
  const entry = (): [string, Record<string, string>, boolean] => [
    `/clerk/follow-ups/${owed.number}/add`,
    { kind: 'reply', text: word, onDate: past },
    true,
  ]

  test.each(['anyone', 'administrator', 'chair', 'commissioner', 'department'] as const)(
    'take nothing from %s',
    async (role) => {
      for (const form of [letter(), answer(), entry()]) {
        const response = await send(role, ...form)
        const asks = response.headers.get('location')?.startsWith('/sign-in?next=')
        expect([form[0], asks || response.status === 403]).toEqual([form[0], true])
      }
      await expectNothingForged()
    },
  )

  test('take a letter from the clerk, with the day on which it came', async () => {
    const [path, fields] = letter()
    const sent = await visitors.get('clerk')!.post(path, {
      ...fields,
      text: 'Dear commission',
      arrivedOn: '2026-12-03',
      arrivedTime: '09:00',
    })
    expect(sent.status).toBe(302)
    const row = await db.selectFrom('comment').selectAll().where('channel', '=', 'mail').executeTakeFirst()
    expect(row).toMatchObject({ text: 'Dear commission', receivedAt: '2026-12-03T17:00:00.000Z' })
  })
})
