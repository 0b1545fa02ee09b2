import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ReportForm, type ReportInput } from '#app/domain/meeting-record/record-forms.ts'
import { reportOut } from '#app/domain/meetings/course/closed-session.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskItemsOneClosedReportPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.reportOfAClosed }]

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
  { value: 'aye', label: words.aye },
  { value: 'no', label: words.noWord },
  { value: 'abstain', label: words.abstained },
  { value: 'recused', label: words.recused },
]

export default function ClosedReportPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? words.reportOfTheClosed(item.number) : words.reportOfTheClosedSession}
      lead={words.onlyAnActionThat}
      reply={reply}
      submit={words.recordTheReport}
    >
      <DeskLine reply={reply} name="action" label={words.actionTakenAsReported} optional />
      {members.map(({ value, label }) => (
        <DeskChoice
          key={value}
          reply={reply}
          name={`votes.${value}`}
          label={label}
          options={choices}
          none={words.noVote}
        />
      ))}
    </DeskFormPage>
  )
}
