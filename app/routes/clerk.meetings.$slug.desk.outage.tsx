import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { OutageForm } from '#app/domain/speaking/desk-forms.ts'
import { recordOutage } from '#app/domain/speaking/outage.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'The public is cut off — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, OutageForm, (context, { what }, { record }) =>
    recordOutage(context, { meetingId: record.meeting.id, what }),
  )
}

export default function OutagePage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="The public is cut off"
      lead="The broadcast fails, or comment by video or telephone. While a member attends remotely for just cause or in an emergency, no action is taken until it works again (Government Code 54953.8)."
      reply={reply}
      submit="Record it"
      when={false}
    >
      <DeskLine
        reply={reply}
        name="what"
        label="What does not work"
        suggestions={['the video stopped', 'the telephone line', 'the broadcast']}
      />
    </DeskFormPage>
  )
}
