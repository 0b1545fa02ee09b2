import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getBookletStatus } from '#app/domain/comments/written/booklet.server.ts'
import { getReviewList } from '#app/domain/comments/review/review-list.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { commentsPath, CommentsPart, ItemCounts, WaitingPart } from '#app/ui/comment-review.tsx'
import { BookletLine } from '#app/ui/booklet-line.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingWays } from '#app/ui/meeting-ways.tsx'
import { Panel, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'
import { commentsPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.publicCommentClerkDais }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const desk = await getReviewList(context.db, slug, new URL(request.url).searchParams)
  return {
    desk,
    ...(await getBookletStatus(context.db, desk.meetingId)),
    keys: Object.fromEntries(desk.waiting.map(({ reason }) => [reason, crypto.randomUUID()])),
    formKey: crypto.randomUUID(),
  }
}

export default function ReviewListPage() {
  const { desk, keys, formKey, booklet, came, leftOut } = useLoaderData<typeof loader>()
  const path = commentsPath(desk.slug)
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${desk.slug}/agenda`}>{words.agenda(formatLongDate(desk.heldOn))}</a>}
        title={words.publicComment}
        lead={words.writtenCommentsGoTo}
      >
        <Status>
          {desk.posted ? (
            <a href={`/meetings/${desk.slug}/comments`}>{words.seeThePublicPage}</a>
          ) : (
            <span>{words.opensWhenTheAgenda}</span>
          )}
        </Status>
        <MeetingWays slug={desk.slug} at="comments" />
      </Head>
      <Work>
        <div className="stack">
          <WaitingPart desk={desk} keys={keys} />
          <CommentsPart desk={desk} formKey={formKey} />
        </div>
        <Panel id="counts" heading={words.byItem}>
          <ItemCounts items={desk.items} />
          <p>
            <LinkButton href={`${path}/new`}>{words.enterALetterOr}</LinkButton>
          </p>
          <h3>{words.booklet}</h3>
          {booklet && leftOut.length === 0 ? (
            <BookletLine slug={desk.slug} booklet={booklet} zone={desk.zone} />
          ) : null}
          <p className="small quiet">
            {booklet === null
              ? words.notMadeYet
              : leftOut.length > 0
                ? words.bookletIsNoLonger(booklet.number)
                : came.length > 0
                  ? words.newSince(came.length)
                  : words.nothingNewSince}
          </p>
          {came.length + leftOut.length > 0 ? (
            <p>
              <LinkButton href={`${path}/booklet`}>
                {booklet ? words.makeBooklet(booklet.number + 1) : words.makeTheBooklet}
              </LinkButton>
            </p>
          ) : null}
        </Panel>
      </Work>
    </WorkSite>
  )
}
