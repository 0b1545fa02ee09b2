import { useBeforeUnload, useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import type { BuilderRow } from '#app/domain/publishing/builder-row.ts'
import type { FormReply } from './form-reply.ts'
import { queued, rowsAfter } from './rows-after.ts'

type MoveReply = { sentence?: string } | FormReply

/**
 * Moves of a list, shown at once and sent one after another, so that none is lost however fast they come. One that is
 * refused takes those after it along: they were made in an order that never was.
 * @param address where moves go
 */
export function useMoves(rows: BuilderRow[], address: string) {
  const fetcher = useFetcher<MoveReply>({ key: 'move' })
  const [queue, setQueue] = useState<string[]>([])
  const [sent, setSent] = useState<{ over: unknown } | null>(null)
  const { data: reply, state, submit } = fetcher
  const refusal = reply && 'errors' in reply ? reply : undefined
  // Within the render that brings the new order, so that a move is never shown twice.
  if (sent && state === 'idle' && reply !== sent.over) {
    setSent(null)
    setQueue(refusal ? [] : queue.slice(1))
  }
  useEffect(() => {
    const [move] = queue
    if (sent || move === undefined) return
    setSent({ over: reply })
    submit({ move, stay: 'yes' }, { method: 'post', action: address })
  }, [sent, queue, reply, submit, address])
  useBeforeUnload(
    useCallback(
      (event) => {
        if (queue.length > 0) event.preventDefault()
      },
      [queue],
    ),
  )
  return {
    /** Some are on their way. */
    waiting: queue.length > 0,
    shown: queue.reduce(rowsAfter, rows),
    send: (moves: readonly string[]) => setQueue((waiting) => moves.reduce(queued, waiting)),
    refusal: queue.length === 0 ? refusal : undefined,
    sentence: reply && !refusal ? reply.sentence : undefined,
  }
}
