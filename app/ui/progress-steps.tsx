import type { ReactNode } from 'react'
import { State, type StateMark } from './status.tsx'

/** `about` stands before the word: what of several it says. */
export type ProgressStep = { mark?: StateMark; about?: ReactNode; word: string; detail?: ReactNode }

/** What became of a comment, and what is still to come. */
export function ProgressSteps({ steps }: { steps: ProgressStep[] }) {
  return (
    <ol className="fate">
      {steps.map(({ mark, about, word, detail }, index) => (
        <li key={index}>
          <State mark={mark}>
            {about ? <>{about}: </> : null}
            {word}
          </State>
          {detail ? <p>{detail}</p> : null}
        </li>
      ))}
    </ol>
  )
}

/** A receipt's code, large enough to copy by hand. */
export function ReceiptCode({ code }: { code: string }) {
  return <p className="code">{code}</p>
}

/**
 * A square code as one path of unit squares.
 * @param size modules along one side, with the quiet zone
 * @param path such as `M0 0h7v1h-7z…`
 * @param label what scanning it opens
 */
export function SquareCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <div className="square">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
        <path fill="#000" d={path} />
      </svg>
    </div>
  )
}

/** @returns the dark modules of a square code as one path. @param rows from above, each from the left */
export function squarePath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}
