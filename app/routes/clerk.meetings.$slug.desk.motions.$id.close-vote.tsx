import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { CloseVoteForm } from '#app/domain/motions/forms.ts'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { closeVote } from '#app/domain/motions/take-vote.server.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskMotionsOneCloseVotePage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.closeTheVoteClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CloseVoteForm, async (context, { unrecorded }, { at, record }) => {
    await closeVote(context, { motionId: id, at, unrecorded })
    await approveCarriedMinutes(documentContext(args.context), record.meeting.slug)
  })
}

export default function MotionsIdCloseVotePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, live } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.closeTheVote}

      reply={reply}
      submit={words.closeTheVote}
    >
      <NotRecorded live={live} facts={['votes', 'disclosure', 'comment']} />
    </DeskFormPage>
  )
}
