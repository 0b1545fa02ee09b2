import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDemandForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { listDemandChoices } from '#app/domain/demands/demand-choices.server.ts'
import { demandEntryKinds } from '#app/domain/demands/demand-kinds.ts'
import { demandOffers } from '#app/domain/demands/demand-offers.ts'
import { votedKinds } from '#app/domain/demands/deciding-vote.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { DemandEntryFields } from '#app/ui/demand-entry-fields.tsx'
import { ErrorSummary, titleOf } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { demandsOneAddPage as says } from '#app/words/demands.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleOf(says.recordWhatHappenedClerk, page?.reply ?? undefined) },
]

/** Leads back to the demand where no kind is chosen. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const demand = await getDemandForClerk(context.db, number, context.clock.now())
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = demandEntryKinds.find((each) => each === asked)
  const offer = kind && demandOffers[kind]
  if (!offer) throw redirect(`/clerk/demands/${number}`)
  const reply = context.formReply
  const page = {
    number,
    kind,
    offer,
    reply,
    version: demand.version,
    formKey: crypto.randomUUID(),
    choices: await listDemandChoices(context.db, demand),
  }
  return data(page, { status: reply ? 422 : 200 })
}

export default function AddDemandEntryPage() {
  const { number, kind, offer, reply, version, formKey, choices } = useLoaderData<typeof loader>()
  const back = `/clerk/demands/${number}`
  const trail = [
    { href: '/clerk/demands', label: says.demands },
    { href: back, label: number },
  ]
  return (
    <WorkSite site={useSite()} place="demands" trail={trail}>
      <Head
        title={offer.label}
        lead={offer.lead}
        before={<ErrorSummary reply={reply ?? undefined} kept={says.nothingWasRecordedWe} />}
      />
      <form method="post" encType="multipart/form-data" noValidate className="narrow">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="version" value={version} />
        <DemandEntryFields
          reply={reply ?? undefined}
          text={offer.text}
          textRequired={offer.required ?? false}
          fields={offer.fields}
          voteRequired={votedKinds.includes(kind)}
          choices={choices}
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
