import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setSetting } from '#app/domain/commission/set-setting.server.ts'
import { issueResetLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import type { Database } from '#db/schema.ts'
import { aContext } from '#test/setup/context.ts'
import { anAccount, goodPassword } from '#test/setup/people.ts'
import { openSite, Visitor, type Site } from '#test/setup/site.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
let site: Site
beforeEach(async () => {
  db = await newSqliteStore()
  site = await openSite(db)
})
afterEach(async () => {
  await site.close()
  await db.destroy()
})

async function signedIn(role: Role): Promise<Visitor & { id: string }> {
  const { id, email } = await anAccount(db, role)
  const visitor = Object.assign(new Visitor(site), { id })
  expect((await visitor.post('/sign-in', { email, password: goodPassword })).status).toBe(302)
  return visitor
}
const read = async (response: Response) => (await response.text()).replaceAll('<!-- -->', '')

describe('the security log', () => {
  test('tells the administrator, and nobody else, of failed sign-ins, refusals and links', async () => {
    const clerk = await signedIn('clerk')
    const administrator = await signedIn('administrator')
    const shut = await clerk.get('/clerk/security')
    expect(shut.status).toBe(403)
    const said = await read(shut)
    expect(said).toContain('not open to your account (clerk)')
    expect(said).toContain('ask the clerk or an administrator')
    expect(said).toContain('href="/clerk/meetings"')
    const stranger = new Visitor(site, { 'x-forwarded-for': '203.0.113.77' })
    for (let each = 0; each < 7; each += 1) {
      await stranger.post('/sign-in', { email: 'clerk@example.org', password: `guess-of-a-stranger ${each}` })
    }
    await stranger.post('/sign-in', { email: 'nobody@example.org', password: 'anything at all' })
    const elsewhere = new Visitor(site, { 'x-forwarded-for': '198.51.100.9' })
    elsewhere.cookie = administrator.cookie
    await elsewhere.post(`/clerk/accounts/${clerk.id}/reset-link`)
    await new Visitor(site, { origin: 'https://evil.example' }).post('/sign-in')
    const response = await administrator.get('/clerk/security')
    const page = await read(response)
    expect(response.headers.get('cache-control')).toContain('no-store')
    for (const line of [
      'Wrong password',
      'Sign-in with an e-mail address that has no account',
      'Tried to open or send something their role may not: GET /clerk/security',
      'A form sent from another site was refused: POST /sign-in',
      'Signed in on a new device',
      'Issued a link for a new password to A clerk',
      '203.0.113.0/24',
    ]) {
      expect([line, page.includes(line)]).toEqual([line, true])
    }
    expect(page).toContain('<td class="n">7</td>')
    expect(page).toMatch(/Issued a link for a new password to A clerk<(?:(?!<\/tr>).)*198\.51\.100\.0\/24/)
    expect(page).not.toContain('From where an entry')
    for (const secret of ['guess-of-a-stranger', '203.0.113.77', 'nobody@example.org']) {
      expect([secret, page.includes(secret)]).toEqual([secret, false])
      const rows = await db.selectFrom('securityEvent').selectAll().execute()
      expect([secret, JSON.stringify(rows).includes(secret)]).toEqual([secret, false])
    }
    expect(await read(await administrator.get('/clerk/accounts'))).toContain('href="/clerk/security"')
    expect(await read(await clerk.get('/clerk/accounts'))).not.toContain('href="/clerk/security"')
  })

  test('says what will appear where nobody was wrong', async () => {
    const administrator = await signedIn('administrator')
    expect(await read(await administrator.get('/clerk/security'))).toContain(
      'No one entered a wrong password.',
    )
  })

  test('tells of a new device once: the same browser is known the next time', async () => {
    const clerk = await signedIn('clerk')
    await clerk.post('/sign-out')
    await clerk.post('/sign-in', { email: 'clerk@example.org', password: goodPassword })
    const devices = await db
      .selectFrom('securityEvent')
      .select('times')
      .where('kind', '=', 'new-device')
      .execute()
    expect(devices).toEqual([{ times: 1 }])
  })
})

describe('a fresh sign-in', () => {
  const pages = (id: string) => [
    '/clerk/accounts/invite',
    ...['role', 'disable', 'enable', 'reset-link'].map((verb) => `/clerk/accounts/${id}/${verb}`),
  ]

  test('is asked for when the password was typed ten minutes ago, or fifteen when a form is sent', async () => {
    const { id } = await anAccount(db, 'chair')
    const administrator = await signedIn('administrator')
    site.clock.forward(9)
    for (const path of pages(id)) expect([path, (await administrator.get(path)).status]).toEqual([path, 200])
    site.clock.forward(1)
    for (const path of pages(id)) {
      const { status, headers } = await administrator.get(path)
      const asks = `/account/confirm?next=${encodeURIComponent(path)}`
      expect([path, status, headers.get('location')]).toEqual([path, 302, asks])
    }
    site.clock.forward(4)
    expect((await administrator.post('/clerk/accounts/invite')).status).toBe(422)
    site.clock.forward(1)
    for (const path of pages(id)) {
      const { headers } = await administrator.post(path, { role: 'clerk' })
      expect(headers.get('location')).toBe(`/account/confirm?next=${encodeURIComponent(path)}`)
    }
    expect(await db.selectFrom('accountLink').selectAll().execute()).toEqual([])
    const chair = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([chair.role, chair.disabledAt]).toEqual(['chair', null])
    expect((await administrator.get('/clerk/accounts')).status).toBe(200)
  })

  test('is the password typed again, and leads back', async () => {
    const administrator = await signedIn('administrator')
    site.clock.forward(60)
    const page = await administrator.get('/account/confirm?next=/clerk/accounts/invite')
    expect(await read(page)).toContain('value="/clerk/accounts/invite"')
    const next = '/clerk/accounts/invite'
    const wrong = await administrator.post('/account/confirm', { password: 'not my password', next })
    expect([wrong.status, (await read(wrong)).includes('This is not your current password.')]).toEqual([
      422,
      true,
    ])
    expect((await administrator.get(next)).status).toBe(302)
    for (let each = 0; each < 5; each += 1) {
      await administrator.post('/account/confirm', { password: `not my password ${each}`, next })
    }
    const waits = await administrator.post('/account/confirm', { password: 'not my password', next })
    expect([waits.status, await read(waits)]).toEqual([
      429,
      expect.stringContaining('Try again in 2 seconds.'),
    ])
    const right = await administrator.post('/account/confirm', { password: goodPassword, next })
    expect([right.status, right.headers.get('location')]).toEqual([302, next])
    expect((await administrator.get(next)).status).toBe(200)
    const elsewhere = { password: goodPassword, next: 'https://evil.example/' }
    expect((await administrator.post('/account/confirm', elsewhere)).headers.get('location')).toBe('/account')
  })
})

test('a page that a one-time link opens is kept by no cache and told to no other site', async () => {
  const { id } = await anAccount(db, 'clerk')
  const { path } = await issueResetLink(aContext(db, { role: 'administrator' }), { accountId: id })
  for (const address of [path, '/accept/new-password-unknown']) {
    const { headers } = await new Visitor(site).get(address)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
  const refused = await new Visitor(site).post(path, { password: 'x' })
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([422, 'no-store'])
})

test('security.txt says whom to tell, and ends in half a year', async () => {
  const text = async () => (await new Visitor(site).get('/.well-known/security.txt')).text()
  const expires = 'Expires: 2027-06-02T00:00:00Z\nPreferred-Languages: en, es\n'
  expect(await text()).toBe(`Contact: ${site.url}/\n${expires}`)
  const contacts = {
    clerkName: 'Dana Rivers',
    email: 'clerk@city.example',
    phone: '(626) 555-0142',
    office: '',
  }
  await setSetting(aContext(db), { key: 'contacts', value: contacts, effectiveOn: '2026-12-04' })
  expect(await text()).toBe(`Contact: mailto:clerk@city.example\nContact: tel:+16265550142\n${expires}`)
})
