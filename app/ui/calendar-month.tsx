import type { Link } from './link.ts'

export type MonthMeeting = { date: string; href: string; label: string; cancelled?: boolean }

type CalendarMonthProps = {
  /** `YYYY-MM`. */
  month: string
  /** "December 2026". */
  title: string
  /** `YYYY-MM-DD`, where it falls in this month. */
  today?: string
  meetings: MonthMeeting[]
  /** Seven, from Sunday. */
  weekdays?: { short: string; long: string }[]
  previous?: Link
  next?: Link
}

const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map(
  (long) => ({
    short: long.slice(0, 3),
    long,
  }),
)

/** A month as a table, with a link on each day that has a meeting. */
export function CalendarMonth({
  month,
  title,
  today,
  meetings,
  weekdays = english,
  previous,
  next,
}: CalendarMonthProps) {
  return (
    <>
      <table className="month">
        <caption>{title}</caption>
        <thead>
          <tr>
            {weekdays.map(({ short, long }) => (
              <th key={long} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((date, day) =>
                date ? (
                  <Day
                    key={day}
                    date={date}
                    isToday={date === today}
                    meetings={meetings.filter((meeting) => meeting.date === date)}
                  />
                ) : (
                  <td key={day} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {previous || next ? (
        <p className="month__turn">
          {previous ? <a href={previous.href}>{previous.label}</a> : <span />}
          {next ? <a href={next.href}>{next.label}</a> : null}
        </p>
      ) : null}
    </>
  )
}

function Day({ date, isToday, meetings }: { date: string; isToday: boolean; meetings: MonthMeeting[] }) {
  const number = Number(date.slice(8))
  return (
    <td aria-current={isToday ? 'date' : undefined}>
      {meetings.length === 0 ? number : null}
      {meetings.map(({ href, label, cancelled }) => (
        <a key={href} href={href} className={cancelled ? 'is-cancelled' : undefined}>
          <span className="month__day">{number}</span> <span className="month__label">{label}</span>
        </a>
      ))}
    </td>
  )
}

/**
 * The weeks of a month, from Sunday to Saturday.
 * @param month `YYYY-MM`
 * @returns dates as `YYYY-MM-DD`; null where a day belongs to another month
 */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = new Date(Date.UTC(year, number - 1, 1)).getUTCDay()
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - first + 1
      return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, '0')}`
    }),
  )
}
