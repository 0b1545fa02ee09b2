import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordRecusalStep } from '#app/domain/meetings/attendance/record-recusal.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskRecusalsOneReturnedPage as words } from '#app/words/desk-motions-2.ts'

export const meta: MetaFunction = () => [{ title: words.theRecusedMemberReturns }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, MomentForm, (context, _form, { at }) =>
    recordRecusalStep(context, { recusalId: id, step: 'returned', at }),
  )
}

export default function RecusalsIdReturnedPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.theRecusedMemberReturns2}

      reply={reply}
      submit={words.recordTheReturn}
    ></DeskFormPage>
  )
}
