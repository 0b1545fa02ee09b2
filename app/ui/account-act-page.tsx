import { ActPage } from './act-page.tsx'
import type { FormReply } from './form-reply.ts'
import type { SiteFacts } from './site.tsx'
import { accountActPage as words } from '#app/words/accounts-2.ts'

type AccountActPageProps = {
  site: SiteFacts
  account: { id: string; name: string }
  title: string
  lead: string
  button: string
  reply: FormReply | undefined
}

/** Asks whether to do one thing to an account. */
export function AccountActPage({ account, ...act }: AccountActPageProps) {
  const back = `/clerk/accounts/${account.id}`
  return (
    <ActPage
      {...act}
      place="accounts"
      trail={[
        { href: '/clerk/accounts', label: words.accounts },
        { href: back, label: account.name },
      ]}
      back={back}
    />
  )
}
