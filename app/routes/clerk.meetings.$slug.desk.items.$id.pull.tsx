import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { PullForm } from '#app/domain/meeting-record/record-forms.ts'
import { pullItem } from '#app/domain/meetings/course/pull-item.server.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { deskItemsOnePullPage as words } from '#app/words/desk-items-2.ts'

export const meta: MetaFunction = () => [{ title: words.pullAnItemFrom }]

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
      title={item ? words.takeOffTheConsent(item.number, item.title) : words.takeTheItemOff}
      lead={words.itWillBeTaken}
      reply={reply}
      submit={words.takeItOff}
    >
      {speakers ? (
        <DeskChoice
          reply={reply}
          name="by"
          label={words.whoAskedForIt}
          value="member"
          options={[
            { value: 'member', label: words.aMember },
            { value: 'public', label: words.someoneWhoSignedUp },
          ]}
        />
      ) : null}
      <DeskChoice
        reply={reply}
        name="personId"
        label={speakers ? words.whichMember : words.atTheRequestOf}
        options={there}
        none={words.notRecorded}
      />
    </DeskFormPage>
  )
}
