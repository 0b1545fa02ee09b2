import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getNextBooklet, makeBooklet } from '#app/domain/comments/written/booklet.server.ts'
import { KeyForm } from '#app/domain/comments/review/review-forms.ts'
import { numbersInWords } from '#app/domain/comments/review/review-rules.ts'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { UnprintedNote } from '#app/ui/unprinted-note.tsx'
import { commentsBookletPage as words } from '#app/words/comments.ts'

export const meta: MetaFunction = () => [{ title: words.bookletOfCommentsClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { status, document } = await getNextBooklet(context.db, slug, context.clock.now())
  return { slug, ...status, unprinted: unprintedIn(document), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  return submit(
    await readForm(request, KeyForm),
    ({ key }) => makeBooklet({ ...commandContext(context, key), renderer: context.renderer }, { slug }),
    () => redirect(commentsPath(slug)),
  )
}

export default function BookletPage() {
  const { slug, booklet, came, leftOut, unprinted, formKey } = useLoaderData<typeof loader>()
  return (
    <ActPage
      site={useSite()}
      place="meetings"
      trail={[{ href: commentsPath(slug), label: words.publicComment }]}
      title={booklet ? words.makeBooklet(booklet.number + 1) : words.makeTheBooklet}
      lead={words.allWrittenCommentsBy}
      reply={useActionData<typeof action>()}
      button={words.makeIt}
      back={commentsPath(slug)}
    >
      <input type="hidden" name="key" value={formKey} />
      <p>{came.length > 0 ? words.newNumbers(numbersInWords(came)) : words.nothingIsNew}</p>
      <UnprintedNote unprinted={unprinted} />
      {leftOut.length > 0 ? <p>{words.withdrawnSetAsideOr(numbersInWords(leftOut))}</p> : null}
    </ActPage>
  )
}
