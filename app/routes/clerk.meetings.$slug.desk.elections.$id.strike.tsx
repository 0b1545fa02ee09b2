import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { strikeElection } from '#app/domain/elections/correct-election.server.ts'
import { StrikeElectionForm } from '#app/domain/elections/forms.ts'
import { pressDesk } from '#app/http/desk.server.ts'
import { loadElection } from '#app/http/election-desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { deskElectionsOneStrikePage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.strikeTheElectionClerk }]

export const loader = loadElection

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, StrikeElectionForm, (context, { reason }) =>
    strikeElection(context, { electionId: id, reason }),
  )
}

export default function ElectionsIdStrikePage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.strikeTheElection}
      lead={words.forAnElectionRecorded}
      reply={reply}
      submit={words.strikeIt}
      when={false}
    >
      <DeskText reply={reply} name="reason" label={words.reason} rows={2} />
    </DeskFormPage>
  )
}
