import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConfirmPasswordForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { passwordsNotKept } from '#app/domain/people/accounts/accounts-password.ts'
import { confirmPassword, refusedPassword } from '#app/http/confirm-password.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { safeNext } from '#app/http/safe-next.ts'
import { markConfirmed } from '#app/http/sessions.server.ts'
import { retryAfterOf } from '#app/http/sign-in-limits.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { TextField } from '#app/ui/field.tsx'
import { accountConfirmPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.enterYourPasswordAgain }]

export const headers: HeadersFunction = ({ actionHeaders }) => retryAfterOf(actionHeaders)

export async function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/account') }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, ConfirmPasswordForm)
  if (!form.ok) return data(form.reply, { status: 422 })
  const confirmed = await confirmPassword(context, form.value.password)
  if (!confirmed.ok) return refusedPassword(form.reply, confirmed, 'password')
  if (context.sessionIdHash) await markConfirmed(context, context.sessionIdHash)
  return redirect(safeNext(form.value.next ?? null, '/account'))
}

export default function ConfirmPassword() {
  const { next } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ActPage
      site={useSite()}
      place="account"
      trail={[{ href: '/account', label: words.myAccount }]}
      title={words.enterYourPasswordAgain2}
      lead={words.youSignedInA}
      reply={reply}
      kept={passwordsNotKept}
      button={words.continue}
      back="/clerk/accounts"
    >
      <input type="hidden" name="next" value={next} />
      <TextField
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        error={reply?.errors.password}
      />
    </ActPage>
  )
}
