import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { StaffForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordStaff } from '#app/domain/meetings/attendance/record-staff.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Staff or a department is present — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, StaffForm, (context, { name, title, organization }, { record }) =>
    recordStaff(context, { meetingId: record.meeting.id, name, title, organization }),
  )
}

export default function StaffPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="Staff or a department is present"

      reply={reply}
      submit="Record as present"
      when={false}
    >
      <DeskLine reply={reply} name="name" label="Name" />
      <DeskLine reply={reply} name="title" label="Title" optional />
      <DeskLine reply={reply} name="organization" label="Organization" optional />
    </DeskFormPage>
  )
}
