import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { disableAccount } from '#app/domain/people/accounts/change-account.server.ts'
import { actOnAccount, loadAccount } from '#app/http/account-acts.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AccountActPage } from '#app/ui/account-act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { accountsOneDisablePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.disableAnAccountDais }]

export const loader = loadAccount

export const action = actOnAccount(disableAccount)

export default function Disable() {
  const account = useLoaderData<typeof loader>()
  return (
    <AccountActPage
      site={useSite()}
      account={account}
      title={words.disableTheAccountOf(account.name)}
      lead={words.theyAreSignedOut}
      button={words.disableTheAccount}
      reply={useActionData<typeof action>() as FormReply | undefined}
    />
  )
}
