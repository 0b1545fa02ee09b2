import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import { listMailChoices } from '#app/domain/notifications/mail-choices.server.ts'
import { getAccount } from '#app/domain/people/accounts/account-queries.server.ts'
import { roleNames } from '#app/domain/commands/permissions.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { listSessions } from '#app/http/sessions.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Acts } from '#app/ui/acts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { NoMail } from '#app/ui/no-mail.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'My account — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, actor, sessionIdHash, sendsMail } = context
  const [{ name, email, role }, sessions, { settings }] = await Promise.all([
    getAccount(db, actor.accountId!),
    listSessions(context, actor.accountId!),
    getSettingsNow(db, clock.now()),
  ])
  return {
    sendsMail,
    mail: await listMailChoices(db, { accountId: actor.accountId!, role }),
    account: { name, email, role: roleNames[role] },
    sessions: sessions.map(({ idHash, device, createdAt, lastUsedAt }) => ({
      idHash,
      device: device ?? 'An unknown device',
      begun: formatDateTime(createdAt, settings.timeZone),
      lastUsed: formatDateTime(lastUsedAt, settings.timeZone),
      here: idHash === sessionIdHash,
    })),
  }
}

export default function MyAccount() {
  const { account, sessions, mail, sendsMail } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="account">
      <Head title="My account" />
      <Work>
        <div className="stack">
          <Part id="mail" heading="Mail to me">
            {sendsMail ? null : <NoMail />}
            {mail.length === 0 ? (
              <p>You get mail only about the security of your account.</p>
            ) : (
              <>
                <Facts rows={mail.map(({ label, wanted }) => ({ label, value: wanted ? 'On' : 'Off' }))} />
                <p>
                  <a href="/account/mail">Choose which mails I get</a>
                </p>
              </>
            )}
          </Part>
          <Part id="sessions" heading="Where I am signed in">
            <Table
              columns={[
                { label: 'Device' },
                { label: 'Signed in' },
                { label: 'Last used' },
                { label: 'End' },
              ]}
              rows={sessions.map(({ idHash, device, begun, lastUsed, here }) => [
                device,
                begun,
                lastUsed,
                here ? (
                  'This device'
                ) : (
                  <Form method="post" action="/account/end-session">
                    <input type="hidden" name="session" value={idHash} />
                    <Button kind="plain" aria-label={`Sign out ${device}, last used ${lastUsed}`}>
                      Sign out
                    </Button>
                  </Form>
                ),
              ])}
            />
            <p className="small quiet">
              You are signed out of a device after 14 days without use, and after 30 days in any case.
            </p>
          </Part>
        </div>
        <Panel id="account" heading="Account">
          <Facts
            rows={[
              { label: 'Name', value: account.name },
              { label: 'E-mail', value: account.email },
              { label: 'Role', value: account.role },
            ]}
          />
          <Acts
            acts={[
              { href: '/account/password', label: 'Change my password' },
              { href: '/account/sign-out-everywhere', label: 'Sign out everywhere' },
            ]}
          />
        </Panel>
      </Work>
    </WorkSite>
  )
}
