import type { DemandWindow, SuitWindow } from '#app/domain/demands/demand-clocks.ts'
import { daysToSue } from '#app/domain/demands/demand-clocks.ts'
import type { DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { leftWords } from '#app/domain/demands/next-demand-step.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { Facts } from './facts.tsx'
import { demandClocks as words } from '#app/words/demands.ts'

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
          label: words.answerBy,
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
          label: words.timeToDemand,
          value: (
            <>
              {windowWords(window)} {window.inTime ? words.itWasReceivedOn : words.itWasReceivedLate}
            </>
          ),
        })),
        {
          label: words.lawsuitUntil,
          value: suit ? (
            <>
              {words.daysAfter(formatDate(suit.last.on), daysToSue[kind])}{' '}
              {suit.from === 'notice' ? words.theWrittenAnswerWas : words.theLastDayTo}.{' '}
              {suit.mayBeEarlier ? words.itMayBeEarlier : null}
            </>
          ) : (
            words.noDeadlineIsRunning
          ),
        },
      ]}
    />
  )
}

function windowWords({ sections, length, last }: DemandWindow): string {
  const named = sections.map((section) => (section === 'other' ? words.anotherSection : section)).join(', ')
  const long = 'days' in length ? `${length.days} days` : `${length.months} months`
  return words.forAfterTheAction(named, long, formatDate(last.on))
}

/**
 * What a court does not void, Government Code 54960.1(d): 1 to 5 in substance. For the clerk, before they ask counsel.
 */
export function NotVoided() {
  return (
    <details>
      <summary>{words.whatACourtDoes}</summary>
      <p>{words.anActionIsNot}</p>
      <ul className="list">
        <li>{words.itWasTakenIn}</li>
        <li>{words.itWasAboutThe}</li>
        <li>{words.itLedToA}</li>
        <li>{words.itWasAboutTheCollection}</li>
        <li>{words.thePersonWhoDemands}</li>
      </ul>
      <p>{words.theCityAttorneyDecides}</p>
    </details>
  )
}
