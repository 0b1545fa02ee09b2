import type { z } from 'zod'
import type { CommandContext } from '../commands/command.server.ts'
import { Invalid } from '../errors.ts'
import { castElectionVotes, closeRound, electByConsent, openRound } from './elect.server.ts'
import { electionVotesOf, type ElectionInput, type ElectionStep, type ElectionStepForm } from './forms.ts'
import { closeNominations, nominate, setStanding } from './hold-election.server.ts'

/** Takes one step of an election as its form says. @throws Invalid, RuleRefused */
export async function takeElectionStep(
  context: CommandContext,
  step: ElectionStep,
  on: ElectionInput,
  form: z.output<typeof ElectionStepForm>,
): Promise<unknown> {
  const { unrecorded } = form
  switch (step) {
    case 'nominate':
      if (!form.personId) throw new Invalid('No one is chosen.', { personId: 'Choose who is nominated' })
      return nominate(context, { ...on, personId: form.personId, nominatorId: form.nominatorId ?? null })
    case 'decline':
    case 'stand':
      return setStanding(context, {
        ...on,
        nominationId: form.nominationId ?? '',
        declines: step === 'decline',
      })
    case 'close-nominations':
    case 'reopen-nominations':
      return closeNominations(context, { ...on, close: step === 'close-nominations' })
    case 'consent':
      return electByConsent(context, { ...on, unrecorded })
    case 'open-round':
      return openRound(context, { ...on, unrecorded })
    case 'cast':
      return castElectionVotes(context, { ...on, votes: electionVotesOf(form) })
    case 'close-round':
      return closeRound(context, { ...on, unrecorded })
  }
}
