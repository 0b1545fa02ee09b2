import type { DemandWindow, SuitWindow } from '#app/domain/demands/demand-clocks.ts'
import { daysToSue } from '#app/domain/demands/demand-clocks.ts'
import type { DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { leftWords } from '#app/domain/demands/next-demand-step.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Facts } from './facts.tsx'

type Props = {
  kind: DemandKind
  today: string
  answerBy: string
  answerHow: string
  /** The commission has answered, or nothing is to be answered any more. */
  answered: boolean
  windows: DemandWindow[]
  suit: SuitWindow | null
}

/** The three times that the law sets, for the clerk: to demand, to answer, to go to court. */
export function DemandClocks({ kind, today, answerBy, answerHow, answered, windows, suit }: Props) {
  return (
    <Facts
      rows={[
        {
          label: 'Answer by',
          value: (
            <>
              {answered ? null : (
                <>
                  <b>{leftWords(answerBy, today)}</b>
                  <br />
                </>
              )}
              {answerHow}
            </>
          ),
        },
        ...windows.map((window) => ({
          label: 'Time to demand',
          value: (
            <>
              {windowWords(window)}{' '}
              {window.inTime
                ? 'It was received on time.'
                : 'It was received late. Ask the city attorney what that means.'}
            </>
          ),
        })),
        {
          label: 'Lawsuit until',
          value: suit ? (
            <>
              {formatDate(suit.last.on)}: {daysToSue[kind]} days after{' '}
              {suit.from === 'notice' ? 'the written answer was received' : 'the last day to answer'}.{' '}
              {suit.mayBeEarlier
                ? 'It may be earlier: no one recorded when the written answer was received.'
                : null}
            </>
          ) : (
            'No deadline is running.'
          ),
        },
      ]}
    />
  )
}

function windowWords({ sections, length, last }: DemandWindow): string {
  const named = sections.map((section) => (section === 'other' ? 'another section' : section)).join(', ')
  const long = 'days' in length ? `${length.days} days` : `${length.months} months`
  return `For ${named}: ${long} after the action, to ${formatDate(last.on)}.`
}

/**
 * What a court does not void, Government Code 54960.1(d): 1 to 5 in substance. For the clerk, before they ask counsel.
 */
export function NotVoided() {
  return (
    <details>
      <summary>What a court does not void</summary>
      <p>An action is not void if any of these is true (Government Code 54960.1(d)):</p>
      <ul className="list">
        <li>It was taken in substantial compliance with the sections that the demand can name.</li>
        <li>It was about the sale or issuance of notes, bonds or other debt.</li>
        <li>
          It led to a contract, other than for pay or professional fees, on which a party relied in good faith
          and without notice of the challenge.
        </li>
        <li>It was about the collection of a tax.</li>
        <li>
          The person who demands it had actual notice of the item 72 hours before a regular meeting, 24 hours
          before a special one, or before an emergency one.
        </li>
      </ul>
      <p>The city attorney decides which of these applies.</p>
    </details>
  )
}
