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
import { postingNoticePage as words } from '#app/words/posting.ts'

export const meta: MetaFunction = () => [{ title: words.noticeForTheDoor }]

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
        kind={<a href={`/clerk/meetings/${slug}/posting`}>{words.checkAndPost}</a>}
        title={words.noticeForTheDoor2}
        before={<ErrorSummary reply={reply} />}
        lead={words.publishedOnTheWeb}
      >
        <Form method="post">
          <RadioGroup
            name="series"
            legend={words.whatHappened}
            error={reply?.errors.series}
            defaultValue={typed('series', series)}
            choices={[
              ...(convened ? [] : [{ value: 'cancellation', label: words.theMeetingIsCancelled }]),
              {
                value: 'no-quorum',
                label: words.thereWasNoQuorum,
              },
              { value: 'adjournment', label: words.itWasAdjournedTo },
              { value: 'continuance', label: words.mattersOnItsAgenda },
            ]}
          />
          <TextArea
            name="reason"
            label={words.why}
            record
            rows={3}
            error={reply?.errors.reason}
            defaultValue={typed('reason')}
          />
          <TextField
            name="to"
            label={words.continuedToDateTime}
            hint={words.thursdayJanuary142027}
            optional
            record
            error={reply?.errors.to}
            defaultValue={typed('to')}
          />
          <p>
            <Button>{words.publishTheNotice}</Button>{' '}
            <a href={`/clerk/meetings/${slug}/posting`}>{words.goBackWithoutPublishing}</a>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
