import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { approveMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { adoptMinutes, loadAdoption } from '#app/http/adopt-minutes.server.ts'
import { useSite } from '#app/site-facts.ts'
import { ApprovalPage } from '#app/ui/approval-page.tsx'
import { minutesApprovePage as words } from '#app/words/minutes.ts'

export const meta: MetaFunction = () => [{ title: words.publishTheApprovedMinutes }]

export async function loader(args: LoaderFunctionArgs) {
  return loadAdoption(args, ({ kind }) => kind !== 'amend-previously-adopted')
}

export const action = adoptMinutes((context, { slug, motionId, how, shown }) =>
  approveMinutes(context, { slug, motionId, how: how ?? null, shown: shown ?? null }),
)

export default function ApproveMinutesPage() {
  return (
    <ApprovalPage
      site={useSite()}
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
    />
  )
}
