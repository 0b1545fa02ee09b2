import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { takeBackDecision } from '#app/domain/motions/decide-motion.server.ts'
import { TakeBackForm } from '#app/domain/motions/decision-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskMotionsOneTakeBackPage as words } from '#app/words/desk-motions-2.ts'

export const meta: MetaFunction = () => [{ title: words.undoTheDecisionClerk }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, TakeBackForm, (context, { reason }) =>
    takeBackDecision(context, { motionId: id, reason }),
  )
}

export default function MotionsIdTakeBackPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.undoTheDecision}
      lead={words.theMotionWillBe}
      reply={reply}
      submit={words.takeItBack}
      when={false}
    >
      <DeskText reply={reply} name="reason" label={words.reason} rows={2} />
    </DeskFormPage>
  )
}
