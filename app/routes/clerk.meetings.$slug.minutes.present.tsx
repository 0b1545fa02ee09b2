import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { unprintedIn } from '#app/domain/editions/unprinted.ts'
import { getMinutesInHand } from '#app/domain/minutes/minutes-in-hand.server.ts'
import { presentMinutes } from '#app/domain/minutes/present-minutes.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { DocumentSections } from '#app/ui/document-blocks.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { UnprintedNote } from '#app/ui/unprinted-note.tsx'
import { minutesPresentPage as words } from '#app/words/minutes.ts'

export const meta: MetaFunction = () => [{ title: words.presentTheDraftMinutes }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { working, latest } = await getMinutesInHand(context.db, slug)
  const number = (latest?.number ?? 0) + 1
  return { slug, sections: working.sections, number, unprinted: unprintedIn(working) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, z.object({}))
  return submit(
    form,
    () => presentMinutes(documentContext(context), { slug }),
    () => redirect(`/clerk/meetings/${slug}/minutes`),
  )
}

export default function PresentPage() {
  const { slug, sections, number, unprinted } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/minutes`}>{words.minutes}</a>}
        title={words.presentTheDraftEdition(number)}
        before={<ErrorSummary reply={reply} />}
        lead={words.itBecomesPublicRight}
      >
        <UnprintedNote unprinted={unprinted} />
        <Form method="post">
          <p>
            <Button disabled={busy}>{busy ? words.makingThePdf : words.presentTheDraft}</Button>
          </p>
          <p className="small quiet" role="status">
            {busy ? words.weAreMakingAnd : ''}
          </p>
        </Form>
      </Head>
      <DocumentSections sections={sections} fileHref={(id) => `/files/${id}/file`} />
    </WorkSite>
  )
}
