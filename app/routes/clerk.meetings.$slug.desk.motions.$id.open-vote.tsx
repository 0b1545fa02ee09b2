import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { OpenVoteForm } from '#app/domain/motions/forms.ts'
import { openVote } from '#app/domain/motions/take-vote.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, valueOf } from '#app/ui/desk-form.tsx'
import { deskMotionsOneOpenVotePage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.openTheVoteClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, OpenVoteForm, (context, { method, unrecorded }, { at }) =>
    openVote(context, { motionId: id, method, unrecorded, at }),
  )
}

export default function MotionsIdOpenVotePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, live } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.openTheVote}

      reply={reply}
      submit={words.openTheVote}
    >
      <DeskChoice
        reply={reply}
        name="method"
        label={words.how}
        value={valueOf(reply, 'method', 'roll-call')}
        options={[
          { value: 'roll-call', label: words.rollCall },
          { value: 'voice', label: words.voice },
        ]}
      />
      <NotRecorded live={live} facts={['comment', 'second', 'disclosure']} />
    </DeskFormPage>
  )
}
