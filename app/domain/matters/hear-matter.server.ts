import type { CommandContext } from '../commands/command.server.ts'
import { Invalid, enforce } from '../errors.ts'
import { addFollowUpEntry, loadFollowUp } from '../follow-ups/entries/add-follow-up-entry.server.ts'
import { getMeetingRecord } from '../meetings/meeting-record.server.ts'
import type { MeetingRecord } from '../meeting-record/record-types.ts'
import { itemOf, motionOf } from '../meetings/room.server.ts'
import { momentVerdict } from '../meeting-record/room-rules.ts'
import { closingMotionVerdict } from '../meeting-record/votes/closing-motion.ts'
import { addQuestionEntry } from '../questions/add-question-entry.server.ts'
import type { HearMatterInput, MatterStep } from './hear-forms.ts'
import { isJudgment } from '../questions/question-state.ts'
import { takeBackVerdict } from './hear-rules.ts'
import { loadQuestion } from '../questions/load-question.server.ts'
import type { QuestionEntryKind, FollowUpEntryKind } from '../meeting-record/entry-kinds.ts'

const questionKinds: Record<Exclude<MatterStep, 'extended'>, QuestionEntryKind> = {
  heard: 'heard',
  accepted: 'accepted',
  'accepted-in-part': 'accepted-in-part',
  'not-accepted': 'not-accepted',
  closed: 'closed',
  reopened: 'reopened',
  'taken-back': 'correction',
}

const followUpKinds: Record<Exclude<MatterStep, 'accepted-in-part'>, FollowUpEntryKind> = {
  heard: 'heard',
  accepted: 'closed',
  'not-accepted': 'not-enough',
  extended: 'extension',
  closed: 'closed',
  reopened: 'reopened',
  'taken-back': 'correction',
}

/**
 * Records what a meeting did with an outstanding question or follow-up, as an entry of its ledger on an item of the
 * meeting. The clerk writes down what was said in the room: whether a question was answered is the word of who asked.
 * @throws RuleRefused before the call to order, or where a motion that did not carry is to close it; Invalid, NotFound
 */
export async function hearMatter(context: CommandContext, input: HearMatterInput): Promise<{ id: string }> {
  const room = await getMeetingRecord(context.db, input.meetingId)
  enforce(momentVerdict(room, null, context.clock.now()))
  const item = itemOf(room, input.itemId)
  if (input.step === 'closed') {
    const { motion } = motionOf(room, input.motionId ?? '')
    enforce(closingMotionVerdict(motion, room.commission))
  }
  const place = { meetingId: room.meeting.id, itemId: item.id }
  return input.of === 'question'
    ? hearQuestion(context, input, place, room)
    : hearFollowUp(context, input, place, room)
}

type Place = { meetingId: string; itemId: string }

async function hearQuestion(
  context: CommandContext,
  { id, step, text, motionId }: HearMatterInput,
  place: Place,
  room: MeetingRecord,
): Promise<{ id: string }> {
  if (step === 'extended') {
    throw new Invalid('That is a step of a follow-up.', { step: 'Choose what happened to the question' })
  }
  const owner = isJudgment(step)
    ? await context.db.selectFrom('question').select('ownerId').where('id', '=', id).executeTakeFirst()
    : undefined
  return addQuestionEntry(context, {
    questionId: id,
    kind: questionKinds[step],
    text,
    motionId: step === 'closed' ? motionId : undefined,
    personId: owner?.ownerId ?? undefined,
    correctsId: step === 'taken-back' ? lastPressed(room, 'question', id) : undefined,
    ...place,
  })
}

async function hearFollowUp(
  context: CommandContext,
  { id, step, text, dueOn, motionId }: HearMatterInput,
  place: Place,
  room: MeetingRecord,
): Promise<{ id: string }> {
  if (step === 'accepted-in-part') {
    throw new Invalid('That is a step of a question.', { step: 'Choose what happened to the follow-up' })
  }
  if (step === 'extended' && dueOn && dueOn <= room.meeting.heldOn) {
    throw new Invalid('That day is not after the meeting.', { dueOn: 'Enter a day after the meeting' })
  }
  const words = { accepted: 'The commission accepted it.', closed: 'The commission voted to close it.' }
  return addFollowUpEntry(context, {
    followUpId: id,
    kind: followUpKinds[step],
    text: text || (step === 'accepted' || step === 'closed' ? words[step] : undefined),
    dueOn: step === 'extended' ? dueOn : undefined,
    correctsId: step === 'taken-back' ? lastPressed(room, 'follow-up', id) : undefined,
    motionId: step === 'closed' ? motionId : undefined,
    ...place,
  })
}

/** The last step of a matter at a meeting that stands. An answer is no step: it is corrected as a fact of the meeting. */
function lastPressed({ items }: MeetingRecord, of: HearMatterInput['of'], id: string): string {
  const last = items
    .flatMap(({ matters }) => matters)
    .find((matter) => matter.of === of && matter.id === id)
    ?.happened.findLast(({ kind }) => kind !== 'answer')
  enforce(takeBackVerdict(last))
  return last!.id
}

/** A matter as its page at the desk shows it. @throws NotFound */
export async function getMatter(db: CommandContext['db'], of: 'question' | 'follow-up', id: string) {
  return db.transaction().execute(async (trx) => {
    if (of === 'question') {
      const { number, text, state } = await loadQuestion(trx, { id })
      return { of, id, number, text, state }
    }
    const { number, owed, state } = await loadFollowUp(trx, { id })
    return { of, id, number, text: owed, state }
  })
}
