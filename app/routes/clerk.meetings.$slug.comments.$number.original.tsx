import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { KeyForm } from '#app/domain/comments/review/review-forms.ts'
import { showOriginal } from '#app/domain/comments/review/web-copy.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { CommentActPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { commentsOneOriginalPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.showTheOriginalClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const { slug, number } = await getReviewedComment(context.db, at.slug, at.number)
  return { slug, number, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const { meetingId, slug, number } = await getReviewedComment(context.db, at.slug, at.number)
  return submit(
    await readForm(request, KeyForm),
    ({ key }) => showOriginal(commandContext(context, key), { meetingId, number }),
    () => redirect(`${commentsPath(slug)}/${number}`),
  )
}

export default function ShowOriginalPage() {
  const { slug, number, formKey } = useLoaderData<typeof loader>()
  return (
    <CommentActPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      title={words.showTheOriginalAgain}
      lead={words.thePublicPageWill}
      reply={useActionData<typeof action>()}
      button={words.showTheOriginal}
    />
  )
}
