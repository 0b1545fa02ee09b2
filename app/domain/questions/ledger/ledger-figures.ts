import { addMonths, daysBetween, formatDate, monthNames, type CivilDate } from '../../time/civil-date.ts'

/** How many questions more, or fewer, were open from a month on. Months are `YYYY-MM`. */
export type Change = { month: string; by: number }

/** `month` is `YYYY-MM`; `open` at its end, or today. */
export type OpenAtEnd = { month: string; label: string; open: number }

/** More months than this would be no picture. */
const mostMonths = 36

const monthBefore = (month: string, back: number) => addMonths(`${month}-01`, -back).slice(0, 7)

export function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

export function earliestMonth(today: CivilDate): string {
  return monthBefore(today.slice(0, 7), mostMonths - 1)
}

/**
 * @param changes in any order; what is older than the earliest month may stand under any month before it
 * @returns how many questions were open at the end of each month, from the first question or three years ago to today
 */
export function openOverTime(changes: readonly Change[], today: CivilDate): OpenAtEnd[] {
  const now = today.slice(0, 7)
  const first = changes.reduce((least, { month }) => (month < least ? month : least), now)
  const earliest = earliestMonth(today)
  const months: OpenAtEnd[] = []
  for (let month = first > earliest ? first : earliest; month <= now; month = monthBefore(month, -1)) {
    const open = changes.reduce((sum, { month: from, by }) => (from <= month ? sum + by : sum), 0)
    months.push({ month, label: monthName(month), open })
  }
  return months
}

export type Counts = readonly { value: number; count: number }[]

export function median(counts: Counts): number | null {
  const sorted = counts.toSorted((one, other) => one.value - other.value)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const at = (place: number) => {
    let left = place
    return sorted.find(({ count }) => (left -= count) < 0)!.value
  }
  return Math.round((at(Math.ceil(total / 2) - 1) + at(Math.floor(total / 2))) / 2)
}

export type AnswerTimes = {
  asked: number
  answered: number
  median: number | null
  within: { days: number; count: number }[]
}

const steps = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360]

/** @param days how many questions had their first full answer so many days after they were asked */
export function answerTimes(asked: number, days: Counts): AnswerTimes {
  const countOf = (counts: Counts) => counts.reduce((sum, { count }) => sum + count, 0)
  return {
    asked,
    answered: countOf(days),
    median: median(days),
    within: steps.map((most) => ({ days: most, count: countOf(days.filter(({ value }) => value <= most)) })),
  }
}

export function openAges(askedOn: readonly CivilDate[], today: CivilDate): number[] {
  return askedOn.map((day) => Math.max(0, daysBetween(day, today))).toSorted((one, other) => other - one)
}

export function openSentence(points: readonly OpenAtEnd[], today: CivilDate): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'No questions have been asked yet.'
  if (first === last) return `${last.open} open on ${formatDate(today)}.`
  return `${first.open} open at the end of ${first.label}, ${last.open} on ${formatDate(today)}.`
}
