import { useSortable } from '@dnd-kit/sortable'
import { Link } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import type { possibleMoves } from '#app/domain/agenda/agenda-order.ts'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { BuildCells } from './build-list.tsx'
import { agendaBuilderRow as says } from '#app/words/agenda.ts'

type BuilderItemProps = {
  row: BuilderRow
  href: string
  current: boolean
  /** Null where nothing can be moved. */
  moves: ReturnType<typeof possibleMoves> | null
  grip: boolean
  /** Picked up with the keyboard. */
  lifted: boolean
  onGripKey: (event: KeyboardEvent<HTMLElement>) => void
  onGripLeft: () => void
  /** The id of the button that was pressed last: it keeps the focus where it has nothing left to do. */
  held: string | null
  /** Without script: which of its buttons was pressed last. */
  pressed: string | null
}

/** One item of the list. */
export function BuilderItem({
  row,
  href,
  current,
  moves,
  grip,
  lifted,
  held,
  pressed,
  ...on
}: BuilderItemProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: row.id, disabled: !grip })
  const sub = row.parentId !== null
  const moving = transform
    ? { transform: says.translate3d0Px0(Math.round(transform.y)), transition }
    : undefined
  const classes = [sub && 'sub', (isDragging || lifted) && 'is-dragged'].filter(Boolean).join(' ')
  return (
    <li
      ref={setNodeRef}
      id={`item-${row.id}`}
      style={moving}
      className={classes || undefined}
      aria-current={current ? 'true' : undefined}
    >
      <BuildCells
        row={{
          id: row.id,
          number: row.number,
          title: row.title,
          href,
          sub,
          minutes: row.minutes,
          detail: row.detail || row.note ? <Detail row={row} /> : null,
        }}
        link={
          <Link to={href} preventScrollReset>
            {row.title}
          </Link>
        }
        grip={
          grip ? (
            <button
              {...attributes}
              {...listeners}
              ref={setActivatorNodeRef}
              id={`grip-${row.id}`}
              aria-pressed={lifted || isDragging}
              onKeyDown={on.onGripKey}
              onBlur={({ relatedTarget }) => relatedTarget && on.onGripLeft()}
              className="build__grip"
              type="button"
              aria-label={says.movePressSpaceThen(row.number, row.title)}
            >
              ⋮⋮
            </button>
          ) : null
        }
        move={moves ? <Moves row={row} sub={sub} moves={moves} held={held} pressed={pressed} /> : <></>}
      />
    </li>
  )
}

function Detail({ row }: { row: BuilderRow }) {
  return (
    <>
      {row.detail}
      {row.detail && row.note ? ' · ' : null}
      {row.note ? (
        <span className="is-warn">
          <b>{says.note}</b> {row.note}
        </span>
      ) : null}
    </>
  )
}

type MovesProps = Pick<BuilderItemProps, 'row' | 'held' | 'pressed'> & {
  sub: boolean
  moves: ReturnType<typeof possibleMoves>
}

function Moves({ row, sub, moves, held, pressed }: MovesProps) {
  const level = sub ? 'out' : 'in'
  const buttons = [
    { way: 'up', slot: 'up', sign: '↑', words: says.moveUp(row.number), can: moves.up },
    { way: 'down', slot: 'down', sign: '↓', words: says.moveDown(row.number), can: moves.down },
    sub
      ? {
          way: level,
          slot: 'level',
          sign: '←',
          words: says.makeAnItemOf(row.number),
          can: moves.out,
        }
      : {
          way: level,
          slot: 'level',
          sign: '→',
          words: says.putUnderTheItem(row.number),
          can: moves.into,
        },
  ]
  const wanted = buttons.find(
    (button) =>
      button.way === pressed || (button.slot === 'level' && (pressed === 'in' || pressed === 'out')),
  )
  const focused = wanted?.can ? wanted : wanted && buttons.find((button) => button.can)
  return (
    <span className="build__move">
      {buttons.map(({ way, slot, sign, words, can }) => (
        <button
          key={slot}
          id={`move-${row.id}-${slot}`}
          type="submit"
          name="move"
          value={`${row.id}:${way}`}
          aria-label={words}
          title={words}
          disabled={!can && held !== `move-${row.id}-${slot}`}
          aria-disabled={can ? undefined : true}
          autoFocus={focused?.slot === slot}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}
