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

export const meta: MetaFunction = () => [{ title: 'An election — Clerk — Dais' }]

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
      title="An election"
      lead="Members nominate aloud. Then each names a person aloud, by roll call. There are no secret ballots."
      reply={reply}
      submit="Open nominations"
    >
      <DeskChoice
        reply={reply}
        name="office"
        label="Office"
        options={offices.map((value) => ({ value, label: officeTitle(record, value) }))}
      />
      <TermFields reply={reply} />
    </DeskFormPage>
  )
}
