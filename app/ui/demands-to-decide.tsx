import { demandKindNames, type DemandKind } from '#app/domain/demands/demand-kinds.ts'
import { formatDate } from '#app/domain/time/civil-date.ts'
import { FileList } from './files.tsx'
import { Part } from './page.tsx'
import { demandsToDecide as words } from '#app/words/demands.ts'

type Demand = { number: string; kind: DemandKind; claimant: string; action: string; answerBy: string }

/** For members: demands under the Brown Act that wait for the commission, as the public reads them. */
export function DemandsToDecide({ demands }: { demands: Demand[] }) {
  if (demands.length === 0) return null
  return (
    <Part id="demands" heading={words.brownActDemands}>
      <FileList
        rows={demands.map(({ number, kind, claimant, action, answerBy }) => (
          <div key={number}>
            <a href={`/demands/${number}`}>
              {demandKindNames[kind]} {number}
            </a>
            {words.fromAnswerDue(claimant, formatDate(answerBy))}
            <br />
            <span className="small quiet">{action}</span>
          </div>
        ))}
      />
    </Part>
  )
}
