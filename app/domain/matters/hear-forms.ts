import { z } from 'zod'
import type { FollowUpState } from '../follow-ups/follow-up-state.ts'
import type { QuestionState } from '../questions/question-state.ts'
import { day, id, key, maybe } from '../text/form-pieces.ts'

export const matterSteps = [
  'heard',
  'accepted',
  'accepted-in-part',
  'not-accepted',
  'extended',
  'closed',
  'reopened',
  'taken-back',
] as const
export type MatterStep = (typeof matterSteps)[number]

export const matterStepNames: Record<MatterStep, string> = {
  heard: 'Heard, still open',
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part, the rest stays open',
  'not-accepted': 'Not accepted',
  extended: 'More time, to the day below',
  closed: 'Closed by the vote chosen below',
  reopened: 'Open again: closed by mistake',
  'taken-back': 'Take back what was pressed last',
}

const asked: readonly MatterStep[] = ['heard', 'closed']
const answered: readonly MatterStep[] = ['heard', 'accepted', 'accepted-in-part', 'not-accepted', 'closed']
const owed: readonly MatterStep[] = ['heard', 'accepted', 'extended', 'closed']
const replied: readonly MatterStep[] = ['heard', 'accepted', 'not-accepted', 'extended', 'closed']

/** @returns the steps that a matter which stands so can take; one that has ended can only be opened again */
export function stepsOf(
  matter: { of: 'question'; state: QuestionState } | { of: 'follow-up'; state: FollowUpState },
): readonly MatterStep[] {
  if (matter.state === 'asked') return asked
  if (matter.state === 'answered') return answered
  if (matter.state === 'open') return owed
  return matter.state === 'replied' ? replied : ['reopened']
}

export const HearMatterForm = z
  .object({
    itemId: id,
    step: z.enum(matterSteps, 'Choose what happened'),
    text: maybe(4000),
    dueOn: day.optional(),
    motionId: id.optional(),
    key,
  })
  .superRefine(({ step, text, dueOn, motionId }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (step === 'accepted-in-part' && !text) wrong('text', 'Enter what remains to be answered')
    if (step === 'not-accepted' && !text) wrong('text', 'Enter why it was not accepted')
    if (step === 'taken-back' && !text) wrong('text', 'Enter why it is taken back')
    if (step === 'reopened' && !text) wrong('text', 'Enter why it is opened again')
    if (step === 'extended' && !dueOn) wrong('dueOn', 'Enter the day agreed')
    if (step === 'closed' && !motionId) wrong('motionId', 'Choose the motion that closed it')
  })
export type HearMatterInput = {
  meetingId: string
  itemId: string
  of: 'question' | 'follow-up'
  id: string
  step: MatterStep
  text?: string | undefined
  dueOn?: string | undefined
  motionId?: string | undefined
}
