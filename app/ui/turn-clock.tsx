import { useEffect, useState } from 'react'
import { clockWords } from '#app/domain/comments/queue/speaking-time.ts'
import { Timer } from './desk-side.tsx'
import { turnClock as says } from '#app/words/desk-2.ts'

/**
 * The time left to whoever has the floor. It runs with a script; without one it shows what was left when the page came.
 * Nothing is read aloud each second.
 */
export function TurnClock({ left, paused, words }: { left: number; paused: boolean; words: string }) {
  const [now, setNow] = useState(left)
  useEffect(() => {
    setNow(left)
    if (paused) return
    const began = performance.now()
    const timer = setInterval(() => setNow(left - Math.floor((performance.now() - began) / 1000)), 250)
    return () => clearInterval(timer)
  }, [left, paused])
  return (
    <div role="timer" aria-live="off">
      <Timer left={clockWords(now)}>{paused ? says.paused : now < 0 ? says.timeIsOver : words}</Timer>
    </div>
  )
}
