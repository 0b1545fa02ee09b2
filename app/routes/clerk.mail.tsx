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
import { mailPage as words } from '#app/words/mail.ts'

export const meta: MetaFunction = () => [{ title: words.mailLogDais }]

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
  if (sentAt) return words.sent(formatted(sentAt))
  if (givenUpAt) return tries === 0 && why ? words.notSent(why) : `Failed. ${why ?? words.noReasonIsKnown}.`
  if (tries > 0 && nextTryAt) return `${why ?? words.itFailed}. Next try: ${formatted(nextTryAt)}`
  return words.waitingToGoOut
}

export default function MailLog() {
  const { sendsMail, comments, lines } = useLoaderData<typeof loader>()
  return (
    <WorkSite site={useSite()} place="accounts" trail={[{ href: '/clerk/accounts', label: words.accounts }]}>
      <Head title={words.mailLog} lead={words.mailFromThisSite} />
      {sendsMail ? null : <NoMail />}
      <Band heading={words.mailToPeopleWho} id="comments" first>
        <Facts
          rows={[
            { label: words.sent2, value: comments.sent },
            { label: words.waiting, value: comments.waiting },
            { label: words.failed, value: comments.failed },
          ]}
        />
      </Band>
      <Band heading={words.mailToPeopleWith} id="accounts">
        {lines.length === 0 ? (
          <Empty what={words.noMailSentYet} how={words.mailAboutQuestionsAnswers} />
        ) : (
          <Table
            caption={words.newestFirst}
            columns={[
              { label: words.when },
              { label: words.to },
              { label: words.about },
              { label: words.result },
            ]}
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
