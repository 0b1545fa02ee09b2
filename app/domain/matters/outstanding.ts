import type { AgendaLine } from '../editions/document.ts'
import type { FollowUpState } from '../follow-ups/follow-up-state.ts'
import type { DueKind } from '../follow-ups/forms.ts'
import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { onPartialDate, type PartialDate } from '../time/partial-date.ts'
import type { QuestionState } from '../questions/question-state.ts'

type Matter = {
  id: string
  number: string
  /** Null where none was given. */
  title: string | null
  text: string
  whom: string
  since: PartialDate
}

/** A question that nobody agreed is answered, or something owed that did not come: it stands on every next agenda. */
export type OutstandingMatter = Matter &
  (
    | {
        of: 'question'
        asker: string | null
        state: QuestionState
        answeredOn: CivilDate | null
        remains: string | null
      }
    | {
        of: 'follow-up'
        state: FollowUpState
        /** Of a letter; null for anything else, and where it is not sent yet. */
        sent: PartialDate | null
        dueOn: CivilDate | null
        dueKind: DueKind | null
      }
  )

/** An agenda that lists more is longer than a meeting; it says that the ledgers have the rest. */
export const mostOutstanding = 300

/** "Question 2026-014", "Follow-up 2026-003": the two ledgers count by themselves. */
export function matterName({ of, number }: Pick<OutstandingMatter, 'of' | 'number'>): string {
  return `${of === 'question' ? 'Question' : 'Follow-up'} ${number}`
}

export function matterOfName(name: string): Pick<OutstandingMatter, 'of' | 'number'> | null {
  const [, word, number] = /^(Question|Follow-up) (\d{4}-\d{3,})$/.exec(name) ?? []
  return number === undefined ? null : { of: word === 'Question' ? 'question' : 'follow-up', number }
}

const named = /\b(?:Question|Follow-up) \d{4}-\d{3,}/g

/** @returns the questions and follow-ups that an item of an agenda names in its own words, each once */
export function mattersOfLine({
  title,
  description,
  action,
}: Pick<AgendaLine, 'title' | 'description' | 'action'>): string[] {
  return [...new Set([title, description, action].flatMap((text) => text?.match(named) ?? []))]
}

/** Only a date of law is said to be due (N6). */
const dueWords: Record<DueKind, string> = {
  statutory: 'Due by law',
  agreed: 'Date agreed:',
  chosen: 'Review date:',
}

function when(date: PartialDate): string {
  return date.precision === 'day' ? formatDate(date.on) : onPartialDate(date)
}

/** Where a matter stands, in short sentences without today's date, so that what was posted stays true. */
export function statusWords(matter: OutstandingMatter): string {
  const { since } = matter
  if (matter.of === 'question') {
    const { state, answeredOn, remains } = matter
    const asked = `Asked ${when(since)}.`
    if (state !== 'answered')
      return remains ? `${asked} Accepted in part. What remains: ${remains}` : `${asked} Open.`
    return `${asked} Answered${answeredOn ? ` ${formatDate(answeredOn)}` : ''}, not yet agreed.`
  }
  const { sent, state, dueOn, dueKind } = matter
  const begun = sent ? `Sent ${when(sent)}.` : `Opened ${when(since)}.`
  const where =
    state === 'replied' ? 'A reply came, not yet accepted.' : sent ? 'No reply recorded.' : 'Open.'
  const due = dueOn && dueKind ? ` ${dueWords[dueKind]} ${formatDate(dueOn)}.` : ''
  return `${begun} ${where}${due}`
}

export function oldestFirst(matters: readonly OutstandingMatter[]): OutstandingMatter[] {
  const key = ({ since, of, number }: OutstandingMatter) =>
    `${since.on} ${of === 'question' ? 0 : 1} ${number}`
  return matters.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
