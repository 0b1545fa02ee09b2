import { allowed, refuse, type Verdict } from '../verdict.ts'

/**
 * A question is its owner's: the chair takes it over only where the owner left, or let a whole meeting go by since the
 * answer without a word. The clerk records what was decided.
 */
export function passOnVerdict(
  role: string,
  question: { ownerInOffice: boolean; waitedOverAMeeting: boolean },
): Verdict {
  if (role === 'clerk' || !question.ownerInOffice || question.waitedOverAMeeting) return allowed
  return refuse(
    'owner-in-office',
    'The commissioner who asked is in office, and no meeting has been held since the answer. Until then the question is theirs.',
  )
}

/** Nobody joins a question of their own, nor one question twice. */
export function joinVerdict(
  personId: string,
  question: { ownerId: string | null; askerId: string | null; joinedBy: readonly (string | null)[] },
): Verdict {
  if (question.askerId === personId || question.ownerId === personId) {
    return refuse('own-question', 'It is their own question.')
  }
  return question.joinedBy.includes(personId)
    ? refuse('joined-already', 'They joined this question already.')
    : allowed
}
