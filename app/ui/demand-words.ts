import type { DemandWindow, LastDay, SuitWindow } from '#app/domain/demands/demand-clocks.ts'
import { daysToSue } from '#app/domain/demands/demand-clocks.ts'
import type { ClaimedSection, DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { listOf, wholeDate } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Say } from '#app/i18n/words.ts'

/** What says a demand to the public, in the language of its page. */
export type DemandSay = { say: Say; language: Language }

/** Why a last day is later than its count, and where it may still move; empty where it is neither. */
function closedWords({ say, language }: DemandSay, { closed, counted, unknownYears }: LastDay): string[] {
  const date = wholeDate(language, counted)
  const years = listOf(language, unknownYears.map(String))
  return [
    ...(closed?.why === 'saturday' ? [say('demand.rolled.saturday', { date })] : []),
    ...(closed?.why === 'sunday' ? [say('demand.rolled.sunday', { date })] : []),
    ...(closed?.why === 'holiday' ? [say('demand.rolled.holiday', { date, name: closed.name })] : []),
    ...(unknownYears.length > 0 ? [say('demand.unknown', { years })] : []),
  ]
}

/** How the last day to answer was counted. */
export function answerWords(words: DemandSay, receivedOn: string, last: LastDay): string {
  const date = wholeDate(words.language, receivedOn)
  return [words.say('demand.answer.how', { date }), ...closedWords(words, last)].join(' ')
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
  const came = say(inTime ? 'demand.window.in-time' : 'demand.window.late')
  return [time, ...closedWords({ say, language }, last), came].join(' ')
}

export function suitWords({ say, language }: DemandSay, kind: DemandKind, suit: SuitWindow | null): string {
  if (!suit) return say('demand.suit.none')
  const filled = { date: wholeDate(language, suit.last.on), days: daysToSue[kind] }
  const time =
    suit.from === 'notice' ? say('demand.suit.notice', filled) : say('demand.suit.answer-time', filled)
  const earlier = suit.mayBeEarlier ? [say('demand.suit.earlier')] : []
  return [time, ...closedWords({ say, language }, suit.last), ...earlier].join(' ')
}

/** "54953 and 54954.2" */
function sectionsWords({ say, language }: DemandSay, sections: readonly ClaimedSection[]): string {
  return listOf(
    language,
    sections.map((section) => (section === 'other' ? say('demand.section.other') : section)),
  )
}

/** "Government Code 54953 and 54954.2; another section of the Brown Act" */
export function namedSections(words: DemandSay, sections: readonly ClaimedSection[]): string {
  const numbered = sections.filter((section) => section !== 'other')
  return [
    ...(numbered.length > 0
      ? [words.say('demand.section', { sections: sectionsWords(words, numbered) })]
      : []),
    ...(sections.includes('other') ? [words.say('demand.section.other')] : []),
  ].join('; ')
}
