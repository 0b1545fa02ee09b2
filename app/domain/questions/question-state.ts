import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import { withoutCorrected } from '../audit-log/corrections.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { Instant } from '../time/instant.ts'
import { allowed, refuse, type Verdict } from '../verdict.ts'
import { type QuestionEntryKind, questionEntryNames } from '../meeting-record/entry-kinds.ts'

/** Three tied to people: *asked*, *answered* as who was asked says, *agreed* as who asked says; and three other ends. */
export const questionStates = ['asked', 'answered', 'agreed', 'withdrawn', 'merged', 'closed'] as const
export type QuestionState = (typeof questionStates)[number]

export const questionStateNames: Record<QuestionState, string> = {
  asked: 'Open',
  answered: 'Answered, awaiting the commissioner',
  agreed: 'Answer accepted',
  withdrawn: 'Withdrawn',
  merged: 'Merged into another',
  closed: 'Closed by vote',
}

/** What who asked may say of an answer. */
export const judgments = ['accepted', 'accepted-in-part', 'not-accepted'] as const
export type Judgment = (typeof judgments)[number]

export function isJudgment(kind: string): kind is Judgment {
  return (judgments as readonly string[]).includes(kind)
}

/** Neither ended by who asked nor by a vote: it comes back on the next agenda. */
export const openStates = ['asked', 'answered'] as const satisfies readonly QuestionState[]

export type Happened = {
  id: string
  on: CivilDate
  recordedAt: Instant
  correctsId: string | null
} & ({ kind: 'answer'; disposition: AnswerDisposition } | { kind: QuestionEntryKind; text?: string | null })

export const claims: readonly AnswerDisposition[] = ['answered', 'declined']

const ends: Partial<Record<Happened['kind'], QuestionState>> = {
  accepted: 'agreed',
  withdrawn: 'withdrawn',
  merged: 'merged',
  closed: 'closed',
}

/**
 * Where a question stands after all that happened to it. Only the word of who asked, a vote, a withdrawal or a merger
 * ends it; no answer does. An answer accepted in part leaves it open with what remains, in the words of who asked, until
 * it ends or is put in other words.
 * An answer that was accepted and turns out to be wrong was accepted in error: the one that corrects it waits for the
 * word of who asked again. A vote, a withdrawal and a merger stand all the same.
 * @param happened in any order
 * @returns `answeredOn` the day of the answer that waits for a word; `settledOn` the day of the end; `remains` of an open
 * question
 */
export function questionState(happened: readonly Happened[]): {
  state: QuestionState
  answeredOn: CivilDate | null
  settledOn: CivilDate | null
  remains: string | null
} {
  let state: QuestionState = 'asked'
  let answeredOn: CivilDate | null = null
  let settledOn: CivilDate | null = null
  let remains: string | null = null
  let reopenedAt = ''
  const firstGivenAt = givenAt(happened)
  for (const event of withoutCorrected(happened).toSorted((one, other) =>
    one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0,
  )) {
    const end = ends[event.kind]
    if (end) {
      state = end
      settledOn = event.on
    } else if (event.kind === 'reopened') {
      state = 'asked'
      settledOn = null
      answeredOn = null
      remains = null
      reopenedAt = event.recordedAt
    } else if (state === 'agreed' && event.kind === 'answer' && event.correctsId !== null) {
      if (firstGivenAt(event) < reopenedAt) continue
      state = claims.includes(event.disposition) ? 'answered' : 'asked'
      answeredOn = event.on
      settledOn = null
      remains = null
    } else if (state === 'asked' || state === 'answered') {
      if (event.kind === 'answer') {
        state = claims.includes(event.disposition) ? 'answered' : 'asked'
        answeredOn = state === 'answered' ? event.on : null
      } else if (event.kind === 'restated') {
        remains = null
      } else if (state === 'answered' && isRefusal(event.kind)) {
        state = 'asked'
        answeredOn = null
        if (event.kind === 'accepted-in-part') remains = event.text ?? null
      }
    }
  }
  return {
    state,
    answeredOn: state === 'answered' ? answeredOn : null,
    settledOn,
    remains: isOpen(state) ? remains : null,
  }
}

const isRefusal = (kind: Happened['kind']) => kind === 'not-accepted' || kind === 'accepted-in-part'

/** When the answer was first given that an answer corrects, maybe by way of others. */
function givenAt(happened: readonly Happened[]): (event: Happened) => Instant {
  const byId = new Map(happened.map((event) => [event.id, event]))
  return (event) => {
    let first = event
    for (let next = byId.get(first.correctsId ?? ''); next && next.recordedAt < first.recordedAt;) {
      first = next
      next = byId.get(first.correctsId ?? '')
    }
    return first.recordedAt
  }
}

const isOpen = (state: QuestionState): boolean => (openStates as readonly string[]).includes(state)

export function entryVerdict(state: QuestionState, kind: QuestionEntryKind): Verdict {
  if (kind === 'correction') return allowed
  if (kind === 'reopened') {
    return isOpen(state) ? refuse('open-already', 'The question is open.') : allowed
  }
  if (!isOpen(state)) {
    return refuse(
      'ended',
      `The question is closed: ${questionStateNames[state].toLowerCase()}. Reopen it first.`,
    )
  }
  if (isJudgment(kind) && state !== 'answered') {
    return refuse('not-answered', 'There is no answer to accept yet: the question is open.')
  }
  return allowed
}

export type Judge = {
  role: string
  personId: string | null
  /** The clerk records what was said in the room. */
  atMeeting: boolean
}

/**
 * The question is the asker's until it passes on: nobody else's agreement ends it, and the clerk only writes down what
 * the asker said at a meeting. One that belongs to nobody in office is the chair's.
 */
export function judgeVerdict(
  question: { ownerId: string | null; ownerInOffice: boolean },
  judge: Judge,
): Verdict {
  if (judge.role === 'clerk') {
    return judge.atMeeting
      ? allowed
      : refuse(
          'asker-decides',
          'Only the commissioner who asked can accept the answer. You record it at a meeting.',
        )
  }
  if (judge.personId !== null && judge.personId === question.ownerId) return allowed
  if (judge.role === 'chair' && !question.ownerInOffice) return allowed
  return refuse('asker-decides', 'Only the commissioner who asked can accept the answer.')
}

/** What an entry of its own undoes: a question passed on is passed on again, a merged one opened again. */
const undoneOtherwise: readonly QuestionEntryKind[] = ['joined', 'merged', 'passed-on']

/**
 * Whether an entry may be taken back by a correction. What was recorded at a meeting the clerk corrects; the word that
 * who asked gave between meetings is theirs alone.
 * @param entry.corrected it was corrected before
 */
export function correctionVerdict(
  entry: { kind: QuestionEntryKind; meetingId: string | null; corrected: boolean },
  role: string,
): Verdict {
  if (entry.kind === 'correction') {
    return refuse('is-correction', 'A correction stays. Record the right thing as an entry of its own.')
  }
  if (entry.corrected) return refuse('corrected-already', 'That entry was corrected already.')
  if (undoneOtherwise.includes(entry.kind)) {
    return refuse(
      'undone-otherwise',
      `“${questionEntryNames[entry.kind]}” is undone by an entry of its own: pass it on, or open it, again.`,
    )
  }
  const own = isJudgment(entry.kind) && entry.meetingId === null
  if (own && role === 'clerk') {
    return refuse(
      'asker-decides',
      'The commissioner who asked decided this between meetings. Only they can undo it.',
    )
  }
  return own || role === 'clerk'
    ? allowed
    : refuse('clerk-corrects', 'The clerk corrects what was recorded at a meeting.')
}
