import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ruleOnPoint } from '#app/domain/motions/decide-motion.server.ts'
import { RulingForm } from '#app/domain/motions/decision-forms.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskMotionsOneRulePage as says } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: says.rulingOfTheChair }]

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
      title={says.theChairRulesOn}
      lead={says.twoMembersCanAppeal}
      reply={reply}
      submit={says.recordTheRuling}
    >
      <DeskChoice
        reply={reply}
        name="outcome"
        label={says.thePointIs}
        value="carried"
        options={[
          { value: 'carried', label: says.wellTaken },
          { value: 'lost', label: says.notWellTaken },
        ]}
      />
      <DeskText reply={reply} name="ruling" label={says.rulingInTheWords} optional rows={2} />
    </DeskFormPage>
  )
}
