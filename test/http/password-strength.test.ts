import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Invalid } from '#app/domain/errors.ts'
import { hashNewPassword } from '#app/http/new-password.server.ts'
import { createPasswords } from '#app/http/passwords.server.ts'
import type { Database } from '#db/schema.ts'
import { TestClock } from '#test/setup/context.ts'
import { goodPassword, quickCost } from '#test/setup/people.ts'
import { newSqliteStore } from '#test/setup/store.ts'

let db: Kysely<Database>
const owner = { email: 'dana.rivers@example.org', name: 'Dana Rivers' }
const take = (password: string) =>
  hashNewPassword(
    { db, clock: new TestClock('2026-12-04T17:41:00.000Z'), passwords: createPasswords(quickCost) },
    password,
    owner,
  )
beforeAll(async () => {
  db = await newSqliteStore()
})
afterAll(() => db.destroy())

test.each([
  'password1234',
  'Password123!',
  'P@ssw0rd1234',
  'iloveyou1234',
  'qwertyuiop12',
  '1q2w3e4r5t6y',
  'zaq12wsxcde3',
  'abc123456789',
  'Liverpool123',
  'michael12345',
  'superman1234',
  'Sunshine2026',
  'dana rivers 1',
  'DanaRivers26',
  'rivers-dana-2026',
  'oversight commission',
])('%s, which everybody tries, is refused in words', async (password) => {
  await expect(take(password)).rejects.toBeInstanceOf(Invalid)
  await expect(take(password)).rejects.toThrow(
    /easy to guess|harder to guess|not your e-mail address|made of your name/,
  )
})

test.each([goodPassword, 'lantern gravel orbit', 'vT9#qLr2!mXz', 'dos pájaros y una nube'])(
  '%s is taken',
  async (password) => {
    expect(await take(password)).toMatch(/^\$argon2id\$/)
  },
)

test('what is long is looked at by its beginning, so that it costs no more', async () => {
  expect(await take('lantern gravel orbit '.repeat(9))).toMatch(/^\$argon2id\$/)
  await expect(take(`${'a'.repeat(60)}vT9#qLr2!mXz`)).rejects.toThrow('easy to guess')
})
