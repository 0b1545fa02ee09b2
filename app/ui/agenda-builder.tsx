import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { possibleMoves } from '#app/domain/agenda/agenda-order.ts'
import { BuilderItem } from './agenda-builder-row.tsx'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { rowsAfter } from './rows-after.ts'
import { useHydrated } from './use-hydrated.ts'

type AgendaBuilderProps = {
  rows: BuilderRow[]
  /** Address of the agenda; a row's page is `base/items/ID`, moves go to `base/move`. */
  base: string
  currentId?: string
  /** Nothing can be moved any more. */
  closed?: boolean
  /** Without script: `ID:up`, the button that was pressed last; it keeps the focus. */
  pressed?: string | null
}

const instructions = {
  draggable:
    'Press Space to pick up the item, the arrow keys to move it, Space to put it down, Escape to cancel.',
}

/**
 * The agenda being built: one row per item, moved with plain buttons, which need no script, and with it by a grip,
 * dragged or with the keyboard. The focus stays on what was moved.
 */
export function AgendaBuilder({ rows, base, currentId, closed = false, pressed = null }: AgendaBuilderProps) {
  const fetcher = useFetcher<{ sentence?: string }>({ key: 'move' })
  const hydrated = useHydrated()
  const lastPressed = useRef<string | null>(null)
  const pending = fetcher.formData?.get('move')
  const shown = typeof pending === 'string' ? rowsAfter(rows, pending) : rows
  useEffect(() => {
    if (lastPressed.current === null) return
    focusButton(lastPressed.current)
    if (fetcher.state === 'idle' && fetcher.data) lastPressed.current = null
  })

  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    const at = (id: unknown) => shown.findIndex((row) => row.id === id)
    const side = at(active.id) < at(over.id) ? 'after' : 'before'
    fetcher.submit(
      { move: `${active.id}:${side}:${over.id}`, stay: 'yes' },
      { method: 'post', action: `${base}/move` },
    )
  }
  const press = (event: MouseEvent<HTMLFormElement>) => {
    const button = (event.target as HTMLElement).closest('button[name=move]')
    if (button) lastPressed.current = button.id
  }
  return (
    <fetcher.Form method="post" action={`${base}/move`} onClick={press}>
      {hydrated ? <input type="hidden" name="stay" value="yes" /> : null}
      <Dragging sensors={sensors} onDragEnd={drop} rows={shown}>
        <ol className={hydrated && !closed ? 'build' : 'build build--gripless'}>
          {shown.map((row) => (
            <BuilderItem
              key={row.id}
              row={row}
              href={`${base}/items/${row.id}#edit`}
              current={row.id === currentId}
              moves={closed ? null : possibleMoves(shown, row.id)}
              grip={hydrated && !closed}
              pressed={pressed?.startsWith(`${row.id}:`) ? pressed.slice(row.id.length + 1) : null}
            />
          ))}
        </ol>
      </Dragging>
      <p className="small" role="status">
        {fetcher.data?.sentence}
      </p>
    </fetcher.Form>
  )
}

type DraggingProps = {
  sensors: ReturnType<typeof useSensors>
  onDragEnd: (event: DragEndEvent) => void
  rows: BuilderRow[]
  children: ReactNode
}

function Dragging({ sensors, onDragEnd, rows, children }: DraggingProps) {
  const nameOf = (id: unknown) => {
    const row = rows.find((candidate) => candidate.id === id)
    return row ? `${row.number}, ${row.title}` : ''
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Picked up ${nameOf(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id ? `Over ${nameOf(over.id)}.` : 'At its own place.',
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id ? `Put down ${nameOf(active.id)}.` : `${nameOf(active.id)} stays.`,
    onDragCancel: ({ active }) => `${nameOf(active.id)} stays.`,
  }
  return (
    <DndContext
      id="agenda"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
    >
      <SortableContext items={rows.map((row) => row.id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

/** A button that has nothing left to do gives the focus to the one beside it. */
function focusButton(id: string): void {
  const button = document.getElementById(id) as HTMLButtonElement | null
  const row = button?.closest('.build__move')
  const target = button?.disabled ? row?.querySelector<HTMLButtonElement>('button:not([disabled])') : button
  if (target && document.activeElement !== target) target.focus()
}
