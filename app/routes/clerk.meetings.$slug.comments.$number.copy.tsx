import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotFound } from '#app/domain/errors.ts'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { WebCopyForm } from '#app/domain/comments/review/review-forms.ts'
import { makeWebCopy } from '#app/domain/comments/review/web-copy.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { CommentActPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { commentsOneCopyPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.webCopyClerkDais }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const { slug, number, text, copy } = await getReviewedComment(context.db, at.slug, at.number)
  if (text === null) throw new NotFound(words.thereIsNoText)
  return { slug, number, text: copy?.text ?? text, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const { meetingId, slug, number } = await getReviewedComment(context.db, at.slug, at.number)
  return submit(
    await readForm(request, WebCopyForm),
    ({ key, ...copy }) => makeWebCopy(commandContext(context, key), { meetingId, number, ...copy }),
    () => redirect(`${commentsPath(slug)}/${number}`),
  )
}

export default function WebCopyPage() {
  const { slug, number, text, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <CommentActPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      title={words.webCopy}
      lead={words.useThisToLeave}
      reply={reply}
      button={words.publishTheCopy}
    >
      <DeskText reply={reply} name="text" label={words.theCommentWithWhere} value={text} rows={12} />
      <DeskLine reply={reply} name="reason" label={words.whatIsLeftOut} hint={words.thisReasonIsPublic} />
    </CommentActPage>
  )
}
