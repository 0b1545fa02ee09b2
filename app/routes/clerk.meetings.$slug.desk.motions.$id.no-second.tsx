import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { MomentForm } from '#app/domain/meeting-record/record-forms.ts'
import { recordNoSecond } from '#app/domain/motions/decide-motion.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'No second — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, MomentForm, (context, _form, { at }) =>
    recordNoSecond(context, { motionId: id, at }),
  )
}

export default function MotionsIdNoSecondPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="The motion died for lack of a second"
      lead="No vote is recorded. You can take this back."
      reply={reply}
      submit="Record that no one seconded it"
    />
  )
}
