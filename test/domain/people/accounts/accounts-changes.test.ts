import { beforeEach, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema.ts'
import { findAccountForSignIn, listAccounts } from '#app/domain/people/accounts/account-queries.server.ts'
import {
  disableAccount,
  enableAccount,
  setAccountRole,
} from '#app/domain/people/accounts/change-account.server.ts'
import { createAccount } from '#app/domain/people/accounts/invite-account.server.ts'
import {
  changePassword,
  endOwnSession,
  endOwnSessions,
} from '#app/domain/people/accounts/own-account.server.ts'
import { Conflict, NotAllowed, NotFound } from '#app/domain/errors.ts'
import { beginSession, findActor, listSessions } from '#app/http/sessions.server.ts'
import { aContext } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anAccount, aPerson } from '#test/setup/people.ts'

onBothEngines((newStore) => {
  let db: Kysely<Database>
  beforeEach(async () => {
    db = await newStore()
    return () => db.destroy()
  })

  function keeping(context: ReturnType<typeof aContext>) {
    const keeper = { db, clock: context.clock, origin: null }
    const begin = (accountId: string) =>
      beginSession(keeper, { accountId, userAgent: '', cookieHeader: null })
    return { keeper, begin }
  }

  describe('an administrator', () => {
    test('disables an account, which is out at once, and enables it', async () => {
      const context = aContext(db, { role: 'administrator' })
      const clerk = await anAccount(db, 'clerk')
      const { keeper, begin } = keeping(context)
      const cookie = await begin(clerk.id)
      await disableAccount(context, { accountId: clerk.id })
      expect(await findActor(keeper, cookie)).toBeNull()
      expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
      await expect(disableAccount(context, { accountId: clerk.id })).rejects.toBeInstanceOf(Conflict)
      await enableAccount(context, { accountId: clerk.id })
      expect((await listAccounts(db))[0]).toMatchObject({ id: clerk.id, disabledAt: null })
      await expect(enableAccount(context, { accountId: clerk.id })).rejects.toBeInstanceOf(Conflict)
    })

    test('a disabled account is refused even where its session stayed', async () => {
      const context = aContext(db)
      const clerk = await anAccount(db, 'clerk')
      const { keeper, begin } = keeping(context)
      const cookie = await begin(clerk.id)
      await db.updateTable('account').set({ disabledAt: context.clock.now() }).execute()
      expect(await findActor(keeper, cookie)).toBeNull()
    })

    test('the last administrator stays; of two, one may go', async () => {
      const ada = await anAccount(db, 'administrator')
      const context = aContext(db, { role: 'administrator' })
      await expect(disableAccount(context, { accountId: ada.id })).rejects.toMatchObject({
        code: 'last-administrator',
      })
      const ben = await anAccount(db, 'administrator', { email: 'ben@example.org' })
      const asAda = { ...context, actor: ada.actor }
      await expect(disableAccount(asAda, { accountId: ada.id })).rejects.toMatchObject({
        code: 'own-account',
      })
      await disableAccount(asAda, { accountId: ben.id })
      const toClerk = { accountId: ada.id, role: 'clerk' as const, personId: null }
      await expect(setAccountRole(context, toClerk)).rejects.toMatchObject({ code: 'last-administrator' })
      await setAccountRole(context, { ...toClerk, accountId: ben.id })
    })

    test('gives another role, which counts from the next request', async () => {
      const context = aContext(db, { role: 'administrator' })
      const fir = await anAccount(db, 'clerk')
      const { keeper, begin } = keeping(context)
      const cookie = await begin(fir.id)
      const personId = await aPerson(db)
      await setAccountRole(context, { accountId: fir.id, role: 'commissioner', personId })
      expect((await findActor(keeper, cookie))!.actor).toMatchObject({ role: 'commissioner', personId })
      expect((await listAccounts(db))[0]).toMatchObject({ personName: 'Esther Fir', role: 'commissioner' })
    })

    test('nobody else does any of it, and nothing is done to an account that is not there', async () => {
      const clerk = await anAccount(db, 'clerk')
      const input = { accountId: clerk.id, role: 'clerk' as const, personId: null }
      const asClerk = aContext(db)
      await expect(disableAccount(asClerk, input)).rejects.toBeInstanceOf(NotAllowed)
      await expect(enableAccount(asClerk, input)).rejects.toBeInstanceOf(NotAllowed)
      await expect(setAccountRole(asClerk, input)).rejects.toBeInstanceOf(NotAllowed)
      await expect(createAccount(asClerk, { ...input, email: 'e@example.org', name: 'E', passwordHash: 'h' }))
        .rejects //
        .toBeInstanceOf(NotAllowed)
      const context = aContext(db, { role: 'administrator' })
      await expect(disableAccount(context, { accountId: 'nobody' })).rejects.toBeInstanceOf(NotFound)
    })
  })

  describe('one’s own account', () => {
    test('a new password ends the other sessions and keeps this one', async () => {
      const context = aContext(db)
      const clerk = await anAccount(db, 'clerk')
      const { keeper, begin } = keeping(context)
      const [here, there] = [await begin(clerk.id), await begin(clerk.id)]
      const { session } = (await findActor(keeper, here))!
      const input = { passwordHash: 'new hash', keepSession: session.idHash }
      await changePassword({ ...context, actor: clerk.actor }, input)
      expect(await findActor(keeper, here)).not.toBeNull()
      expect(await findActor(keeper, there)).toBeNull()
      expect((await findAccountForSignIn(db, clerk.email))!.passwordHash).toBe('new hash')
    })

    test('one session ends, or all; never somebody else’s', async () => {
      const context = aContext(db)
      const clerk = await anAccount(db, 'clerk')
      const chair = await anAccount(db, 'chair')
      const { keeper, begin } = keeping(context)
      const cookies = [await begin(clerk.id), await begin(clerk.id), await begin(clerk.id)]
      const foreign = await begin(chair.id)
      const [ours] = await listSessions(keeper, clerk.id)
      const [theirs] = await listSessions(keeper, chair.id)
      const asClerk = { ...context, actor: clerk.actor }
      await endOwnSession(asClerk, { idHash: ours!.idHash })
      expect(await listSessions(keeper, clerk.id)).toHaveLength(2)
      await expect(endOwnSession(asClerk, { idHash: theirs!.idHash })).rejects.toBeInstanceOf(Conflict)
      await endOwnSessions(asClerk)
      for (const cookie of cookies) expect(await findActor(keeper, cookie)).toBeNull()
      expect(await findActor(keeper, foreign)).not.toBeNull()
    })
  })
})
