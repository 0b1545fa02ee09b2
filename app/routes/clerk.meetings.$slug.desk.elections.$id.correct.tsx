import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useDesk } from '#app/desk-routes.tsx'
import { correctElection } from '#app/domain/elections/correct-election.server.ts'
import { CorrectElectionForm } from '#app/domain/elections/forms.ts'
import { pressDesk } from '#app/http/desk.server.ts'
import { loadElection } from '#app/http/election-desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage, DeskText } from '#app/ui/desk-form.tsx'
import { TermFields } from '#app/ui/election-fields.tsx'
import { deskElectionsOneCorrectPage as words } from '#app/words/desk-motions.ts'

export const meta: MetaFunction = () => [{ title: words.correctTheElectionClerk }]

export const loader = loadElection

export async function action(args: ActionFunctionArgs) {
  const { id } = routeParams(args.params, 'id')
  return pressDesk(args, CorrectElectionForm, (context, { votes, reason, begins, beginsOn, endsOn }) =>
    correctElection(context, {
      electionId: id,
      term: { begins, beginsOn, endsOn },
      votes: Object.entries(votes).map(([roundId, named]) => ({
        roundId,
        votes: Object.entries(named).flatMap(([personId, value]) =>
          value ? [{ personId, named: value }] : [],
        ),
      })),
      reason,
    }),
  )
}

export default function ElectionsIdCorrectPage() {
  const reply = useActionData<typeof action>()
  const { site, desk } = useDesk()
  const { view, election } = useLoaderData<typeof loader>()
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={words.correctTheElection}
      lead={words.theResultIsCounted}
      reply={reply}
      submit={words.correctTheElection}
      when={false}
    >
      <TermFields reply={reply} term={election} />
      {view.rounds.flatMap((round) =>
        round.rows.map((row) => (
          <DeskChoice
            key={`${round.id} ${row.id}`}
            reply={reply}
            name={`votes.${round.id}.${row.id}`}
            label={words.round(round.number, row.name)}
            value={row.named}
            options={[
              ...round.candidates.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'abstain', label: words.abstain },
              { value: 'recused', label: words.recused },
              { value: 'absent', label: words.absent },
            ]}
          />
        )),
      )}
      <DeskText reply={reply} name="reason" label={words.reasonForTheCorrection} rows={2} />
    </DeskFormPage>
  )
}
