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
import { accountsPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.accountsDais }]

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
      <Head title={words.accounts} lead={words.whoCanSignIn}>
        {administrator ? <p>{words.anAdministratorManagesAccounts}</p> : null}
        <p>
          <LinkButton kind="main" href="/clerk/accounts/invite">
            {words.inviteSomeone}
          </LinkButton>
        </p>
        <p>
          <a href="/clerk/mail">{words.mailLog}</a>
          {words.whatThisSiteSent}
        </p>
        {administrator ? (
          <p>
            <a href="/clerk/security">{words.securityLog}</a>
            {words.failedSignInsNew}
          </p>
        ) : null}
      </Head>
      {steps.length > 0 ? (
        <Band heading={words.firstSteps} id="first-steps" first>
          <FirstSteps steps={steps} />
        </Band>
      ) : null}
      <Work>
        <Part id="accounts" heading={words.accounts}>
          <Table
            caption={words.everyAccountByName}
            columns={[
              { label: words.name },
              { label: words.role },
              { label: words.eMail },
              { label: words.lastUsed },
              { label: words.state },
            ]}
            rows={accounts.map(({ id, name, role, email, lastUsed, disabled }) => [
              <a key={id} href={`/clerk/accounts/${id}`}>
                {name}
              </a>,
              role,
              email,
              lastUsed ?? words.notSignedInAnywhere,
              disabled ? (
                <State mark="end">{words.disabled}</State>
              ) : (
                <State mark="done">{words.canSignIn}</State>
              ),
            ])}
          />
        </Part>
        <Panel id="invitations" heading={words.invitedNotYetAccepted}>
          {invitations.length === 0 ? (
            <Empty what={words.noInvitationsAreOpen} how={words.anInvitationStaysHere} />
          ) : (
            <Entries
              short
              entries={invitations.map(({ id, name, role, email, until }) => ({
                when: role,
                title: name,
                children: (
                  <>
                    <p>{email}</p>
                    <p className="small quiet">{words.theLinkWorksUntil(until)}</p>
                    <p>
                      <a href={`/clerk/accounts/invitations/${id}/withdraw`}>
                        {words.withdraw}
                        <span className="off"> {words.theInvitationOf(name)}</span>
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
