import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enableAccount } from '#app/domain/people/accounts/change-account.server.ts'
import { actOnAccount, loadAccount } from '#app/http/account-acts.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AccountActPage } from '#app/ui/account-act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { accountsOneEnablePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.enableAnAccountDais }]

export const loader = loadAccount

export const action = actOnAccount(enableAccount)

export default function Enable() {
  const account = useLoaderData<typeof loader>()
  return (
    <AccountActPage
      site={useSite()}
      account={account}
      title={words.enableTheAccountOf(account.name)}
      lead={words.theyCanSignIn}
      button={words.enableTheAccount}
      reply={useActionData<typeof action>() as FormReply | undefined}
    />
  )
}
