import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getCommentDesk } from '#app/domain/comments/held-desk.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { useSite } from '#app/site-facts.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { commentsPath, CommentsPart, ItemCounts, WaitingPart } from '#app/ui/comment-desk.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { Panel, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'

export const meta: MetaFunction = () => [{ title: 'Public comment — Clerk — Dais' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const desk = await getCommentDesk(context.db, params.slug!, new URL(request.url).searchParams)
  return {
    desk,
    keys: Object.fromEntries(desk.waiting.map(({ reason }) => [reason, crypto.randomUUID()])),
    formKey: crypto.randomUUID(),
  }
}

export default function CommentDeskPage() {
  const { desk, keys, formKey } = useLoaderData<typeof loader>()
  const path = commentsPath(desk.slug)
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${desk.slug}/agenda`}>Agenda, {formatLongDate(desk.heldOn)}</a>}
        title="Public comment"
        lead="A written comment goes to every commissioner and the public the moment it is received. Only what a program may have sent waits for you."
      >
        <Status>
          {desk.posted ? (
            <a href={`/meetings/${desk.slug}/comments`}>As the public sees it</a>
          ) : (
            <span>Opens with the posting of the agenda</span>
          )}
        </Status>
        <MeetingWays slug={desk.slug} at="comments" />
      </Head>
      <Work>
        <div className="stack">
          <WaitingPart desk={desk} keys={keys} />
          <CommentsPart desk={desk} formKey={formKey} />
        </div>
        <Panel id="counts" heading="By item">
          <ItemCounts items={desk.items} />
          <p>
            <LinkButton href={`${path}/new`}>Enter a letter or an e-mail</LinkButton>
          </p>
        </Panel>
      </Work>
    </WorkSite>
  )
}
