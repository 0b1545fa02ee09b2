import type { PublicMove, PublicTurn } from '#app/domain/comments/written/written-view.ts'
import { speakingTimeWords } from '#app/domain/comments/queue/speaking-time.ts'
import { modeWords, turnWords } from '#app/domain/comments/written/written-words.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Table } from './table.tsx'

type QueueProps = {
  summary: string
  turns: PublicTurn[]
  moves: PublicMove[]
  rule: string
  zone: string
  open?: boolean
}

/** A queue to speak, by number and not by name, with the rule of its order and every change made by hand. */
export function CommentQueue({ summary, turns, moves, rule, zone, open = false }: QueueProps) {
  return (
    <details open={open || undefined}>
      <summary>{summary}</summary>
      <p className="small quiet">{rule} Changes to the order are listed below, with the reason.</p>
      <Table
        columns={[{ label: 'Number' }, { label: 'How' }, { label: 'Where it stands' }]}
        rows={turns.map(({ number, mode, state, name, together }) => [
          number,
          mode === null ? '' : modeWords[mode],
          <>
            {turnWords[state]}
            {name === null ? null : (
              <>
                : <bdi>{name}</bdi>
              </>
            )}
            {together === null ? null : (
              <div className="small quiet">
                A group: {together.people} people, up to {speakingTimeWords(together.seconds)} together
              </div>
            )}
          </>,
        ])}
      />
      {moves.length > 0 ? (
        <ul className="small">
          {moves.map((move, index) => (
            <li key={index}>
              {formatDateTime(move.movedAt, zone)}: {moveWords(move)} {move.reason}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

function moveWords({ number, before }: PublicMove): string {
  const who = number === null ? 'A number that was later set aside' : `Number ${number}`
  return before === null ? `${who} was moved to the end.` : `${who} was moved before number ${before}.`
}
