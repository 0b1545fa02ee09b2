import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { OutageForm } from '#app/domain/speaking/desk-forms.ts'
import { recordOutage } from '#app/domain/speaking/outage.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'The public lost access — Clerk — Dais' }]

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
      title="The public lost access"
      lead="The broadcast, or comment by video or phone, has failed. While a member attends remotely for just cause or an emergency, no action can be taken until it works again (Government Code 54953.8)."
      reply={reply}
      submit="Record it"
      when={false}
    >
      <DeskLine
        reply={reply}
        name="what"
        label="What is not working"
        suggestions={['the video stopped', 'the phone line', 'the broadcast']}
      />
    </DeskFormPage>
  )
}
