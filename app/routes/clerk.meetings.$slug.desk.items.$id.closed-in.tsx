import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { GoInForm } from '#app/domain/meeting-record/record-forms.ts'
import { goIntoClosedSession } from '#app/domain/meetings/course/closed-session.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOneClosedInPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.goIntoClosedSession }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, GoInForm, (context, { disclosed }, { at }) =>
    goIntoClosedSession(context, { itemId: id, disclosed, at }),
  )
}

export default function ClosedInPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, item } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? words.closedSessionOn(item.number) : words.closedSession}
      lead={words.daisDoesNotAsk}
      reply={reply}
      submit={words.goIntoClosedSession2}
    >
      <Checkbox
        name="disclosed"
        label={`${item ? words.item(item.number) : words.theItem} was announced in open session`}
      />
    </DeskFormPage>
  )
}
