import { summaryOf, type Difference } from '#app/domain/editions/differences.ts'
import { Table } from './table.tsx'
import { sideBySide as says } from '#app/words/minutes.ts'

type SideBySideProps = {
  differences: Difference[]
  /** What the two columns are: "As presented", "As corrected". */
  old: string
  now: string
}

/** Every line that differs between two texts: the old words beside the new ones. */
export function SideBySide({ differences, old, now }: SideBySideProps) {
  if (differences.length === 0) return <p>{summaryOf(differences)}</p>
  return (
    <Table
      caption={summaryOf(differences)}
      columns={[{ label: says.where }, { label: old }, { label: now }]}
      rows={differences.map((each) => [
        each.under,
        <Words key="old" of={each} kept="removed" />,
        <Words key="now" of={each} kept="added" />,
      ])}
    />
  )
}

function Words({ of, kept }: { of: Difference; kept: 'added' | 'removed' }) {
  const Mark = kept === 'added' ? 'ins' : 'del'
  if (of.change === kept) return <Mark>{of.text}</Mark>
  if (of.change !== 'changed') return <span className="quiet">{says.notThere}</span>
  return (
    <>
      {of.words.map(({ text, change }, index) =>
        change === kept ? (
          <Mark key={index}>{text}</Mark>
        ) : change === 'added' || change === 'removed' ? null : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  )
}
