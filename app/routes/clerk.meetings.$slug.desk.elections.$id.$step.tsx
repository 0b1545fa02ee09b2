import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NotRecorded, useDesk } from '#app/desk-routes.tsx'
import { takeElectionStep } from '#app/domain/elections/election-steps.server.ts'
import { ElectionStepForm, electionSteps, type ElectionStep } from '#app/domain/elections/forms.ts'
import { NotFound } from '#app/domain/errors.ts'
import { pressDesk } from '#app/http/desk.server.ts'
import { loadElection } from '#app/http/election-desk.server.ts'
import { routeParams } from '#app/http/route-params.ts'
import { DeskChoice, DeskFormPage } from '#app/ui/desk-form.tsx'
import { typedIn } from '#app/ui/form-reply.ts'
import { deskElectionsOneStepPage as says } from '#app/words/desk-motions.ts'

const words: Record<ElectionStep, string> = {
  nominate: says.nomination,
  decline: says.declineTheNomination,
  stand: says.acceptTheNominationAfter,
  'close-nominations': says.closeNominations,
  'reopen-nominations': says.reopenNominations,
  consent: says.electByGeneralConsent,
  'open-round': says.takeARoundBy,
  cast: says.recordWhomMembersName,
  'close-round': says.closeTheRound,
}

/** @throws NotFound for another step */
function stepOf(asked: string): ElectionStep {
  const step = electionSteps.find((one) => one === asked)
  if (!step) throw new NotFound(says.weCantFindThat)
  return step
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? words[data.step] : says.anElection} — Clerk — Dais` },
]

export async function loader(args: LoaderFunctionArgs) {
  const step = stepOf(routeParams(args.params, 'step').step)
  const nomination = new URL(args.request.url).searchParams.get('nomination') ?? ''
  return { ...(await loadElection(args)), step, nomination: nomination.slice(0, 60) }
}

export async function action(args: ActionFunctionArgs) {
  const { id, step } = routeParams(args.params, 'id', 'step')
  const taken = stepOf(step)
  return pressDesk(args, ElectionStepForm, (context, form, { at }) =>
    takeElectionStep(context, taken, { electionId: id, at }, form),
  )
}

export default function ElectionsIdStepPage() {
  const reply = useActionData<typeof action>()
  const { site, desk, members, there, live } = useDesk()
  const { view, step, nomination } = useLoaderData<typeof loader>()
  const chosen = typedIn(reply, 'nominationId') ?? nomination
  const who = view.nominations.find(({ id }) => id === chosen)?.name
  const named = [
    ...view.candidates.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'abstain', label: says.abstain },
  ]
  return (
    <DeskFormPage
      site={site}
      desk={desk}
      title={who ? `${words[step]}: ${who}` : words[step]}
      lead={`${view.title}. ${view.standing}.`}
      reply={reply}
      submit={words[step]}
    >
      {step === 'nominate' ? (
        <>
          <DeskChoice
            reply={reply}
            name="personId"
            label={says.whoIsNominated}
            options={members}
            none={says.choose}
          />
          <DeskChoice
            reply={reply}
            name="nominatorId"
            label={says.nominatedBy}
            options={there}
            none={says.notRecorded}
          />
        </>
      ) : null}
      {chosen ? <input type="hidden" name="nominationId" value={chosen} /> : null}
      {step === 'cast'
        ? view.round?.members
            .filter(({ gone }) => gone === null)
            .map((member) => (
              <DeskChoice
                key={member.id}
                reply={reply}
                name={`votes.${member.id}`}
                label={member.name}
                value={member.choice ?? ''}
                options={named}
                none={says.noVoteYet}
              />
            ))
        : null}
      {step === 'open-round' || step === 'consent' ? (
        <NotRecorded live={live} facts={['comment', 'disclosure']} />
      ) : null}
      {step === 'close-round' ? <NotRecorded live={live} facts={['votes']} /> : null}
    </DeskFormPage>
  )
}
