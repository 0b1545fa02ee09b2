import type { Difference } from '#app/domain/editions/differences.ts'
import { seriesNames, type EditionSeries } from '#app/domain/editions/edition.ts'
import { formatDateTime } from '#app/domain/time/instant.ts'
import { Differences } from './differences.tsx'
import { Facts, type Fact } from './facts.tsx'
import { Hash } from './hash.tsx'
import { Note } from './note.tsx'
import { Part } from './page.tsx'
import { State } from './status.tsx'
import { Table } from './table.tsx'

type Paper = { id: string; place: string; postedAt: string; postedBy: string; inTime: boolean; words: string }

export type PostedEdition = {
  id: string
  series: EditionSeries
  number: number
  hash: string
  publicAt: string
  reason: string | null
  differences: Difference[]
  files: { role: 'document' | 'packet' | 'proof'; fileName: string; pageCount: number }[]
  papers: Paper[]
}

const fileWords = { document: 'PDF', packet: 'Packet, PDF', proof: 'Proof of posting, PDF' }

/** Where a PDF of an edition is read. */
export function editionPdfHref(
  slug: string,
  series: EditionSeries,
  role: keyof typeof fileWords,
  number: number,
): string {
  const proof = series === 'agenda' ? 'posting' : `${series}-posting`
  const name = role === 'packet' ? 'packet' : role === 'proof' ? proof : series
  return `/meetings/${slug}/${name}.pdf?edition=${number}`
}

/** The editions of a meeting, newest first: when each was public, when it hung on paper, its files and its hash. */
export function Editions({
  slug,
  editions,
  zone,
  folded = false,
}: {
  slug: string
  editions: PostedEdition[]
  zone: string
  /** The meeting is over: what is in force is folded too. */
  folded?: boolean
}) {
  return (
    <>
      {editions.map((edition, index) => (
        <EditionFacts
          key={edition.id}
          slug={slug}
          edition={edition}
          zone={zone}
          newest={editions.findIndex((each) => each.series === edition.series) === index}
          folded={folded}
        />
      ))}
    </>
  )
}

type EditionFactsProps = {
  slug: string
  edition: PostedEdition
  zone: string
  newest: boolean
  folded?: boolean
}

/** One edition as facts; folded away when a newer one is in force, or when the meeting is over. */
export function EditionFacts({ slug, edition, zone, newest, folded = false }: EditionFactsProps) {
  const what = edition.series === 'agenda' ? '' : ` of the ${seriesNames[edition.series]}`
  const title = `Edition ${edition.number}${what}${newest ? ', current version' : ', replaced'}`
  const rows: Fact[] = [
    ...(edition.series === 'minutes'
      ? []
      : [
          {
            label: 'On paper',
            value:
              edition.papers.length > 0 ? <Papers papers={edition.papers} zone={zone} /> : 'Not recorded',
          },
        ]),
    { label: 'On the web', value: formatDateTime(edition.publicAt, zone) },
    ...(edition.reason ? [{ label: 'Why', value: edition.reason }] : []),
    ...(edition.number > 1
      ? [{ label: 'What changed', value: <Differences differences={edition.differences} /> }]
      : []),
    {
      label: 'Files',
      value: (
        <ul>
          {newest || edition.series !== 'agenda' ? null : (
            <li>
              <a href={`/meetings/${slug}?edition=${edition.number}`}>Read it as it stood</a>
            </li>
          )}
          {edition.files.map((file) => (
            <li key={file.fileName}>
              <a href={editionPdfHref(slug, edition.series, file.role, edition.number)}>
                {fileWords[file.role]}, {file.pageCount === 1 ? '1 page' : `${file.pageCount} pages`}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    { label: 'SHA-256', value: <Hash value={edition.hash} verifyHref={`/verify?hash=${edition.hash}`} /> },
  ]
  if (!newest || folded) {
    return (
      <details>
        <summary>{title}</summary>
        <Facts rows={rows} />
      </details>
    )
  }
  return (
    <>
      <h3>{title}</h3>
      <Facts rows={rows} />
    </>
  )
}

function Papers({ papers, zone }: { papers: Paper[]; zone: string }) {
  return (
    <>
      {papers.map((paper) => (
        <p key={paper.id}>
          {formatDateTime(paper.postedAt, zone)}, {paper.place}, by {paper.postedBy}. {paper.words}{' '}
          {paper.inTime ? null : (
            <State mark="end" tone="stop">
              Late
            </State>
          )}
        </p>
      ))}
    </>
  )
}

type LatePaper = {
  id: string
  title: string
  itemTitle: string
  distributedAt: string | null
  sentence: string
}

/** Papers added since the last edition: given to all commissioners and the public in one act, or waiting for the next. */
export function LatePapers({ base, papers, zone }: { base: string; papers: LatePaper[]; zone: string }) {
  if (papers.length === 0) return null
  return (
    <Part id="late" heading="Materials distributed after posting">
      <p className="small">
        One step gives a paper to every commissioner and to the public at the same time.{' '}
        <span className="quiet">Government Code 54957.5(b)</span>
      </p>
      <Table
        caption="Papers not in the last edition"
        columns={[{ label: 'Paper' }, { label: 'Item' }, { label: 'Distributed' }]}
        rows={papers.map((paper) => [
          paper.title,
          paper.itemTitle,
          paper.distributedAt ? (
            formatDateTime(paper.distributedAt, zone)
          ) : (
            <a href={`${base}/late/${paper.id}`}>Distribute now</a>
          ),
        ])}
      />
    </Part>
  )
}

type Receipt = {
  recipient: string
  recipientKind: string
  state: 'in-time' | 'waived' | 'present' | 'late' | 'waiting'
}
const receiptWords: Record<Receipt['state'], string> = {
  'in-time': 'Received in time',
  waived: 'Waived in writing',
  present: 'Present',
  late: 'Received late',
  waiting: 'Not received',
}

/** Who has received the notice of a special meeting, or of one that the clerk adjourned to: it is delivered as well as posted. */
export function Receipts(props: {
  slug: string
  delivered: boolean
  receipts: Receipt[]
  /** Who still has to have it, in a sentence. */
  note: { sentence: string; section: string } | null
}) {
  const { slug, delivered, receipts, note } = props
  if (!delivered) return null
  return (
    <Part id="receipts" heading="Who has received the notice">
      <p className="small">
        Every member, and each newsroom that asked, must receive it at least 24 hours before.{' '}
        <span className="quiet">Government Code 54956(a)</span>
      </p>
      {note ? (
        <Note tone="warn" title={note.sentence} />
      ) : (
        <p>
          <State mark="done">Everyone has received it</State>
        </p>
      )}
      {receipts.length > 0 ? (
        <Table
          caption="Receipts"
          columns={[{ label: 'Addressee' }, { label: 'State' }]}
          rows={receipts.map((receipt) => [receipt.recipient, receiptWords[receipt.state]])}
        />
      ) : (
        <p className="small quiet">No receipts recorded yet.</p>
      )}
      <p>
        <a href={`/clerk/meetings/${slug}/posting/receipts`}>Record members’ receipts</a>{' '}
        <a href={`/clerk/meetings/${slug}/posting/receipt`}>Record a newsroom or a waiver</a>
      </p>
    </Part>
  )
}
