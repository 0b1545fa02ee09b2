import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { correctMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { AdoptMinutesForm } from '#app/domain/minutes/forms.ts'
import { getMinutesDesk } from '#app/domain/minutes/minutes-desk.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AdoptionForm } from '#app/ui/adoption-form.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Freeze a corrected edition — Clerk — Dais' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { candidates, differences } = await getMinutesDesk(context.db, params.slug!)
  return {
    slug: params.slug!,
    candidates: candidates.filter((each) => each.carried && each.kind === 'amend-previously-adopted'),
    differences,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await readForm(request, AdoptMinutesForm)
  return submit(
    form,
    ({ motionId }) => correctMinutes(documentContext(context), { slug: params.slug!, motionId }),
    () => redirect(`/clerk/meetings/${params.slug}/minutes`),
  )
}

export default function CorrectMinutesPage() {
  const data = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <AdoptionForm
        {...data}
        reply={reply}
        title="Freeze a corrected edition"
        lead="A new edition beside the approved one, citing the motion that adopted the correction."
        legend="The motion that adopted the correction"
      />
    </WorkSite>
  )
}
