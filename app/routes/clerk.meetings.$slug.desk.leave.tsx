import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { DepartureForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordDeparture } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskLeavePage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.aMemberLeavesClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, DepartureForm, (context, { personId }, { at, record }) =>
    recordDeparture(context, { meetingId: record.meeting.id, personId, at }),
  )
}

export default function LeavePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aMemberLeaves}

      reply={reply}
      submit={words.recordThatTheMember}
    >
      <DeskChoice reply={reply} name="personId" label={words.member} options={members} none={words.choose} />
    </DeskFormPage>
  )
}
