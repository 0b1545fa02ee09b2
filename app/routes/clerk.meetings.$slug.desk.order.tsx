import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { CallToOrderForm } from '#app/domain/meetings/record-forms.ts'
import { callToOrder } from '#app/domain/meetings/call-to-order.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Call to order — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  return pressDesk(args, CallToOrderForm, (context, { by }, { at, record }) =>
    callToOrder(context, { meetingId: record.meeting.id, by, at }),
  )
}

export default function OrderPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title="Call to order"

      reply={reply}
      submit="Call to order"
    >
      <DeskChoice reply={reply} name="by" label="Called to order by" options={members} none="Not recorded" />
    </DeskFormPage>
  )
}
