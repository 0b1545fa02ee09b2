import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CastVotesForm } from '#app/domain/motions/forms.ts'
import { castVotes } from '#app/domain/motions/take-vote.server.ts'
import { votesOf } from '#app/domain/motions/forms.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskMotionsOneCastPage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.votesByNameClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CastVotesForm, (context, form, { at }) =>
    castVotes(context, { motionId: id, votes: votesOf(form), rest: form.rest, at }),
  )
}

export default function MotionsIdCastPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members, record, id } = useDesk()
  const votes = motionsOfMeeting(record).find((one) => one.motion.id === id)?.motion.votes ?? []
  const options = ['aye', 'no', 'abstain', 'absent'].map((value) => ({ value, label: value }))
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.votesByName}

      reply={reply}
      submit={words.recordTheVotes}
    >
      <Checkbox name="rest" value="aye" label={words.everyonePresentWithoutA} />
      {members.map(({ value, label }) => (
        <DeskChoice
          key={value}
          reply={reply}
          name={`votes.${value}`}
          label={label}
          none={words.noVote}
          value={votes.find((vote) => vote.person.id === value)?.choice}
          options={options}
        />
      ))}
    </DeskFormPage>
  )
}
