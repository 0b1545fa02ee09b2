import type { ReactNode } from 'react'
import { buildList as says } from '#app/words/agenda.ts'

export type BuildRow = {
  id: string
  /** As it will be printed: "5.A". */
  number: string
  title: string
  href: string
  /** Under the title: kind, presenter, files, a warning. */
  detail?: ReactNode
  minutes?: number | null
  /** Stands under the item before it. */
  sub?: boolean
  /** Open beside the list. */
  current?: boolean
  /** Can't be moved up, because nothing comes before it; likewise down. */
  first?: boolean
  last?: boolean
}

export type BuildWords = {
  up: (number: string) => string
  down: (number: string) => string
  minutes: (count: number) => string
}

type BuildListProps = {
  rows: BuildRow[]
  /** Where the two buttons of a row post; `move` carries `ID:up` or `ID:down`. */
  action?: string
  /** Other fields of the form, hidden: the version that was read. */
  hidden?: Record<string, string>
  /** A grip, where a script can drag. */
  grip?: (row: BuildRow) => ReactNode
  /** In place of the two buttons. */
  renderMove?: (row: BuildRow) => ReactNode
  words?: BuildWords
}

const english: BuildWords = {
  up: (number) => says.moveUp(number),
  down: (number) => says.moveDown(number),
  minutes: (count) => `${count} min`,
}

/** The agenda being built: one row per item, moved with two plain buttons and, where a script runs, by a grip. */
export function BuildList({ rows, action, hidden = {}, grip, renderMove, words = english }: BuildListProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ol className={grip ? 'build' : 'build build--gripless'}>
        {rows.map((row) => (
          <BuildItem key={row.id} row={row} grip={grip?.(row)} move={renderMove?.(row)} words={words} />
        ))}
      </ol>
    </form>
  )
}

/** One row of the list, for callers that wrap each in something that drags. */
export function BuildItem({ row, ...rest }: BuildItemProps) {
  return (
    <li className={row.sub ? 'sub' : undefined} aria-current={row.current ? 'true' : undefined}>
      <BuildCells row={row} {...rest} />
    </li>
  )
}

type BuildItemProps = {
  row: BuildRow
  grip?: ReactNode
  move?: ReactNode
  /** In place of the plain link, where a script follows links. */
  link?: ReactNode
  words?: BuildWords
}

/** What stands in a row. */
export function BuildCells({ row, grip, move, link, words = english }: BuildItemProps) {
  return (
    <>
      {grip}
      {row.sub ? <span className="build__gap" /> : null}
      <span className="build__no num">{row.number}</span>
      <span className="build__t">
        {link ?? <a href={row.href}>{row.title}</a>}
        {row.detail ? <small>{row.detail}</small> : null}
      </span>
      <span className="build__min">{row.minutes ? words.minutes(row.minutes) : null}</span>
      <span className="build__move">
        {move ?? (
          <>
            <button
              type="submit"
              name="move"
              value={`${row.id}:up`}
              aria-label={words.up(row.number)}
              disabled={row.first}
            >
              ↑
            </button>
            <button
              type="submit"
              name="move"
              value={`${row.id}:down`}
              aria-label={words.down(row.number)}
              disabled={row.last}
            >
              ↓
            </button>
          </>
        )}
      </span>
    </>
  )
}

/** The sum of a list, both ends of a line. */
export function Total({ what, sum }: { what: ReactNode; sum: ReactNode }) {
  return (
    <p className="total">
      <span>{what}</span>
      <span>{sum}</span>
    </p>
  )
}
