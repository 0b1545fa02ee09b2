import type { ReactNode } from 'react'

type ScreenProps = {
  body: string
  date: string
  /** The time of day. */
  time?: string
  children: ReactNode
  foot: ReactNode
}

/** The room's display, read from fifteen metres: always dark, nothing to press. Left what is now, right what is next. */
export function Screen({ body, date, time, children, foot }: ScreenProps) {
  return (
    <div className="screen">
      <header>
        <span>{body}</span>
        <span>
          {date} {time ? <b className="num">{time}</b> : null}
        </span>
      </header>
      <main id="main">{children}</main>
      <footer>{foot}</footer>
    </div>
  )
}

/** What is going on: the item, and who speaks. */
export function ScreenNow({
  kind,
  title,
  children,
}: {
  kind: ReactNode
  title: string
  children?: ReactNode
}) {
  return (
    <div>
      <p className="quiet screen__kind">{kind}</p>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

type ScreenSpeakerProps = {
  label: string
  name: string
  /** "2:14". */
  left: string
  secondsLeft: number
  secondsOf: number
  /** The same in words, for those who hear the page. */
  spoken: string
  children?: ReactNode
}

/** The speaker and the time that is left. */
export function ScreenSpeaker({
  label,
  name,
  left,
  secondsLeft,
  secondsOf,
  spoken,
  children,
}: ScreenSpeakerProps) {
  return (
    <>
      <p className="quiet screen__label">{label}</p>
      <p className="screen__who">{name}</p>
      <p className="screen__timer timer">{left}</p>
      <progress value={secondsLeft} max={secondsOf} aria-label={spoken} />
      {children ? <p className="screen__under">{children}</p> : null}
    </>
  )
}

type ScreenNextProps = {
  heading: string
  waiting: { id: string; number: string; name: string }[]
  more?: ReactNode
  children?: ReactNode
}

/** Who is next, and how to sign up. */
export function ScreenNext({ heading, waiting, more, children }: ScreenNextProps) {
  return (
    <div>
      <h2>{heading}</h2>
      <ol>
        {waiting.map(({ id, number, name }) => (
          <li key={id}>
            <span className="num quiet">{number}</span>
            <span>{name}</span>
          </li>
        ))}
      </ol>
      {more ? <p className="quiet screen__more">{more}</p> : null}
      {children ? <div className="screen__how">{children}</div> : null}
    </div>
  )
}
