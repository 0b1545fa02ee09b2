import { useEffect, useRef } from 'react'
import { fieldId } from './field-id.ts'
import { linesOf, type FormReply } from './form-reply.ts'

export type ErrorWords = {
  /** The heading over `count` wrong answers. */
  heading: (count: number) => string
  /** The heading where no answer is wrong but the rules say no. */
  refused: string
  /** The heading where somebody changed the same thing since the page was opened. */
  changed?: string
  kept: string
}

const english: ErrorWords = {
  heading: (count) => `Please fix ${count === 1 ? '1 thing' : `${count} things`}`,
  refused: 'This can’t be done',
  changed: 'This changed after you opened the page',
  kept: 'We kept what you filled in.',
}

type ErrorSummaryProps = {
  reply: FormReply | undefined
  words?: ErrorWords
  /** In place of “This can’t be done”. */
  refused?: string
  /** In place of "What you filled in is kept.", where not everything is. */
  kept?: string
  /** Ids of controls whose id is not `fieldId(name)`. */
  ids?: Record<string, string>
}

/**
 * First in a page whose form was refused: what is wrong, with links to the fields. It takes the focus, with the page's
 * own `autofocus` where there is no script. Nothing without a refusal.
 */
export function ErrorSummary({
  reply,
  words = english,
  refused = (reply?.theirs === undefined ? undefined : words.changed) ?? words.refused,
  kept = words.kept,
  ids = {},
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [reply])

  const errors = Object.entries(reply?.errors ?? {}).flatMap(([name, message]) =>
    linesOf(message).map((line) => [name, line] as const),
  )
  if (!reply || (errors.length === 0 && !reply.sentence)) return null
  return (
    <div className="errors" id="errors" role="alert" tabIndex={-1} ref={box} autoFocus>
      <h2>{errors.length > 0 ? words.heading(errors.length) : refused}</h2>
      {reply.sentence ? <p>{reply.sentence}</p> : null}
      {reply.section ? <p className="small quiet">{reply.section}</p> : null}
      <p>{kept}</p>
      {errors.length > 0 ? (
        <ul>
          {errors.map(([name, message], index) => (
            <li key={index}>
              {name === '' ? message : <a href={`#${ids[name] ?? fieldId(name)}`}>{message}</a>}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The title of a document, which begins with "Error: " when its form was refused. */
export function titleOf(title: string, reply: FormReply | undefined, error = 'Error'): string {
  const refused = reply && (reply.sentence || Object.keys(reply.errors).length > 0)
  return refused ? `${error}: ${title}` : title
}
