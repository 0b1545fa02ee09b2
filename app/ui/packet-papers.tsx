import type { PaperWords as Words } from '#app/domain/papers/paper-words.ts'
import { State } from './status.tsx'
import { Table } from './table.tsx'
import { useRefreshWhile } from './use-refresh-while.ts'

type PacketPapersProps = {
  rows: { id: string; title: string; href: string; item: string; words: Words }[]
  summary: string
  /** How many are still being prepared. */
  pending: number
}

/** What the packet will hold of each paper, before it is made. */
export function PacketPapers({ rows, summary, pending }: PacketPapersProps) {
  useRefreshWhile(pending > 0)
  return (
    <>
      <p role="status">{summary}</p>
      {pending > 0 ? (
        <p className="small quiet">
          Papers are prepared in the background, soonest meeting first. Reload this page to see how far they
          are; a paper that is not ready when you publish is waited for.
        </p>
      ) : null}
      <Table
        columns={[{ label: 'Paper' }, { label: 'Item' }, { label: 'In the packet' }]}
        rows={rows.map(({ id, title, href, item, words }) => [
          <a key={id} href={href}>
            {title}
          </a>,
          item,
          <PaperLine key={id} words={words} />,
        ])}
      />
    </>
  )
}

/** What a packet holds of one paper, in a line. */
export function PaperLine({ words, withAdvice = true }: { words: Words; withAdvice?: boolean }) {
  const { level, label, detail, advice, scan } = words
  return (
    <>
      {level === 'look' ? (
        <State mark="half" tone="warn">
          {label}
        </State>
      ) : (
        <State mark={level === 'ready' ? 'done' : 'now'}>{label}</State>
      )}{' '}
      <span className="small">
        {[detail, scan, ...(withAdvice ? [advice] : [])].filter(Boolean).join(' ')}
      </span>
    </>
  )
}
