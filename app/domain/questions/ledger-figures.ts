import { addMonths, daysBetween, formatDate, monthNames, type CivilDate } from '../time/civil-date.ts'

/** Questions that were asked in one month and ended in another, or have not ended. Months are `YYYY-MM`. */
export type Course = { askedIn: string; endedIn: string | null; count: number }

/** `month` is `YYYY-MM`; `open` at its end, or today. */
export type OpenAtEnd = { month: string; label: string; open: number }

/** More months than this would be no picture. */
const mostMonths = 36

const monthBefore = (month: string, back: number) => addMonths(`${month}-01`, -back).slice(0, 7)

/** @returns "August 2025" */
export function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

/** @returns how many questions were open at the end of each month, from the first question or three years ago to today */
export function openOverTime(courses: readonly Course[], today: CivilDate): OpenAtEnd[] {
  const now = today.slice(0, 7)
  const first = courses.reduce((month, { askedIn }) => (askedIn < month ? askedIn : month), now)
  const earliest = monthBefore(now, mostMonths - 1)
  const months: OpenAtEnd[] = []
  for (let month = first > earliest ? first : earliest; month <= now; month = monthBefore(month, -1)) {
    const open = courses
      .filter(({ askedIn, endedIn }) => askedIn <= month && (endedIn === null || endedIn > month))
      .reduce((sum, { count }) => sum + count, 0)
    months.push({ month, label: monthName(month), open })
  }
  return months
}

/** @returns the middle value, or of two the mean, rounded; null of none */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  if (sorted.length === 0) return null
  return Math.round((sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2)
}

export type AnswerTimes = {
  asked: number
  answered: number
  /** Days from the question to the first answer in full or refusal; null where none is answered. */
  median: number | null
  /** How many were answered so many days after they were asked, or before. */
  within: { days: number; count: number }[]
}

const steps = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360]

/** @param asked each question's day, and the day of its first full answer */
export function answerTimes(
  asked: readonly { askedOn: CivilDate; firstAnsweredOn: CivilDate | null }[],
): AnswerTimes {
  const days = asked.flatMap(({ askedOn, firstAnsweredOn }) =>
    // What is dated to a month only may seem answered before it was asked.
    firstAnsweredOn === null ? [] : [Math.max(0, daysBetween(askedOn, firstAnsweredOn))],
  )
  return {
    asked: asked.length,
    answered: days.length,
    median: median(days),
    within: steps.map((most) => ({ days: most, count: days.filter((each) => each <= most).length })),
  }
}

/** @returns how old each open question is today, the oldest first */
export function openAges(askedOn: readonly CivilDate[], today: CivilDate): number[] {
  return askedOn.map((day) => Math.max(0, daysBetween(day, today))).toSorted((one, other) => other - one)
}

/** @returns "from 5 at the end of August 2025 to 10 on November 25, 2026" */
export function openSentence(points: readonly OpenAtEnd[], today: CivilDate): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'No question was asked yet.'
  if (first === last) return `${last.open} open on ${formatDate(today)}.`
  return `${first.open} open at the end of ${first.label}, ${last.open} on ${formatDate(today)}.`
}
