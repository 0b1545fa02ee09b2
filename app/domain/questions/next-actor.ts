import type { AnswerDisposition } from '../meeting-record/record-parts.ts'
import { withArticle } from '../text/with-article.ts'
import type { QuestionState } from './question-state.ts'

type Facts = {
  state: QuestionState
  addressee: string
  /** The last answer that was given; null before any. */
  last: { disposition: AnswerDisposition } | null
  /** Who says whether it was answered, and whether they are in office; null where nobody is named. */
  decider: { name: string; inOffice: boolean } | null
}

const stillTo: Record<AnswerDisposition, string> = {
  answered: 'answer again',
  declined: 'answer again',
  part: 'answer the rest',
  'for-someone-absent': 'complete the answer',
  'will-return': 'bring the answer that was promised',
  referred: 'answer, or for the commission to ask someone else',
}

/** @returns who must act next on a question, and by when; null once it has ended */
export function nextOnQuestion({ state, addressee, last, decider }: Facts): string | null {
  if (state === 'asked') {
    const what = last ? stillTo[last.disposition] : 'answer'
    return `Waiting for ${withArticle(addressee)} to ${what}. No due date is set.`
  }
  if (state !== 'answered') return null
  if (!decider) return 'Waiting for the commission to accept the answer. No due date is set.'
  return decider.inOffice
    ? `Waiting for ${decider.name} to accept the answer or say what is missing. No due date is set.`
    : `Waiting for the chair to pass the question on: ${decider.name} is no longer on the commission. No due date is set.`
}
