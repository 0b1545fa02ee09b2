import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { reopenComment } from '#app/domain/speaking/call-comment.server.ts'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOneCommentOpenPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.reopenPublicCommentClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, MomentForm, (context, _form, { at }) => reopenComment(context, { itemId: id, at }))
}

export default function ReopenCommentPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.reopenPublicComment}
      lead={words.peopleWhoAreWaiting}
      reply={reply}
      submit={words.reopenComment}
    />
  )
}
