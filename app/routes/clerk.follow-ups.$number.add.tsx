import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getFollowUpForClerk } from '#app/domain/follow-ups/clerk-follow-up.server.ts'
import { listEntryChoices } from '#app/domain/follow-ups/entries/entry-choices.server.ts'
import { entryOffers } from '#app/domain/follow-ups/entries/entry-fields.ts'
import { extensionWords } from '#app/domain/follow-ups/clock/extension-limit.ts'
import { followUpEntryKinds } from '#app/domain/meeting-record/entry-kinds.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { EntryFields } from '#app/ui/follow-up-entry-fields.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { followUpsOneAddPage as says } from '#app/words/follow-ups.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(says.recordWhatHappenedClerk, page?.reply ?? undefined) },
]

/** Leads back to the follow-up where no kind is chosen; one that may not be recorded now is refused with its reason. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const followUp = await getFollowUpForClerk(context.db, number, context.clock.now())
  const query = new URL(request.url).searchParams
  const kind = followUpEntryKinds.find((each) => each === query.get('kind'))
  const offer = kind && entryOffers[kind]
  if (!offer) throw redirect(`/clerk/follow-ups/${followUp.number}`)
  const reply = context.formReply
  const page = {
    number: followUp.number,
    kind,
    offer,
    reply,
    law: followUp.legalExtension && extensionWords(followUp.legalExtension),
    period: query.get('period') ?? '',
    formKey: crypto.randomUUID(),
    choices: await listEntryChoices(context.db, followUp, offer.fields),
  }
  return data(page, { status: reply ? 422 : 200 })
}

export default function AddFollowUpEntryPage() {
  const { number, kind, offer, reply, law, period, formKey, choices } = useLoaderData<typeof loader>()
  const back = `/clerk/follow-ups/${number}`
  const trail = [
    { href: '/clerk/follow-ups', label: says.followUps },
    { href: back, label: number },
  ]
  return (
    <WorkSite site={useSite()} place="follow-ups" trail={trail}>
      <Head
        title={offer.label}
        lead={offer.lead}
        before={<ErrorSummary reply={reply ?? undefined} kept={says.nothingWasRecordedWe} />}
      />
      <form method="post" encType="multipart/form-data" noValidate className="narrow">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="kind" value={kind} />
        <EntryFields
          reply={reply ?? undefined}
          text={offer.text}
          textRequired={offer.required ?? false}
          fields={offer.fields}
          choices={choices}
          law={law}
          period={period}
        />
        <div className="apart--more">
          <Row>
            <Button>{says.recordIt}</Button>
            <a href={back}>{says.goBack}</a>
          </Row>
        </div>
      </form>
    </WorkSite>
  )
}
