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
import { securityPage as words } from '#app/words/accounts-2.ts'

export const meta: MetaFunction = () => [{ title: words.securityLogDais }]

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
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: words.accounts }]}>
      <Head title={words.securityLog} lead={words.signInsRefusalsAnd(securityLogDays)} />
      <Band heading={words.wrongPasswordsInThe} id="wrong" first>
        {wrong.length === 0 ? (
          <Empty what={words.noOneEnteredA} how={words.ifSomeoneTriesTo} />
        ) : (
          <Table
            caption={words.accountsMostWrongPasswords}
            columns={[
              { label: words.account },
              { label: words.wrongPasswords, numeric: true },
              { label: words.networks, numeric: true },
              { label: words.last },
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
      <Band heading={words.whatHappened} id="log">
        {lines.length === 0 ? (
          <Empty what={words.nothingHasHappenedYet} how={words.failedSignInsNew} />
        ) : (
          <Table
            caption={words.newestFirstRepeatsWithin}
            columns={[
              { label: words.when },
              { label: words.whatHappened },
              { label: words.account },
              { label: words.doneBy },
              { label: words.fromNetwork },
              { label: words.times, numeric: true },
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
                words.noAccount
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
