import { useState, type KeyboardEvent } from 'react'
import type { MoveDirection } from '#app/domain/agenda/forms.ts'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import { rowsAfter, stepOf } from './rows-after.ts'

const ways: Record<string, MoveDirection> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

type Lifted = { id: string; moves: string[] }

/**
 * A row picked up with Space and moved with the arrow keys: each key moves it at once, and what was moved is sent when it
 * is put down.
 * @returns what to show and say, and `onKey`, which tells whether the key was one of these
 */
export function useLiftedRow(rows: BuilderRow[], send: (moves: readonly string[]) => void) {
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const shown = lifted ? lifted.moves.reduce(rowsAfter, rows) : rows
  const nameOf = (among: BuilderRow[], id: string) => {
    const row = among.find((each) => each.id === id)
    return row ? `${row.number}, ${row.title}` : ''
  }
  const putDown = () => {
    if (!lifted) return
    setLifted(null)
    setSentence(null)
    send(lifted.moves)
  }
  const onKey = (event: KeyboardEvent, id: string): boolean => {
    const isPress = event.key === ' ' || event.key === 'Enter'
    const way = ways[event.key]
    if (lifted?.id !== id) {
      if (!isPress) return false
      event.preventDefault()
      setLifted({ id, moves: [] })
      setSentence(`Picked up ${nameOf(rows, id)}.`)
      return true
    }
    if (!isPress && !way && event.key !== 'Escape') return false
    event.preventDefault()
    if (isPress) putDown()
    else if (way) {
      const step = stepOf(shown, id, way)
      if (!step) return true
      setLifted({ id, moves: [...lifted.moves, step] })
      setSentence(`Now ${nameOf(rowsAfter(shown, step), id)}.`)
    } else {
      setLifted(null)
      setSentence(`Put back at ${nameOf(rows, id)}.`)
    }
    return true
  }
  return { id: lifted?.id ?? null, shown, sentence, putDown, onKey }
}
