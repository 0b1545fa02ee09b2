import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { endRecess } from '#app/domain/meetings/course/recess.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskResumePage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.resumeTheMeetingClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, MomentForm, (context, _form, { at, record }) =>
    endRecess(context, { meetingId: record.meeting.id, at }),
  )
}

export default function ResumePage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.resumeTheMeeting}

      reply={reply}
      submit={words.resume}
    ></DeskFormPage>
  )
}
