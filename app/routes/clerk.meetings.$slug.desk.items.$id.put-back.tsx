import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { putItemBack } from '#app/domain/meetings/course/pull-item.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Put an item back — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, MomentForm, (context, _form, { at }) => putItemBack(context, { itemId: id, at }))
}

export default function PutItemBackPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? `Put ${item.number} back on the consent calendar` : 'Put the item back'}
      lead="Cancels the request to take it up separately. The history keeps both."
      reply={reply}
      submit="Put it back"
    />
  )
}
