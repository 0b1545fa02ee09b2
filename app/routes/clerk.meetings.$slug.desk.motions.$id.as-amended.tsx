import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { motionsOfMeeting } from '#app/domain/meeting-record/votes/motion-tally.ts'
import { proposedWording, wordingOf } from '#app/domain/meeting-record/votes/wording.ts'
import { confirmWording } from '#app/domain/motions/confirm-wording.server.ts'
import { WordingForm } from '#app/domain/motions/decision-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskMotionsOneAsAmendedPage as says } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: says.theMotionAsAmended }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, WordingForm, (context, { text }) => confirmWording(context, { motionId: id, text }))
}

export default function MotionsIdAsAmendedPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id } = useDesk()
  const motion = motionsOfMeeting(record).find((one) => one.motion.id === id)?.motion
  const wording = motion && wordingOf(motion, record.commission)
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={says.theMotionAsAmended2}
      lead={says.checkTheWordsThe}
      reply={reply}
      submit={says.confirmTheWords}
      when={false}
    >
      <p>
        {says.asMoved} {wording?.moved}
      </p>
      {wording?.changes.map((change) => (
        <p key={change.id}>
          {change.kind === 'substitute' ? says.substitute : says.amendment} {says.thatPassed(change.text)}
        </p>
      ))}
      <DeskText
        reply={reply}
        name="text"
        label={says.asAmended}
        value={motion && (wording?.asAmended ?? proposedWording(motion, record.commission))}
      />
    </DeskFormPage>
  )
}
