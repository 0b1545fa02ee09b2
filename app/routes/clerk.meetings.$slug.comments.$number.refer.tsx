import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { whereComplaintsGo } from '#app/domain/comments/complaint/complaint.ts'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { KeyForm } from '#app/domain/comments/review/review-forms.ts'
import { referComplaint } from '#app/domain/comments/review/web-copy.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { CommentActPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { commentsOneReferPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.referAComplaintClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const found = await getReviewedComment(context.db, at.slug, at.number)
  const { slug, number, heldOn, complaint } = found
  const asked = found.complaintWish === 'send'
  const where = whereComplaintsGo(await getSettings(context.db, heldOn))
  return { slug, number, where, complaint, asked, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const at = routeParams(params, 'slug', 'number')
  const { meetingId, slug, number } = await getReviewedComment(context.db, at.slug, at.number)
  return submit(
    await readForm(request, KeyForm),
    ({ key }) => referComplaint(commandContext(context, key), { meetingId, number }),
    () => redirect(`${commentsPath(slug)}/${number}`),
  )
}

export default function ReferPage() {
  const { slug, number, where, complaint, asked, formKey } = useLoaderData<typeof loader>()
  return (
    <CommentActPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      title={asked ? words.sendItToThe : words.sayWhereComplaintsGo}
      lead={`${asked ? words.theAuthorAskedYou : words.theAuthorsReceiptWill} The commission does not decide complaints, and the comment stays public as it is.`}
      reply={useActionData<typeof action>()}
      button={asked ? words.iSentIt : words.tellTheAuthor}
    >
      {complaint ? <p className="quiet">{words.suggestedBecauseItSays(complaint)}</p> : null}
      {where ? (
        <blockquote className="record as-written">{where}</blockquote>
      ) : (
        <p>
          {words.theSettingsDoNot} <a href="/clerk/settings/comment/complaints-go-to">{words.enterItInThe}</a>
        </p>
      )}
    </CommentActPage>
  )
}
