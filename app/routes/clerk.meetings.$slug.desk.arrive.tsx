import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ArrivalForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordArrival } from '#app/domain/meetings/attendance/record-attendance.server.ts'
import { remoteProvisionFacts, remoteProvisions } from '#app/domain/meeting-record/remote-attendance.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskArrivePage as words } from '#app/words/desk-pages.ts'

export const meta: MetaFunction = () => [{ title: words.aMemberArrivesClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(
    args,
    ArrivalForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at, record }) =>
      recordArrival(context, { ...input, meetingId: record.meeting.id, at }),
  )
}

export default function ArrivePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aMemberArrives}

      reply={reply}
      submit={words.recordTheArrival}
    >
      <DeskChoice reply={reply} name="personId" label={words.member} options={members} none={words.choose} />
      <DeskChoice
        reply={reply}
        name="mode"
        label={words.how}
        value="in-person"
        options={[
          { value: 'in-person', label: words.inPerson },
          { value: 'remote', label: words.remote },
        ]}
      />
      <DeskChoice
        reply={reply}
        name="provision"
        label={words.provisionIfRemote}
        hint={words.dontAskForAny}
        options={remoteProvisions.map((value) => ({ value, label: remoteProvisionFacts[value].label }))}
        none={words.notRemote}
      />
      <Checkbox name="audioAndVideo" label={words.participatesByAudioAnd} />
      <DeskLine
        reply={reply}
        name="adultsPresent"
        label={words.otherAdultsInThe}
        hint={words.forExampleNoOne}
        optional
      />
    </DeskFormPage>
  )
}
