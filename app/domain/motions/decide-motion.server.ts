import type { DecidedBy, NewRow } from '#db/schema.ts'
import type { CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import type { ItemRecord, MotionRecord } from '../meeting-record/record-types.ts'
import { lastPosition, tallyOfMotion } from '../meeting-record/votes/motion-tally.ts'
import type { Action } from '../commands/permissions.ts'
import { meetingIdOf, motionOf, performInRoom, type RoomWork } from '../meetings/room.server.ts'
import { trimmed } from '../text/empty-text.ts'
import { countResting } from './resting.server.ts'
import { bringBack } from './reconsideration.server.ts'
import type { ConsentInput, RulingInput, StatedInput } from './decision-forms.ts'
import {
  consentVerdict,
  noSecondVerdict,
  rulingVerdict,
  statedVerdict,
  takeBackVerdict,
} from './decision-rules.ts'
import type { MotionMomentInput } from './forms.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'
import { silentWords, unrecordedColumn, unrecordedVerdict } from '../meeting-record/unrecorded.ts'

type Decided = Partial<NewRow<'motion'>> & { decidedBy: DecidedBy }
type Found = { item: ItemRecord; motion: MotionRecord }

/** The frame of every decision that is no vote by name: judged, written down, and told in the audit log. */
async function decide(
  context: CommandContext,
  action: Action,
  input: MotionMomentInput,
  work: (tools: RoomWork, found: Found) => { decided: Decided; summary: string },
): Promise<{ result: string }> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, action, meetingId, input, async (tools) => {
    const { trx, room, at, entry } = tools
    const found = motionOf(room, input.motionId)
    enforce(inOrderVerdict(found.motion.madeAt, at, 'The motion can’t be decided before it was made.'))
    const { decided, summary } = work(tools, found)
    const change = { voteClosed: 1 as const, voteClosedAt: at, decidedAfter: lastPosition(room), ...decided }
    await trx.updateTable('motion').set(change).where('id', '=', found.motion.id).execute()
    const { decidedBy, decidedOutcome = null } = decided
    const { result, outcome } = tallyOfMotion(
      { ...found.motion, voteClosed: true, decidedBy, decidedOutcome, stated: statedOf(decided) },
      room.commission,
    )
    await entry({ subject: { kind: 'motion', id: found.motion.id }, summary, after: change })
    if (outcome === 'carried') await bringBack(tools, found)
    return { result }
  })
}

function statedOf({ statedResult, statedSource }: Decided): MotionRecord['stated'] {
  const none = { ayes: null, noes: null, abstentions: null, absent: null }
  return { result: statedResult ?? '', source: statedSource ?? '', ...none }
}

/** A motion that nobody seconded is not taken up. @throws RuleRefused where it was seconded or needs no second */
export async function recordNoSecond(context: CommandContext, input: MotionMomentInput) {
  return decide(context, 'motion.close-vote', input, ({ room }, found) => {
    enforce(noSecondVerdict(room, found))
    return {
      decided: { decidedBy: 'no-second' },
      summary: `The motion on item ${found.item.number} died for lack of a second`,
    }
  })
}

/**
 * The motion carries, as nobody objects.
 * @throws RuleRefused by what stops a vote (E4, E5, E9, E11, E13), while anyone is remote, and for findings
 */
export async function recordConsent(context: CommandContext, input: ConsentInput) {
  return decide(context, 'motion.close-vote', input, ({ room, live, judged }, found) => {
    const { unrecorded = [] } = input
    enforce(unrecordedVerdict(live, unrecorded))
    enforce(consentVerdict(room, found, judged, unrecorded))
    return {
      decided: { decidedBy: 'general-consent', unrecorded: unrecordedColumn(unrecorded) },
      summary: `The motion on item ${found.item.number} carried by general consent${silentWords(unrecorded)}`,
    }
  })
}

/** The chair rules on a point of order. `carried` is well taken. @throws RuleRefused for any other motion */
export async function ruleOnPoint(context: CommandContext, input: RulingInput) {
  return decide(context, 'motion.close-vote', input, ({ room }, found) => {
    enforce(rulingVerdict(room, found))
    const { outcome } = input
    return {
      decided: { decidedBy: 'chair', decidedOutcome: outcome, ruling: trimmed(input.ruling ?? '') || null },
      summary: `The chair ruled the point of order on item ${found.item.number} ${outcome === 'carried' ? 'well taken' : 'not well taken'}`,
    }
  })
}

/** A result as a source states it, without names. @throws Invalid without words or source; RuleRefused at the meeting itself */
export async function recordStated(context: CommandContext, input: StatedInput) {
  const [result, source] = [trimmed(input.result), trimmed(input.source)]
  if (!result)
    throw new Invalid('The result is missing.', { result: 'Enter the result in the words of the source' })
  if (!source) throw new Invalid('The source is missing.', { source: 'Enter the source' })
  return decide(context, 'motion.close-vote', input, ({ room, judged, now }, found) => {
    const { outcome, ayes, noes, abstentions, absent } = input
    const counts = { ayes, noes, abstentions, absent }
    enforce(statedVerdict(room, found, { outcome, counts, at: judged, now }))
    return {
      decided: {
        decidedBy: 'stated',
        decidedOutcome: outcome,
        statedResult: result,
        statedSource: source,
        statedAyes: ayes,
        statedNoes: noes,
        statedAbstentions: abstentions,
        statedAbsent: absent,
      },
      summary: `Entered the result of the motion on item ${found.item.number} as a source states it: ${result}`,
    }
  })
}

/**
 * Takes back a decision that was no vote by name, because it was recorded by mistake or because somebody objected: the
 * motion is pending again, and can be voted on. What it said stays in the audit log.
 * @throws Invalid without a reason; RuleRefused for a vote by name, or where something rests on the decision
 */
export async function takeBackDecision(
  context: CommandContext,
  input: { motionId: string; reason: string },
): Promise<void> {
  const reason = trimmed(input.reason)
  if (!reason) throw new Invalid('The reason is missing.', { reason: 'Enter the reason' })
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'meeting.correct', meetingId, { at: null }, async ({ trx, room, entry }) => {
    const found = motionOf(room, input.motionId)
    enforce(takeBackVerdict(found, await countResting(trx, found.motion.id)))
    const row = await trx
      .selectFrom('motion')
      .selectAll()
      .where('id', '=', found.motion.id)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('motion')
      .set({
        voteClosed: 0,
        voteClosedAt: null,
        decidedBy: null,
        decidedOutcome: null,
        decidedAfter: null,
        ruling: null,
        statedResult: null,
        statedSource: null,
        statedAyes: null,
        statedNoes: null,
        statedAbstentions: null,
        statedAbsent: null,
        unrecorded: unrecordedColumn([]),
      })
      .where('id', '=', found.motion.id)
      .execute()
    await entry({
      subject: { kind: 'motion', id: found.motion.id },
      summary: `Took back what was decided on item ${found.item.number}: the motion is pending again`,
      reason,
      before: row,
      after: { voteClosed: 0, decidedBy: null },
    })
  })
}
