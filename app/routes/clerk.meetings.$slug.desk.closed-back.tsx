import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { comeBack } from '#app/domain/meetings/course/closed-session.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskClosedBackPage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.backInOpenSession }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, MomentForm, (context, _form, { at, record }) =>
    comeBack(context, { meetingId: record.meeting.id, at }),
  )
}

export default function ClosedBackPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.backInOpenSession2}
      reply={reply}
      submit={words.theCommissionIsBack}
    />
  )
}
