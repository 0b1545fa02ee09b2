import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { correctDemandFacts } from '#app/domain/demands/add-demand-entry.server.ts'
import { getDemandForClerk } from '#app/domain/demands/clerk-demands.server.ts'
import { CorrectFactsForm, sectionsSent, type CorrectFactsInput } from '#app/domain/demands/demand-forms.ts'
import { loadDemand } from '#app/domain/demands/load-demand.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { DemandFactFields } from '#app/ui/demand-fields.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { demandsOneFactsPage as words } from '#app/words/demands.ts'

export const meta: MetaFunction = () => [{ title: words.correctTheFactsClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { number } = routeParams(params, 'number')
  const { facts, version } = await getDemandForClerk(context.db, number, context.clock.now())
  return { number, facts, version }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { number } = routeParams(params, 'number')
  return submit(
    await readForm(request, CorrectFactsForm),
    async (input) => {
      const { row } = await loadDemand(context.db, { number })
      const said = { ...input, sections: sectionsSent(input), demandId: row.id }
      return correctDemandFacts(commandContext(context), said as CorrectFactsInput)
    },
    () => redirect(`/clerk/demands/${number}`),
  )
}

export default function CorrectFactsPage() {
  const { number, facts, version } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const back = `/clerk/demands/${number}`
  return (
    <ActPage
      site={useSite()}
      place="demands"
      trail={[
        { href: '/clerk/demands', label: words.demands },
        { href: back, label: number },
      ]}
      title={words.correctTheFacts}
      lead={words.whatWasRecordedFirst}
      reply={reply}
      button={words.correctThem}
      back={back}
    >
      <input type="hidden" name="version" value={version} />
      <DemandFactFields reply={reply} known={facts} />
      <TextArea
        name="reason"
        label={words.whatWasWrong}
        defaultValue={(reply?.values.reason as string | undefined) ?? ''}
        error={reply?.errors.reason}
        record
      />
    </ActPage>
  )
}
