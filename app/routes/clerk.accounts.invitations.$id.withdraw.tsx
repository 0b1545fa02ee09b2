import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { listOpenInvitations } from '#app/domain/people/accounts/account-queries.server.ts'
import { NoFields } from '#app/domain/people/accounts/accounts-forms.ts'
import { withdrawInvitation } from '#app/domain/people/accounts/invite-account.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { accountsInvitationsOneWithdrawPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.withdrawAnInvitationDais }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id } = routeParams(params, 'id')
  const open = await listOpenInvitations(context.db, context.clock)
  const invitation = open.find((each) => each.id === id)
  if (!invitation && request.method === 'GET') throw new NotFound(words.thisInvitationIsNo)
  return { name: invitation?.name ?? null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = routeParams(params, 'id')
  return submit(
    await readForm(request, NoFields),
    () => withdrawInvitation(commandContext(context), { id }),
    () => redirect('/clerk/accounts'),
  )
}

export default function Withdraw() {
  const { name } = useLoaderData<typeof loader>()
  return (
    <ActPage
      site={useSite()}
      place="accounts"
      trail={[{ href: '/clerk/accounts', label: words.accounts }]}
      title={name ? words.withdrawTheInvitationOf(name) : words.withdrawAnInvitation}
      lead={words.theLinkYouSent}
      reply={useActionData<typeof action>() as FormReply | undefined}
      button={words.withdrawTheInvitation}
      back="/clerk/accounts"
    />
  )
}
