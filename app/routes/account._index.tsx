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
import { accountPage as words } from '#app/words/accounts.ts'

export const meta: MetaFunction = () => [{ title: words.myAccountDais }]

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
      device: device ?? words.anUnknownDevice,
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
      <Head title={words.myAccount} />
      <Work>
        <div className="stack">
          <Part id="mail" heading={words.mailToMe}>
            {sendsMail ? null : <NoMail />}
            {mail.length === 0 ? (
              <p>{words.youGetMailOnly}</p>
            ) : (
              <>
                <Facts
                  rows={mail.map(({ label, wanted }) => ({ label, value: wanted ? words.on : words.off }))}
                />
                <p>
                  <a href="/account/mail">{words.chooseWhichMailsI}</a>
                </p>
              </>
            )}
          </Part>
          <Part id="sessions" heading={words.whereIAmSigned}>
            <Table
              columns={[
                { label: words.device },
                { label: words.signedIn },
                { label: words.lastUsed },
                { label: words.end },
              ]}
              rows={sessions.map(({ idHash, device, begun, lastUsed, here }) => [
                device,
                begun,
                lastUsed,
                here ? (
                  words.thisDevice
                ) : (
                  <Form method="post" action="/account/end-session">
                    <input type="hidden" name="session" value={idHash} />
                    <Button kind="plain" aria-label={words.signOutLastUsed(device, lastUsed)}>
                      {words.signOut}
                    </Button>
                  </Form>
                ),
              ])}
            />
            <p className="small quiet">{words.youAreSignedOut}</p>
          </Part>
        </div>
        <Panel id="account" heading={words.account}>
          <Facts
            rows={[
              { label: words.name, value: account.name },
              { label: words.eMail, value: account.email },
              { label: words.role, value: account.role },
            ]}
          />
          <Acts
            acts={[
              { href: '/account/password', label: words.changeMyPassword },
              { href: '/account/sign-out-everywhere', label: words.signOutEverywhere },
            ]}
          />
        </Panel>
      </Work>
    </WorkSite>
  )
}
