import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { endOwnSessions } from '#app/domain/people/accounts/own-account.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { clearSessionCookie } from '#app/http/sessions.server.ts'
import { forgetOnDevice } from '#app/http/sign-in.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { accountSignOutEverywherePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.signOutEverywhereDais }]

export async function loader() {
  return null
}

export async function action({ context }: ActionFunctionArgs) {
  await endOwnSessions(commandContext(context))
  return redirect('/sign-in', { headers: { 'set-cookie': clearSessionCookie(context), ...forgetOnDevice } })
}

export default function SignOutEverywhere() {
  return (
    <ActPage
      site={useSite()}
      place="account"
      trail={[{ href: '/account', label: words.myAccount }]}
      title={words.signOutEverywhere}
      lead={words.everyDeviceIsSigned}
      reply={undefined}
      button={words.signOutEverywhere}
      back="/account"
    />
  )
}
