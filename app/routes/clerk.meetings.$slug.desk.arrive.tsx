import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ArrivalForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { remoteProvisionFacts, remoteProvisions } from '#app/domain/meeting-record/remote-attendance.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A member arrives — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(
    args,
    ArrivalForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at, record }) =>
      recordArrival(context, { ...input, meetingId: record.meeting.id, at }),
  )
}

export default function ArrivePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="A member arrives"

      reply={reply}
      submit="Record the arrival"
    >
      <DeskChoice reply={reply} name="personId" label="Member" options={members} none="Choose" />
      <DeskChoice
        reply={reply}
        name="mode"
        label="How"
        value="in-person"
        options={[
          { value: 'in-person', label: 'In person' },
          { value: 'remote', label: 'Remote' },
        ]}
      />
      <DeskChoice
        reply={reply}
        name="provision"
        label="Provision, if remote"
        hint="Don’t ask for any other reason. Just cause is counted by calendar year."
        options={remoteProvisions.map((value) => ({ value, label: remoteProvisionFacts[value].label }))}
        none="Not remote"
      />
      <Checkbox name="audioAndVideo" label="Participates by audio and video" />
      <DeskLine
        reply={reply}
        name="adultsPresent"
        label="Other adults in the room, as the member states"
        hint="For example: no one; a spouse. Needed before any action is taken."
        optional
      />
    </DeskFormPage>
  )
}
