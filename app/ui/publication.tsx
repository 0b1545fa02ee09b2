import { isUnderWay, type PaperWords } from '#app/domain/papers/paper-words.ts'
import type { PublicationStage } from '#app/domain/publishing/publications.ts'
import { Note } from './note.tsx'
import { ProgressSteps } from './progress-steps.tsx'
import { useRefreshWhile } from './use-refresh-while.ts'

type Row = { id: string; title: string; words: PaperWords }

/** Before a packet is made: what of the papers it will not hold, or not yet. */
export function PacketCautions({ rows, checkHref }: { rows: Row[]; checkHref: string }) {
  const named = rows.filter(({ words }) => words.isOnlyNamed)
  const pending = rows.filter(({ words }) => isUnderWay(words))
  if (named.length + pending.length === 0) return null
  return (
    <Note tone="warn" title="Not every paper is ready for the packet">
      {named.length > 0 ? (
        <p>
          These will be in the packet by name only. People can still download them:{' '}
          {named.map(({ title }) => title).join('; ')}.
        </p>
      ) : null}
      {pending.length > 0 ? (
        <p>
          We’re still preparing these, and will wait for them: {pending.map(({ title }) => title).join('; ')}.
        </p>
      ) : null}
      <p>
        <a href={`${checkHref}#papers`}>What the packet will hold of each, and what to do</a>
      </p>
    </Note>
  )
}

type UnderWay = { stage: PublicationStage; papers: { ready: number; of: number } | null }

const order: PublicationStage[] = ['papers', 'agenda', 'packet', 'keeping']

/** How far an edition is that is being made. The page asks again by itself. */
export function PublicationUnderWay({ stage, papers }: UnderWay) {
  useRefreshWhile(true)
  const at = order.indexOf(stage)
  const count = papers ? `${papers.ready} of ${papers.of} ready` : 'none attached'
  const words: Record<PublicationStage, string> = {
    papers: `Papers: ${count}`,
    agenda: 'The agenda as PDF',
    packet: 'The packet: agenda and papers in one',
    keeping: 'Saved and public',
  }
  return (
    <section role="status" aria-label="Progress">
      <ProgressSteps
        steps={order.map((each, index) => ({
          word: words[each],
          ...(index < at ? { mark: 'done' as const } : index === at ? { mark: 'now' as const } : {}),
        }))}
      />
      <p className="small quiet">
        You can leave this page: we publish the edition when all of it is made, or not at all. This page
        checks again every few seconds.
      </p>
    </section>
  )
}
