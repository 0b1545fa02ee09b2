import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { LinkForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { issueResetLink } from '#app/domain/people/accounts/issue-account-link.server.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { coarseNetworkOf } from '#app/http/network.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { OneTimeLink } from '#app/ui/one-time-link.tsx'
import { accountsOneResetLinkPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.passwordResetLinkDais }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, name } = await getAccount(context.db, routeParams(params, 'id').id)
  return { id, name, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const { db, clock, origin } = context
  const { settings } = await getSettingsNow(db, clock.now())
  return submit(
    await readForm(request, LinkForm),
    ({ key }) =>
      issueResetLink(commandContext(context), {
        accountId: id,
        key,
        network: coarseNetworkOf(context.clientAddress),
      }),
    ({ path, expiresAt }) => ({
      address: origin + path,
      until: formatDateTime(expiresAt, settings.timeZone),
    }),
  )
}

export default function ResetLink() {
  const { id, name, formKey } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const site = useSite()
  const back = `/clerk/accounts/${id}`
  const title = words.passwordResetLinkFor(name)
  const trail = [
    { href: '/clerk/accounts', label: words.accounts },
    { href: back, label: name },
  ]
  if (result && 'address' in result) {
    return <OneTimeLink site={site} trail={trail} title={title} {...result} back="/clerk/accounts" />
  }
  return (
    <ActPage
      site={site}
      place="accounts"
      trail={trail}
      title={title}
      lead={words.theLinkWorksOnce}
      reply={result as FormReply | undefined}
      button={words.makeTheLink}
      back={back}
    >
      <input type="hidden" name="key" value={formKey} />
    </ActPage>
  )
}
