import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { KeyForm, WithholdForm } from '#app/domain/comments/review/review-forms.ts'
import { withholdFile } from '#app/domain/comments/review/web-copy.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { CommentActPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'File of a comment — Clerk — Dais' }]

async function fileOf(db: Parameters<typeof getReviewedComment>[0], params: LoaderFunctionArgs['params']) {
  const at = routeParams(params, 'slug', 'number', 'fileId')
  const { slug, number, meetingId, files } = await getReviewedComment(db, at.slug, at.number)
  const file = files.find(({ id }) => id === at.fileId)
  if (!file) throw new NotFound('We can’t find that file.')
  return { slug, number, meetingId, file }
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { ...(await fileOf(context.db, params)), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, number, meetingId, file } = await fileOf(context.db, params)
  const which = { meetingId, number, fileId: file.id }
  const done = () => redirect(`${commentsPath(slug)}/${number}`)
  if (file.withheldReason === null) {
    return submit(
      await readForm(request, WithholdForm),
      ({ key, reason }) => withholdFile(commandContext(context, key), { ...which, reason }),
      done,
    )
  }
  return submit(
    await readForm(request, KeyForm),
    ({ key }) => withholdFile(commandContext(context, key), { ...which, reason: null }),
    done,
  )
}

export default function CommentFilePage() {
  const { slug, number, file, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const withheld = file.withheldReason !== null
  return (
    <CommentActPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      title={withheld ? 'Show the file again' : 'Withhold the file'}
      lead={
        withheld
          ? `${file.fileName} will be on the public page again.`
          : `${file.fileName} will be kept but taken off the public page. The page will say that a file is withheld and why.`
      }
      reply={reply}
      button={withheld ? 'Show it again' : 'Withhold it'}
    >
      {withheld ? null : (
        <DeskLine
          reply={reply}
          name="reason"
          label="Why"
          hint="This reason is public. For example: “It shows a street address.”"
        />
      )}
    </CommentActPage>
  )
}
