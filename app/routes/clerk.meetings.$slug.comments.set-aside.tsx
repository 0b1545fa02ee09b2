import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SetAsideForm } from '#app/domain/comments/review/review-forms.ts'
import { setAside } from '#app/domain/comments/review/review.server.ts'
import { asideReasons, asideWords } from '#app/domain/comments/review/suspicion.ts'
import { getMeeting } from '#app/domain/meetings/queries.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ChosenCommentsPage } from '#app/ui/comment-act-page.tsx'
import { commentsPath } from '#app/ui/comment-review.tsx'
import { valueOf } from '#app/ui/desk-form.tsx'
import { commentsSetAsidePage as words } from '#app/words/comments-2.ts'

export const meta = () => [{ title: words.setAsideClerkDais }]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const number = new URL(request.url).searchParams.get('number')
  return { slug, number, formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId } = await getMeeting(context.db, slug)
  return submit(
    await readForm(request, SetAsideForm),
    ({ key, ...chosen }) => setAside(commandContext(context, key), { meetingId, ...chosen }),
    ({ numbers }) =>
      redirect(
        numbers.length === 1 ? `${commentsPath(slug)}/${numbers[0]}` : `${commentsPath(slug)}?show=set-aside`,
      ),
  )
}

export default function SetAsidePage() {
  const { slug, number, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <ChosenCommentsPage
      site={useSite()}
      slug={slug}
      number={number}
      formKey={formKey}
      titles={{ one: (one) => words.setNumberAside(one), several: words.setAsideSelected }}
      lead={words.weKeepItAnd}
      reply={reply}
      button={words.setAside}
    >
      <RadioGroup
        name="reason"
        legend={words.whatIsIt}
        choices={asideReasons.map((value) => ({ value, label: asideWords[value] }))}
        defaultValue={valueOf(reply, 'reason')}
        error={reply?.errors.reason}
      />
      <p className="small quiet">{words.governmentCode549543}</p>
    </ChosenCommentsPage>
  )
}
