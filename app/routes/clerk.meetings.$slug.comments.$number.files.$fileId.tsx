import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getReviewedComment } from '#app/domain/comments/review/review-list.server.ts'
import { KeyForm, WithholdForm } from '#app/domain/comments/review/review-forms.ts'
import { showAsSent } from '#app/domain/comments/copies/file-copies.server.ts'
import { withholdFile } from '#app/domain/comments/review/web-copy.server.ts'
import { NotFound } from '#app/domain/errors.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { CommentActPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { DeskLine } from '#app/ui/desk-form.tsx'
import { commentsOneFilesFilePage as says } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: says.fileOfAComment }]

async function fileOf(db: Parameters<typeof getReviewedComment>[0], params: LoaderFunctionArgs['params']) {
  const at = routeParams(params, 'slug', 'number', 'fileId')
  const { slug, number, meetingId, files } = await getReviewedComment(db, at.slug, at.number)
  const file = files.find(({ id }) => id === at.fileId)
  if (!file) throw new NotFound(says.weCantFindThat)
  return { slug, number, meetingId, file }
}

/** Of a file without a copy the clerk may decide that it is public as it was sent. */
function isToShow(request: Request, { state }: { state: string }): boolean {
  return state === 'none' && new URL(request.url).searchParams.get('do') === 'show'
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const found = await fileOf(context.db, params)
  return { ...found, toShow: isToShow(request, found.file), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug, number, meetingId, file } = await fileOf(context.db, params)
  const which = { meetingId, number, fileId: file.id }
  const done = () => redirect(`${commentsPath(slug)}/${number}`)
  if (isToShow(request, file)) {
    return submit(
      await readForm(request, WithholdForm),
      ({ key, reason }) => showAsSent(commandContext(context, key), { ...which, reason }),
      done,
    )
  }
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
  const { slug, number, file, toShow, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const act = toShow ? 'show' : file.withheldReason === null ? 'withhold' : 'again'
  const { title, lead, button, hint } = words[act]
  return (
    <CommentActPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      title={title}
      lead={`${file.fileName} ${lead}`}
      reply={reply}
      button={button}
    >
      {hint === null ? null : <DeskLine reply={reply} name="reason" label={says.why} hint={hint} />}
    </CommentActPage>
  )
}

const words = {
  withhold: {
    title: says.withholdTheFile,
    lead: says.willBeKeptBut,
    button: says.withholdIt,
    hint: says.thisReasonIsPublic,
  },
  again: {
    title: says.showTheFileAgain,
    lead: says.willBeOnThe,
    button: says.showItAgain,
    hint: null,
  },
  show: {
    title: says.showTheFileAs,
    lead: says.willBePublicWith,
    button: says.showItAsIt,
    hint: says.thisReasonIsKept,
  },
} as const
