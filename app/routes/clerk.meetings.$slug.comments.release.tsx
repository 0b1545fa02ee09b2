import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReleaseForm } from '#app/domain/comments/review/review-forms.ts'
import { release } from '#app/domain/comments/review/review.server.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ChosenCommentsPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { commentsReleasePage as words } from '#app/words/comments.ts'

export const meta = () => [{ title: words.releaseClerkDais }]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const number = new URL(request.url).searchParams.get('number')
  return { slug, number, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId } = await getMeeting(context.db, slug)
  return submit(
    await readForm(request, ReleaseForm),
    ({ key, numbers, held }) =>
      release(
        commandContext(context, key),
        numbers === undefined ? { meetingId, held: held! } : { meetingId, numbers },
      ),
    ({ numbers }) =>
      redirect(
        numbers.length === 1 ? `${commentsPath(slug)}/${numbers[0]}` : `${commentsPath(slug)}?show=waiting`,
      ),
  )
}

export default function ReleasePage() {
  const { slug, number, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ChosenCommentsPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      titles={{ one: (one) => words.releaseNumber(one), several: words.approveWhatIsWaiting }}
      lead={words.itKeepsItsNumber}
      reply={reply}
      button={words.release}
    />
  )
}
