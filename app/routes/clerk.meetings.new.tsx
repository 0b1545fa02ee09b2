import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { isDefaultSchedule } from '#app/domain/commission/default-schedule.ts'
import { ScheduleMeetingForm } from '#app/domain/meetings/forms.ts'
import { meetingKindNames, meetingKinds } from '#app/domain/meeting-record/meeting.ts'
import { getMeetingProposal, listMeetings } from '#app/domain/meetings/queries.server.ts'
import { scheduleMeeting } from '#app/domain/meetings/schedule-meeting.server.ts'
import { formatLongDate } from '#app/domain/time/civil-date.ts'
import { formatSchedule, holidayNote } from '#app/domain/time/regular-schedule.ts'
import { readForm, submit } from '#app/http/forms.server.ts'
import { commandContext } from '#app/http/load-context.server.ts'
import { useSite } from '#app/site-facts.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/errors.tsx'
import { Select } from '#app/ui/field.tsx'
import { FileList } from '#app/ui/files.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { Head } from '#app/ui/head.tsx'
import { MeetingFields } from '#app/ui/meeting-fields.tsx'
import { Panel, Part, Work } from '#app/ui/page.tsx'
import { WorkSite } from '#app/ui/site.tsx'
import { meetingsNewPage as words } from '#app/words/meetings.ts'

export const meta: MetaFunction = () => [{ title: words.scheduleAMeetingClerk }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, today, regularDates } = await getMeetingProposal(context.db, context.clock.now())
  const query = new URL(request.url).searchParams
  const asked = query.get('date')
  const chosen = regularDates.find(({ date }) => date === asked) ?? regularDates[0]
  return {
    kind: meetingKinds.find((kind) => kind === query.get('kind')) ?? 'regular',
    values: {
      heldOn: query.get('heldOn') ?? chosen?.date ?? '',
      time: query.get('time') ?? chosen?.time ?? settings.regularSchedule.time,
      place: settings.meetingPlace,
      remoteAccess: settings.remoteAccess,
      plannedMinutes: String(settings.plannedMinutes),
      calledBy: '',
      purpose: '',
    },
    schedule: chosen ? formatSchedule(chosen.schedule) : null,
    isDefault: chosen !== undefined && isDefaultSchedule(chosen.schedule),
    dates: regularDates.map((one) => ({ date: one.date, note: holidayNote(one) })),
    earlier: (await listMeetings(context.db))
      .filter(({ heldOn, cancelledAt }) => heldOn <= today && !cancelledAt)
      .map(({ id, kind, heldOn }) => ({ id, label: `${meetingKindNames[kind]}, ${formatLongDate(heldOn)}` })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  return submit(
    await readForm(request, ScheduleMeetingForm),
    (input) => scheduleMeeting(commandContext(context), input),
    ({ slug }) => redirect(`/clerk/meetings/${slug}/agenda`),
  )
}

export default function NewMeetingPage() {
  const { kind, values, schedule, isDefault, dates, earlier } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const typed = (name: string, otherwise: string) => typedIn(reply, name) ?? otherwise
  return (
    <WorkSite site={useSite()} place="meetings">
      <Head kind={<a href="/clerk/meetings">{words.meetings}</a>} title={words.scheduleAMeeting} />
      <Work>
        <Part id="meeting" heading={words.meeting}>
          <ErrorSummary reply={reply} />
          <Form method="post" key={values.heldOn}>
            <RadioGroup
              name="kind"
              legend={words.kind}
              error={reply?.errors.kind}
              defaultValue={typed('kind', kind)}
              choices={meetingKinds.map((value) => ({ value, label: meetingKindNames[value] }))}
            />
            <MeetingFields values={values} reply={reply} />
            <Select
              name="adjournedFromId"
              label={words.adjournedFrom}
              optional={words.adjournedMeetings}
              error={reply?.errors.adjournedFromId}
              defaultValue={typed('adjournedFromId', '')}
              options={[
                { value: '', label: words.none },
                ...earlier.map(({ id, label }) => ({ value: id, label })),
              ]}
            />
            <RadioGroup
              name="carryOver"
              legend={words.whatTheLastMeeting}
              defaultValue={typed('carryOver', 'yes')}
              choices={[
                { value: 'yes', label: words.copyItWithIts },
                { value: 'no', label: words.leaveItOut },
              ]}
            />
            <p>
              <Button>{words.scheduleTheMeeting}</Button>
            </p>
          </Form>
        </Part>
        <Panel id="dates" heading={words.nextRegularDates}>
          <p>
            {schedule ?? words.noRegularDatesAre}.{isDefault ? words.defaultValueNoSchedule : null}
          </p>
          <FileList
            rows={dates.map(({ date, note }) => (
              <a key={date} href={`?date=${date}`}>
                {formatLongDate(date)}
                {note ? (
                  <>
                    <br />
                    <span className="small is-warn">{note}</span>
                  </>
                ) : null}
              </a>
            ))}
          />
          <p>
            <a href="/clerk/settings/meetings/regular-schedule">{words.changeTheRegularSchedule}</a>
          </p>
          <p className="small quiet">{words.theAgendaStartsWith}</p>
        </Panel>
      </Work>
    </WorkSite>
  )
}
