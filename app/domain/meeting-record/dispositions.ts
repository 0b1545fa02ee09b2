import type { AnswerDisposition } from './record-parts.ts'

export const dispositions = [
  'answered',
  'part',
  'declined',
  'for-someone-absent',
  'will-return',
  'referred',
] as const satisfies readonly AnswerDisposition[]

export const dispositionNames: Record<AnswerDisposition, string> = {
  answered: 'Answered',
  part: 'Answered in part',
  declined: 'Declined to answer',
  'for-someone-absent': 'Answered for someone who was absent',
  'will-return': 'Answer promised',
  referred: 'Referred elsewhere',
}

/** @returns "Answered", or "Answered, correcting an earlier answer" */
export function answerName(answer: { disposition: AnswerDisposition; correctsId: string | null }): string {
  const name = dispositionNames[answer.disposition]
  return answer.correctsId === null ? name : `${name}, correcting an earlier answer`
}
