import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { getListedAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { may, roleNames } from '#app/domain/commands/permissions.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State, Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.account.name ?? 'Account'} — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, clock, actor } = context
  const [account, { settings }] = await Promise.all([
    getListedAccount(db, routeParams(params, 'id').id),
    getSettingsNow(db, clock.now()),
  ])
  const formatted = (instant: string | null) => (instant ? formatDateTime(instant, settings.timeZone) : null)
  const { id, name, email, role, personName, createdAt, lastUsedAt, disabledAt } = account
  return {
    account: {
      id,
      name,
      email,
      role: roleNames[role],
      personName,
      since: formatted(createdAt),
      lastUsed: formatted(lastUsedAt),
      disabledSince: formatted(disabledAt),
    },
    mayChange: may(actor.role, 'account.set-role'),
  }
}

export default function OneAccount() {
  const { account, mayChange } = useLoaderData<typeof loader>()
  const at = `/clerk/accounts/${account.id}`
  const reset = { href: `${at}/reset-link`, label: 'Make a password reset link' }
  const role = { href: `${at}/role`, label: 'Change the role' }
  const acts = account.disabledSince
    ? [{ href: `${at}/enable`, label: 'Enable this account' }, role]
    : [
        reset,
        role,
        { href: `${at}/disable`, label: 'Disable this account', detail: 'They are signed out right away.' },
      ]
  return (
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: 'Accounts' }]}>
      <Head title={account.name}>
        <Status>
          {account.disabledSince ? (
            <State mark="end">Disabled since {account.disabledSince}</State>
          ) : (
            <State mark="done">Can sign in</State>
          )}
        </Status>
      </Head>
      <div className="narrow">
        <Facts
          rows={[
            { label: 'E-mail', value: account.email },
            { label: 'Role', value: account.role },
            { label: 'In the record', value: account.personName ?? 'No one' },
            { label: 'Account since', value: account.since },
            { label: 'Last used', value: account.lastUsed ?? 'Not signed in anywhere' },
          ]}
        />
        {mayChange ? (
          <Acts acts={acts} />
        ) : (
          <p className="small quiet">
            An administrator changes roles, disables accounts and makes links for new passwords.
          </p>
        )}
      </div>
    </WorkSite>
  )
}
