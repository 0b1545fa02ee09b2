import { addItemWithin } from '../agenda/add-item.server.ts'
import { getSettingsNow } from '../commission/queries.server.ts'
import { perform, type CommandContext } from '../commands/command.server.ts'
import { NotFound, enforce } from '../errors.ts'
import { readInput } from '../read-input.ts'
import { formatDate } from '../time/civil-date.ts'
import { writeDemandEntry } from './add-demand-entry.server.ts'
import { PlaceDemandSchema, type PlaceDemandInput } from './demand-forms.ts'
import { placeVerdict, rescissionTitle, type PlacePurpose } from './deciding-vote.ts'
import type { DemandFacts } from './demand-kinds.ts'
import { assertSameDemand, loadDemand } from './load-demand.server.ts'

/**
 * Puts an action item about a demand on the agenda of a meeting to come, on its own and last before the adjournment, with
 * the title that the section asks for. The clerk edits it in the agenda's builder like any other.
 * @throws RuleRefused where the section does not let it be taken up there, or the agenda is closed; Conflict
 */
export async function placeDemand(
  context: CommandContext,
  given: PlaceDemandInput,
): Promise<{ meetingSlug: string; itemId: string }> {
  const input = readInput(PlaceDemandSchema, given)
  return perform(context, 'demand.place', async (work) => {
    const { trx, now } = work
    const demand = await loadDemand(trx, { id: input.demandId })
    assertSameDemand(demand, input.version)
    const meeting = await trx
      .selectFrom('meeting')
      .select(['id', 'slug', 'kind', 'heldOn'])
      .where('id', '=', input.meetingId)
      .executeTakeFirst()
    if (!meeting) throw new NotFound('We can’t find that meeting.')
    const { today } = await getSettingsNow(trx, now)
    enforce(placeVerdict(demand.standing, input.purpose, meeting, today))
    const content = itemFor(input.purpose, demand.row.number, demand.standing.facts)
    const { id: itemId } = await addItemWithin(work, { meetingId: meeting.id, kind: 'action', ...content })
    await writeDemandEntry(work, demand, {
      kind: 'placed',
      onDate: today,
      text: content.title,
      meetingId: meeting.id,
      itemId,
    })
    return { meetingSlug: meeting.slug, itemId }
  })
}

function itemFor(purpose: PlacePurpose, number: string, facts: DemandFacts) {
  const about = `Demand ${number} of ${facts.claimant}, received ${formatDate(facts.receivedOn)}`
  const action = `about the action of ${formatDate(facts.actionOn)}: ${facts.action}`
  if (purpose === 'rescission') {
    return {
      title: rescissionTitle,
      description:
        `Whether to rescind the unconditional commitment that the commission made. ${about}, ${action}`.slice(
          0,
          4000,
        ),
      recommendedAction: 'Vote on whether to rescind the commitment (Government Code 54960.2(e)).',
    }
  }
  if (purpose === 'commitment') {
    return {
      title: `Unconditional commitment under Government Code 54960.2, demand ${number}`,
      description:
        `Whether to commit that the commission will not repeat a challenged past action. ${about}, ${action}`.slice(
          0,
          4000,
        ),
      recommendedAction:
        'Vote on whether to approve the unconditional commitment (Government Code 54960.2(c)).',
    }
  }
  const cures = facts.kind === 'cure-or-correct'
  return {
    title: cures ? `Demand ${number} to cure or correct` : `Cease and desist letter, demand ${number}`,
    description: `${about}, ${action}`.slice(0, 4000),
    recommendedAction: cures
      ? 'Decide whether to cure or correct the action (Government Code 54960.1(c)).'
      : 'Decide how to respond (Government Code 54960.2(b)).',
  }
}
