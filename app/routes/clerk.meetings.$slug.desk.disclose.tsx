import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { DisclosureForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordDisclosure } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A remote member discloses — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, DisclosureForm, (context, { personId, audioAndVideo, adultsPresent }, { record }) =>
    recordDisclosure(context, {
      meetingId: record.meeting.id,
      personId,
      audioAndVideo,
      adultsPresent,
      at: record.meeting.adjourned ? null : undefined,
    }),
  )
}

export default function DisclosePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="A remote member discloses"
      lead="Before any action, a remote member states whether anyone 18 or older is in the room, and how they are related. Government Code 54953.8"
      reply={reply}
      submit="Record the disclosure"
      when={false}
    >
      <DeskChoice reply={reply} name="personId" label="Member" options={members} none="Choose" />
      <Checkbox name="audioAndVideo" label="Participates by audio and video" />
      <DeskLine
        reply={reply}
        name="adultsPresent"
        label="Other adults in the room, as the member states"
        hint="For example: no one"
      />
    </DeskFormPage>
  )
}
