import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { DivisionForm } from '#app/domain/motions/decision-forms.ts'
import { callDivision } from '#app/domain/motions/retake-vote.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskMotionsOneDivisionPage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.divisionClerkDais }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, DivisionForm, (context, { personId }, { at }) =>
    callDivision(context, { motionId: id, personId, at }),
  )
}

export default function MotionsIdDivisionPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, there } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.divisionRetakeTheVote}
      lead={words.anyMemberCanAsk}
      reply={reply}
      submit={words.retakeTheVote}
    >
      <DeskChoice
        reply={reply}
        name="personId"
        label={words.calledForBy}
        options={there}
        none={words.notRecorded}
      />
    </DeskFormPage>
  )
}
