import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { GoInForm } from '#app/domain/meeting-record/record-forms.ts'
import { goIntoClosedSession } from '#app/domain/meetings/course/closed-session.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { Checkbox } from '#app/ui/choice-field.tsx'
import { DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Go into closed session — Clerk — Dais' }]

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
      title={item ? `Closed session on ${item.number}` : 'Closed session'}
      lead="Dais does not ask for or keep anything said in closed session. The desk records nothing until the commission is back."
      reply={reply}
      submit="Go into closed session"
    >
      <Checkbox
        name="disclosed"
        label={`${item ? `Item ${item.number}` : 'The item'} was announced in open session`}
      />
    </DeskFormPage>
  )
}
