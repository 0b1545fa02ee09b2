import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { choiceNames } from '#app/domain/meeting-record/votes/tally.ts'
import { TakeVoteBackForm } from '#app/domain/motions/decision-forms.ts'
import { takeVoteBack } from '#app/domain/motions/retake-vote.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskMotionsOneTakeVoteBackPage as words } from '#app/words/desk-motions-2.ts'

export const meta: MetaFunction = () => [{ title: words.undoAVoteClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, TakeVoteBackForm, (context, { personId }, { at }) =>
    takeVoteBack(context, { motionId: id, personId, at }),
  )
}

export default function MotionsIdTakeVoteBackPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id } = useDesk()
  const votes = motionsOfMeeting(record).find((one) => one.motion.id === id)?.motion.votes ?? []
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.undoAVote}
      lead={
        <>
          {words.theMemberCanVote}{' '}
          <a href={`/clerk/meetings/${desk.slug}/desk/recuse`}>{words.beRecordedAsRecused}</a>{' '}
          {words.afterwardsTheAuditLog}
        </>
      }
      reply={reply}
      submit={words.undoTheVote}
    >
      <DeskChoice
        reply={reply}
        name="personId"
        label={words.member}
        none={words.choose}
        options={votes.map(({ person, choice }) => ({
          value: person.id,
          label: `${person.name}: ${choiceNames[choice].toLowerCase()}`,
        }))}
      />
    </DeskFormPage>
  )
}
