import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { cancelMeeting, isOnSchedule } from '#app/domain/meetings/cancel-meeting.server.ts'
import { CancelMeetingForm } from '#app/domain/meetings/forms.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getMeeting, getMeetingRow } from '#app/domain/meetings/queries.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { cancelPage as words } from '#app/words/meetings.ts'

export const meta: MetaFunction = () => [{ title: words.cancelTheMeetingClerk }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const meeting = await getMeetingRow(context.db, slug)
  // A meeting that the public knows of is cancelled by a notice that tells them.
  if (meeting.publishedAt || (await isOnSchedule(context.db, meeting))) {
    throw redirect(`/clerk/meetings/${meeting.slug}/posting/notice?series=cancellation`)
  }
  return { slug: meeting.slug, name: `${meetingKindNames[meeting.kind]}, ${formatLongDate(meeting.heldOn)}` }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const { id: meetingId } = await getMeeting(context.db, slug)
  return submit(
    await readForm(request, CancelMeetingForm),
    ({ reason }) => cancelMeeting(commandContext(context), { meetingId, reason }),
    () => redirect('/clerk/meetings'),
  )
}

export default function CancelMeetingPage() {
  const { slug, name } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head
        kind={<a href={`/clerk/meetings/${slug}/agenda`}>{name}</a>}
        title={words.cancelTheMeeting}
        lead={words.itsAgendaWasNever}
      >
        <ErrorSummary reply={reply} />
        <Form method="post">
          <TextArea
            name="reason"
            label={words.reason}
            record
            rows={2}
            error={reply?.errors.reason}
            defaultValue={typedIn(reply, 'reason') ?? ''}
          />
          <p>
            <Button>{words.cancelTheMeeting}</Button>
          </p>
        </Form>
      </Head>
    </WorkSite>
  )
}
