import { randomInt } from 'node:crypto'
import type { Store } from '#app/domain/commands/command.server.ts'
import { issueSetupLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { PdfRenderer } from '#app/documents/renderer.server.ts'
import type { Environment } from '#app/http/env.server.ts'
import type { Passwords } from '#app/http/passwords.server.ts'
import { StoreUnusable } from '#db/connection.ts'
import { accounts } from '#db/example/people.ts'
import { loadExample } from './example/load-example.ts'

type Tools = { db: Store; clock: Clock; renderer: PdfRenderer; passwords: Passwords }
type Wishes = {
  empty: boolean
  /** The example was asked for; otherwise a new folder gets it. */
  example?: boolean
  address: string
  environment: Pick<Environment, 'EXAMPLE_PASSWORD'>
}

const print = (text: string) => void process.stdout.write(text)

/**
 * What a store without accounts gets before it first serves: the example record, or a set-up link for a new commission.
 * A store with an account is left as it is, and one that was begun as a commission never gets the example. The example is
 * kept whole or not at all, so a start that is cut off is begun anew by the next.
 * @throws StoreUnusable where the example was asked for and the store is a commission's
 */
export async function prepareFirstUse(
  { db, clock, renderer, passwords }: Tools,
  { empty, example = false, address, environment }: Wishes,
): Promise<void> {
  const hasAccounts = (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
  const begun = await begunAs(db)
  if (example && (hasAccounts || begun === 'commission')) {
    if (begun === 'example') return
    throw new StoreUnusable(
      'This store holds a commission, so the example is not loaded into it. Choose another folder: DATA_DIR=example npm start -- --example',
    )
  }
  if (empty || (!hasAccounts && begun === 'commission')) {
    if (!hasAccounts) await beginAs(db, 'commission')
    const link = await issueSetupLink(db, clock)
    print(
      link
        ? `\nTo set up the commission, make the first account here. The link works once, for a day:\n${address}${link.path}\n`
        : '\nThis data folder has accounts already, so there is nothing to set up.\n',
    )
    return
  }
  if (hasAccounts) return
  await beginAs(db, 'example')
  print('Loading the example record, once: this store is new, and never held a commission.\n')
  const password = environment.EXAMPLE_PASSWORD ?? newPassword()
  const hashes = await Promise.all(accounts.map(() => passwords.hash(password)))
  const verifyAt = `${new URL(address).host}/verify`
  await loadExample({ db, renderer, verifyAt, now: clock.now() }, hashes, (part) => print(`  ${part}\n`))
  const width = Math.max(...accounts.map(({ email }) => email.length))
  const lines = accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`)
  const passwordNote = environment.EXAMPLE_PASSWORD
    ? 'with the password in EXAMPLE_PASSWORD'
    : `with the password  ${password}  (shown only now)`
  print(`\nTo sign in, ${passwordNote}:\n${lines.join('\n')}\n`)
}

/** A set-up link was only ever issued for a commission, also before a store knew what it was begun as. */
async function begunAs(db: Store): Promise<'example' | 'commission' | null> {
  const { holds } = await db.selectFrom('storeIdentity').select('holds').executeTakeFirstOrThrow()
  if (holds) return holds
  const link = await db.selectFrom('accountLink').select('purpose').limit(1).executeTakeFirst()
  return link ? 'commission' : null
}

async function beginAs(db: Store, holds: 'example' | 'commission'): Promise<void> {
  await db.updateTable('storeIdentity').set({ holds }).execute()
}

/** Four groups of four letters that can't be mistaken for one another: about 73 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
