import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { DisclosureForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordDisclosure } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskDisclosePage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.aRemoteMemberDiscloses }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, DisclosureForm, (context, { personId, audioAndVideo, adultsPresent }, { record }) =>
    recordDisclosure(context, {
      meetingId: record.meeting.id,
      personId,
      audioAndVideo,
      adultsPresent,
      at: record.meeting.adjourned ? null : undefined,
    }),
  )
}

export default function DisclosePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aRemoteMemberDiscloses2}
      lead={words.beforeAnyActionA}
      reply={reply}
      submit={words.recordTheDisclosure}
      when={false}
    >
      <DeskChoice reply={reply} name="personId" label={words.member} options={members} none={words.choose} />
      <Checkbox name="audioAndVideo" label={words.participatesByAudioAnd} />
      <DeskLine
        reply={reply}
        name="adultsPresent"
        label={words.otherAdultsInThe}
        hint={words.forExampleNoOne}
      />
    </DeskFormPage>
  )
}
