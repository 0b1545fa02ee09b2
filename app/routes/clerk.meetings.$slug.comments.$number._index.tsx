import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDeskComment } from '#app/domain/comments/review/review-list.server.ts'
import { noNameGiven } from '#app/domain/comments/written/written-words.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { commentsPath } from '#app/ui/comment-desk.tsx'
import { CommentActs, CommentAtDesk } from '#app/ui/comment-at-desk.tsx'
import { Head } from '#app/ui/head.tsx'
import { CommentStates, whatAndOn } from '#app/ui/comment-desk.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Number ${data?.comment.number ?? ''} — Public comment — Clerk — Dais` },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, number } = routeParams(params, 'slug', 'number')
  return { comment: await getDeskComment(context.db, slug, number) }
}

export default function DeskCommentPage() {
  const { comment } = useLoaderData<typeof loader>()
  const path = commentsPath(comment.slug)
  return (
    <WorkSite site={useSite()} place="meetings" trail={[{ href: path, label: 'Public comment' }]}>
      <Head
        kind={`Number ${comment.number}`}
        title={<bdi>{comment.name ?? noNameGiven}</bdi>}
        lead={`${capital(whatAndOn(comment))}.`}
      >
        <CommentStates comment={comment} />
        <Status>
          <a href={`/clerk/record/comment/${comment.id}`}>In the record</a>
        </Status>
      </Head>
      <CommentAtDesk comment={comment} />
      <CommentActs comment={comment} />
    </WorkSite>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
