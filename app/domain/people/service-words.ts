import { formatDate, type CivilDate } from '../time/civil-date.ts'
import { formatPartialDate, type DatePrecision } from '../time/partial-date.ts'

type Service = {
  startsOn: CivilDate | null
  startsPrecision: DatePrecision | null
  endsOn: CivilDate | null
  endedOn: CivilDate | null
}

export function termWords({ startsOn, startsPrecision, endsOn, endedOn }: Service): string {
  const from = startsOn && formatPartialDate({ on: startsOn, precision: startsPrecision ?? 'day' })
  const to = endedOn ?? endsOn
  const early = endedOn !== null && endsOn !== null && endedOn < endsOn
  const note = early ? `, before its end on ${formatDate(endsOn)}` : ''
  if (from && to) return `${from} to ${formatDate(to)}${note}`
  if (to) return `to ${formatDate(to)}${note}, beginning not recorded`
  return from ? `since ${from}, end not recorded` : 'days not recorded'
}

export function attendanceWords(
  counts: readonly { present: number; absent: number; notRecorded: number }[],
): string {
  const sum = (of: 'present' | 'absent' | 'notRecorded') =>
    counts.reduce((total, each) => total + each[of], 0)
  const known = sum('present') + sum('absent')
  const open = sum('notRecorded')
  const rest = open === 0 ? '' : ` At ${open} more the roll is not recorded.`
  if (known === 0)
    return open === 0 ? '' : `The roll of ${open === 1 ? 'one meeting' : `${open} meetings`} is not recorded.`
  return `Present at ${sum('present')} of ${known} ${known === 1 ? 'meeting' : 'meetings'}.${rest}`
}
