import type { FollowUpState } from '#app/domain/follow-ups/follow-up-state.ts'
import { followUpKindNames, type DueKind, type FollowUpKind } from '#app/domain/follow-ups/forms.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { formatPartialDate, type PartialDate } from '#app/domain/time/partial-date.ts'
import { Basis } from './basis.tsx'
import { Empty } from './empty.tsx'
import { Ledger, type LedgerRow } from './ledger.tsx'
import { Part } from './page.tsx'

export type OwedLine = {
  number: string
  kind: FollowUpKind
  state: FollowUpState
  owed: string
  owedBy: string
  opened: PartialDate
  dueOn: string | null
  dueKind: DueKind | null
  due: string
  unjudged: string | null
  goneBy: string | null
  basis: 'recorded' | 'reported' | 'invented'
  source: string | null
}

/** Kinds of date are kept apart: none of them is shown as another. */
const groups: { id: string; kind: DueKind | null; heading: string }[] = [
  { id: 'by-law', kind: 'statutory', heading: 'By a date set by law' },
  { id: 'agreed', kind: 'agreed', heading: 'By a date agreed' },
  { id: 'chosen', kind: 'chosen', heading: 'By a review date the commission chose' },
  { id: 'no-date', kind: null, heading: 'Without a date' },
]

function rowOf(line: OwedLine): LedgerRow {
  const waits = line.state === 'replied' || line.unjudged !== null
  return {
    number: line.number,
    href: `/department/follow-ups/${line.number}`,
    text: line.owed,
    meta: (
      <>
        {followUpKindNames[line.kind]}, {line.owedBy}, {formatPartialDate(line.opened)}.{' '}
        <Basis basis={line.basis} source={line.source} />
        <br />
        {line.due}
      </>
    ),
    due: line.dueOn ? formatDate(line.dueOn) : undefined,
    state: waits ? { word: 'Waiting for the commission', mark: 'half' } : { word: 'Open' },
    lines: [line.unjudged, line.goneBy].filter((words) => words !== null),
  }
}

/** What is owed, by kind of date and then by date. */
export function OwedParts({ owed }: { owed: OwedLine[] }) {
  if (owed.length === 0) {
    return (
      <Part id="owed" heading="By date">
        <Empty
          what="Nothing is waiting for you."
          how="Reports requested at a meeting appear here after the meeting."
        />
      </Part>
    )
  }
  return (
    <>
      {groups.map(({ id, kind, heading }) => {
        const rows = owed.filter(({ dueOn, dueKind }) => (dueOn === null ? null : dueKind) === kind)
        return rows.length > 0 ? (
          <Part key={id} id={id} heading={heading}>
            <Ledger rows={rows.map(rowOf)} />
          </Part>
        ) : null
      })}
    </>
  )
}
