import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getAccount } from '#app/domain/people/account-queries.server.ts'
import { NoFields } from '#app/domain/people/accounts-forms.ts'
import { disableAccount } from '#app/domain/people/change-account.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'

export const meta: MetaFunction = () => [{ title: 'Disable an account — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, name } = await getAccount(context.db, params.id!)
  return { id, name }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const accountId = params.id!
  return submit(
    await readForm(request, NoFields),
    () => disableAccount(commandContext(context), { accountId }),
    () => redirect(`/clerk/accounts/${accountId}`),
  )
}

export default function Disable() {
  const { id, name } = useLoaderData<typeof loader>()
  const back = `/clerk/accounts/${id}`
  return (
    <ActPage
      site={useSite()}
      place="accounts"
      trail={[
        { href: '/clerk/accounts', label: 'Accounts' },
        { href: back, label: name },
      ]}
      title={`Disable the account of ${name}`}
      lead="They are signed out everywhere at once and can’t sign in. What they entered stays in the record under their name."
      reply={useActionData<typeof action>() as FormReply | undefined}
      button="Disable the account"
      back={back}
    />
  )
}
