import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { StaffForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordStaff } from '#app/domain/meetings/attendance/record-staff.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskStaffPage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.staffOrADepartment }]

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
      title={words.staffOrADepartmentIs}

      reply={reply}
      submit={words.recordAsPresent}
      when={false}
    >
      <DeskLine reply={reply} name="name" label={words.name} />
      <DeskLine reply={reply} name="title" label={words.title} optional />
      <DeskLine reply={reply} name="organization" label={words.organization} optional />
    </DeskFormPage>
  )
}
