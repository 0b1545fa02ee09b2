import type { PaperWords as Words } from '#app/domain/papers/paper-words.ts'
import { State } from './status.tsx'
import { Table } from './table.tsx'
import { useRefreshWhile } from './use-refresh-while.ts'
import { packetPapers as says } from '#app/words/files.ts'

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
      {pending > 0 ? <p className="small quiet">{says.wePreparePapersIn}</p> : null}
      <Table
        columns={[{ label: says.paper }, { label: says.inThePacket }]}
        rows={rows.map(({ id, title, href, item, words }) => [
          <span key={id} className="paper">
            <a href={href}>{title}</a>
            <span className="small quiet">{item}</span>
          </span>,
          <PaperLine key={id} words={words} />,
        ])}
      />
    </>
  )
}

const marks = { ready: 'done', look: 'half', reading: 'now', waiting: undefined } as const

/** What a packet holds of one paper. `about`: where the line does not stand under such a heading. */
export function PaperLine({ words, about = false }: { words: Words; about?: boolean }) {
  const { level, label, detail, advice, scan } = words
  return (
    <span className="paper">
      <State mark={marks[level]} tone={level === 'look' ? 'warn' : undefined}>
        {about ? says.inThePacket2(label.toLowerCase()) : label}
      </State>
      <span className="small">{[detail, scan, advice].filter(Boolean).join(' ')}</span>
    </span>
  )
}
