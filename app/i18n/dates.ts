import type { Language } from './languages.ts'

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US', hy: 'hy-AM', zh: 'zh-TW' }

/** Intl sets a narrow space before "PM", which not every font of an old phone has. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

/** "Thursday, December 10, 2026", in the language. @param date `YYYY-MM-DD` */
export function longDate(language: Language, date: string): string {
  return civil(language, date, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
}

/** With a capital, where it begins a line: Spanish writes the days of the week without one. */
export function capital(language: Language, words: string): string {
  return words.charAt(0).toLocaleUpperCase(locales[language]) + words.slice(1)
}

/** "8 seconds", "4 minutes" */
export function waitingTime(language: Language, seconds: number): string {
  const [unit, count] = seconds < 60 ? ['second', seconds] : ['minute', Math.ceil(seconds / 60)]
  return plain(
    new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit: unit as string,
      unitDisplay: 'long',
    }).format(count as number),
  )
}

/** "December 10, 2026" */
export function wholeDate(language: Language, date: string): string {
  return civil(language, date, { year: 'numeric', month: 'long', day: 'numeric' })
}

/** "December 10" */
export function shortDate(language: Language, date: string): string {
  return civil(language, date, { month: 'long', day: 'numeric' })
}

function civil(language: Language, date: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' })
  return plain(format.format(new Date(`${date}T12:00:00Z`)))
}

/** "6:00 PM". @param at instant. @param zone the commission's */
export function timeOfDay(language: Language, at: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  })
  return plain(format.format(new Date(at)))
}

/** "December 8, 2026, 4:12 PM" */
export function dateAndTime(language: Language, at: string, zone: string): string {
  const day = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: zone,
  })
  return `${plain(day.format(new Date(at)))}, ${timeOfDay(language, at, zone)}`
}

/** "3 minutes", "1 minute, 30 seconds" */
export function lengthOf(language: Language, seconds: number): string {
  const unit = (count: number, name: 'minute' | 'second') =>
    new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'long' }).format(count)
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = [minutes > 0 ? unit(minutes, 'minute') : '', rest > 0 ? unit(rest, 'second') : '']
  return plain(parts.filter(Boolean).join(', '))
}

/** "5.A, 7 and 8" */
export function listOf(language: Language, parts: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts)
}
