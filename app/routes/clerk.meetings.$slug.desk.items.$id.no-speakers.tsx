import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { EndCommentForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordNoSpeakers } from '#app/domain/speaking/call-comment.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOneNoSpeakersPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.noOneWishesTo }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, EndCommentForm, (context, { unrecorded }, { at }) =>
    recordNoSpeakers(context, { itemId: id, at, unrecorded }),
  )
}

export default function ItemsIdNoSpeakersPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, live } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.noOneWishesToSpeak}

      reply={reply}
      submit={words.recordIt}
    >
      <NotRecorded live={live} facts={['comment']} />
    </DeskFormPage>
  )
}
