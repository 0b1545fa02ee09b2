import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettingsNow } from '#app/domain/commission/queries.server.ts'
import {
  countCommentMail,
  listSentNotifications,
  type SentLine,
} from '#app/domain/notifications/list-sent.server.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Head } from '#app/ui/head.tsx'
import { NoMail } from '#app/ui/no-mail.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Table } from '#app/ui/table.tsx'

export const meta: MetaFunction = () => [{ title: 'Mail log — Dais' }]

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, clock, sendsMail } = context
  const now = clock.now()
  const [lines, comments, { settings }] = await Promise.all([
    listSentNotifications(db),
    countCommentMail(db, now),
    getSettingsNow(db, now),
  ])
  const formatted = (instant: string) => formatDateTime(instant, settings.timeZone)
  return {
    sendsMail,
    comments,
    lines: lines.map(({ id, createdAt, accountId, name, what, number, ...line }) => ({
      id,
      at: formatted(createdAt),
      accountId,
      name,
      about: number ? `${what}: ${number}` : what,
      result: resultOf(line, formatted),
    })),
  }
}

type Result = Pick<SentLine, 'sentAt' | 'givenUpAt' | 'nextTryAt' | 'tries' | 'why'>

function resultOf(
  { sentAt, givenUpAt, nextTryAt, tries, why }: Result,
  formatted: (instant: string) => string,
): string {
  if (sentAt) return `Sent ${formatted(sentAt)}`
  if (givenUpAt) return tries === 0 && why ? `Not sent. ${why}.` : `Failed. ${why ?? 'No reason is known'}.`
  if (tries > 0 && nextTryAt) return `${why ?? 'It failed'}. Next try: ${formatted(nextTryAt)}`
  return 'Waiting to go out'
}

export default function MailLog() {
  const { sendsMail, comments, lines } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: 'Accounts' }]}>
      <Head
        title="Mail log"
        lead="Mail from this site in the last 90 days, without addresses. Each person chooses which mail to get."
      />
      {sendsMail ? null : <NoMail />}
      <Band heading="Mail to people who commented, last 7 days" id="comments" first>
        <Facts
          rows={[
            { label: 'Sent', value: comments.sent },
            { label: 'Waiting', value: comments.waiting },
            { label: 'Failed', value: comments.failed },
          ]}
        />
      </Band>
      <Band heading="Mail to people with accounts" id="accounts">
        {lines.length === 0 ? (
          <Empty
            what="No mail sent yet."
            how="Mail about questions, answers, due dates, draft minutes, and draft agendas appears here."
          />
        ) : (
          <Table
            caption="Newest first"
            columns={[{ label: 'When' }, { label: 'To' }, { label: 'About' }, { label: 'Result' }]}
            rows={lines.map(({ id, at, accountId, name, about, result }) => [
              at,
              <a key={id} href={`/clerk/accounts/${accountId}`}>
                {name}
              </a>,
              about,
              result,
            ])}
          />
        )}
      </Band>
    </WorkSite>
  )
}
