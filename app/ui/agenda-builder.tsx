import {
  DndContext,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Form } from '@remix-run/react'
import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { possibleMoves } from '#app/domain/agenda/agenda-order.ts'
import type { MoveDirection } from '#app/domain/agenda/forms.ts'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { BuilderItem } from './agenda-builder-row.tsx'
import { ErrorSummary } from './errors.tsx'
import { stepOf } from './rows-after.ts'
import { useHydrated } from './use-hydrated.ts'
import { useLiftedRow } from './use-lifted-row.ts'
import { useMoves } from './use-moves.ts'
import { agendaBuilder as words } from '#app/words/agenda.ts'

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
  draggable: words.pressSpaceToPick,
}

/** On the server nothing has a focus to keep. */
const useFocusEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect

/**
 * The agenda being built: one row per item, moved with plain buttons, which need no script, and with it by a grip,
 * dragged or with the keyboard. The focus stays on what was moved.
 */
export function AgendaBuilder({ rows, base, currentId, closed = false, pressed = null }: AgendaBuilderProps) {
  const hydrated = useHydrated()
  const { shown: moved, send, waiting, refusal, sentence } = useMoves(rows, `${base}/move`)
  const lifted = useLiftedRow(moved, send)
  const shown = lifted.shown
  const [held, setHeld] = useState<string | null>(null)
  const busy = waiting || lifted.id !== null
  const wasBusy = useRef(false)
  // A row that changes its place in the page loses the focus; it is given back before another key can come.
  useFocusEffect(() => {
    if ((busy || wasBusy.current) && held && document.activeElement === document.body) {
      document.getElementById(held)?.focus()
    }
    wasBusy.current = busy
  })

  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    const at = (id: unknown) => shown.findIndex((row) => row.id === id)
    const side = at(active.id) < at(over.id) ? 'after' : 'before'
    send([`${active.id}:${side}:${over.id}`])
  }
  const press = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (!button?.value) return
    event.preventDefault()
    setHeld(button.id)
    const [id = '', way] = button.value.split(':')
    const step = stepOf(shown, id, way as MoveDirection)
    if (step) send([step])
  }
  return (
    <Form
      method="post"
      action={`${base}/move`}
      onSubmit={press}
      onBlur={(event) => event.relatedTarget && setHeld(null)}
    >
      <ErrorSummary reply={refusal} kept={words.theItemsAreIn} />
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
              lifted={lifted.id === row.id}
              onGripKey={(event) => {
                if (lifted.onKey(event, row.id)) setHeld(event.currentTarget.id)
              }}
              onGripLeft={lifted.putDown}
              held={held}
              pressed={pressed?.startsWith(`${row.id}:`) ? pressed.slice(row.id.length + 1) : null}
            />
          ))}
        </ol>
      </Dragging>
      <p className="small" role="status">
        {lifted.sentence ?? sentence}
      </p>
    </Form>
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
    onDragStart: ({ active }) => words.pickedUp(nameOf(active.id)),
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id ? words.over(nameOf(over.id)) : words.atItsOwnPlace,
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id ? words.putDown(nameOf(active.id)) : words.stays(nameOf(active.id)),
    onDragCancel: ({ active }) => words.stays(nameOf(active.id)),
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
