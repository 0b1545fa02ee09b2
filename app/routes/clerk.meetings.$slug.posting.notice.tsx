import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { PublishNoticeForm } from '#app/domain/notices/forms.ts'
import { getNextEdition } from '#app/domain/publishing/next-edition.server.ts'
import { publishNotice } from '#app/domain/publishing/publish-notice.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'

export const meta: MetaFunction = () => [{ title: 'Notice for the door — Clerk — Dais' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { meeting } = await getNextEdition(context.db, slug, context.clock.now())
  return {
    slug: meeting.slug,
    convened: meeting.convened === 1,
    series: new URL(request.url).searchParams.get('series') ?? '',
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const form = await readForm(request, PublishNoticeForm)
  return submit(
    form,
    (input) => publishNotice(documentContext(context), { ...input, slug }),
    () => redirect(`/clerk/meetings/${slug}/posting`),
  )
}

export default function NoticePage() {
  const { slug, convened, series } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const typed = (name: string, otherwise = '') => typedIn(reply, name) ?? otherwise
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/posting`}>Check and post</a>}
        title="Notice for the door"
        before={<ErrorSummary reply={reply} />}
        lead="Published on the web right away, with a PDF to post on or near the door within 24 hours. Government Code 54955"
      >
        <Form method="post">
          <RadioGroup
            name="series"
            legend="What happened"
            error={reply?.errors.series}
            defaultValue={typed('series', series)}
            choices={[
              ...(convened
                ? []
                : [{ value: 'cancellation', label: 'The meeting is cancelled and will not be held' }]),
              {
                value: 'no-quorum',
                label: 'There was no quorum: the members present, or the clerk, adjourned it',
              },
              { value: 'adjournment', label: 'It was adjourned to another date' },
              { value: 'continuance', label: 'Matters on its agenda are continued to another date' },
            ]}
          />
          <TextArea
            name="reason"
            label="Why"
            record
            rows={3}
            error={reply?.errors.reason}
            defaultValue={typed('reason')}
          />
          <TextField
            name="to"
            label="Continued to (date, time, place)"
            hint="Thursday, January 14, 2027, 6:00 PM, City Hall. Leave empty to use what the record says."
            optional
            record
            error={reply?.errors.to}
            defaultValue={typed('to')}
          />
          <p>
            <Button>Publish the notice</Button>{' '}
            <a href={`/clerk/meetings/${slug}/posting`}>Go back without publishing</a>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
