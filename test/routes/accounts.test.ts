import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/schema.ts'
import { issueSetupLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import { anAccount, aPerson, goodPassword } from '#test/setup/people.ts'
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

const newPassword = 'staple battery horse'
const typed = { email: 'clerk@example.org', password: goodPassword }

async function signedIn(role: Parameters<typeof anAccount>[1]) {
  const account = await anAccount(db, role)
  const visitor = new Visitor(site)
  const response = await visitor.post('/sign-in', { email: account.email, password: goodPassword })
  expect(response.status).toBe(302)
  return Object.assign(visitor, { account })
}

/** The one-time link that a page shows. */
async function linkOn(response: Response): Promise<string> {
  expect(response.status).toBe(200)
  const shown = /http:\/\/127\.0\.0\.1:\d+(\/accept\/[\w-]+)/.exec(await response.text())
  return shown![1]!
}

describe('signing in', () => {
  test('asks for what is missing and keeps what was typed', async () => {
    const response = await new Visitor(site).post('/sign-in', { email: 'clerk@example.org', password: '' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('<title>Error: Sign in')
    expect(page).toContain('<a href="#password">Enter your password.</a>')
    expect(page).toContain('value="clerk@example.org"')
    expect(page).toContain('Type your password again.')
    expect(page).not.toContain('<script')
  })

  test('refuses a wrong password, and never sends it back', async () => {
    await anAccount(db, 'clerk')
    const response = await new Visitor(site).post('/sign-in', { ...typed, password: 'a wrong password' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('<h2>We couldn’t sign you in</h2>')
    expect(page).toContain('Check your e-mail address and password.')
    expect(page).not.toContain('a wrong password')
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('leads back to the page that asked for it, and never to another site', async () => {
    await anAccount(db, 'clerk')
    const visitor = new Visitor(site)
    const guarded = await visitor.get('/clerk/accounts?order=name')
    expect(guarded.status).toBe(302)
    const asked = guarded.headers.get('location')!
    expect(asked).toBe('/sign-in?next=%2Fclerk%2Faccounts%3Forder%3Dname')
    expect(await (await visitor.get(asked)).text()).toContain(
      'name="next" value="/clerk/accounts?order=name"',
    )
    const back = await visitor.post('/sign-in', { ...typed, next: '/clerk/accounts?order=name' })
    expect(back.headers.get('location')).toBe('/clerk/accounts?order=name')
    expect((await visitor.get('/clerk/accounts')).status).toBe(200)
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const away = await new Visitor(site).post('/sign-in', { ...typed, next })
      expect(away.headers.get('location')).toBe('/clerk')
      const shown = await new Visitor(site).get(`/sign-in?next=${encodeURIComponent(next)}`)
      expect(await shown.text()).not.toContain('evil')
    }
  })

  test('makes a new session in place of the old one', async () => {
    const visitor = await signedIn('clerk')
    const before = visitor.cookie
    await visitor.post('/sign-in', typed)
    expect(visitor.cookie).not.toBe(before)
    const old = new Visitor(site)
    old.cookie = before
    expect((await old.get('/account')).status).toBe(302)
    expect((await visitor.get('/account')).status).toBe(200)
  })

  test('after too many tries says when to try again, and lets the clerk in from elsewhere', async () => {
    await anAccount(db, 'clerk')
    const attacker = new Visitor(site, { 'x-forwarded-for': '192.0.2.66' })
    for (let tries = 0; tries < 5; tries++) {
      expect((await attacker.post('/sign-in', { ...typed, password: `guess number ${tries}` })).status).toBe(
        422,
      )
    }
    const guess = { ...typed, password: 'one more guess' }
    const refused = await attacker.post('/sign-in', guess)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    const page = await refused.text()
    expect(page).toContain('Try again in 1 second.')
    expect(page).toContain('value="clerk@example.org"')
    // The address of the data that scripts ask for is the same door.
    expect((await attacker.post('/sign-in.data', guess)).status).toBe(429)
    expect(await (await attacker.post('/sign-in', guess)).text()).toContain('Try again in 4 seconds.')
    const clerk = new Visitor(site, { 'x-forwarded-for': '198.51.100.7' })
    expect((await clerk.post('/sign-in', typed)).status).toBe(302)
  })

  test('marks the cookie as secure behind TLS', async () => {
    await anAccount(db, 'clerk')
    const tls = await openSite(db, { origin: 'https://commission.example.org' })
    const visitor = new Visitor(tls, { origin: 'https://commission.example.org' })
    const response = await visitor.post('/sign-in', typed)
    const marks = 'HttpOnly; Max-Age=\\d+; Path=/; SameSite=Lax; Secure$'
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^__Host-dais_session=\\w+; ${marks}`)),
      expect.stringMatching(new RegExp(`^__Host-dais_device=\\w+; ${marks}`)),
    ])
    expect((await visitor.get('/account')).status).toBe(200)
    await tls.close()
  })

  test('a form of another site is refused', async () => {
    await anAccount(db, 'clerk')
    const visitor = new Visitor(site, { origin: 'https://evil.example' })
    expect((await visitor.post('/sign-in', typed)).status).toBe(403)
  })
})

describe('signing out', () => {
  test('asks, then ends the session', async () => {
    const visitor = await signedIn('clerk')
    const { cookie } = visitor
    expect(await (await visitor.get('/sign-out')).text()).toContain('Sign out on this device')
    expect((await visitor.get('/account')).status).toBe(200)
    expect((await visitor.post('/sign-out')).headers.get('location')).toBe('/sign-in')
    expect(visitor.cookie).not.toContain('dais_session')
    visitor.cookie = cookie
    expect((await visitor.get('/account')).status).toBe(302)
  })
})

describe('an invitation', () => {
  test('goes from the clerk’s page to an account that is signed in', async () => {
    const clerk = await signedIn('clerk')
    const form = await (await clerk.get('/clerk/accounts/invite')).text()
    expect(form).not.toContain('value="administrator"')
    const guest = { name: 'Sam Stone', email: 'Sam@Example.org', role: 'department', personId: '' }
    const link = await linkOn(await clerk.post('/clerk/accounts/invite', guest))
    expect(await (await clerk.get('/clerk/accounts')).text()).toContain('sam@example.org')

    const sam = new Visitor(site)
    const page = await (await sam.get(link)).text()
    expect(page).toContain('For sam@example.org')
    expect(page).toContain('value="Sam Stone"')
    const short = await sam.post(link, { name: 'Sam Stone', password: 'short', passwordAgain: 'short' })
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('Use at least 12 characters.')
    const passwords = { password: newPassword, passwordAgain: newPassword }
    const done = await sam.post(link, { name: 'Lt. Sam Stone', ...passwords })
    expect(done.headers.get('location')).toBe('/department')
    expect(await (await sam.get('/account')).text()).toContain('Lt. Sam Stone')

    const again = new Visitor(site)
    const used = await again.get(link)
    expect(used.status).toBe(410)
    expect(await used.text()).toContain('already been used')
    expect((await again.post(link, { name: 'Eve', ...passwords })).status).toBe(422)
    expect(again.cookie).toBe('')
    expect((await again.get('/accept/not-a-link')).status).toBe(404)
    expect(site.logged.join('')).not.toContain(link.split('/').at(-1))
  })

  test('that is too old is refused, and so is one that was withdrawn', async () => {
    const clerk = await signedIn('clerk')
    const guest = { name: 'Sam Stone', email: 'sam@example.org', role: 'department', personId: '' }
    const old = await linkOn(await clerk.post('/clerk/accounts/invite', guest))
    site.clock.forward(7 * 24 * 60)
    const late = await new Visitor(site).get(old)
    expect(late.status).toBe(410)
    expect((await late.text()).match(/for a new one/g)).toHaveLength(1)
    await clerk.post('/account/confirm', { password: goodPassword })
    const fresh = await linkOn(await clerk.post('/clerk/accounts/invite', guest))
    const list = await (await clerk.get('/clerk/accounts')).text()
    const [, withdraw] = /href="(\/clerk\/accounts\/invitations\/[0-9a-f]{64}\/withdraw)"/.exec(list)!
    expect(await (await clerk.get(withdraw!)).text()).toContain('Withdraw the invitation of Sam Stone')
    expect((await clerk.post(withdraw!)).headers.get('location')).toBe('/clerk/accounts')
    expect((await new Visitor(site).get(fresh)).status).toBe(410)
    expect((await clerk.post(withdraw!)).status).toBe(409)
    expect((await clerk.get(withdraw!)).status).toBe(404)
  })

  test('as administrator is not a clerk’s to give, even past the form', async () => {
    const clerk = await signedIn('clerk')
    const guest = { name: 'Eve', email: 'eve@example.org', role: 'administrator', personId: '' }
    const refused = await clerk.post('/clerk/accounts/invite', guest)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Only an administrator can give the role Administrator.')
    expect(await db.selectFrom('accountLink').selectAll().execute()).toEqual([])
  })

  test('of a commissioner asks which person they are, and keeps the answers', async () => {
    const personId = await aPerson(db)
    const clerk = await signedIn('clerk')
    const guest = { name: 'Esther Fir', email: 'fir@example.org', role: 'commissioner', personId: '' }
    const refused = await clerk.post('/clerk/accounts/invite', guest)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/checked=""[^>]*value="commissioner"/)
    await linkOn(await clerk.post('/clerk/accounts/invite', { ...guest, personId }))
  })
})

describe('an administrator', () => {
  test('of a new commission finds what is next, in order, and is told what is a clerk’s', async () => {
    const administrator = await signedIn('administrator')
    const shown = async () =>
      (await (await administrator.get('/clerk/accounts')).text()).replaceAll('<!-- -->', '')
    const stepsOn = (page: string) =>
      [...page.matchAll(/state[^>]*>(Done|Started|To do)<\/span><div><a href="([^"]+)">([^<]+)/g)].map(
        ([, state, href, label]) => `${state}: ${label} ${href}`,
      )
    const first = await shown()
    expect(first).toContain('can’t open meetings')
    expect(stepsOn(first)).toEqual([
      'To do: Name of the commission /clerk/settings/commission/name',
      'To do: City /clerk/settings/commission/city',
      'To do: Web address /clerk/settings/commission/web-address',
      'To do: Whom the public can ask /clerk/settings/commission/contacts',
      'To do: Seats /clerk/people/seats/add',
      'To do: Members /clerk/people',
      'To do: A clerk’s account /clerk/accounts/invite?role=clerk',
    ])
    for (const step of stepsOn(first)) {
      const href = step.split(' ').at(-1)!
      expect([href, (await administrator.get(href)).status]).toEqual([href, 200])
    }
    const form = await (await administrator.get('/clerk/accounts/invite?role=clerk')).text()
    expect(form).toMatch(/checked=""[^>]*value="clerk"/)

    const from = { effectiveOn: '2026-12-04' }
    const settings = '/clerk/settings/commission'
    await administrator.post(`${settings}/name`, { value: 'Police Commission', ...from })
    await administrator.post(`${settings}/city`, { value: '', ...from })
    const seat = { number: '1', name: 'One', nominatorKind: 'mayor', nominator: 'Mayor' }
    await administrator.post('/clerk/people/seats/add', seat)
    const guest = { name: 'Cleo', email: 'cleo@example.org', role: 'clerk', personId: '' }
    const link = await linkOn(await administrator.post('/clerk/accounts/invite', guest))
    expect(stepsOn(await shown()).map((step) => step.split(' /')[0])).toEqual([
      'Done: Name of the commission',
      'To do: City',
      'To do: Web address',
      'To do: Whom the public can ask',
      'Done: Seats',
      'To do: Members',
      'Started: A clerk’s account',
    ])

    await administrator.post(`${settings}/city`, { value: 'Pasadena', ...from })
    await administrator.post(`${settings}/web-address`, { value: 'https://example.org', ...from })
    await administrator.post(`${settings}/contacts`, { 'value.phone': '(626) 555-0128', ...from })
    const personId = await aPerson(db)
    const { id: seatId } = await db.selectFrom('seat').select('id').executeTakeFirstOrThrow()
    const term = { seatId, personId, startsOn: '2026-07-01', startsPrecision: 'day', endsOn: '' }
    await administrator.post('/clerk/people/terms/begin', term)
    const clerk = new Visitor(site)
    const passwords = { password: newPassword, passwordAgain: newPassword }
    expect((await clerk.post(link, { name: 'Cleo', ...passwords })).headers.get('location')).toBe('/clerk')
    expect(await shown()).not.toContain('First steps')
    expect(await (await clerk.get('/clerk/accounts')).text()).not.toContain('can’t open meetings')
  })

  test('disables an account, which is out with its next request, and enables it', async () => {
    const clerk = await signedIn('clerk')
    const administrator = await signedIn('administrator')
    const at = `/clerk/accounts/${clerk.account.id}`
    expect(await (await administrator.get(at)).text()).toContain(`${at}/disable`)
    expect((await clerk.get('/account')).status).toBe(200)
    expect((await administrator.post(`${at}/disable`)).headers.get('location')).toBe(at)
    expect((await clerk.get('/account')).status).toBe(302)
    const refused = await new Visitor(site).post('/sign-in', typed)
    expect(await refused.text()).toContain('This account is disabled.')
    expect((await administrator.post(`${at}/enable`)).status).toBe(302)
    expect((await new Visitor(site).post('/sign-in', typed)).status).toBe(302)
  })

  test('gives another role, from the next request on', async () => {
    const clerk = await signedIn('clerk')
    const administrator = await signedIn('administrator')
    const at = `/clerk/accounts/${clerk.account.id}/role`
    expect(await (await administrator.get(at)).text()).toMatch(/checked=""[^>]*value="clerk"/)
    await administrator.post(at, { role: 'department', personId: '' })
    expect((await clerk.get('/clerk/accounts')).status).toBe(403)
    const own = `/clerk/accounts/${administrator.account.id}`
    for (const [path, fields] of [
      ['role', { role: 'clerk', personId: '' }],
      ['disable', {}],
    ] as const) {
      const refused = await administrator.post(`${own}/${path}`, fields)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Ask another administrator.')
    }
  })

  test('makes a link for a new password, whose use ends every session', async () => {
    const clerk = await signedIn('clerk')
    const administrator = await signedIn('administrator')
    const path = `/clerk/accounts/${clerk.account.id}/reset-link`
    const [, key = ''] =
      /name="key" value="([\w-]+)"/.exec(await (await administrator.get(path)).text()) ?? []
    const shown = await administrator.post(path, { key })
    const said = await shown.clone().text()
    expect(said).toContain('This link works only on this computer.')
    expect(said).toContain('ORIGIN')
    const link = await linkOn(shown)
    expect(await linkOn(await administrator.post(path, { key }))).toBe(link)
    expect((await clerk.get('/account')).status).toBe(200)
    const owner = new Visitor(site)
    expect(await (await owner.get(link)).text()).toContain('Choose a new password')
    const done = await owner.post(link, { password: newPassword, passwordAgain: newPassword })
    expect(done.headers.get('location')).toBe('/clerk')
    expect((await owner.get('/account')).status).toBe(200)
    expect((await clerk.get('/account')).status).toBe(302)
    expect((await new Visitor(site).post('/sign-in', typed)).status).toBe(422)
    expect((await new Visitor(site).post('/sign-in', { ...typed, password: newPassword })).status).toBe(302)
  })

  test('finds no account that is not there', async () => {
    const administrator = await signedIn('administrator')
    expect((await administrator.get('/clerk/accounts/nobody')).status).toBe(404)
    expect((await administrator.post('/clerk/accounts/nobody/disable')).status).toBe(404)
  })

  test('alone does so: a clerk sees accounts, and a commissioner nothing of them', async () => {
    const clerk = await signedIn('clerk')
    const at = `/clerk/accounts/${clerk.account.id}`
    expect(await (await clerk.get(at)).text()).not.toContain(`${at}/disable`)
    for (const verb of ['role', 'disable', 'enable', 'reset-link']) {
      expect((await clerk.get(`${at}/${verb}`)).status).toBe(403)
      expect((await clerk.post(`${at}/${verb}`)).status).toBe(403)
    }
    const commissioner = await signedIn('commissioner')
    for (const path of ['', '/invite', `/${clerk.account.id}`]) {
      expect((await commissioner.get(`/clerk/accounts${path}`)).status).toBe(403)
    }
  })
})

describe('my account', () => {
  test('shows where I am signed in, and signs out one device or all', async () => {
    const here = await signedIn('clerk')
    const phone = new Visitor(site, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Safari/604.1' })
    await phone.post('/sign-in', typed)
    const page = await (await here.get('/account')).text()
    expect(page).toContain('Safari on iPhone')
    expect(page).toContain('This device')
    const [, session] = /name="session" value="([0-9a-f]{64})"/.exec(page)!
    expect((await here.post('/account/end-session', { session: session! })).headers.get('location')).toBe(
      '/account',
    )
    expect((await phone.get('/account')).status).toBe(302)
    expect((await here.post('/account/end-session', { session: session! })).status).toBe(409)

    await phone.post('/sign-in', typed)
    expect((await here.post('/account/sign-out-everywhere')).headers.get('location')).toBe('/sign-in')
    expect(here.cookie).not.toContain('dais_session')
    expect((await phone.get('/account')).status).toBe(302)
  })

  test('changes my password, when I know the old one', async () => {
    const here = await signedIn('clerk')
    const passwords = { password: newPassword, passwordAgain: newPassword }
    const wrong = await here.post('/account/password', { currentPassword: 'not my password', ...passwords })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('<a href="#currentPassword">This is not your current password.</a>')
    for (const secret of ['not my password', newPassword]) expect(page).not.toContain(secret)
    const differ = { currentPassword: goodPassword, password: newPassword, passwordAgain: `${newPassword}s` }
    expect((await here.post('/account/password', differ)).status).toBe(422)
    const done = await here.post('/account/password', { currentPassword: goodPassword, ...passwords })
    expect(done.headers.get('location')).toBe('/account')
    expect((await here.get('/account')).status).toBe(200)
    expect((await new Visitor(site).post('/sign-in', typed)).status).toBe(422)
    expect((await new Visitor(site).post('/sign-in', { ...typed, password: newPassword })).status).toBe(302)
  })

  test('guesses of the old password are counted too', async () => {
    const here = await signedIn('clerk')
    const guess = { currentPassword: 'a guess', password: newPassword, passwordAgain: newPassword }
    for (let tries = 0; tries < 5; tries++)
      expect((await here.post('/account/password', guess)).status).toBe(422)
    expect((await here.post('/account/password', guess)).status).toBe(429)
  })

  test('is nobody’s who is not signed in', async () => {
    for (const path of [
      '/account',
      '/account/password',
      '/account/sign-out-everywhere',
      '/account/end-session',
    ]) {
      const response = await new Visitor(site).get(path)
      expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
    }
  })
})

test('a new commission is set up by its first administrator, once', async () => {
  const { path } = (await issueSetupLink(db, site.clock))!
  const first = new Visitor(site)
  const account = { email: 'ada@example.org', name: 'Ada Moss' }
  const passwords = { password: newPassword, passwordAgain: newPassword }
  const weak = { password: 'ada ada ada ada', passwordAgain: 'ada ada ada ada' }
  const refused = await first.post(path, { ...account, ...weak })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('value="ada@example.org"')
  const both = await first.post(path, {
    name: 'Ada Moss',
    email: '',
    password: 'short',
    passwordAgain: 'shorter',
  })
  expect(both.status).toBe(422)
  const told = await both.text()
  expect(told).toContain('Please fix 3 things')
  expect(told).toContain('<a href="#email">Enter an e-mail address.</a>')
  expect(told).toContain('<a href="#password">Use at least 12 characters.')
  expect(told).toContain('The two passwords are not the same.')
  expect(told).toContain('Type the passwords again.')
  expect(told).not.toContain('We kept what you filled in.')
  const done = await first.post(path, { ...account, ...passwords })
  expect(done.headers.get('location')).toBe('/clerk/accounts')
  expect(await (await first.get('/clerk/accounts')).text()).toContain('Ada Moss')
  expect((await new Visitor(site).post(path, { ...account, ...passwords })).status).toBe(422)
})

test('nothing secret is logged', async () => {
  const visitor = await signedIn('clerk')
  await visitor.post('/sign-in', { ...typed, password: 'a wrong password' })
  const log = site.logged.join('')
  expect(log).toContain('/sign-in')
  for (const secret of [
    goodPassword,
    'a wrong password',
    'clerk@example.org',
    ...visitor.browserCookies().map(({ value }) => value),
  ]) {
    expect(log).not.toContain(secret)
  }
})
