import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { SpeakerForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordSpeaker } from '#app/domain/meetings/record-speaker.server.ts'
import { stanceNames, stances } from '#app/domain/meeting-record/record-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskLine } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A speaker — Clerk — Dais' }]

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
      title="A speaker"

      reply={reply}
      submit="Record the speaker"
    >
      <DeskLine
        reply={reply}
        name="displayName"
        label="Name the speaker chose"
        hint="Leave empty if none was given. No one has to give a name."
        optional
      />
      <DeskChoice
        reply={reply}
        name="stance"
        label="Position"
        none="Not stated"
        options={stances.map((value) => ({ value, label: stanceNames[value] }))}
      />
      <DeskLine reply={reply} name="interpreter" label="Interpreted from" optional />
    </DeskFormPage>
  )
}
