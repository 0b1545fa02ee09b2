import type { DemandWindow, LastDay, SuitWindow } from '#app/domain/demands/demand-clocks.ts'
import { daysToSue } from '#app/domain/demands/demand-clocks.ts'
import type { ClaimedSection, DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { listOf, wholeDate } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Say } from '#app/i18n/words.ts'

/** What says a demand to the public, in the language of its page. */
export type DemandSay = { say: Say; language: Language }

/** The last day to answer, with how it was counted. */
export function answerWords({ say, language }: DemandSay, receivedOn: string, last: LastDay): string {
  const { closed, counted, unknownYears } = last
  const date = wholeDate(language, counted)
  return [
    say('demand.answer.how', { date: wholeDate(language, receivedOn) }),
    closed?.why === 'saturday' ? say('demand.rolled.saturday', { date }) : '',
    closed?.why === 'sunday' ? say('demand.rolled.sunday', { date }) : '',
    closed?.why === 'holiday' ? say('demand.rolled.holiday', { date, name: closed.name }) : '',
    unknownYears.length > 0
      ? say('demand.unknown', { years: listOf(language, unknownYears.map(String)) })
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** "12 days left", "Today is the last day" */
export function daysLeftWords({ say }: DemandSay, left: number): string {
  if (left === 0) return say('demand.left.today')
  return left > 0 ? say('demand.left', { count: left }) : say('demand.left.over')
}

export function windowWords({ say, language }: DemandSay, window: DemandWindow): string {
  const { length, last, inTime } = window
  const date = wholeDate(language, last.on)
  const time =
    'months' in length
      ? say('demand.window.months', { months: length.months, date })
      : say('demand.window.days', {
          sections: sectionsWords({ say, language }, window.sections),
          days: length.days,
          date,
        })
  return `${time} ${say(inTime ? 'demand.window.in-time' : 'demand.window.late')}`
}

export function suitWords({ say, language }: DemandSay, kind: DemandKind, suit: SuitWindow | null): string {
  if (!suit) return say('demand.suit.none')
  const filled = { date: wholeDate(language, suit.last.on), days: daysToSue[kind] }
  const time =
    suit.from === 'notice' ? say('demand.suit.notice', filled) : say('demand.suit.answer-time', filled)
  return suit.mayBeEarlier ? `${time} ${say('demand.suit.earlier')}` : time
}

/** "54953 and 54954.2" */
export function sectionsWords({ say, language }: DemandSay, sections: readonly ClaimedSection[]): string {
  return listOf(
    language,
    sections.map((section) => (section === 'other' ? say('demand.section.other') : section)),
  )
}
