import type { ReactNode } from 'react'

type ClockProps = {
  /** Large: `<><b>412</b> days</>`. What is counted is bold. */
  figure: ReactNode
  /** Under the figure: "with no reply recorded". */
  label: string
  /** What is known, and since when. */
  say: ReactNode
  /** How it was counted, and whether a law sets a date. */
  how: ReactNode
}

/** The age of an open matter, or a place in a queue. One per page, never without its two sentences. */
export function Clock({ figure, label, say, how }: ClockProps) {
  return (
    <div className="clock">
      <p className="clock__figure">
        {figure} <small>{label}</small>
      </p>
      <p className="clock__say">{say}</p>
      <p className="clock__how">{how}</p>
    </div>
  )
}

/** The figure of a clock that counts days. Where only the month of a start is known the count is a range. */
export function Days({
  from,
  to = from,
  words = { to: 'to', day: 'day', days: 'days' },
}: {
  from: number
  to?: number
  words?: { to: string; day: string; days: string }
}) {
  if (from === to) {
    return (
      <>
        <b>{from.toLocaleString('en-US')}</b> {from === 1 ? words.day : words.days}
      </>
    )
  }
  return (
    <>
      <b>{from.toLocaleString('en-US')}</b> {words.to} <b>{to.toLocaleString('en-US')}</b> {words.days}
    </>
  )
}
