import { withArticle } from '../text/with-article.ts'
import type { FollowUpState } from './follow-up-state.ts'

type Facts = {
  state: FollowUpState
  owedBy: string
  /** Of a letter that was sent. */
  sent: unknown
  /** When it is due, and that this has passed; null where no date is set. */
  due: { words: string; passed: string | null } | null
  /** A recurring duty, whose periods have a date each. */
  periodic?: boolean
}

/** @returns who must act next on a follow-up, and by when; null once it is closed */
export function nextOnFollowUp({ state, owedBy, sent, due, periodic = false }: Facts): string | null {
  if (state === 'closed') return null
  if (state === 'replied') return 'Waiting for the commission to accept the reply or say what is missing.'
  const what = sent ? 'reply' : 'report back'
  const none = periodic ? 'Each period has its own date' : 'No due date is set'
  const when = due ? [due.words, due.passed] : [none]
  const said = when.flatMap((words) => (words ? [`${words.replace(/\.$/, '')}.`] : []))
  return [`Waiting for ${withArticle(owedBy)} to ${what}.`, ...said].join(' ')
}
