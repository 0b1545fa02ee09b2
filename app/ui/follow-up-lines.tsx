import type { ReactNode } from 'react'
import { followUpKindNames, type DueKind, type FollowUpKind } from '#app/domain/follow-ups/forms.ts'
import type { FollowUpState } from '#app/domain/follow-ups/follow-up-state.ts'
import { followUpStateNames } from '#app/domain/follow-ups/follow-up-state.ts'
import { dueInWords } from '#app/domain/follow-ups/next-step.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate, onPartialDate, type DatePrecision } from '#app/domain/time/partial-date.ts'
import { Entries } from './entries.tsx'
import { State } from './status.tsx'
import { followUpLines as words } from '#app/words/follow-ups-2.ts'

export type FollowUpLine = {
  number: string
  kind: FollowUpKind
  title: string
  owed: string
  owedBy: string
  state: FollowUpState
  openedOn: string
  openedPrecision: DatePrecision
  dueOn: string | null
  dueKind: DueKind | null
  sentOn: string | null
  sentPrecision: 'day' | 'month' | 'year' | null
  reportedOn: string | null
  settledOn: string | null
  next: string
}

/** Follow-ups as the clerk works through them: what is owed, by whom, by when and why then, and what to do next. */
export function FollowUpLines({ lines }: { lines: FollowUpLine[] }) {
  return (
    <Entries
      entries={lines.map((line) => ({
        when: line.number,
        title: <a href={`/clerk/follow-ups/${line.number}`}>{line.title}</a>,
        children: (
          <>
            <p className="small">
              {line.owedBy}. {followUpKindNames[line.kind]}, {sinceWords(line)}.
            </p>
            <p className="small">{dueLine(line)}</p>
            {line.state === 'closed' ? (
              <p className="small quiet">
                {words.closed(line.settledOn ? ` ${formatDate(line.settledOn)}` : '')}
              </p>
            ) : (
              <p>
                <b>{words.next}</b> {line.next}
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}

function sinceWords({ sentOn, sentPrecision, openedOn, openedPrecision, reportedOn }: FollowUpLine): string {
  const since = sentOn
    ? words.sent(onPartialDate({ on: sentOn, precision: sentPrecision ?? 'day' }))
    : words.since(formatPartialDate({ on: openedOn, precision: openedPrecision }))
  return reportedOn ? words.lastReportedWithNo(since, formatDate(reportedOn)) : since
}

function dueLine(line: FollowUpLine): ReactNode {
  return line.dueOn ? <b>{dueInWords(line)}</b> : <span className="quiet">{dueInWords(line)}</span>
}

export function FollowUpStateMark({ state }: { state: FollowUpState }) {
  const mark = state === 'closed' ? 'end' : state === 'replied' ? 'half' : 'now'
  return <State mark={mark}>{followUpStateNames[state]}</State>
}
