import { Invalid } from '#app/domain/errors.ts'
import { acceptablePassword } from '#app/domain/people/accounts-password.ts'
import type { Passwords } from './passwords.server.ts'

/** @returns the hash of a new password. @throws Invalid on the field `password` when it is too weak */
export async function hashNewPassword(
  passwords: Passwords,
  password: string,
  email: string,
): Promise<string> {
  const verdict = acceptablePassword(password, email)
  if (!verdict.ok) throw new Invalid(verdict.sentence, { password: verdict.sentence })
  return passwords.hash(password)
}
