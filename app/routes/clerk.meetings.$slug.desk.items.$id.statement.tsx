import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { StatementForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A statement — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, StatementForm, (context, { personId, speaker, text }, { at, record }) =>
    recordStatement(context, { meetingId: record.meeting.id, itemId: id, personId, speaker, text, at }),
  )
}

export default function ItemsIdStatementPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="A statement"

      reply={reply}
      submit="Record the statement"
    >
      <DeskChoice reply={reply} name="personId" label="Member" options={members} none="Someone else" />
      <DeskLine reply={reply} name="speaker" label="Someone else’s name" optional />
      <DeskText reply={reply} name="text" label="Statement" />
    </DeskFormPage>
  )
}
