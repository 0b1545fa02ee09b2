import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { approveCarriedMinutes } from '#app/domain/minutes/approve-minutes.server.ts'
import { recordConsent } from '#app/domain/motions/decide-motion.server.ts'
import { ConsentForm } from '#app/domain/motions/decision-forms.ts'
import { documentContext } from '#app/http/document-context.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskMotionsOneConsentPage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.generalConsentClerkDais }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, ConsentForm, async (context, { unrecorded }, { at, record }) => {
    await recordConsent(context, { motionId: id, unrecorded, at })
    await approveCarriedMinutes(documentContext(args.context), record.meeting.slug)
  })
}

export default function MotionsIdConsentPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, live } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.passedWithoutObjection}
      lead={words.theChairAskedIf}
      reply={reply}
      submit={words.recordThatNoOne}
    >
      <NotRecorded live={live} facts={['comment', 'disclosure']} />
    </DeskFormPage>
  )
}
