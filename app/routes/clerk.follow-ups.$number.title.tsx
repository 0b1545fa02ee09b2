import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markOf } from '#app/domain/commands/as-read.server.ts'
import { loadFollowUp } from '#app/domain/follow-ups/entries/add-follow-up-entry.server.ts'
import {
  TitleFollowUpForm,
  titledFields,
  titleFollowUp,
} from '#app/domain/follow-ups/title-follow-up.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { LetterFields, TitleFields } from '#app/ui/title-fields.tsx'
import { followUpsOneTitlePage as words } from '#app/words/follow-ups.ts'

export const meta: MetaFunction = () => [{ title: words.titleOfAFollow }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const followUp = await loadFollowUp(context.db, { number })
  const known = titledFields(followUp)
  const { kind, owed } = followUp
  return { number, kind, owed, known, read: markOf(known), formKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, TitleFollowUpForm),
    ({ key, ...input }) => titleFollowUp(commandContext(context, key), { ...input, number }),
    () => redirect(`/clerk/follow-ups/${number}`),
  )
}

export default function FollowUpTitlePage() {
  const { number, kind, owed, known, read, formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/follow-ups/${number}`
  return (
    <ActPage
      site={useSite()}
      place="follow-ups"
      trail={[
        { href: '/clerk/follow-ups', label: words.followUps },
        { href: back, label: number },
      ]}
      title={words.titleOfFollowUp(number)}
      lead={owed}
      reply={reply}
      button={words.save}
      back={back}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="read" value={read} />
      <TitleFields reply={reply} known={known} />
      {kind === 'letter' ? <LetterFields reply={reply} known={known} /> : null}
    </ActPage>
  )
}
