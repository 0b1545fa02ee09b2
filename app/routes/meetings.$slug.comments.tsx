import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { getCommentsForPublic } from '#app/domain/comments/written/written-public.server.ts'
import { formatDate, formatLongDate } from '#app/domain/time/civil-date.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Band } from '#app/ui/band.tsx'
import { InventedLine } from '#app/ui/basis.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Head } from '#app/ui/head.tsx'
import { ItemCommentsBand } from '#app/ui/item-comments.tsx'
import { BookletLine } from '#app/ui/booklet-line.tsx'
import { PublicSite } from '#app/ui/site.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Public comment, ${formatDate(data.page.meeting.heldOn)}` : 'Public comment' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const query = new URL(request.url).searchParams
  const page = await getCommentsForPublic(context.db, slug, query, context.clock.now())
  const { timeZone, inventedLine } = await getSettings(context.db, page.meeting.heldOn)
  return {
    page,
    zone: timeZone,
    inventedLine: page.meeting.invented ? inventedLine || 'Sample data.' : null,
    query: query.size > 0 ? `?${query}` : '',
  }
}

export default function CommentsPage() {
  const { page, zone, inventedLine, query } = useLoaderData<typeof loader>()
  const { slug, heldOn } = page.meeting
  const heard = page.items.filter(
    ({ written, queue, counts }) => written.length + queue.length + counts.speakersSetAside > 0,
  )
  const shown = page.shown ? page.items : heard
  const day = formatLongDate(heldOn)
  const here = `/meetings/${slug}/comments`
  return (
    <PublicSite
      site={useSite()}
      place="meetings"
      trail={[
        { href: '/meetings', label: 'All meetings' },
        { href: `/meetings/${slug}`, label: day },
        ...(page.shown ? [{ href: here, label: 'Public comment' }] : []),
      ]}
      data={`${here}.json${query}`}
    >
      <Head
        kind="Public comment"
        title={day}
        lead="Written comments appear exactly as received. Commissioners and the public get them at the same time."
      >
        {page.open ? (
          <p className="noprint">
            <LinkButton href={`/meetings/${slug}/comment`}>Give public comment</LinkButton>
          </p>
        ) : null}
        {page.booklet ? <BookletLine slug={slug} booklet={page.booklet} zone={zone} /> : null}
      </Head>
      {shown.map((item, index) => (
        <ItemCommentsBand key={item.itemId} item={item} page={page} zone={zone} first={index === 0} />
      ))}
      {shown.length === 0 ? (
        <Band heading="Comments" first>
          <Empty
            what="No one has written or signed up to speak yet."
            how="Written comments and sign-ups appear here as soon as they are received."
          />
        </Band>
      ) : null}
      {inventedLine ? <InventedLine>{inventedLine}</InventedLine> : null}
    </PublicSite>
  )
}
