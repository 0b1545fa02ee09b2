import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { getSettings } from '#app/domain/commission/queries.server.ts'
import { changeMeeting } from '#app/domain/meetings/change-meeting.server.ts'
import { ChangeMeetingForm } from '#app/domain/meetings/forms.ts'
import { meetingKindNames } from '#app/domain/meeting-record/meeting.ts'
import { getMeeting, getMeetingRow } from '#app/domain/meetings/queries.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { localTime } from '#app/domain/time/instant.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { useSite } from '#app/site-facts.ts'
import { Button, Row } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Head } from '#app/ui/head.tsx'
import { MeetingFields } from '#app/ui/meeting-fields.tsx'
import { Note } from '#app/ui/note.tsx'
import { Part } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { changePage as words } from '#app/words/meetings.ts'

export const meta: MetaFunction = () => [{ title: words.changeTheMeetingClerk }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = routeParams(params, 'slug')
  const query = new URL(request.url).searchParams
  const meeting = await getMeetingRow(context.db, slug)
  const { timeZone } = await getSettings(context.db, meeting.heldOn)
  return {
    slug: meeting.slug,
    name: `${meetingKindNames[meeting.kind]}, ${formatLongDate(meeting.heldOn)}`,
    published: meeting.publishedAt !== null,
    values: {
      heldOn: query.get('heldOn') ?? meeting.heldOn,
      time: query.get('time') ?? (meeting.startsAt ? localTime(meeting.startsAt, timeZone) : ''),
      place: meeting.place ?? '',
      remoteAccess: meeting.remoteAccess ?? '',
      plannedMinutes: meeting.plannedMinutes === null ? '' : String(meeting.plannedMinutes),
      calledBy: meeting.calledBy ?? '',
      purpose: meeting.purpose ?? '',
    },
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { id: meetingId } = await getMeeting(context.db, routeParams(params, 'slug').slug)
  return submit(
    await readForm(request, ChangeMeetingForm),
    (input) => changeMeeting(commandContext(context), { ...input, meetingId }),
    ({ slug }) => redirect(`/clerk/meetings/${slug}/agenda`),
  )
}

export default function ChangeMeetingPage() {
  const { slug, name, published, values } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head kind={<a href={`/clerk/meetings/${slug}/agenda`}>{name}</a>} title={words.changeTheMeeting} />
      <Part id="meeting" heading={words.meeting}>
        <ErrorSummary reply={reply} />
        {published ? (
          <Note title={words.theAgendaIsPublished}>
            <p>{words.theDateAndTime}</p>
          </Note>
        ) : null}
        <Form method="post">
          <MeetingFields values={values} reply={reply} />
          <Row>
            <Button>{words.save}</Button>
            <a href={`/clerk/meetings/${slug}/cancel`}>{words.cancelTheMeeting}</a>
          </Row>
        </Form>
      </Part>
    </WorkSite>
  )
}
