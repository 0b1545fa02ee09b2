import type { CivilDate } from '../time/civil-date.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * Whether a department may say that an answer was wrong and give another in its place. It corrects its own answers only,
 * also once the question has ended: what the public reads is otherwise wrong for good. Each is corrected once; then the
 * newer one is.
 */
export function answerCorrectionVerdict(answer: { ours: boolean; corrected: boolean }): Verdict {
  if (!answer.ours) return refuse('others-answer', 'Someone else gave this answer. Only they can correct it.')
  return answer.corrected
    ? refuse('corrected-already', 'This answer was already corrected. Correct the newer answer instead.')
    : allowed
}

export type CorrectedBy = { id: string; on: CivilDate } | null

/** @returns for the id of an answer the one that corrects it */
export function correctingAnswers(
  answers: readonly { id: string; on: CivilDate; correctsId: string | null }[],
): (id: string) => CorrectedBy {
  const found = new Map(answers.map(({ id, on, correctsId }) => [correctsId, { id, on }]))
  return (id) => found.get(id) ?? null
}
