import type { Store } from '#app/domain/commands/command.server.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { Invalid } from '#app/domain/errors.ts'
import { acceptablePassword, guessableVerdict } from '#app/domain/people/accounts/accounts-password.ts'
import type { Clock } from '#app/domain/time/clock.ts'
import type { Verdict } from '#app/domain/verdict.ts'
import type { Passwords } from './passwords.server.ts'

type Tools = { db: Store; clock: Clock; passwords: Passwords }

/** @returns the hash of a new password. @throws Invalid on the field `password` when it is too weak */
export async function hashNewPassword(
  { db, clock, passwords }: Tools,
  password: string,
  { email, name }: { email: string; name: string },
): Promise<string> {
  mustBe(acceptablePassword(password, email, name))
  const { settings } = await getSettingsNow(db, clock.now())
  const { name: commission, city } = settings
  mustBe(guessableVerdict(await passwords.isGuessable(password, [email, name, commission, city])))
  return passwords.hash(password)
}

function mustBe(verdict: Verdict): void {
  if (!verdict.ok) throw new Invalid(verdict.sentence, { password: verdict.sentence })
}
