import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { EndSessionForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { endOwnSession } from '#app/domain/people/accounts/own-account.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { accountEndSessionPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.signOutADevice }]

export async function loader() {
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, EndSessionForm)
  return submit(
    form,
    ({ session }) => endOwnSession(commandContext(context), { idHash: session }),
    () => redirect('/account'),
  )
}

/** Seen only when the press in the list of devices could not be done. */
export default function EndSession() {
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="account" trail={[{ href: '/account', label: words.myAccount }]}>
      <Head title={words.signOutADevice2} before={<ErrorSummary reply={reply} />}>
        <p>
          <a href="/account">{words.whereIAmSigned}</a>
        </p>
      </Head>
    </WorkSite>
  )
}
