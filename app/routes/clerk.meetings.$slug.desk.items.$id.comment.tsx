import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { callComment } from '#app/domain/speaking/call-comment.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOneCommentPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.callForPublicComment }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, MomentForm, (context, _form, { at }) => callComment(context, { itemId: id, at }))
}

export default function ItemsIdCommentPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.callForPublicComment2}

      reply={reply}
      submit={words.commentWasCalled}
    ></DeskFormPage>
  )
}
