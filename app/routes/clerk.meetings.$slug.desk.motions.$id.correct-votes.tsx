import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CorrectVotesForm } from '#app/domain/motions/forms.ts'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { correctVotes } from '#app/domain/corrections/correct-votes.server.ts'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { choiceNames, choices } from '#app/domain/meeting-record/votes/tally.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskMotionsOneCorrectVotesPage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.correctTheVoteClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CorrectVotesForm, async (context, { votes, reason }, { record }) => {
    const named = Object.entries(votes).flatMap(([personId, choice]) =>
      choice ? [{ personId, choice }] : [],
    )
    await correctVotes(context, { motionId: id, reason, votes: named })
    await approveCarriedMinutes(documentContext(args.context), record.meeting.slug)
  })
}

const notRecorded = { value: 'not-recorded', label: words.notRecorded }

export default function MotionsIdCorrectVotesPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id } = useDesk()
  const motion = motionsOfMeeting(record).find((one) => one.motion.id === id)?.motion
  const votes = [
    ...(motion?.votes ?? []),
    ...(motion?.unknownVotes ?? []).map((person) => ({ person, choice: notRecorded.value })),
  ]
  const options = [...choices.map((value) => ({ value, label: choiceNames[value] })), notRecorded]
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.correctTheVote}

      reply={reply}
      submit={words.correctTheVote}
      when={false}
    >
      {votes.map(({ person, choice }) => (
        <DeskChoice
          key={person.id}
          reply={reply}
          name={`votes.${person.id}`}
          label={person.name}
          value={choice}
          options={options}
        />
      ))}
      <DeskText reply={reply} name="reason" label={words.reasonForTheCorrection} rows={2} />
    </DeskFormPage>
  )
}
