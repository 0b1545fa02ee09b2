import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { approveMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { adoptMinutes, loadAdoption } from '#app/http/adopt-minutes.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AdoptionPage } from '#app/ui/adoption-page.tsx'

export const meta: MetaFunction = () => [{ title: 'Freeze the approved minutes — Clerk — Dais' }]

export async function loader(args: LoaderFunctionArgs) {
  return loadAdoption(args, ({ kind }) => kind !== 'amend-previously-adopted')
}

export const action = adoptMinutes(approveMinutes)

export default function ApproveMinutesPage() {
  return (
    <AdoptionPage
      site={useSite()}
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
      title="Freeze the approved minutes"
      lead="The draft that was read becomes the minutes, with the vote that approved it."
      legend="The motion that approved them"
    />
  )
}
