import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { counted } from '../time/duration.ts'

export type WaitingFacts = {
  /** Answers to one's own questions. */
  toJudge: number
  /** Questions that one sent to the clerk, and about which the clerk asks. */
  askedBack: number
  /** For the chair: open questions of nobody in office. */
  orphaned: readonly { state: string }[]
  /** For the chair: answers on which nobody decided although a meeting was held since. */
  undecided: number
  demands: readonly { answerBy: CivilDate }[]
  minutes: readonly { heldOn: CivilDate }[]
  /** What is owed to the commission and past its date. */
  late: number
}

export const waitingParts = ['judge', 'sent', 'orphaned', 'unjudged', 'demands', 'minutes', 'late'] as const

export type WaitingLine = { part: (typeof waitingParts)[number]; words: string }

/** What waits for a member, one line each, as their page and their brief both say it. */
export function waitingLines(facts: WaitingFacts): WaitingLine[] {
  const { toJudge, askedBack, orphaned, undecided, demands, minutes, late } = facts
  const decided = orphaned.filter(({ state }) => state === 'answered').length
  const firstDue = demands.map(({ answerBy }) => answerBy).toSorted()[0]
  const lines: (WaitingLine & { count: number })[] = [
    {
      part: 'judge',
      count: toJudge,
      words: `${counted(toJudge, 'answer needs', 'answers need')} your decision`,
    },
    {
      part: 'sent',
      count: askedBack,
      words: `The clerk asks you about ${counted(askedBack, 'question')} you sent`,
    },
    {
      part: 'orphaned',
      count: orphaned.length,
      words: `${counted(orphaned.length, 'question')} whose commissioner has left office${
        decided > 0 ? `; ${counted(decided, 'answer needs', 'answers need')} your decision as chair` : ''
      }`,
    },
    {
      part: 'unjudged',
      count: undecided,
      words: `${counted(undecided, 'answer is', 'answers are')} still undecided after a meeting`,
    },
    {
      part: 'demands',
      count: demands.length,
      words: `${counted(demands.length, 'Brown Act demand')} for the commission to answer${
        firstDue ? ` by ${formatDate(firstDue)}` : ''
      }`,
    },
    {
      part: 'minutes',
      count: minutes.length,
      words:
        minutes.length === 1
          ? `Minutes of ${formatDate(minutes[0]!.heldOn)} to approve`
          : `Minutes of ${counted(minutes.length, 'meeting')} to approve`,
    },
    {
      part: 'late',
      count: late,
      words: `${counted(late, 'date has', 'dates have')} passed without a report`,
    },
  ]
  return lines.filter(({ count }) => count > 0).map(({ part, words }) => ({ part, words }))
}
