import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { SpeakerForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { stanceNames, stances } from '#app/domain/meeting-record/record-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'
import { deskItemsOneSpeakerPage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.aSpeakerClerkDais }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, SpeakerForm, (context, { displayName, stance, interpreter }, { at }) =>
    recordSpeaker(context, { itemId: id, displayName, stance, interpreter, at }),
  )
}

export default function ItemsIdSpeakerPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.aSpeaker}

      reply={reply}
      submit={words.recordTheSpeaker}
    >
      <DeskLine
        reply={reply}
        name="displayName"
        label={words.nameTheSpeakerChose}
        hint={words.leaveEmptyIfNone}
        optional
      />
      <DeskChoice
        reply={reply}
        name="stance"
        label={words.position}
        none={words.notStated}
        options={stances.map((value) => ({ value, label: stanceNames[value] }))}
      />
      <DeskLine reply={reply} name="interpreter" label={words.interpretedFrom} optional />
    </DeskFormPage>
  )
}
