import { z } from 'zod'
import { normalEmail } from './accounts.ts'
import { acceptablePassword, mostPasswordCharacters } from './accounts-password.ts'
import { roles } from '../../commands/permissions.ts'
import { asTyped, trimmed } from '../../text/empty-text.ts'

/** The longest address that mail can carry. */
const emailCharacters = 254

const Email = z
  .string('Enter an e-mail address.')
  .overwrite(trimmed)
  .max(emailCharacters, 'This e-mail address is too long.')
  .transform(normalEmail)
  .pipe(z.email('Enter an e-mail address in the form name@example.org.').max(emailCharacters))

const Name = z
  .string('Enter a name.')
  .overwrite(trimmed)
  .min(1, 'Enter a name.')
  .max(100, 'Use at most 100 characters for the name.')

const RoleField = z.enum(roles, 'Choose a role.')
const PersonField = z
  .string()
  .overwrite(trimmed)
  .max(64)
  .optional()
  .transform((id) => id || null)

const NewPassword = z
  .string('Enter a password.')
  .overwrite(asTyped)
  .max(mostPasswordCharacters * 4, `Use at most ${mostPasswordCharacters} characters.`)

type TypedPasswords = {
  password: string
  passwordAgain: string
  email?: string | undefined
  name?: string | undefined
}

/**
 * What can be said of two new passwords at once, so that nobody types both again for each thing in turn. An address
 * that the form does not ask is held against the password where it is hashed.
 */
function newPasswords(
  { password, passwordAgain, email = '', name = '' }: TypedPasswords,
  check: z.core.$RefinementCtx,
) {
  const verdict = acceptablePassword(password, email, name)
  if (!verdict.ok) check.addIssue({ code: 'custom', path: ['password'], message: verdict.sentence })
  if (password === passwordAgain) return
  const message = 'The two passwords are not the same. Type both again.'
  check.addIssue({ code: 'custom', path: ['passwordAgain'], message })
}

/** Also beside another field's error, as long as both passwords were typed. */
const bothTyped = {
  when({ value }: { value: unknown }) {
    const { password, passwordAgain } = value as Record<string, unknown>
    return typeof password === 'string' && typeof passwordAgain === 'string'
  },
}

export const SignInForm = z.object({
  email: z
    .string('Enter your e-mail address.')
    .overwrite(trimmed)
    .max(emailCharacters)
    .transform(normalEmail),
  password: z
    .string('Enter your password.')
    .overwrite(asTyped)
    .max(mostPasswordCharacters * 4, 'This password is too long.'),
  next: z.string().overwrite(trimmed).max(2000).optional(),
})

/** Of the form: the same one sent again leads to the link that it made. */
const Key = z.uuid().optional()

export const InviteForm = z.object({
  name: Name,
  email: Email,
  role: RoleField,
  personId: PersonField,
  key: Key,
})
export type InviteInput = z.output<typeof InviteForm>

export const LinkForm = z.object({ key: Key })

export const SetRoleForm = z.object({ role: RoleField, personId: PersonField })

const newPassword = {
  password: NewPassword,
  passwordAgain: z
    .string('Enter the password again.')
    .overwrite(asTyped)
    .max(mostPasswordCharacters * 4, 'This password is too long.'),
}
const Absent = z.undefined().optional()

/** What each kind of one-time link asks. An invitation carries its address; a reset changes the password only. */
export const acceptForms = {
  invitation: z.object({ name: Name, email: Absent, ...newPassword }).superRefine(newPasswords, bothTyped),
  reset: z.object({ name: Absent, email: Absent, ...newPassword }).superRefine(newPasswords, bothTyped),
  setup: z.object({ email: Email, name: Name, ...newPassword }).superRefine(newPasswords, bothTyped),
}

export const ChangePasswordForm = z
  .object({
    currentPassword: z
      .string('Enter the password that you have now.')
      .overwrite(asTyped)
      .max(mostPasswordCharacters * 4),
    password: NewPassword,
    passwordAgain: z
      .string('Enter the new password again.')
      .overwrite(asTyped)
      .max(mostPasswordCharacters * 4, 'This password is too long.'),
  })
  .superRefine(newPasswords, bothTyped)

export const ConfirmPasswordForm = z.object({
  password: z
    .string('Enter your password.')
    .overwrite(asTyped)
    .max(mostPasswordCharacters * 4, 'This password is too long.'),
  next: z.string().overwrite(trimmed).max(2000).optional(),
})

export const EndSessionForm = z.object({
  session: z.string().regex(/^[0-9a-f]{64}$/, 'Choose one of your sessions.'),
})

/** A form that only asks "sure?". */
export const NoFields = z.object({})
