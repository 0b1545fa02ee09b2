import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { draftLetter, findDraft } from '#app/domain/letters/write-letter.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { followUpsOneLetterBeginPage as words } from '#app/words/follow-ups.ts'

export const meta: MetaFunction = () => [{ title: words.writeALetterClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, number, owed } = await getFollowUpForClerk(
    context.db,
    routeParams(params, 'number').number,
    context.clock.now(),
  )
  if (await findDraft(context.db, id)) return redirect(`/clerk/follow-ups/${number}/letter`)
  return { number, owed }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, z.object({})),
    () => draftLetter(commandContext(context), { number }),
    () => redirect(`/clerk/follow-ups/${number}/letter`),
  )
}

export default function BeginLetterPage() {
  const { number, owed } = useLoaderData<typeof loader>()
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
      title={words.writeALetter}
      lead={words.daisDraftsTheLetter(owed)}
      reply={reply}
      button={words.draftItFromThe}
      back={back}
    />
  )
}
