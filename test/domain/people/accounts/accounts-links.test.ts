import { beforeEach, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { acceptLink } from '#app/domain/people/accounts/accept-account-link.server.ts'
import { findLink, hashOfToken } from '#app/domain/people/accounts/account-links.server.ts'
import {
  findAccountForSignIn,
  listOpenInvitations,
} from '#app/domain/people/accounts/account-queries.server.ts'
import {
  createAccount,
  inviteAccount,
  withdrawInvitation,
} from '#app/domain/people/accounts/invite-account.server.ts'
import { issueResetLink, issueSetupLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import { disableAccount } from '#app/domain/people/accounts/change-account.server.ts'
import { checkChain } from '#app/domain/audit-log/chain.server.ts'
import { Conflict, Invalid, NotAllowed, RuleRefused } from '#app/domain/errors.ts'
import { beginSession, findActor } from '#app/http/sessions.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anAccount, aPerson } from '#test/setup/people.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  beforeEach(async () => {
    db = await newStore()
    return () => db.destroy()
  })

  const nothing = async () => null
  const dana = { email: 'dana@example.org', name: 'Dana Rivers', role: 'clerk' as const, personId: null }
  const passwordHash = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$made-up'

  async function refusalOf(work: Promise<unknown>): Promise<string> {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(RuleRefused)
    return (error as RuleRefused).code
  }

  describe('an invitation', () => {
    test('makes the account that it is for, once', async () => {
      const context = aContext(db)
      const { token } = await inviteAccount(context, dana)
      const accepted = await acceptLink(
        { ...context, actor: { accountId: null, name: 'A visitor', role: 'anyone', personId: null } },
        { token, name: 'Dana R. Rivers', passwordHash },
        nothing,
      )
      const account = await findAccountForSignIn(db, dana.email)
      expect(account).toMatchObject({
        id: accepted.accountId,
        name: 'Dana R. Rivers',
        role: 'clerk',
        passwordHash,
        disabledAt: null,
      })
      expect(await refusalOf(acceptLink(context, { token, name: 'Else', passwordHash }, nothing))).toBe(
        'link-used',
      )
      expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
    })

    test('works for seven days and not at their end', async () => {
      const context = aContext(db, { at: '2026-12-04T17:41:00.000Z' })
      const { token, expiresAt } = await inviteAccount(context, dana)
      expect(expiresAt).toBe('2026-12-11T17:41:00.000Z')
      context.clock.set('2026-12-11T17:40:59.999Z')
      expect((await findLink(db, context.clock, token)).verdict).toEqual({ ok: true })
      context.clock.set(expiresAt)
      expect(await refusalOf(acceptLink(context, { token, name: 'Dana', passwordHash }, nothing))).toBe(
        'link-expired',
      )
      expect(await listOpenInvitations(db, context.clock)).toEqual([])
    })

    test('is pressed twice at once: one account', async () => {
      const context = aContext(db)
      const { token } = await inviteAccount(context, dana)
      const both = await Promise.allSettled([
        acceptLink(context, { token, name: 'Dana', passwordHash }, nothing),
        acceptLink(context, { token, name: 'Dana', passwordHash }, nothing),
      ])
      expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1)
    })

    test('the same form sent again shows the link that it made; with other answers it makes a new one', async () => {
      const context = aContext(db)
      const form = { ...dana, key: crypto.randomUUID() }
      const first = await inviteAccount(context, form)
      context.clock.forward(1)
      expect(await inviteAccount(context, form)).toEqual(first)
      expect((await findLink(db, context.clock, first.token)).verdict.ok).toBe(true)
      const entries = db.selectFrom('recordEntry').select('seq').where('action', '=', 'account.invite')
      expect(await entries.execute()).toHaveLength(1)
      const other = await inviteAccount(context, { ...form, name: 'Dana Lake' })
      expect(other.token).not.toBe(first.token)
      expect(await refusalOf(inviteAccount(context, form))).toBe('link-made-before')
      expect((await findLink(db, context.clock, other.token)).verdict.ok).toBe(true)
      const short = { ...dana, key: 'guessed' }
      expect((await inviteAccount(context, short)).token).not.toBe(
        (await inviteAccount(context, short)).token,
      )
    })

    test('a newer one of the same address replaces it; others stay', async () => {
      const context = aContext(db)
      const first = await inviteAccount(context, dana)
      const other = await inviteAccount(context, { ...dana, email: 'other@example.org' })
      context.clock.forward(1)
      const second = await inviteAccount(context, dana)
      const verdicts = await Promise.all(
        [first, other, second].map(
          async ({ token }) => (await findLink(db, context.clock, token)).verdict.ok,
        ),
      )
      expect(verdicts).toEqual([false, true, true])
    })

    test('is withdrawn', async () => {
      const context = aContext(db)
      const { token } = await inviteAccount(context, dana)
      const [open] = await listOpenInvitations(db, context.clock)
      expect(open).toMatchObject({ email: dana.email, name: dana.name, role: 'clerk' })
      await withdrawInvitation(context, { id: open!.id })
      expect(await refusalOf(acceptLink(context, { token, passwordHash }, nothing))).toBe('link-expired')
      await expect(withdrawInvitation(context, { id: open!.id })).rejects.toBeInstanceOf(Conflict)
    })

    test('a clerk can’t make an administrator, a commissioner can invite nobody', async () => {
      const administrator = { ...dana, role: 'administrator' as const }
      expect(await refusalOf(inviteAccount(aContext(db), administrator))).toBe('role-not-yours-to-give')
      await inviteAccount(aContext(db, { role: 'administrator' }), administrator)
      const commissioner = aContext(db, { role: 'commissioner' })
      await expect(inviteAccount(commissioner, dana)).rejects.toBeInstanceOf(NotAllowed)
    })

    test('of a commissioner names a person that exists', async () => {
      const context = aContext(db)
      const fir = { email: 'fir@example.org', name: 'Esther Fir', role: 'commissioner' as const }
      expect(await refusalOf(inviteAccount(context, { ...fir, personId: null }))).toBe('person-missing')
      await expect(inviteAccount(context, { ...fir, personId: 'nobody' })).rejects.toMatchObject({
        fields: { personId: expect.any(String) },
      })
      const personId = await aPerson(db)
      const { token } = await inviteAccount(context, { ...fir, personId })
      await acceptLink(context, { token, passwordHash }, nothing)
      expect(await findAccountForSignIn(db, fir.email)).toMatchObject({ personId, name: 'Esther Fir' })
    })

    test('of an address with an account is refused', async () => {
      await anAccount(db, 'clerk', { email: dana.email })
      await expect(inviteAccount(aContext(db), dana)).rejects.toBeInstanceOf(Invalid)
    })
  })

  describe('a link for a new password', () => {
    test('is an administrator’s to issue, works 24 hours, ends every session', async () => {
      const account = await anAccount(db, 'clerk')
      const context = aContext(db, { role: 'administrator' })
      const keeper = { db, clock: context.clock, origin: null }
      const cookie = await beginSession(keeper, { accountId: account.id, userAgent: '', cookieHeader: null })
      const input = { accountId: account.id }
      await expect(issueResetLink(aContext(db), input)).rejects.toBeInstanceOf(NotAllowed)
      const { token, expiresAt } = await issueResetLink(context, input)
      expect(expiresAt).toBe('2026-12-05T17:41:00.000Z')
      context.clock.set('2026-12-05T17:40:59.999Z')
      expect(await findActor(keeper, cookie)).not.toBeNull()
      await acceptLink(context, { token, passwordHash }, nothing)
      expect(await findActor(keeper, cookie)).toBeNull()
      expect((await findAccountForSignIn(db, account.email))!.passwordHash).toBe(passwordHash)
      expect(await refusalOf(acceptLink(context, { token, passwordHash }, nothing))).toBe('link-used')
      const late = await issueResetLink(context, input)
      context.clock.set(late.expiresAt)
      expect(await refusalOf(acceptLink(context, { token: late.token, passwordHash }, nothing))).toBe(
        'link-expired',
      )
    })

    test('of an account disabled meanwhile no longer works', async () => {
      const account = await anAccount(db, 'clerk')
      const context = aContext(db, { role: 'administrator' })
      const { token } = await issueResetLink(context, { accountId: account.id })
      await disableAccount(context, { accountId: account.id })
      expect(await refusalOf(acceptLink(context, { token, passwordHash }, nothing))).toBe('link-expired')
      expect(await refusalOf(issueResetLink(context, { accountId: account.id }))).toBe('account-disabled')
    })
  })

  describe('the first set-up', () => {
    test('makes the first administrator, and no second one', async () => {
      const context = aContext(db)
      const lost = await issueSetupLink(db, context.clock)
      context.clock.forward(1)
      const link = await issueSetupLink(db, context.clock)
      expect((await findLink(db, context.clock, lost!.token)).verdict).toMatchObject({ code: 'link-expired' })
      const input = { token: link!.token, email: 'admin@example.org', name: 'Ada Moss', passwordHash }
      await acceptLink(context, input, nothing)
      expect(await findAccountForSignIn(db, 'admin@example.org')).toMatchObject({ role: 'administrator' })
      expect(await issueSetupLink(db, context.clock)).toBeNull()
    })

    test('is refused when an account came to be in another way', async () => {
      const context = aContext(db)
      const link = await issueSetupLink(db, context.clock)
      await anAccount(db, 'clerk')
      const input = { token: link!.token, email: 'admin@example.org', name: 'Ada Moss', passwordHash }
      expect(await refusalOf(acceptLink(context, input, nothing))).toBe('already-set-up')
      const [row] = await db.selectFrom('accountLink').select('usedAt').execute()
      expect(row!.usedAt).toBeNull()
    })
  })

  test('nothing at rest or in the record gives a token, a password’s hash or an address away', async () => {
    const context = { ...aContext(db, { role: 'administrator' }), idempotencyKey: 'press-1' }
    const { token } = await inviteAccount(context, dana)
    const { id } = await createAccount(context, { ...dana, email: 'made@example.org', passwordHash })
    const reset = await issueResetLink({ ...context, idempotencyKey: 'press-2' }, { accountId: id })
    await acceptLink(
      { ...context, idempotencyKey: 'press-3' },
      { token, passwordHash },
      async () => 'the cookie',
    )
    const links = JSON.stringify(await db.selectFrom('accountLink').selectAll().execute())
    expect(links).toContain(hashOfToken(token))
    const record = JSON.stringify(await db.selectFrom('recordEntry').selectAll().execute())
    for (const secret of [token, reset.token]) {
      expect(links).not.toContain(secret)
      expect(record).not.toContain(secret)
    }
    for (const secret of [passwordHash, '@example.org', 'the cookie']) expect(record).not.toContain(secret)
    expect((await checkChain(db)).findings).toEqual([])
  })
})
