import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getFirstSteps } from '#app/domain/overviews/first-steps.server.ts'
import { stepsRemain } from '#app/domain/overviews/first-steps.ts'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listAccounts, listOpenInvitations } from '#app/domain/people/accounts/account-queries.server.ts'
import { roleNames } from '#app/domain/commands/permissions.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Entries } from '#app/ui/entries.tsx'
import { FirstSteps } from '#app/ui/first-steps.tsx'
import { Head } from '#app/ui/head.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { State } from '#app/ui/status.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Accounts — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock } = context
  const [accounts, invitations, { settings }] = await Promise.all([
    listAccounts(db),
    listOpenInvitations(db, clock),
    getSettingsNow(db, clock.now()),
  ])
  const clerk = accounts.some(({ role, disabledAt }) => role === 'clerk' && disabledAt === null)
    ? 'here'
    : invitations.some(({ role }) => role === 'clerk')
      ? 'invited'
      : 'none'
  const administrator = context.actor.role === 'administrator'
  const steps = administrator ? await getFirstSteps(db, clock.now(), clerk) : []
  return {
    administrator,
    steps: stepsRemain(steps) ? steps : [],
    accounts: accounts.map(({ id, name, email, role, personName, lastUsedAt, disabledAt }) => ({
      id,
      name,
      email,
      role: personName && personName !== name ? `${roleNames[role]}: ${personName}` : roleNames[role],
      lastUsed: lastUsedAt ? formatDateTime(lastUsedAt, settings.timeZone) : null,
      disabled: disabledAt !== null,
    })),
    invitations: invitations.map(({ id, name, email, role, expiresAt }) => ({
      id,
      name,
      email,
      role: roleNames[role],
      until: formatDateTime(expiresAt, settings.timeZone),
    })),
  }
}

export default function Accounts() {
  const { administrator, steps, accounts, invitations } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="accounts">
      <Head title="Accounts" lead="Who can sign in. The public needs no account.">
        {administrator ? (
          <p>
            An administrator manages accounts, settings, people and seats but can’t open meetings. Agendas,
            meetings and minutes need a clerk’s account.
          </p>
        ) : null}
        <p>
          <LinkButton kind="main" href="/clerk/accounts/invite">
            Invite someone
          </LinkButton>
        </p>
        <p>
          <a href="/clerk/mail">Mail log</a>: what this site sent, and what failed.
        </p>
        {administrator ? (
          <p>
            <a href="/clerk/security">Security log</a>: failed sign-ins, new devices, links, and changed
            roles.
          </p>
        ) : null}
      </Head>
      {steps.length > 0 ? (
        <Band heading="First steps" id="first-steps" first>
          <FirstSteps steps={steps} />
        </Band>
      ) : null}
      <Work>
        <Part id="accounts" heading="Accounts">
          <Table
            caption="Every account, by name"
            columns={[
              { label: 'Name' },
              { label: 'Role' },
              { label: 'E-mail' },
              { label: 'Last used' },
              { label: 'State' },
            ]}
            rows={accounts.map(({ id, name, role, email, lastUsed, disabled }) => [
              <a key={id} href={`/clerk/accounts/${id}`}>
                {name}
              </a>,
              role,
              email,
              lastUsed ?? 'Not signed in anywhere',
              disabled ? <State mark="end">Disabled</State> : <State mark="done">Can sign in</State>,
            ])}
          />
        </Part>
        <Panel id="invitations" heading="Invited, not yet accepted">
          {invitations.length === 0 ? (
            <Empty
              what="No invitations are open."
              how="An invitation stays here until it is accepted or seven days pass."
            />
          ) : (
            <Entries
              short
              entries={invitations.map(({ id, name, role, email, until }) => ({
                when: role,
                title: name,
                children: (
                  <>
                    <p>{email}</p>
                    <p className="small quiet">The link works until {until}.</p>
                    <p>
                      <a href={`/clerk/accounts/invitations/${id}/withdraw`}>
                        Withdraw<span className="off"> the invitation of {name}</span>
                      </a>
                    </p>
                  </>
                ),
              }))}
            />
          )}
        </Panel>
      </Work>
    </WorkSite>
  )
}
