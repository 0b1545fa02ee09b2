import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { RecessForm } from '#app/domain/meeting-record/record-forms.ts'
import { beginRecess } from '#app/domain/meetings/course/recess.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskRecessPage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.recessClerkDais }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, RecessForm, (context, { reason }, { at, record }) =>
    beginRecess(context, { meetingId: record.meeting.id, reason, at }),
  )
}

export default function RecessPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.recess}

      reply={reply}
      submit={words.startTheRecess}
    >
      <DeskLine reply={reply} name="reason" label={words.reason} optional />
    </DeskFormPage>
  )
}
