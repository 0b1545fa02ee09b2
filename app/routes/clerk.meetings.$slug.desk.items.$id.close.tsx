import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CloseItemForm } from '#app/domain/meeting-record/record-forms.ts'
import { closeItem } from '#app/domain/meetings/course/close-item.server.ts'
import { outcomeNames, outcomes } from '#app/domain/meeting-record/record-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Close an item — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CloseItemForm, (context, { outcome }, { at }) =>
    closeItem(context, { itemId: id, outcome, at }),
  )
}

export default function ItemsIdClosePage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? `Close item ${item.number}, ${item.title}` : 'Close the item'}

      reply={reply}
      submit="Close the item"
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label="What became of it"
        value="heard"
        options={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
      />
    </DeskFormPage>
  )
}
