import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { PullForm } from '#app/domain/meeting-record/record-forms.ts'
import { pullItem } from '#app/domain/meetings/course/pull-item.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'

export const meta: MetaFunction = () => [{ title: 'Pull an item from the consent calendar — Clerk — Dais' }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, PullForm, (context, { by, personId }, { at }) =>
    pullItem(context, { itemId: id, by, personId, at }),
  )
}

export default function PullItemPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record, item, there } = useDesk()
  const speakers = record.commission.consentPullBy === 'members-and-speakers'
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={item ? `Take ${item.number}, ${item.title}, off the consent calendar` : 'Take the item off'}
      lead="It will be taken up separately, with its own public comment and vote."
      reply={reply}
      submit="Take it off"
    >
      {speakers ? (
        <DeskChoice
          reply={reply}
          name="by"
          label="Who asked for it"
          value="member"
          options={[
            { value: 'member', label: 'A member' },
            { value: 'public', label: 'Someone who signed up to speak on it' },
          ]}
        />
      ) : null}
      <DeskChoice
        reply={reply}
        name="personId"
        label={speakers ? 'Which member' : 'At the request of'}
        options={there}
        none="Not recorded"
      />
    </DeskFormPage>
  )
}
