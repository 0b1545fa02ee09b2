import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enableAccount } from '#app/domain/people/accounts/change-account.server.ts'
import { actOnAccount, loadAccount } from '#app/http/account-acts.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AccountActPage } from '#app/ui/account-act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'

export const meta: MetaFunction = () => [{ title: 'Enable an account — Dais' }]

export const loader = loadAccount

export const action = actOnAccount(enableAccount)

export default function Enable() {
  const account = useLoaderData<typeof loader>()
  return (
    <AccountActPage
      site={useSite()}
      account={account}
      title={`Enable the account of ${account.name}`}
      lead="They can sign in again with the password they had."
      button="Enable the account"
      reply={useActionData<typeof action>() as FormReply | undefined}
    />
  )
}
