import { newId, type CommandContext } from '../commands/command.server.ts'
import { enforce } from '../errors.ts'
import { itemOf, meetingIdOf, memberOf, motionOf, performInRoom } from '../meetings/room.server.ts'
import { nameMinutes } from '../agenda/approvals/link-approval.server.ts'
import { checkMinutesChoice } from '../agenda/approvals/minutes-choices.server.ts'
import type { ChangeMotionInput, MakeMotionInput, MotionMomentInput } from './forms.ts'
import { motionKindFacts } from '../meeting-record/votes/motion-kinds.ts'
import { makeMotionVerdict } from './motion-gates.ts'
import { findingOf } from './off-agenda-gate.ts'
import { floorOf, lastPosition } from '../meeting-record/votes/motion-tally.ts'
import { mayWithdrawVerdict } from '../meeting-record/votes/order-of-motions.ts'
import { bearsOnVerdict, changeMotionVerdict, presentVerdict } from './motion-rules.ts'
import { minutesApprovalVerdict } from '../meeting-record/votes/minutes-approval.ts'
import { inOrderVerdict } from '../meeting-record/room-rules.ts'
import type { ItemRecord } from '../meeting-record/record-types.ts'
import type { Row } from '#db/schema.ts'
import { checkReconsideration } from './reconsideration.server.ts'

/**
 * A motion is made on an item.
 * @throws RuleRefused by E4 (not on the posted agenda), E13 (no quorum) or the order of motions
 */
export async function makeMotion(context: CommandContext, input: MakeMotionInput): Promise<{ id: string }> {
  const meetingId = await meetingIdOf(context.db, 'agendaItem', input.itemId)
  return performInRoom(context, 'motion.make', meetingId, input, async (tools) => {
    const { trx, now, stamp, room, at, judged, entry } = tools
    const item = itemOf(room, input.itemId)
    const made = {
      kind: input.kind,
      parentId: input.parentId ?? null,
      offAgendaException: input.offAgendaException ?? null,
    }
    enforce(makeMotionVerdict(room, item, made, judged))
    enforce(bearsOnVerdict(made))
    const approval = approvalOf(item, input)
    if (input.kind === 'reconsider') await checkReconsideration(trx, room, input)
    const mover = input.moverId ? memberOf(room, input.moverId) : null
    const seconder = input.seconderId ? memberOf(room, input.seconderId) : null
    for (const member of [mover, seconder]) if (member) enforce(presentVerdict(room, item, member.id, judged))
    const carries = item.posted === false && made.kind === 'main' ? findingOf(room, item, judged) : null
    const row = {
      id: newId(),
      meetingId,
      itemId: item.id,
      parentId: made.parentId,
      position: lastPosition(room) + 1,
      kind: input.kind,
      text: input.text,
      moverId: mover?.id ?? null,
      seconderId: seconder?.id ?? null,
      offAgendaException: made.offAgendaException ?? carries?.motion.offAgendaException ?? null,
      findingMotionId: carries?.motion.id ?? null,
      withNotice: input.withNotice ? (1 as const) : (0 as const),
      ...approval,
      recessMinutes: input.kind === 'recess' ? (input.recessMinutes ?? null) : null,
      madeAt: at,
      recordedAt: now,
      ...stamp,
    }
    await trx.insertInto('motion').values(row).execute()
    if (input.approvesMeetingId && item.kind === 'minutes-approval' && item.approvesMeetingId === null) {
      const minutesOf = await checkMinutesChoice(trx, room.meeting, input.approvesMeetingId)
      if (minutesOf) await nameMinutes(tools, item.id, minutesOf)
    }
    await entry({
      subject: { kind: 'motion', id: row.id },
      summary: `${mover ? `${mover.name} moved` : 'It was moved'} on item ${item.number}: ${motionKindFacts[input.kind].label.toLowerCase()}`,
      after: row,
    })
    return { id: row.id }
  })
}

/** Records the second, the mover or better words before the vote opens; afterwards they are corrected. */
export async function changeMotion(context: CommandContext, input: ChangeMotionInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(
    context,
    'motion.change',
    meetingId,
    { at: null },
    async ({ trx, judged, room, entry }) => {
      const { item, motion } = motionOf(room, input.motionId)
      enforce(changeMotionVerdict(motion))
      for (const personId of [input.moverId, input.seconderId]) {
        if (personId) enforce(presentVerdict(room, item, memberOf(room, personId).id, judged))
      }
      const before = {
        text: motion.text,
        minutesApproval: motion.minutesApproval,
        corrections: motion.corrections,
        correctedText: motion.correctedText,
        moverId: motion.mover?.id ?? null,
        seconderId: motion.seconder?.id ?? null,
        recessMinutes: motion.recessMinutes,
      }
      const after = {
        ...before,
        text: input.text ?? before.text,
        ...(input.minutesApproval === undefined ? {} : approvalOf(item, { ...input, kind: motion.kind })),
        moverId: input.moverId === undefined ? before.moverId : input.moverId || null,
        seconderId: input.seconderId === undefined ? before.seconderId : input.seconderId || null,
        recessMinutes:
          motion.kind !== 'recess' || input.recessMinutes === undefined
            ? before.recessMinutes
            : input.recessMinutes,
      }
      await trx.updateTable('motion').set(after).where('id', '=', motion.id).execute()
      const seconder = after.seconderId !== null && before.seconderId === null
      await entry({
        subject: { kind: 'motion', id: motion.id },
        summary: seconder
          ? `${memberOf(room, after.seconderId!).name} seconded the motion on item ${item.number}`
          : `Changed the motion on item ${item.number} before the vote`,
        before,
        after,
      })
    },
    { inRecess: true },
  )
}

/** @throws RuleRefused where a motion on minutes does not say how it approves them (E14) */
function approvalOf(
  item: ItemRecord,
  input: Pick<MakeMotionInput, 'kind' | 'minutesApproval' | 'corrections' | 'correctedText'>,
): Pick<Row<'motion'>, 'minutesApproval' | 'corrections' | 'correctedText'> {
  const minutesApproval = input.minutesApproval ?? null
  const corrections = input.corrections || null
  enforce(minutesApprovalVerdict(item.kind, input.kind, { approval: minutesApproval, corrections }))
  const correctedText = minutesApproval === 'as-corrected' ? (input.correctedText ?? null) : null
  return { minutesApproval, corrections, correctedText }
}

export async function withdrawMotion(context: CommandContext, input: MotionMomentInput): Promise<void> {
  const meetingId = await meetingIdOf(context.db, 'motion', input.motionId)
  return performInRoom(context, 'motion.withdraw', meetingId, input, async ({ trx, room, at, entry }) => {
    const { item, motion } = motionOf(room, input.motionId)
    enforce(mayWithdrawVerdict(floorOf(item, room.commission), motion.id))
    enforce(inOrderVerdict(motion.madeAt, at, 'The motion can’t be withdrawn before it was made.'))
    const change = { withdrawn: 1 as const, withdrawnAt: at }
    await trx.updateTable('motion').set(change).where('id', '=', motion.id).execute()
    await entry({
      subject: { kind: 'motion', id: motion.id },
      summary: `The motion on item ${item.number} was withdrawn`,
      after: change,
    })
  })
}
