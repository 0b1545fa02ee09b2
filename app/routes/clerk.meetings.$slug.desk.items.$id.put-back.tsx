import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { putItemBack } from '#app/domain/meetings/course/pull-item.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOnePutBackPage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.putAnItemBack }]

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
      title={item ? words.putBackOnThe(item.number) : words.putTheItemBack}
      lead={words.cancelsTheRequestTo}
      reply={reply}
      submit={words.putItBack}
    />
  )
}
