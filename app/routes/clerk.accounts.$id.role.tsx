import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getAccount, listPeopleForAccounts } from '#app/domain/people/accounts/account-queries.server.ts'
import { rolesToGive } from '#app/domain/people/accounts/accounts.ts'
import { SetRoleForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { setAccountRole } from '#app/domain/people/accounts/change-account.server.ts'
import { roleNames } from '#app/domain/commands/permissions.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { AccountRoleFields } from '#app/ui/account-role-fields.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { accountsOneRolePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.changeARoleDais }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor } = context
  const [{ id, name, role, personId }, people] = await Promise.all([
    getAccount(db, routeParams(params, 'id').id),
    listPeopleForAccounts(db),
  ])
  const roles = rolesToGive(actor.role).map((value) => ({ value, label: roleNames[value] }))
  return { id, name, role, personId, roles, people }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id: accountId } = routeParams(params, 'id')
  return submit(
    await readForm(request, SetRoleForm),
    (input) => setAccountRole(commandContext(context), { accountId, ...input }),
    () => redirect(`/clerk/accounts/${accountId}`),
  )
}

export default function ChangeRole() {
  const { id, name, role, personId, roles, people } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as FormReply | undefined
  const back = `/clerk/accounts/${id}`
  return (
    <ActPage
      site={useSite()}
      place="accounts"
      trail={[
        { href: '/clerk/accounts', label: words.accounts },
        { href: back, label: name },
      ]}
      title={words.changeTheRoleOf(name)}
      lead={words.theNewRoleTakes}
      reply={reply}
      button={words.changeTheRole}
      back={back}
    >
      <AccountRoleFields roles={roles} people={people} reply={reply} role={role} personId={personId} />
    </ActPage>
  )
}
