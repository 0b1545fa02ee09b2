import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import { showDraftToChair } from '#app/domain/notifications/draft-for-chair.server.ts'
import { queueNotifications } from '#app/domain/notifications/outgoing-notifications.server.ts'
import { unsubscribeToken } from '#app/domain/notifications/unsubscribe-token.server.ts'
import { getSecret } from '#app/domain/storage/secret.server.ts'
import { aContext } from '#test/setup/context.ts'
import { aMeeting } from '#test/setup/meeting.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Store
let site: Site
beforeEach(async () => {
  db = await newSqliteStore()
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function as(role: Role): Promise<{ visitor: Visitor; accountId: string }> {
  const { email, id } = await anAccount(db, role, { name: `The ${role}` })
  const visitor = new Visitor(site)
  await visitor.post('/sign-in', { email, password: goodPassword })
  return { visitor, accountId: id }
}
const choices = () =>
  db.selectFrom('mailChoice').select(['accountId', 'kind', 'wanted']).orderBy('kind').execute()
const boxes = (page: string) =>
  [...page.matchAll(/<input[^>]*name="kinds"[^>]*>/g)].map(([box]) => ({
    kind: /value="([^"]+)"/.exec(box)![1],
    ticked: box.includes('checked'),
  }))

describe('choosing mail', () => {
  test('offers each role its own kinds, all on, and keeps what is ticked', async () => {
    site = await openSite(db)
    const chair = await as('chair')
    const clerk = await as('clerk')
    expect(boxes(await (await clerk.visitor.get('/account/mail')).text())).toEqual([
      { kind: 'due', ticked: true },
    ])
    expect(boxes(await (await chair.visitor.get('/account/mail')).text())).toEqual(
      ['answer', 'minutes', 'draft-agenda'].map((kind) => ({ kind, ticked: true })),
    )
    const saved = await chair.visitor.post('/account/mail', { kinds: 'minutes' })
    expect([saved.status, saved.headers.get('location')]).toEqual([302, '/account#mail'])
    expect(boxes(await (await chair.visitor.get('/account/mail')).text())).toEqual([
      { kind: 'answer', ticked: false },
      { kind: 'minutes', ticked: true },
      { kind: 'draft-agenda', ticked: false },
    ])
    await chair.visitor.post('/account/mail', { kinds: 'minutes', off: 'all' })
    expect((await choices()).map(({ accountId, wanted }) => [accountId, wanted])).toEqual(
      Array.from({ length: 3 }, () => [chair.accountId, 0]),
    )
    expect(
      await db.selectFrom('recordEntry').select('seq').where('action', 'like', '%mail%').execute(),
    ).toEqual([])
  })

  test('says so where no mail is sent, and takes a kind of no role for wrong', async () => {
    site = await openSite(db, { sendsMail: false })
    const { visitor } = await as('department')
    for (const page of ['/account', '/account/mail']) {
      expect(await (await visitor.get(page)).text()).toContain('SMTP_URL')
    }
    expect((await visitor.post('/account/mail', { kinds: 'gossip' })).status).toBe(422)
    expect(await choices()).toEqual([])
  })
})

describe('the link that ends mail', () => {
  const tokenFor = async (accountId: string) =>
    unsubscribeToken(await getSecret(db, site.clock, 'unsubscribe'), { accountId, kinds: ['answer'] })
  /** As a mail program sends it: no cookie, no origin, nothing of a browser. */
  const oneClick = (token: string) =>
    fetch(`${site.url}/unsubscribe/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    })

  test('changes nothing when it is only opened, and ends that kind with one press of a mail program', async () => {
    site = await openSite(db)
    const { id } = await anAccount(db, 'chair')
    const token = await tokenFor(id)
    const opened = await new Visitor(site).get(`/unsubscribe/${token}`)
    expect(opened.status).toBe(200)
    expect(await opened.text()).not.toContain('@example.org')
    expect(await choices()).toEqual([])
    expect((await oneClick(token)).status).toBe(200)
    expect(await choices()).toEqual([{ accountId: id, kind: 'answer', wanted: 0 }])
    expect((await oneClick(token)).status).toBe(200)
  })

  test('ends all mail where that is pressed', async () => {
    site = await openSite(db)
    const { id } = await anAccount(db, 'chair')
    const answer = await new Visitor(site).post(`/unsubscribe/${await tokenFor(id)}`, { off: 'all' })
    expect(answer.status).toBe(200)
    expect((await choices()).map(({ kind }) => kind)).toEqual(['answer', 'draft-agenda', 'minutes'])
  })

  test('of somebody else, cut off or made up ends nothing', async () => {
    site = await openSite(db)
    const { id } = await anAccount(db, 'chair')
    const other = await anAccount(db, 'commissioner')
    const token = await tokenFor(id)
    for (const wrong of [
      token.slice(0, -1),
      token.replace(id, other.id),
      token.replace('answer', 'minutes'),
      `${id}~answer`,
      'nothing',
      await tokenFor('0'.repeat(36)),
    ]) {
      expect((await oneClick(wrong)).status).toBe(404)
    }
    expect(await choices()).toEqual([])
  })
})

test('the chair alone reads a draft agenda, once the clerk has shown it', async () => {
  site = await openSite(db)
  const { id } = await aMeeting(db)
  const chair = await as('chair')
  const commissioner = await as('commissioner')
  const clerk = await as('clerk')
  const draft = `/commissioner/draft-agendas/${id}`
  expect((await chair.visitor.get(draft)).status).toBe(404)
  const press = '/clerk/meetings/2026-12-10-regular/agenda/show-chair'
  expect((await clerk.visitor.get(press)).status).toBe(200)
  expect((await clerk.visitor.post(press, {})).status).toBe(302)
  const shown = await chair.visitor.get(draft)
  expect(shown.status).toBe(200)
  expect(await shown.text()).toContain('Letter to the director')
  expect(await (await chair.visitor.get('/commissioner')).text()).toContain(draft)
  expect((await commissioner.visitor.get(draft)).status).toBe(403)
  expect((await clerk.visitor.get(draft)).status).toBe(403)
  expect(await (await commissioner.visitor.get('/commissioner')).text()).not.toContain(draft)
})

test('the mail log tells clerks what went to whom, and no address', async () => {
  site = await openSite(db)
  const { id } = await aMeeting(db)
  await as('chair')
  const clerk = await as('clerk')
  await showDraftToChair(aContext(db), { meetingId: id })
  await queueNotifications(db, site.clock.now())
  await db
    .updateTable('notification')
    .set({ givenUpAt: site.clock.now(), tries: 1, why: 'The mail server answers 550' })
    .execute()
  const page = await (await clerk.visitor.get('/clerk/mail')).text()
  expect(page).toContain('The chair')
  expect(page).toContain('The mail server answers 550')
  expect(page).not.toContain('chair@example.org')
})

test('a session keeps the address at which it last reached the site, and no host that a request claims', async () => {
  site = await openSite(db)
  const { visitor } = await as('clerk')
  const reached = async () =>
    (await db.selectFrom('session').select('reachedAt').executeTakeFirstOrThrow()).reachedAt
  expect(await reached()).toBe(site.url)
  await db.updateTable('session').set({ reachedAt: null }).execute()
  site.clock.forward(2)
  await new Visitor(site, { cookie: visitor.cookie, host: 'evil.example' }).get('/account')
  await visitor.get('/account')
  expect(await reached()).toBe(site.url)
})
