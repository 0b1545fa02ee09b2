import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { PresentationForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordPresentation } from '#app/domain/meetings/record-presentation.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage, DeskLine, DeskText } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'A presentation was given — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(
    args,
    PresentationForm,
    (context, { key: _key, when: _when, time: _time, ...input }, { at }) =>
      recordPresentation(context, { ...input, itemId: id, at }),
  )
}

export default function ItemsIdPresentationPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, id } = useDesk()
  const presenter = record.items.find((item) => item.id === id)?.presenters[0]
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="A presentation was given"

      reply={reply}
      submit="Record the presentation"
    >
      <DeskLine reply={reply} name="givenBy" label="Given by" value={presenter?.name} />
      <DeskLine reply={reply} name="title" label="Title" value={presenter?.title ?? ''} optional />
      <DeskLine
        reply={reply}
        name="organization"
        label="Organization"
        value={presenter?.organization ?? ''}
        optional
      />
      <DeskLine reply={reply} name="onBehalfOf" label="On behalf of" optional />
      <DeskText reply={reply} name="summary" label="What it said" optional />
    </DeskFormPage>
  )
}
