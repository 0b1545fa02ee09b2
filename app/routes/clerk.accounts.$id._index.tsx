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
import { accountsOnePage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.account.name ?? words.account} — Dais` },
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
  const reset = { href: `${at}/reset-link`, label: words.makeAPasswordReset }
  const role = { href: `${at}/role`, label: words.changeTheRole }
  const acts = account.disabledSince
    ? [{ href: `${at}/enable`, label: words.enableThisAccount }, role]
    : [
        reset,
        role,
        { href: `${at}/disable`, label: words.disableThisAccount, detail: words.theyAreSignedOut },
      ]
  return (
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: words.accounts }]}>
      <Head title={account.name}>
        <Status>
          {account.disabledSince ? (
            <State mark="end">{words.disabledSince(account.disabledSince)}</State>
          ) : (
            <State mark="done">{words.canSignIn}</State>
          )}
        </Status>
      </Head>
      <div className="narrow">
        <Facts
          rows={[
            { label: words.eMail, value: account.email },
            { label: words.role, value: account.role },
            { label: words.inTheRecord, value: account.personName ?? words.noOne },
            { label: words.accountSince, value: account.since },
            { label: words.lastUsed, value: account.lastUsed ?? words.notSignedInAnywhere },
          ]}
        />
        {mayChange ? (
          <Acts acts={acts} />
        ) : (
          <p className="small quiet">{words.anAdministratorChangesRoles}</p>
        )}
      </div>
    </WorkSite>
  )
}
