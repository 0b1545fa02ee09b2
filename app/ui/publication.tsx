import { isUnderWay, type PaperWords } from '#app/domain/papers/paper-words.ts'
import type { PublicationStage } from '#app/domain/publishing/publications.ts'
import { Note } from './note.tsx'
import { ProgressSteps } from './progress-steps.tsx'
import { useRefreshWhile } from './use-refresh-while.ts'
import { publication as says } from '#app/words/posting.ts'

type Row = { id: string; title: string; words: PaperWords }

/** Before a packet is made: what of the papers it will not hold, or not yet. */
export function PacketCautions({ rows, checkHref }: { rows: Row[]; checkHref: string }) {
  const named = rows.filter(({ words }) => words.isOnlyNamed)
  const pending = rows.filter(({ words }) => isUnderWay(words))
  if (named.length + pending.length === 0) return null
  return (
    <Note tone="warn" title={says.notEveryPaperIs}>
      {named.length > 0 ? <p>{says.theseWillBeIn(named.map(({ title }) => title).join('; '))}</p> : null}
      {pending.length > 0 ? (
        <p>{says.wereStillPreparingThese(pending.map(({ title }) => title).join('; '))}</p>
      ) : null}
      <p>
        <a href={`${checkHref}#papers`}>{says.whatThePacketWill}</a>
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
  const count = papers ? says.ofReady(papers.ready, papers.of) : says.noneAttached
  const words: Record<PublicationStage, string> = {
    papers: says.papers(count),
    agenda: says.theAgendaAsPdf,
    packet: says.thePacketAgendaAnd,
    keeping: says.savedAndPublic,
  }
  return (
    <section role="status" aria-label={says.progress}>
      <ProgressSteps
        steps={order.map((each, index) => ({
          word: words[each],
          ...(index < at ? { mark: 'done' as const } : index === at ? { mark: 'now' as const } : {}),
        }))}
      />
      <p className="small quiet">{says.youCanLeaveThis}</p>
    </section>
  )
}
