import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { OutageForm } from '#app/domain/speaking/desk-forms.ts'
import { recordOutage } from '#app/domain/speaking/outage.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskOutagePage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.thePublicLostAccess }]

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
      title={words.thePublicLostAccess2}
      lead={words.theBroadcastOrComment}
      reply={reply}
      submit={words.recordIt}
      when={false}
    >
      <DeskLine
        reply={reply}
        name="what"
        label={words.whatIsNotWorking}
        suggestions={[words.theVideoStopped, words.thePhoneLine, words.theBroadcast]}
      />
    </DeskFormPage>
  )
}
