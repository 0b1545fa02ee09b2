import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ruleOnPoint } from '#app/domain/motions/decide-motion.server.ts'
import { RulingForm } from '#app/domain/motions/decision-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Ruling of the chair — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, RulingForm, (context, { outcome, ruling }, { at }) =>
    ruleOnPoint(context, { motionId: id, outcome, ruling, at }),
  )
}

export default function MotionsIdRulePage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="The chair rules on the point of order"
      lead="Two members can appeal the ruling: one moves the appeal and another seconds it."
      reply={reply}
      submit="Record the ruling"
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label="The point is"
        value="carried"
        options={[
          { value: 'carried', label: 'Well taken' },
          { value: 'lost', label: 'Not well taken' },
        ]}
      />
      <DeskText reply={reply} name="ruling" label="Ruling, in the words of the chair" optional rows={2} />
    </DeskFormPage>
  )
}
