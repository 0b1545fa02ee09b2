import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { correctMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { adoptMinutes, loadAdoption } from '#app/http/adopt-minutes.server.ts'
import { useSite } from '#app/site-facts.ts'
import { AdoptionPage } from '#app/ui/adoption-page.tsx'
import { minutesCorrectPage as words } from '#app/words/minutes.ts'

export const meta: MetaFunction = () => [{ title: words.publishACorrectedEdition }]

export async function loader(args: LoaderFunctionArgs) {
  return loadAdoption(args, ({ kind }) => kind === 'amend-previously-adopted')
}

export const action = adoptMinutes((context, { slug, motionId }) =>
  correctMinutes(context, { slug, motionId }),
)

export default function CorrectMinutesPage() {
  return (
    <AdoptionPage
      site={useSite()}
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
      title={words.publishACorrectedEdition2}
      lead={words.aNewEditionNext}
      legend={words.theMotionThatAdopted}
    />
  )
}
