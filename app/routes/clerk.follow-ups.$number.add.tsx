import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addFollowUpEntry } from '#app/domain/follow-ups/add-follow-up-entry.server.ts'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { listEntryChoices } from '#app/domain/follow-ups/entry-choices.server.ts'
import { ClerkEntrySchema, entryOffers } from '#app/domain/follow-ups/entry-fields.ts'
import { followUpEntryKinds } from '#app/domain/follow-ups/follow-up-state.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { EntryFields } from '#app/ui/follow-up-entry-fields.tsx'

export const meta: MetaFunction = () => [{ title: 'Record what happened — Clerk — Dais' }]

/** Leads back to the follow-up where no kind is chosen; one that may not be recorded now is refused with its reason. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const followUp = await getFollowUpForClerk(context.db, params.number!, context.clock.now())
  const query = new URL(request.url).searchParams
  const kind = followUpEntryKinds.find((each) => each === query.get('kind'))
  const offer = kind && entryOffers[kind]
  if (!offer) return redirect(`/clerk/follow-ups/${followUp.number}`)
  return {
    number: followUp.number,
    kind,
    offer,
    period: query.get('period') ?? '',
    choices: await listEntryChoices(context.db, followUp, offer.fields),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id } = await getFollowUpForClerk(context.db, params.number!, context.clock.now())
  return submit(
    await readForm(request, ClerkEntrySchema),
    (input) => addFollowUpEntry(commandContext(context), { ...input, followUpId: id }),
    () => redirect(`/clerk/follow-ups/${params.number}`),
  )
}

export default function AddFollowUpEntryPage() {
  const { number, kind, offer, period, choices } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/follow-ups/${number}`
  return (
    <ActPage
      site={useSite()}
      place="follow-ups"
      trail={[
        { href: '/clerk/follow-ups', label: 'Follow-ups' },
        { href: back, label: number },
      ]}
      title={offer.label}
      lead={offer.lead}
      reply={reply}
      button="Record it"
      back={back}
    >
      <input type="hidden" name="kind" value={kind} />
      <EntryFields
        reply={reply}
        text={offer.text}
        textRequired={offer.required ?? false}
        fields={offer.fields}
        choices={choices}
        period={period}
      />
    </ActPage>
  )
}
