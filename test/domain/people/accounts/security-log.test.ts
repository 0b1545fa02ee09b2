import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#app/domain/commands/command.server.ts'
import {
  markAccountMailFailed,
  markAccountMailSent,
  queueAccountMail,
  takeDueAccountMail,
} from '#app/domain/mail/account-mail.server.ts'
import { knowsDevice, rememberDevice } from '#app/domain/people/accounts/account-devices.server.ts'
import { setAccountRole } from '#app/domain/people/accounts/change-account.server.ts'
import { issueResetLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import { mostEventsOfKind, securityLogDays } from '#app/domain/people/accounts/security-events.ts'
import {
  listSecurity,
  listWrongPasswords,
  noteSecurity,
} from '#app/domain/people/accounts/security-log.server.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { writeAccountMail } from '#app/mail/write-account-mail.ts'
import type { Database } from '#db/schema.ts'
import { TestClock } from '#test/setup/context.ts'
import { onBothEngines } from '#test/setup/engines.ts'
import { anAccount } from '#test/setup/people.ts'

const now = '2026-12-04T17:41:00.000Z'
const day = 24 * 60

onBothEngines((newStore) => {
  let db: Kysely<Database>
  let clock: TestClock
  let clerk: Awaited<ReturnType<typeof anAccount>>
  let administrator: Awaited<ReturnType<typeof anAccount>>
  beforeEach(async () => {
    db = await newStore()
    clock = new TestClock(now)
    clerk = await anAccount(db, 'clerk', { name: 'Dana Rivers' })
    administrator = await anAccount(db, 'administrator', { name: 'Ada Moss' })
  })
  afterEach(() => db.destroy())
  const wrong = (at: string, network = '192.0.2.0/24') =>
    noteSecurity(db, at, { kind: 'wrong-password', accountId: clerk.id, network })

  test('the same within an hour is one row that counts; another hour or network is another', async () => {
    for (let each = 0; each < 40; each += 1) await wrong(now)
    await wrong(addMinutes(now, 18))
    await wrong(addMinutes(now, 19))
    await wrong(addMinutes(now, 19), '198.51.100.0/24')
    const lines = await listSecurity(db, addMinutes(now, 20))
    expect(lines.map(({ what, account, times }) => [what, account, times])).toEqual([
      ['Wrong password', 'Dana Rivers', 1],
      ['Wrong password', 'Dana Rivers', 1],
      ['Wrong password', 'Dana Rivers', 41],
    ])
    const attacked = await listWrongPasswords(db, addMinutes(now, 20))
    expect(attacked).toMatchObject([{ name: 'Dana Rivers', times: 43, networks: 2 }])
    expect(await listWrongPasswords(db, addMinutes(now, 20 + day))).toEqual([])
  })

  test('it shows what the record has of accounts, and who did it', async () => {
    const context = { db, clock, actor: administrator.actor }
    await issueResetLink(context, { accountId: clerk.id })
    clock.forward(1)
    await setAccountRole(context, { accountId: clerk.id, role: 'administrator', personId: null })
    const lines = await listSecurity(db, clock.now())
    expect(lines.map(({ what, account, by }) => [what, account, by])).toEqual([
      ['Made Dana Rivers administrator', 'Dana Rivers', 'Ada Moss'],
      ['Issued a link for a new password to Dana Rivers', 'Dana Rivers', 'Ada Moss'],
    ])
  })

  test('it goes back ninety days, and keeps so many of a kind, of the newest', async () => {
    const filler = Array.from({ length: mostEventsOfKind }, (_, index) => {
      const at = addMinutes(now, index - mostEventsOfKind)
      return {
        id: newId(),
        kind: 'unknown-address',
        accountId: null,
        network: '',
        subject: '',
        mergeKey: `filler ${index}`,
        firstAt: at,
        lastAt: at,
        times: 1,
      }
    })
    for (let from = 0; from < filler.length; from += 500) {
      await db
        .insertInto('securityEvent')
        .values(filler.slice(from, from + 500))
        .execute()
    }
    await wrong(addMinutes(now, -day))
    await noteSecurity(db, now, { kind: 'unknown-address', network: 'one more' })
    const kept = async () =>
      (await db.selectFrom('securityEvent').select(['kind', 'mergeKey']).execute()).map(
        ({ mergeKey }) => mergeKey,
      )
    const rows = await kept()
    expect(rows).toHaveLength(mostEventsOfKind + 1)
    expect(rows).not.toContain('filler 0')
    expect(rows).toContain('filler 1')
    await noteSecurity(db, addMinutes(now, securityLogDays * day - 1), { kind: 'refused' })
    expect(await kept()).toContain(`filler ${mostEventsOfKind - 1}`)
    await noteSecurity(db, addMinutes(now, securityLogDays * day + 61), { kind: 'refused' })
    expect(await db.selectFrom('securityEvent').select('kind').execute()).toEqual([
      { kind: 'refused' },
      { kind: 'refused' },
    ])
  })

  test('the twenty devices last used are known', async () => {
    const accountId = clerk.id
    for (let each = 0; each < 21; each += 1) {
      const device = { accountId, deviceHash: `device ${each}`, now: addMinutes(now, each) }
      await db.transaction().execute((trx) => rememberDevice(trx, device))
    }
    const known = (each: number) => knowsDevice(db, { accountId, deviceHash: `device ${each}` })
    expect([await known(0), await known(1), await known(20)]).toEqual([false, true, true])
    expect(await knowsDevice(db, { accountId: administrator.id, deviceHash: 'device 20' })).toBe(false)
  })

  test('the owner is told once of a new device and of a change, and of nothing that is no news', async () => {
    await issueResetLink({ db, clock, actor: administrator.actor }, { accountId: clerk.id })
    const subject = 'Firefox on Windows'
    await noteSecurity(db, now, { kind: 'new-device', accountId: clerk.id, subject })
    await wrong(now)
    clock.forward(day)
    await queueAccountMail(db, clock.now())
    expect(await takeDueAccountMail(db, clock.now())).toEqual([])
    clock.forward(-1)
    await queueAccountMail(db, clock.now())
    await queueAccountMail(db, clock.now())
    const due = await takeDueAccountMail(db, clock.now())
    expect(due.map(({ kind, to, detail }) => [kind, to, detail]).toSorted()).toEqual([
      ['changed', 'clerk@example.org', 'Issued a link for a new password to Dana Rivers'],
      ['new-device', 'clerk@example.org', 'Firefox on Windows'],
    ])
    expect(await takeDueAccountMail(db, clock.now())).toEqual([])
    await markAccountMailSent(db, due[0]!.id, clock.now())
    expect(await markAccountMailFailed(db, due[1]!, { now: clock.now(), forGood: false })).toBe(true)
    clock.forward(2)
    expect((await takeDueAccountMail(db, clock.now())).map(({ id, tries }) => [id, tries])).toEqual([
      [due[1]!.id, 1],
    ])
  })

  test('its mail says what happened and when, and has nothing that opens the account', () => {
    const site = { origin: 'https://dais.example', signature: 'The Commission', zone: 'America/Los_Angeles' }
    const due = { id: 'one', to: 'clerk@example.org', name: 'Dana Rivers', happenedAt: now, tries: 0 }
    const mail = writeAccountMail({ ...due, kind: 'new-device', detail: 'Firefox on Windows' }, site)
    expect(mail.subject).toBe('New sign-in to your Dais account')
    expect(mail.text).toContain('on a device we have not seen before (Firefox on Windows).')
    expect(mail.text).toContain('December 4, 2026')
    expect(mail.text).toContain('change your password at https://dais.example/account/password')
    expect(mail.text).not.toContain('/accept/')
    const changed = writeAccountMail({ ...due, kind: 'changed', detail: 'Made Dana Rivers chair' }, site)
    expect(changed.text).toContain('Your account was changed: Made Dana Rivers chair.')
  })
})
