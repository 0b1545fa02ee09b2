import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { noNameGiven } from '#app/domain/comments/written/written-words.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { CommentActs, CommentUnderReview } from '#app/ui/comment-under-review.tsx'
import { Head } from '#app/ui/head.tsx'
import { CommentStates, whatAndOn } from '#app/ui/comment-review.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { Status } from '#app/ui/status.tsx'
import { commentsOnePage as says } from '#app/words/comments.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: says.numberPublicCommentClerk(data?.comment.number ?? '') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, number } = routeParams(params, 'slug', 'number')
  return { comment: await getReviewedComment(context.db, slug, number) }
}

export default function ReviewedCommentPage() {
  const { comment } = useLoaderData<typeof loader>()
  const path = commentsPath(comment.slug)
  return (
    <WorkSite site={useSite()} place="meetings" trail={[{ href: path, label: says.publicComment }]}>
      <Head
        kind={says.number(comment.number)}
        title={<bdi>{comment.name ?? noNameGiven}</bdi>}
        lead={`${capital(whatAndOn(comment))}.`}
      >
        <CommentStates comment={comment} />
        <Status>
          <a href={`/clerk/record/comment/${comment.id}`}>{says.inTheRecord}</a>
        </Status>
      </Head>
      <CommentUnderReview comment={comment} />
      <CommentActs comment={comment} />
    </WorkSite>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
