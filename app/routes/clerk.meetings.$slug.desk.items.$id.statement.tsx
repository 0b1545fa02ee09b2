import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { StatementForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordStatement } from '#app/domain/meetings/record-statement.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'
import { deskItemsOneStatementPage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.aStatementClerkDais }]

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
      title={words.aStatement}

      reply={reply}
      submit={words.recordTheStatement}
    >
      <DeskChoice
        reply={reply}
        name="personId"
        label={words.member}
        options={members}
        none={words.someoneElse}
      />
      <DeskLine reply={reply} name="speaker" label={words.someoneElsesName} optional />
      <DeskText reply={reply} name="text" label={words.statement} />
    </DeskFormPage>
  )
}
