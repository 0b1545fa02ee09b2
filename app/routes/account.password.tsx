import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Invalid } from '#app/domain/errors.ts'
import { findPasswordHash, getAccount } from '#app/domain/people/account-queries.server.ts'
import { ChangePasswordForm } from '#app/domain/people/accounts-forms.ts'
import { leastPasswordCharacters, passwordsNotKept } from '#app/domain/people/accounts-password.ts'
import { changePassword } from '#app/domain/people/own-account.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { hashNewPassword } from '#app/http/new-password.server.ts'
import { retryAfterOf, tryAgainIn } from '#app/http/sign-in-limits.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TextField } from '#app/ui/field.tsx'

export const meta: MetaFunction = () => [{ title: 'Change my password — Dais' }]

export const headers: HeadersFunction = ({ actionHeaders }) => retryAfterOf(actionHeaders)

export async function loader() {
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { db, passwords, signInLimits, clientAddress, sessionIdHash } = context
  const form = await readForm(request, ChangePasswordForm)
  const account = await getAccount(db, context.actor.accountId!)
  if (form.ok) {
    const seconds = await signInLimits.take(account.email, clientAddress)
    if (seconds !== null) {
      const sentence = `There were too many tries. ${tryAgainIn(seconds)}`
      return data({ ...form.reply, sentence }, { status: 429, headers: { 'retry-after': String(seconds) } })
    }
  }
  return submit(
    form,
    async ({ currentPassword, password }) => {
      if (!(await passwords.matches(await findPasswordHash(db, account.id), currentPassword))) {
        const sentence = 'This is not the password that you have now.'
        throw new Invalid(sentence, { currentPassword: sentence })
      }
      await signInLimits.forget(account.email, clientAddress)
      const passwordHash = await hashNewPassword(passwords, password, account.email)
      await changePassword(commandContext(context), { passwordHash, keepSession: sessionIdHash })
    },
    () => redirect('/account'),
  )
}

export default function ChangeMyPassword() {
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="account"
      trail={[{ href: '/account', label: 'My account' }]}
      title="Change my password"
      lead="Your other devices are signed out."
      reply={reply}
      kept={passwordsNotKept}
      button="Change my password"
      back="/account"
    >
      <TextField
        name="currentPassword"
        type="password"
        label="Password you have now"
        autoComplete="current-password"
        error={reply?.errors.currentPassword}
      />
      <TextField
        name="password"
        type="password"
        label="New password"
        hint={`At least ${leastPasswordCharacters} characters. A few words are good.`}
        autoComplete="new-password"
        error={reply?.errors.password}
      />
      <TextField
        name="passwordAgain"
        type="password"
        label="The new password again"
        autoComplete="new-password"
        error={reply?.errors.passwordAgain}
      />
    </ActPage>
  )
}
