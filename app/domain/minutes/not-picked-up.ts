import { formatDate } from '../time/civil-date.ts'
import type { AdoptionCandidate } from './minutes-facts.ts'

/** Why a vote on minutes did not approve them by itself, in a sentence; and whether the clerk can let it. */
export function notPickedUp(
  { adoption, carried, how, doubtful, unnamed, later }: AdoptionCandidate,
  presented: boolean,
): { sentence: string; offered: boolean } {
  const vote = `${formatDate(adoption.heldOn)}, item ${adoption.itemNumber}: ${adoption.result}.`
  const because = (why: string, offered: boolean) => ({ sentence: `${vote} ${why}`, offered })
  if (!carried) return because('The motion did not carry, so it approved nothing.', false)
  if (!later) {
    return because('It was not after the end of the meeting that these minutes tell of.', false)
  }
  if (!presented) {
    return because(
      'These minutes were not presented then, and the vote can’t approve what no one read.',
      false,
    )
  }
  if (unnamed) {
    return because('The item does not say which minutes it approves. If it was these, say so.', true)
  }
  if (how === null) {
    return because('The motion does not say whether it approved them as presented or as corrected.', true)
  }
  if (doubtful) {
    return because(
      'It was entered as approving them as presented, and its words speak of a correction. Say which it was.',
      true,
    )
  }
  if (how === 'as-corrected') {
    return because(
      `They were approved as corrected (${adoption.corrections}). Make the corrections, then freeze them.`,
      true,
    )
  }
  return because('It can be picked up now.', true)
}
