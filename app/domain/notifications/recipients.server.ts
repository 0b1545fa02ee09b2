import type { Store } from '../commands/command.server.ts'
import type { Role } from '../commands/permissions.ts'
import { concerns } from '../people/concerns.ts'
import { kindsFor, type NotificationKind } from './notification-kinds.ts'

export type Recipient = { accountId: string; role: Role; personId: string | null }

/** Who has an account in use, and what each of them wants to be told. */
export type Recipients = {
  /** Accounts of these roles that want mail of this kind. */
  of: (kind: NotificationKind, ...roles: Role[]) => Recipient[]
  /** Liaisons of the organization that these words name and who want this kind of mail; null where they name none with a liaison. */
  liaisonsOf: (kind: NotificationKind, words: string) => Recipient[] | null
}

export async function loadRecipients(db: Store): Promise<Recipients> {
  const [accounts, choices, people] = await Promise.all([
    db
      .selectFrom('account')
      .leftJoin('person', 'person.id', 'account.personId')
      .select(['account.id as accountId', 'account.role', 'account.personId', 'person.organization'])
      .where('account.disabledAt', 'is', null)
      .orderBy('account.id')
      .execute(),
    db.selectFrom('mailChoice').select(['accountId', 'kind']).where('wanted', '=', 0).execute(),
    db.selectFrom('person').select(['name', 'organization']).where('organization', 'is not', null).execute(),
  ])
  const unwanted = new Set(choices.map(({ accountId, kind }) => `${accountId} ${kind}`))
  const wants = (kind: NotificationKind) => (account: Recipient) =>
    kindsFor(account.role).includes(kind) && !unwanted.has(`${account.accountId} ${kind}`)
  const liaisons = accounts.filter(({ role, organization }) => role === 'department' && organization !== null)
  const namesOf = (organization: string) =>
    people.filter((person) => person.organization === organization).map(({ name }) => name)
  return {
    of: (kind, ...roles) => accounts.filter(({ role }) => roles.includes(role)).filter(wants(kind)),
    liaisonsOf(kind, words) {
      const theirs = liaisons.filter(({ organization }) =>
        concerns(words, organization!, namesOf(organization!)),
      )
      return theirs.length === 0 ? null : theirs.filter(wants(kind))
    },
  }
}
