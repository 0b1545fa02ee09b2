import { newId, type Store } from '#app/domain/commands/command.server.ts'
import type { Role } from '#app/domain/commands/permissions.ts'
import { createPasswords } from '#app/http/passwords.server.ts'

/** Real argon2id at the least work that it takes, so that tests are quick. */
export const quickCost = { memoryCost: 8, timeCost: 1, parallelism: 1 }

export const goodPassword = 'correct horse battery'

/** @returns the id of a new person of the record */
export async function aPerson(db: Store, name = 'Esther Fir'): Promise<string> {
  const id = newId()
  const sortName = name.split(' ').toReversed().join(', ')
  await db
    .insertInto('person')
    .values({
      id,
      slug: id,
      name,
      sortName,
      title: null,
      organization: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      basis: 'invented',
      source: null,
    })
    .execute()
  return id
}

/** An account that can sign in with `goodPassword`, written straight into the store. */
export async function anAccount(
  db: Store,
  role: Role,
  { email = `${role}@example.org`, name = `A ${role}`, personId = null as string | null } = {},
): Promise<{
  id: string
  email: string
  actor: { accountId: string; name: string; role: Role; personId: string | null }
}> {
  const id = newId()
  const passwordHash = await createPasswords(quickCost).hash(goodPassword)
  await db
    .insertInto('account')
    .values({
      id,
      email,
      name,
      role,
      personId,
      passwordHash,
      createdAt: '2026-01-01T00:00:00.000Z',
      disabledAt: null,
    })
    .execute()
  return { id, email, actor: { accountId: id, name, role, personId } }
}
