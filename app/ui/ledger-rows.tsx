import { dispositionNames } from '#app/domain/meeting-record/dispositions.ts'
import { followUpKindNames } from '#app/domain/follow-ups/forms.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import type { FollowUpLine } from '#app/domain/follow-ups/ledger/public-view.ts'
import type { QuestionLine } from '#app/domain/questions/ledger/public-view.ts'
import { questionStateNames } from '#app/domain/questions/question-state.ts'
import { daysBetween, formatDate, type CivilDate } from '#app/domain/time/civil-date.ts'
import { counted } from '#app/domain/time/duration.ts'
import {
  firstDayOf,
  formatPartialDate,
  onPartialDate,
  type PartialDate,
} from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import type { LedgerRow } from './ledger.tsx'
import type { StateMark } from './status.tsx'

/** Longer than this a text is no line. */
const longest = 240

/** @returns a text that a list or a heading can hold; whole where it is short */
export function shortened(text: string, most = longest): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`
}

export function openDays(since: PartialDate, today: CivilDate): string {
  const days = Math.max(0, daysBetween(firstDayOf(since), today))
  return since.precision === 'day' ? `Open ${counted(days, 'day')}` : `Open for up to ${counted(days, 'day')}`
}

const ends: Partial<Record<QuestionLine['state'], StateMark>> = {
  agreed: 'done',
  withdrawn: 'end',
  merged: 'end',
  closed: 'end',
}

type StatusFacts = Pick<QuestionLine, 'state' | 'last' | 'settledOn' | 'answeredOn' | 'remains'>

/** Where a question stands, in a word and a quiet line. */
export function questionStatus({ state, last, settledOn, answeredOn, remains: rest }: StatusFacts): {
  mark?: StateMark
  word: string
  line: string | null
} {
  if (state === 'asked') {
    if (rest) return { mark: 'half', word: 'Accepted in part', line: `What remains: ${rest}` }
    if (!last) return { word: 'No answer yet', line: null }
    if (last.disposition === 'answered' || last.disposition === 'declined') {
      return { mark: 'half', word: 'Answer rejected', line: 'The question stays open' }
    }
    const remains = last.remains ? `What remains: ${last.remains}` : null
    const by = last.promisedOn ? `By ${formatDate(last.promisedOn)}` : null
    return { mark: 'half', word: dispositionNames[last.disposition], line: by ?? remains }
  }
  if (state === 'answered') {
    const word = last?.disposition === 'declined' ? dispositionNames.declined : 'Answered'
    return {
      mark: 'half',
      word: answeredOn ? `${word} ${formatDate(answeredOn)}` : word,
      line: 'The commissioner has not yet accepted this answer',
    }
  }
  return { mark: ends[state], word: questionStateNames[state], line: settledOn && formatDate(settledOn) }
}

/** The full text under a title that says less. */
export const wordsBelow = (title: string, text: string): { words?: string } =>
  text.replace(/[.;:,]$/, '') === title ? {} : { words: shortened(text) }

/** A question as a row of the ledger. */
export function questionRow(question: QuestionLine, today: CivilDate): LedgerRow {
  const { number, title, asker, addressee, askedOn, askedPrecision, basis, source, state } = question
  const asked = { on: askedOn, precision: askedPrecision }
  const { mark, word, line } = questionStatus(question)
  const open = state === 'asked' || state === 'answered'
  return {
    number,
    href: `/questions/${number}`,
    text: title,
    meta: (
      <>
        {asker?.name ?? 'Asker not stated'} to {addressee} · {formatPartialDate(asked)}
        {basis === 'recorded' ? null : ' · '}
        <Basis basis={basis} source={source} />
      </>
    ),
    state: { mark, word },
    lines: [line && shortened(line, 120), open ? openDays(asked, today) : null].filter(Boolean),
  }
}

const followUpMarks = { open: undefined, replied: 'half', closed: 'end' } as const
const dueWords = {
  statutory: (on: string) => `Due ${on}`,
  agreed: (on: string) => `Due ${on} (agreed)`,
  chosen: (on: string) => `Review date: ${on}`,
}

/** A follow-up as a row of the ledger. */
export function followUpRow(followUp: FollowUpLine, today: CivilDate): LedgerRow {
  const { number, title, owedBy, kind, state, sent, opened, reportedOn, dueOn, dueKind } = followUp
  const silent = state === 'open' && sent !== null
  return {
    number,
    href: `/follow-ups/${number}`,
    text: title,
    meta: (
      <>
        {owedBy} · {followUpKindNames[kind]} ·{' '}
        {sent ? `sent ${onPartialDate(sent)}` : `opened ${onPartialDate(opened)}`}
        {followUp.basis === 'recorded' ? null : ' · '}
        <Basis basis={followUp.basis} source={followUp.source} />
      </>
    ),
    due: dueOn && dueKind && state !== 'closed' ? dueWords[dueKind](formatDate(dueOn)) : null,
    state: {
      mark: followUpMarks[state],
      word: silent ? 'No reply recorded' : followUpStateNames[state],
    },
    lines: [
      silent && reportedOn ? `Last reported with no reply ${formatDate(reportedOn)}` : null,
      state === 'closed'
        ? followUp.settledOn && formatDate(followUp.settledOn)
        : openDays(sent ?? opened, today),
    ].filter(Boolean),
  }
}
