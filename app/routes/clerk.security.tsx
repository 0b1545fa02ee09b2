import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { securityLogDays } from '#app/domain/people/accounts/security-events.ts'
import { listSecurity, listWrongPasswords } from '#app/domain/people/accounts/security-log.server.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Security log — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock } = context
  const now = clock.now()
  const [lines, wrong, { settings }] = await Promise.all([
    listSecurity(db, now),
    listWrongPasswords(db, now),
    getSettingsNow(db, now),
  ])
  const formatted = (instant: string) => formatDateTime(instant, settings.timeZone)
  return {
    lines: lines.map((line) => ({ ...line, at: formatted(line.at) })),
    wrong: wrong.map((each) => ({ ...each, lastAt: formatted(each.lastAt) })),
  }
}

export default function SecurityLog() {
  const { lines, wrong } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: 'Accounts' }]}>
      <Head
        title="Security log"
        lead={`Sign-ins, refusals, and changes to accounts in the last ${securityLogDays} days. Passwords are never kept. Network addresses are kept only in part.`}
      />
      <Band heading="Wrong passwords in the last 24 hours" id="wrong" first>
        {wrong.length === 0 ? (
          <Empty
            what="No one entered a wrong password."
            how="If someone tries to guess a password, the account appears here."
          />
        ) : (
          <Table
            caption="Accounts, most wrong passwords first"
            columns={[
              { label: 'Account' },
              { label: 'Wrong passwords', numeric: true },
              { label: 'Networks', numeric: true },
              { label: 'Last' },
            ]}
            rows={wrong.map(({ accountId, name, times, networks, lastAt }) => [
              <a key={accountId} href={`/clerk/accounts/${accountId}`}>
                {name}
              </a>,
              times,
              networks,
              lastAt,
            ])}
          />
        )}
      </Band>
      <Band heading="What happened" id="log">
        {lines.length === 0 ? (
          <Empty
            what="Nothing has happened yet."
            how="Failed sign-ins, new devices, links, and changed roles appear here."
          />
        ) : (
          <Table
            caption="Newest first. Repeats within an hour share one row."
            columns={[
              { label: 'When' },
              { label: 'What happened' },
              { label: 'Account' },
              { label: 'Done by' },
              { label: 'From network' },
              { label: 'Times', numeric: true },
            ]}
            rows={lines.map(({ id, at, what, detail, account, accountId, by, network, times }) => [
              at,
              detail ? `${what}: ${detail}` : what,
              account && accountId ? (
                <a key={id} href={`/clerk/accounts/${accountId}`}>
                  {account}
                </a>
              ) : id.startsWith('record ') ? (
                '—'
              ) : (
                'No account'
              ),
              by ?? '—',
              network || '—',
              times,
            ])}
          />
        )}
      </Band>
    </WorkSite>
  )
}
