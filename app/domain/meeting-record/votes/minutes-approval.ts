import type { MinutesApproval } from '#db/schema.ts'
import { allowed, refuse, type Verdict } from '../../verdict.ts'
import type { ItemKind } from '../item-kinds.ts'
import type { CommissionFacts, MotionRecord } from '../record-types.ts'
import type { MotionKind } from './motion-kinds.ts'
import { motionCarried } from './motion-tally.ts'

export const minutesApprovals = [
  'as-presented',
  'as-corrected',
  'none',
] as const satisfies readonly MinutesApproval[]

export const minutesApprovalNames: Record<MinutesApproval, string> = {
  'as-presented': 'As presented',
  'as-corrected': 'As corrected',
  none: 'It does not approve the minutes',
}

type Said = { approval: MinutesApproval | null; corrections: string | null }

/** @returns whether a motion could approve the minutes that its item names, so that somebody has to say how */
export function mayApproveMinutes(itemKind: ItemKind, kind: MotionKind): boolean {
  return itemKind === 'minutes-approval' && (kind === 'main' || kind === 'substitute')
}

/**
 * E14. Minutes "are read and approved" as presented, or "as corrected" where the commission corrected them first (Robert's
 * Rules, GK). Which of the two a motion asks for is the clerk's word and never read out of its wording.
 */
export function minutesApprovalVerdict(itemKind: ItemKind, kind: MotionKind, said: Said): Verdict {
  const { approval, corrections } = said
  if (!mayApproveMinutes(itemKind, kind)) {
    return approval === null && corrections === null
      ? allowed
      : refuse('approves-nothing', 'Only a main motion on an item that approves minutes can approve them.')
  }
  if (approval === null) {
    return refuse(
      'approval-not-said',
      'Say whether the motion approves the minutes as presented or as corrected, or that it does not approve them.',
    )
  }
  if (approval === 'as-corrected') {
    return corrections === null
      ? refuse('corrections-not-said', 'Enter the corrections that the motion names.')
      : allowed
  }
  return corrections === null
    ? allowed
    : refuse('corrections-unasked', 'A motion that names corrections approves the minutes as corrected.')
}

/**
 * How a motion that carried approved minutes: an amendment of it that carried is a correction too. Null approves nothing.
 */
export function approvalGiven(
  motion: MotionRecord,
  commission: CommissionFacts,
): { how: 'as-presented' | 'as-corrected'; corrections: string | null } | null {
  const { how, corrections } = approvalAsked(motion, commission)
  if (how === null || how === 'none' || motion.withdrawn) return null
  return motionCarried(motion, commission) === true ? { how, corrections } : null
}

/**
 * What a motion asks for, with its amendments as far as they carried; `how` is null where nobody said. A substitute that
 * carried asks in its place (Robert's Rules, GK).
 */
export function approvalAsked(
  motion: MotionRecord,
  commission: CommissionFacts,
): { how: MinutesApproval | null; corrections: string | null; amended: boolean } {
  const carried = motion.amendments.filter((each) => motionCarried(each, commission) === true)
  const asks = carried.findLast((each) => each.kind === 'substitute') ?? motion
  const changes = carried.filter((each) => each.kind !== 'substitute' && each.position > asks.position)
  const corrections = [asks.corrections, ...changes.map((each) => each.text)]
    .filter((each) => each !== null)
    .join('; ')
  const how =
    changes.length > 0 && asks.minutesApproval === 'as-presented' ? 'as-corrected' : asks.minutesApproval
  return { how, corrections: corrections || null, amended: carried.length > 0 }
}

/** Words of a motion that make a clerk look again before minutes are frozen as they were presented. */
const ofCorrection = /\b(?:correct|amend|chang|revis|fix|except|delet|insert|strik)/i

/** @returns whether the words of a motion that approves minutes as presented speak of a correction all the same */
export function speaksOfCorrection(text: string): boolean {
  return ofCorrection.test(text)
}
