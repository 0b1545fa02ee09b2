import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { ElectionForm } from '#app/domain/elections/forms.ts'
import { officeTitle } from '#app/domain/elections/election-words.ts'
import { openElection } from '#app/domain/elections/hold-election.server.ts'
import { offices } from '#app/domain/meeting-record/offices.ts'
import { loadDesk, pressDesk } from '#app/http/desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { TermFields } from '#app/ui/election-fields.tsx'
import { deskItemsOneElectionPage as words } from '#app/words/desk-items.ts'

export const meta: MetaFunction = () => [{ title: words.anElectionClerkDais }]

export const loader = loadDesk

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, ElectionForm, (context, { office, begins, beginsOn, endsOn }, { at }) =>
    openElection(context, { itemId: id, office, begins, beginsOn, endsOn, at }),
  )
}

export default function ItemsIdElectionPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, record } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.anElection}
      lead={words.membersNominateAloudThen}
      reply={reply}
      submit={words.openNominations}
    >
      <DeskChoice
        reply={reply}
        name="office"
        label={words.office}
        options={offices.map((value) => ({ value, label: officeTitle(record, value) }))}
      />
      <TermFields reply={reply} />
    </DeskFormPage>
  )
}
