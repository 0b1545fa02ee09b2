import { Fragment } from 'react'
import type { EntryChange } from '#app/domain/audit-log/entry-changes.ts'
import { roleNames, type Role } from '#app/domain/commands/permissions.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatTime, localDate } from '#app/domain/time/instant.ts'
import { Entries } from './entries.tsx'
import { auditEntries as words } from '#app/words/accounts-2.ts'

export type AuditEntryFacts = {
  seq: number
  at: string
  who: string
  role: string
  summary: string
  reason: string | null
  subject: { kind: string; name: string; id: string }
  meeting: { slug: string; heldOn: string } | null
  changes: EntryChange[]
}

const few = 4

/** Entries of the record: when, what, who, why, and what was there before and after. */
export function AuditEntries({
  entries,
  zone,
  histories = true,
}: {
  entries: AuditEntryFacts[]
  zone: string
  /** Link each entry to the history of its thing; not on that history itself. */
  histories?: boolean
}) {
  return (
    <Entries
      entries={entries.map((entry) => ({
        id: `entry-${entry.seq}`,
        when: (
          <>
            {formatDate(localDate(entry.at, zone))}
            <br />
            {formatTime(entry.at, zone)}
          </>
        ),
        dateTime: entry.at,
        title: entry.summary,
        children: (
          <>
            <p className="small quiet">
              {words.entry(entry.who, roleNames[entry.role as Role]?.toLowerCase() ?? 'visitor', entry.seq)}
              {histories ? (
                <>
                  .{' '}
                  <a href={`/clerk/record/${entry.subject.kind}/${encodeURIComponent(entry.subject.id)}`}>
                    {words.itsHistory(entry.subject.name)}
                    <span className="off">{words.fromEntry(entry.seq)}</span>
                  </a>
                </>
              ) : null}
            </p>
            {entry.reason ? <p>{words.reason(entry.reason)}</p> : null}
            <Changes changes={entry.changes} />
          </>
        ),
      }))}
    />
  )
}

function Changes({ changes }: { changes: EntryChange[] }) {
  if (changes.length === 0) return null
  if (changes.length <= few) return <ChangeList changes={changes} />
  return (
    <details>
      <summary>{words.factsWritten(changes.length)}</summary>
      <ChangeList changes={changes} />
    </details>
  )
}

function ChangeList({ changes }: { changes: EntryChange[] }) {
  return (
    <dl className="facts">
      {changes.flatMap(({ label, pieces }) => [
        <dt key={`${label} label`}>{label}</dt>,
        <dd key={label}>
          <Pieces pieces={pieces} />
        </dd>,
      ])}
    </dl>
  )
}

/** Fragments that read one after the other; where all was replaced, a space stands between old and new. */
function Pieces({ pieces }: { pieces: EntryChange['pieces'] }) {
  const replaced = pieces.length === 2 && pieces[0]!.change === 'removed' && pieces[1]!.change === 'added'
  return (
    <>
      {pieces.map(({ text, change }, index) => (
        <Fragment key={index}>
          {change === 'removed' ? <del>{text}</del> : null}
          {replaced && index === 0 ? ' ' : null}
          {change === 'added' && pieces.length > 1 ? <ins>{text}</ins> : null}
          {change === 'same' || (change === 'added' && pieces.length === 1) ? text : null}
        </Fragment>
      ))}
    </>
  )
}
