import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ReportForm, type ReportInput } from '#app/domain/meeting-record/record-forms.ts'
import { reportOut } from '#app/domain/meetings/course/closed-session.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Report of a closed session — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, ReportForm, (context, { action: taken, votes }, { at }) =>
    reportOut(context, {
      itemId: id,
      action: taken,
      votes: Object.entries(votes).flatMap(([personId, choice]): ReportInput['votes'] =>
        choice ? [{ personId, choice }] : [],
      ),
      at,
    }),
  )
}

const choices = [
  { value: 'aye', label: 'Aye' },
  { value: 'no', label: 'No' },
  { value: 'abstain', label: 'Abstained' },
  { value: 'recused', label: 'Recused' },
]

export default function ClosedReportPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? `Report of the closed session on ${item.number}` : 'Report of the closed session'}
      lead="Only an action that the law requires to be reported, with each vote by name. Leave empty if there is nothing to report."
      reply={reply}
      submit="Record the report"
    >
      <DeskLine reply={reply} name="action" label="Action taken, as reported" optional />
      {members.map(({ value, label }) => (
        <DeskChoice
          key={value}
          reply={reply}
          name={`votes.${value}`}
          label={label}
          options={choices}
          none="No vote"
        />
      ))}
    </DeskFormPage>
  )
}
