import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listPeopleForAccounts } from '#app/domain/people/accounts/account-queries.server.ts'
import { rolesToGive } from '#app/domain/people/accounts/accounts.ts'
import { InviteForm } from '#app/domain/people/accounts/accounts-forms.ts'
import { inviteAccount } from '#app/domain/people/accounts/invite-account.server.ts'
import { roleNames } from '#app/domain/commands/permissions.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { coarseNetworkOf } from '#app/http/network.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { AccountRoleFields } from '#app/ui/account-role-fields.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { FormReply } from '#app/ui/form-reply.ts'
import { OneTimeLink } from '#app/ui/one-time-link.tsx'
import { accountsInvitePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.inviteSomeoneDais }]

const trail = [{ href: '/clerk/accounts', label: words.accounts }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    asked: new URL(request.url).searchParams.get('role') ?? undefined,
    roles: rolesToGive(context.actor.role).map((value) => ({ value, label: roleNames[value] })),
    people: await listPeopleForAccounts(context.db),
    formKey: crypto.randomUUID(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { db, clock, origin } = context
  const { settings } = await getSettingsNow(db, clock.now())
  return submit(
    await readForm(request, InviteForm),
    (input) =>
      inviteAccount(commandContext(context), { ...input, network: coarseNetworkOf(context.clientAddress) }),
    ({ path, expiresAt }, { name }) => ({
      name,
      address: origin + path,
      until: formatDateTime(expiresAt, settings.timeZone),
    }),
  )
}

export default function Invite() {
  const { asked, roles, people, formKey } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const site = useSite()
  if (result && 'address' in result) {
    return (
      <OneTimeLink
        site={site}
        trail={trail}
        title={words.anInvitationFor(result.name)}
        {...result}
        back="/clerk/accounts"
      />
    )
  }
  const reply = result as FormReply | undefined
  return (
    <ActPage
      site={site}
      place="accounts"
      trail={trail}
      title={words.inviteSomeone}
      lead={words.youGetALink}
      reply={reply}
      button={words.makeTheLink}
      back="/clerk/accounts"
    >
      <input type="hidden" name="key" value={formKey} />
      <TextField
        name="name"
        label={words.name}
        defaultValue={reply?.values.name}
        error={reply?.errors.name}
      />
      <TextField
        name="email"
        type="email"
        label={words.eMailAddress}
        hint={words.theySignInWith}
        defaultValue={reply?.values.email}
        error={reply?.errors.email}
      />
      <AccountRoleFields roles={roles} people={people} role={asked} reply={reply} />
    </ActPage>
  )
}
