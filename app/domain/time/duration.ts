const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const small =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/**
 * Whole numbers to one hundred in letters, larger ones in figures, as the Chicago Manual of Style has it: so that one
 * sentence of the minutes does not mix the two ("nine of eleven present"), and may begin with the number.
 * @returns "no" for none, "one", "twenty-three", "101"
 */
export function numberWord(count: number): string {
  if (count === 100) return 'one hundred'
  if (!Number.isInteger(count) || count < 0 || count > 100) return String(count)
  if (count < 20) return small[count]!
  const ten = tens[Math.floor(count / 10) - 2]!
  return count % 10 === 0 ? ten : `${ten}-${small[count % 10]}`
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`
}

function twoUnits(first: [number, string], second: [number, string]): string {
  return [first, second]
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit))
    .join(' ')
}

/**
 * Time left or passed, in the two largest units, rounded down: "3 days 8 hours", "8 hours 20 minutes", "5 minutes".
 * @param milliseconds elapsed time; the sign is dropped
 */
export function durationWords(milliseconds: number): string {
  const length = Math.abs(milliseconds)
  const days = Math.floor(length / day)
  const hours = Math.floor((length % day) / hour)
  const minutes = Math.floor((length % hour) / minute)
  if (days > 0) return twoUnits([days, 'day'], [hours, 'hour'])
  if (hours > 0) return twoUnits([hours, 'hour'], [minutes, 'minute'])
  return minutes > 0 ? counted(minutes, 'minute') : 'less than a minute'
}

/**
 * A notice's length as the law counts it, rounded down: "147 hours 50 minutes".
 * @param milliseconds elapsed time; the sign is dropped
 */
export function hoursAndMinutesWords(milliseconds: number): string {
  const length = Math.abs(milliseconds)
  const hours = Math.floor(length / hour)
  const minutes = Math.floor((length % hour) / minute)
  return twoUnits([hours, 'hour'], [minutes, 'minute']) || 'less than a minute'
}

/** @returns "2 h 30 min", "45 min", "3 h" for a whole number of minutes */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
