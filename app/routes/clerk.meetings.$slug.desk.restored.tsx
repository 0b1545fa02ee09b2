import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { TurnForm } from '#app/domain/speaking/desk-forms.ts'
import { endOutage } from '#app/domain/speaking/outage.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskRestoredPage as words } from '#app/words/desk-pages-2.ts'

export const meta: MetaFunction = () => [{ title: words.thePublicHasAccess }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, TurnForm, (context, _form, { record }) =>
    endOutage(context, { meetingId: record.meeting.id }),
  )
}

export default function RestoredPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.thePublicCanFollow}
      reply={reply}
      submit={words.itWorksAgain}
      when={false}
    />
  )
}
