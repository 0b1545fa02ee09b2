import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { ChangePasswordForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { leastPasswordCharacters, passwordsNotKept } from '#app/domain/people/accounts/accounts-password.ts'
import { changePassword } from '#app/domain/people/accounts/own-account.server.ts'
import { confirmPassword, refusedPassword } from '#app/http/confirm-password.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { hashNewPassword } from '#app/http/new-password.server.ts'
import { retryAfterOf } from '#app/http/sign-in-limits.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TextField } from '#app/ui/field.tsx'
import { accountPasswordPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.changeMyPasswordDais }]

export const headers: HeadersFunction = ({ actionHeaders }) => retryAfterOf(actionHeaders)

export async function loader() {
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { db, sessionIdHash } = context
  const form = await readForm(request, ChangePasswordForm)
  if (!form.ok) return data(form.reply, { status: 422 })
  const confirmed = await confirmPassword(context, form.value.currentPassword)
  if (!confirmed.ok) return refusedPassword(form.reply, confirmed, 'currentPassword')
  return submit(
    form,
    async ({ password }) => {
      const account = await getAccount(db, context.actor.accountId!)
      const passwordHash = await hashNewPassword(context, password, account)
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
      trail={[{ href: '/account', label: words.myAccount }]}
      title={words.changeMyPassword}
      lead={words.yourOtherDevicesAre}
      reply={reply}
      kept={passwordsNotKept}
      button={words.changeMyPassword}
      back="/account"
    >
      <TextField
        name="currentPassword"
        type="password"
        label={words.passwordYouHaveNow}
        autoComplete="current-password"
        error={reply?.errors.currentPassword}
      />
      <TextField
        name="password"
        type="password"
        label={words.newPassword}
        hint={words.atLeastCharactersA(leastPasswordCharacters)}
        autoComplete="new-password"
        error={reply?.errors.password}
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={words.theNewPasswordAgain}
        autoComplete="new-password"
        error={reply?.errors.passwordAgain}
      />
    </ActPage>
  )
}
