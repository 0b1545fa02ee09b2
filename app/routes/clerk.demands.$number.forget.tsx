import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { deleteDemandContact } from '#app/domain/demands/demand-retention.server.ts'
import { loadDemand } from '#app/domain/demands/load-demand.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { ActPage } from '#app/ui/act-page.tsx'
import { demandsOneForgetPage as words } from '#app/words/demands.ts'

export const meta: MetaFunction = () => [{ title: words.deleteContactInformationDais }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { row, standing } = await loadDemand(context.db, routeParams(params, 'number'))
  return { number: row.number, claimant: standing.facts.claimant }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { row } = await loadDemand(context.db, routeParams(params, 'number'))
  return submit(
    await readForm(request, z.object({})),
    () => deleteDemandContact(commandContext(context), { demandId: row.id }),
    () => redirect('/clerk/retention'),
  )
}

export default function ForgetContactPage() {
  const { number, claimant } = useLoaderData<typeof loader>()
  return (
    <ActPage
      site={useSite()}
      place="settings"
      trail={[
        { href: '/clerk/settings', label: words.settings },
        { href: '/clerk/retention', label: words.whatMayBeDeleted },
      ]}
      title={words.deleteContactInformationFor(claimant)}
      lead={words.theAddressEMail(number)}
      reply={useActionData<typeof action>()}
      button={words.deleteIt}
      back="/clerk/retention"
    />
  )
}
